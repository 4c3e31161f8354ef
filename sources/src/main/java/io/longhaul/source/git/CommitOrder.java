package io.longhaul.source.git;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/// Puts commits in the order of a time of theirs; where that is the same, in an order that does not
/// depend on how they were read.
final class CommitOrder {
  /// So many bits number commits; 38 more hold a second of the years up to 9999.
  private static final int NUMBER_BITS = 25;

  private static final Comparator<Attributed> REST =
      Comparator.comparingLong(Attributed::authorSecond)
          .thenComparingLong(Attributed::committerSecond)
          .thenComparing(
              (a, b) -> a.history().commits().compareIds(a.row(), b.history().commits(), b.row()))
          .thenComparing(Attributed::repository);

  private CommitOrder() {}

  static Attributed[] by(ToLongFunction<Attributed> second, List<Attributed> commits) {
    if (commits.size() >= 1 << NUMBER_BITS) {
      throw new IllegalArgumentException(
          "more commits than can be put in order: " + commits.size());
    }
    var keys = new long[commits.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = second.applyAsLong(commits.get(i)) << NUMBER_BITS | i;
    }
    Arrays.sort(keys);
    var ordered = new Attributed[keys.length];
    for (int i = 0; i < keys.length; i++) {
      ordered[i] = commits.get((int) (keys[i] & ((1 << NUMBER_BITS) - 1)));
    }
    int from = 0;
    for (int to = 1; to <= keys.length; to++) {
      if (to == keys.length || keys[to] >>> NUMBER_BITS != keys[from] >>> NUMBER_BITS) {
        if (to - from > 1) {
          Arrays.sort(ordered, from, to, REST);
        }
        from = to;
      }
    }
    return ordered;
  }
}
