package io.longhaul.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Ranks of which the first are drawn far more often than the last, as words and authors are.
final class HeavyTail {
  private final double[] sums;

  /// @param size how many ranks there are
  /// @param head how many of the first are about equally frequent
  /// @param slope how steeply it falls behind them; 1 is the law of Zipf
  HeavyTail(int size, double head, double slope) {
    sums = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 1 / Math.pow(i + head, slope);
      sums[i] = sum;
    }
  }

  int draw(SplittableRandom random) {
    int place = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return Math.min(place < 0 ? -place - 1 : place, sums.length - 1);
  }
}
