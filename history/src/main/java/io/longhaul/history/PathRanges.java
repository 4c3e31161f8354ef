package io.longhaul.history;

import java.io.IOException;

/// Shares a row of things among threads: each takes from a range of its own, and at last from the
/// end of somebody else's. So neighbours mostly stay together.
final class PathRanges {
  private static final int STEP = 1 << 8;

  private final int[] from;
  private final int[] to;

  PathRanges(int size, int threads) {
    from = new int[threads];
    to = new int[threads];
    for (int i = 0; i < threads; i++) {
      from[i] = SideBySide.bound(i, threads, size);
      to[i] = SideBySide.bound(i + 1, threads, size);
    }
  }

  /// What is done with each of many things.
  @FunctionalInterface
  interface Step {
    void run(int number) throws IOException, InterruptedException;
  }

  /// Takes as long as there is something, and does it.
  void each(int thread, Step step) throws IOException, InterruptedException {
    for (long next = take(thread); next >= 0; next = take(thread)) {
      for (int i = (int) (next >>> 32); i < (int) next; i++) {
        step.run(i);
      }
    }
  }

  /// Some that are next for a thread: where they begin in the upper half of the number and where
  /// they end in the lower one; -1 when there are no more.
  private synchronized long take(int thread) {
    int start = from[thread];
    if (start < to[thread]) {
      from[thread] = Math.min(start + STEP, to[thread]);
      return (long) start << 32 | from[thread];
    }
    int other = longest();
    int end = to[other];
    if (from[other] == end) {
      return -1;
    }
    to[other] = Math.max(end - STEP, from[other]);
    return (long) to[other] << 32 | end;
  }

  private int longest() {
    int longest = 0;
    for (int i = 1; i < from.length; i++) {
      if (to[i] - from[i] > to[longest] - from[longest]) {
        longest = i;
      }
    }
    return longest;
  }
}
