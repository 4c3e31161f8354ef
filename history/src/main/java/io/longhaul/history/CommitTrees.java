package io.longhaul.history;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicBoolean;

/// The trees of commits, which a [Commits] knows only where that was asked for.
final class CommitTrees {
  private final ObjectStore store;
  private final Commits commits;
  private final CommitTable table;
  private final Places places;

  /// The names of trees that had to be read, and of the others; empty where the commits know all.
  private byte[] names = {};

  CommitTrees(ObjectStore store, Commits commits) {
    this.store = store;
    this.commits = commits;
    this.table = commits.table();
    this.places = new Places(store.packs(), Commits.NONE);
  }

  Places places() {
    return places;
  }

  /// The name of the tree of a commit that was read.
  ObjectName tree(int commit) {
    return names.length == 0
        ? table.tree(commit)
        : ObjectName.ofBytes(names, commit * ObjectName.BYTES);
  }

  /// Finds the trees of these commits and of their parents; merges are left out.
  ///
  /// @return these commits in the order in which they stand; so do their trees
  int[] read(BitSet wanted, PathThreads threads) throws IOException, InterruptedException {
    int count = threads.count();
    var parts = new long[count][];
    var areKnown = new AtomicBoolean(true);
    threads.run(
        (thread, _) -> {
          int from = SideBySide.bound(thread, count, commits.size());
          int to = SideBySide.bound(thread + 1, count, commits.size());
          parts[thread] = located(wanted, from, to, areKnown);
        },
        (_, _) -> {});
    var order = rows(parts);
    if (!areKnown.get()) {
      readUnknown(order, threads);
    }
    return order;
  }

  /// The rows of one thread with their ranks, in the order of these.
  private long[] located(BitSet wanted, int from, int to, AtomicBoolean areKnown)
      throws IOException {
    var part = wanted.get(from, to);
    var keys = new long[part.cardinality()];
    int count = 0;
    boolean known = true;
    for (int bit = part.nextSetBit(0); bit >= 0; bit = part.nextSetBit(bit + 1)) {
      int row = from + bit;
      if (commits.parents(row) <= 1) {
        known = known && isKnown(row);
        keys[count++] = key(row);
      }
    }
    if (!known) {
      areKnown.set(false);
    }
    Arrays.sort(keys, 0, count);
    return Arrays.copyOf(keys, count);
  }

  /// Whether its tree and that of its parent are known.
  private boolean isKnown(int row) throws HistoryException {
    return table.knowsTree(row) && (commits.parents(row) == 0 || table.knowsTree(parent(row)));
  }

  /// A number in the order in which commits stand.
  private long key(int row) throws HistoryException {
    return places.rank(places.find(commits.name(row))) | row;
  }

  /// The rows of all threads in the order of their ranks.
  private static int[] rows(long[][] parts) {
    int size = 0;
    for (var part : parts) {
      size += part.length;
    }
    var rows = new int[size];
    var next = new int[parts.length];
    for (int i = 0; i < size; i++) {
      int least = -1;
      for (int part = 0; part < parts.length; part++) {
        if (next[part] < parts[part].length
            && (least < 0 || parts[part][next[part]] < parts[least][next[least]])) {
          least = part;
        }
      }
      rows[i] = (int) parts[least][next[least]++];
    }
    return rows;
  }

  private int parent(int row) throws HistoryException {
    int parent = commits.parent(row, 0);
    if (parent == Commits.OUTSIDE) {
      throw HistoryException.missing(store.folder(), "the parent of " + commits.id(row));
    }
    return parent;
  }

  /// Reads these commits and their parents, in the order in which they stand, as far as their trees
  /// are not known.
  private void readUnknown(int[] rows, PathThreads threads)
      throws IOException, InterruptedException {
    names = new byte[Math.multiplyExact(commits.size(), ObjectName.BYTES)];
    var needed = new BitSet();
    for (int row : rows) {
      needed.set(row);
      if (commits.parents(row) > 0) {
        needed.set(parent(row));
      }
    }
    var keys = new long[needed.cardinality()];
    int count = 0;
    for (int row = needed.nextSetBit(0); row >= 0; row = needed.nextSetBit(row + 1)) {
      if (table.knowsTree(row)) {
        table.tree(row).write(names, row * ObjectName.BYTES);
      } else {
        keys[count++] = key(row);
      }
    }
    Arrays.sort(keys, 0, count);
    var work = new PathRanges(count, threads.count());
    threads.run(
        (thread, _) -> {
          var reader = new ObjectReader(store, places, PackCursor.LONG);
          work.each(thread, i -> readOne((int) keys[i], reader));
        },
        (_, _) -> {});
  }

  private void readOne(int row, ObjectReader reader) throws IOException {
    long at = places.find(commits.name(row));
    var commit = reader.read(at, ObjectKind.COMMIT);
    reader.tree(at, commit).write(names, row * ObjectName.BYTES);
  }
}
