package io.longhaul.history;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/// Where the tree of each commit stands.
final class CommitTrees {
  private static final byte[] TREE = {'t', 'r', 'e', 'e', ' '};

  private final ObjectStore store;
  private final Commits commits;
  private final Places places;
  private final long[] trees;

  CommitTrees(ObjectStore store, Commits commits) {
    this.store = store;
    this.commits = commits;
    this.places = new Places(store.packs(), Commits.NONE);
    this.trees = new long[commits.size()];
  }

  Places places() {
    return places;
  }

  long tree(int commit) {
    return trees[commit];
  }

  /// Reads these commits and their parents, in the order in which they stand.
  void read(int[] rows, PathThreads threads) throws IOException, InterruptedException {
    var needed = new BitSet();
    for (int row : rows) {
      needed.set(row);
      if (commits.parents(row) > 0) {
        int parent = commits.parent(row, 0);
        if (parent == Commits.OUTSIDE) {
          throw HistoryException.missing(store.folder(), "a parent of " + commits.id(row));
        }
        needed.set(parent);
      }
    }
    var at = new long[commits.size()];
    for (int row = needed.nextSetBit(0); row >= 0; row = needed.nextSetBit(row + 1)) {
      at[row] = places.find(commits.name(row));
    }
    var order = byPlace(needed.stream().toArray(), at);
    var work = new PathRanges(order.length, threads.count());
    threads.run(
        (thread, _) -> {
          var reader = new ObjectReader(store, places);
          for (long next = work.take(thread); next >= 0; next = work.take(thread)) {
            for (int i = (int) (next >>> 32); i < (int) next; i++) {
              trees[order[i]] = places.find(treeOf(reader, at[order[i]]));
            }
          }
        },
        (_, _) -> {});
  }

  private ObjectName treeOf(ObjectReader reader, long at) throws IOException {
    var commit = reader.read(at, ObjectKind.COMMIT);
    var name = ObjectName.ofHex(commit.bytes(), TREE.length);
    if (name == null || !Ascii.startsWith(commit.bytes(), 0, commit.size(), TREE)) {
      throw reader.damaged(at, "does not begin with a tree");
    }
    return name;
  }

  /// The commits in the order in which their trees stand.
  int[] order(int[] rows) throws HistoryException {
    return byPlace(rows, Boolean.getBoolean("x.commits") ? places2(rows) : trees);
  }

  private int[] byPlace(int[] rows, long[] at) throws HistoryException {
    var keys = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      long place = at[rows[i]];
      long offset =
          places.isLoose(place)
              ? 0
              : store.packs().get(Places.where(place)).index().offset(Places.position(place));
      keys[i] = Math.min(offset >>> 6, Integer.MAX_VALUE) << 32 | rows[i];
    }
    Arrays.sort(keys);
    var order = new int[keys.length];
    Arrays.setAll(order, i -> (int) keys[i]);
    return order;
  }

  private long[] places2(int[] rows) {
    var at = new long[commits.size()];
    for (int row : rows) {
      at[row] = places.find(commits.name(row));
    }
    return at;
  }
}
