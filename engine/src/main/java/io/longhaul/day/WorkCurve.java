package io.longhaul.day;

import io.longhaul.time.Normal;
import java.util.Arrays;

/// How likely somebody is at work in each quarter of an hour of a working day, and for how long in
/// all, from on how many days each quarter is marked.
///
/// While somebody is at work, acts thin it out evenly: meetings, reading and thinking leave no
/// trace, but they may fall anywhere. So a quarter is marked in proportion to the share of the days
/// on which it is worked, and the quarters that are worked on all of them set the scale. The share
/// is a [LevelChain]; its scale lies on a grid, and two kinds of days are considered, with and
/// without many breaks. The mixture over both is the answer.
///
/// @see <a href="../../../../../../../docs/models/hours.md">docs/models/hours.md</a>
final class WorkCurve {
  /// The distribution of the hours is kept as so many quantiles, evenly spaced.
  static final int POINTS = 24;

  /// Steps of the scale on the grid, natural logarithm.
  private static final double SCALE_STEP = 0.15;

  /// The grid begins below the scale at which the whole day would be worked.
  private static final double BELOW_WHOLE_DAY = 1.3;

  /// The shortest working day on the grid, as a part of a day.
  private static final double SHORTEST_DAY = 1 / 48.0;

  /// Hours of a working day before anything is seen: lognormal around the median. Wide enough for
  /// part time and for work round the clock.
  private static final double MEDIAN_HOURS = 8;

  private static final double HOURS_SIGMA = 0.8;

  /// Days with many breaks, and days without. Tuned.
  private static final LevelSteps[] KINDS = {
    new LevelSteps(0.05, 0.15), new LevelSteps(0.06, 0.01)
  };

  private static final double UNLIKELY = 1e-4;
  private static final double GRID_HOURS = 0.125;
  private static final int QUIET_REACH = 8;
  private static final double TIE = 1e-9;

  private final double[] share = new double[Quarters.A_DAY];
  private final double[] worked = new double[Quarters.A_DAY];
  private final double[] hours;

  /// @param marks on how many days each quarter is marked
  WorkCurve(double[] marks) {
    int first = quietest(marks);
    var seen = LevelChain.likelihoods(from(first, marks));
    double total = Arrays.stream(marks).sum();
    int scales = (int) Math.ceil(-Math.log(SHORTEST_DAY) / SCALE_STEP);
    var chains = new LevelChain[KINDS.length * scales];
    var sums = new LevelChain.Sum[chains.length];
    for (int i = 0; i < chains.length; i++) {
      double whole = Math.max(1, total) / Quarters.A_DAY / BELOW_WHOLE_DAY;
      double scale = whole * Math.exp(i % scales * SCALE_STEP);
      chains[i] = new LevelChain(KINDS[i / scales], scale);
      sums[i] = chains[i].sum(seen, total);
    }
    var weights = weights(sums);
    for (int i = 0; i < chains.length; i++) {
      if (weights[i] > UNLIKELY) {
        add(weights[i], chains[i].smoothed(seen), first);
      }
    }
    hours = quantiles(weights, sums);
  }

  /// The expected share of the working days on which each quarter is worked.
  double share(int quarter) {
    return share[Math.floorMod(quarter, Quarters.A_DAY)];
  }

  /// The chance that a quarter is worked on more than half of the working days.
  double worked(int quarter) {
    return worked[Math.floorMod(quarter, Quarters.A_DAY)];
  }

  /// Hours of a working day, as evenly spaced quantiles in ascending order.
  double[] hours() {
    return hours.clone();
  }

  /// The middle of the quietest quarters, where the circle of the day may be cut. It turns with the
  /// marks: who lives six hours later has the same curve, six hours later.
  private static int quietest(double[] marks) {
    var sums = new double[Quarters.A_DAY];
    double least = Double.POSITIVE_INFINITY;
    for (int quarter = 0; quarter < Quarters.A_DAY; quarter++) {
      for (int k = -QUIET_REACH; k <= QUIET_REACH; k++) {
        double weight = QUIET_REACH + 1 - Math.abs(k);
        sums[quarter] += weight * marks[Math.floorMod(quarter + k, Quarters.A_DAY)];
      }
      least = Math.min(least, sums[quarter]);
    }
    int best = 0;
    int longest = 0;
    for (int quarter = 0; quarter < Quarters.A_DAY; quarter++) {
      int length = 0;
      while (length < Quarters.A_DAY && sums[(quarter + length) % Quarters.A_DAY] <= least + TIE) {
        length++;
      }
      if (length > longest) {
        longest = length;
        best = quarter;
      }
    }
    return (best + longest / 2) % Quarters.A_DAY;
  }

  private static double[] from(int first, double[] marks) {
    var turned = new double[marks.length];
    for (int k = 0; k < marks.length; k++) {
      turned[k] = marks[(first + k) % marks.length];
    }
    return turned;
  }

  private static double[] weights(LevelChain.Sum[] sums) {
    var weights = new double[sums.length];
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < sums.length; i++) {
      double z = Math.log(Math.max(sums[i].mean(), 0.01) / MEDIAN_HOURS) / HOURS_SIGMA;
      weights[i] = sums[i].logLikelihood() - z * z / 2;
      best = Math.max(best, weights[i]);
    }
    double all = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(weights[i] - best);
      all += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= all;
    }
    return weights;
  }

  private void add(double weight, double[][] chances, int first) {
    for (int k = 0; k < chances.length; k++) {
      int quarter = (first + k) % Quarters.A_DAY;
      for (int level = 0; level < LevelChain.LEVELS; level++) {
        double chance = weight * chances[k][level];
        share[quarter] += chance * level / LevelChain.TOP;
        worked[quarter] += 2 * level > LevelChain.TOP ? chance : 0;
      }
    }
  }

  private static double[] quantiles(double[] weights, LevelChain.Sum[] sums) {
    int grid = (int) (24 / GRID_HOURS);
    var below = new double[grid + 1];
    for (int i = 0; i < sums.length; i++) {
      for (int k = 0; k <= grid && weights[i] > UNLIKELY; k++) {
        double z = (k * GRID_HOURS - sums[i].mean()) / sums[i].deviation();
        below[k] += weights[i] * Normal.below(z);
      }
    }
    var quantiles = new double[POINTS];
    int k = 1;
    for (int i = 0; i < POINTS; i++) {
      double chance = (i + 0.5) / POINTS * below[grid];
      while (k < grid && below[k] < chance) {
        k++;
      }
      double step = below[k] - below[k - 1];
      double part = step <= 0 ? 0 : Math.clamp((chance - below[k - 1]) / step, 0, 1);
      quantiles[i] = (k - 1 + part) * GRID_HOURS;
    }
    return quantiles;
  }
}
