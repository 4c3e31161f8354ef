package io.longhaul.history;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Supplier;

/// The trees of commits, which a [Commits] knows only where that was asked for.
final class CommitTrees {
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
    var wanted = new BitSet();
    var needed = new BitSet();
    for (int row : rows) {
      wanted.set(row);
      needed.set(row);
      if (commits.parents(row) > 0) {
        needed.set(parent(row));
      }
    }
    var keys = needed.stream().asLongStream().toArray();
    each(keys.length, threads, () -> i -> keys[i] |= locate((int) keys[i]));
    Arrays.sort(keys);
    var order = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    if (!Arrays.stream(order).allMatch(this::isKnown)) {
      each(order.length, threads, () -> reading(order));
    }
    return Arrays.stream(order).filter(wanted::get).toArray();
  }

  /// Does something with each of many things, each thread with a step of its own.
  private static void each(int size, PathThreads threads, Supplier<PathRanges.Step> steps)
      throws IOException, InterruptedException {
    var work = new PathRanges(size, threads.count());
    threads.run((thread, _) -> work.each(thread, steps.get()), (_, _) -> {});
  }

  private int parent(int row) throws HistoryException {
    int parent = commits.parent(row, 0);
    if (parent == Commits.OUTSIDE) {
      throw HistoryException.missing(store.folder(), "the parent of " + commits.id(row));
    }
    return parent;
  }

  /// Finds a commit, and takes what is known of its tree.
  ///
  /// @return its rank
  private long locate(int row) throws IOException {
    if (commits.table().hasTrees()) {
      commits.table().copyTree(row, names, row * ObjectName.BYTES);
    }
    at[row] = places.find(commits.name(row));
    return places.rank(at[row]);
  }

  private boolean isKnown(int row) {
    return !tree(row).equals(ObjectName.ZERO);
  }

  private PathRanges.Step reading(int[] order) {
    var reader = new ObjectReader(store, places, PackCursor.LONG);
    return i -> {
      int row = order[i];
      if (!isKnown(row)) {
        var commit = reader.read(at[row], ObjectKind.COMMIT);
        reader.tree(at[row], commit).write(names, row * ObjectName.BYTES);
      }
    };
  }
}
