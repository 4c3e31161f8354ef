package io.longhaul.history;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/// The trees of commits, which a [Commits] does not know.
final class CommitTrees {
  private static final byte[] TREE = {'t', 'r', 'e', 'e', ' '};

  /// Places are ordered roughly, so that place and commit make one number.
  private static final int OFFSET_SHIFT = 6;

  private final ObjectStore store;
  private final Commits commits;
  private final Places places;
  private final long[] at;
  private final byte[] names;

  CommitTrees(ObjectStore store, Commits commits) {
    this.store = store;
    this.commits = commits;
    this.places = new Places(store.packs(), Commits.NONE);
    this.at = new long[commits.size()];
    this.names = new byte[Math.multiplyExact(commits.size(), ObjectName.BYTES)];
  }

  Places places() {
    return places;
  }

  /// The name of the tree of a commit that was read.
  ObjectName tree(int commit) {
    return ObjectName.ofBytes(names, commit * ObjectName.BYTES);
  }

  boolean isSame(int commit, int other) {
    int from = commit * ObjectName.BYTES;
    int to = other * ObjectName.BYTES;
    return Arrays.equals(names, from, from + ObjectName.BYTES, names, to, to + ObjectName.BYTES);
  }

  /// Reads these commits and their parents.
  ///
  /// @return these commits in the order in which they stand; so do their trees
  int[] read(int[] rows, PathThreads threads) throws IOException, InterruptedException {
    var needed = new BitSet();
    for (int row : rows) {
      needed.set(row);
      if (commits.parents(row) > 0) {
        needed.set(parent(row));
      }
    }
    for (int row = needed.nextSetBit(0); row >= 0; row = needed.nextSetBit(row + 1)) {
      at[row] = places.find(commits.name(row));
    }
    var order = ordered(needed.stream().toArray());
    var work = new PathRanges(order.length, threads.count());
    threads.run((thread, _) -> read(order, work, thread), (_, _) -> {});
    needed.clear();
    Arrays.stream(rows).forEach(needed::set);
    return Arrays.stream(order).filter(needed::get).toArray();
  }

  private int parent(int row) throws HistoryException {
    int parent = commits.parent(row, 0);
    if (parent == Commits.OUTSIDE) {
      throw HistoryException.missing(store.folder(), "the parent of " + commits.id(row));
    }
    return parent;
  }

  private void read(int[] order, PathRanges work, int thread) throws IOException {
    var reader = new ObjectReader(store, places, PackCursor.LONG);
    for (long next = work.take(thread); next >= 0; next = work.take(thread)) {
      for (int i = (int) (next >>> 32); i < (int) next; i++) {
        treeOf(reader, at[order[i]]).write(names, order[i] * ObjectName.BYTES);
      }
    }
  }

  private ObjectName treeOf(ObjectReader reader, long at) throws IOException {
    var commit = reader.read(at, ObjectKind.COMMIT);
    var name = ObjectName.ofHex(commit.bytes(), TREE.length);
    if (name == null || !Ascii.startsWith(commit.bytes(), 0, commit.size(), TREE)) {
      throw reader.damaged(at, "does not begin with a tree");
    }
    return name;
  }

  private int[] ordered(int[] rows) throws HistoryException {
    var keys = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      long place = at[rows[i]];
      long offset =
          places.isLoose(place)
              ? 0
              : store.packs().get(Places.where(place)).index().offset(Places.position(place));
      keys[i] = (long) Math.clamp(offset >>> OFFSET_SHIFT, 0, Integer.MAX_VALUE) << 32 | rows[i];
    }
    Arrays.sort(keys);
    var order = new int[keys.length];
    Arrays.setAll(order, i -> (int) keys[i]);
    return order;
  }
}
