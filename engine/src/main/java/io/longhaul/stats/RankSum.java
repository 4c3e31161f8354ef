package io.longhaul.stats;

import java.util.Arrays;

/// Whether values of one sample tend to be greater than those of another: the rank sum test of
/// Wilcoxon, Mann and Whitney, in its normal approximation with ties and continuity corrected.
///
/// Sources: [1] Mann and Whitney 1947, Ann Math Stat 18:50. [2] Hollander and Wolfe 1999, section
/// 4.1, whose figures the tests use.
///
/// @param u how many pairs have the greater value in the first sample, ties counting half
/// @param z standard normal where both samples are alike; positive where the first is greater; 0
///   where all values are equal
public record RankSum(double u, double z) {
  public static RankSum of(double[] first, double[] second) {
    if (first.length == 0 || second.length == 0) {
      throw new IllegalArgumentException("both samples need values");
    }
    var all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    Arrays.sort(all);
    double n = all.length;
    double ranks = 0;
    double ties = 0;
    for (int from = 0; from < all.length; ) {
      int until = from;
      while (until < all.length && all[until] == all[from]) {
        until++;
      }
      double tied = until - from;
      ties += tied * tied * tied - tied;
      ranks += count(first, all[from]) * (from + until + 1) / 2.0;
      from = until;
    }
    double u = ranks - first.length * (first.length + 1.0) / 2;
    double pairs = (double) first.length * second.length;
    double off = u - pairs / 2;
    double variance = pairs / 12 * (n + 1 - ties / (n * (n - 1)));
    double corrected = Math.signum(off) * Math.max(0, Math.abs(off) - 0.5);
    return new RankSum(u, variance <= 0 ? 0 : corrected / Math.sqrt(variance));
  }

  private static int count(double[] values, double value) {
    int count = 0;
    for (double each : values) {
      count += each == value ? 1 : 0;
    }
    return count;
  }
}
