package io.longhaul.stats;

import java.util.ArrayList;
import java.util.List;

/// The tabular cumulative sum chart: whether the mean of a series has moved away from a known one.
///
/// Equation, per value `x`, with `z = (x - mean) / deviation`:
///
///     C+ = max(0, C+ + z - k)        C- = max(0, C- - z - k)
///
/// and a signal where one exceeds `h`. `k` is half the shift to be found and `h` the decision
/// interval, both in standard deviations; here `k` is 0.5 and `h` 5 unless said otherwise (an
/// average of 465 values between false signals).
///
/// Sources: [1] Page 1954, Biometrika 41:100. [2] Montgomery, Introduction to Statistical Quality
/// Control, chapter 9.
///
/// Limits: mean and deviation must be known beforehand; values that depend on their neighbours
/// signal too often.
public final class Cusum {
  private Cusum() {}

  /// What is held to be true, and what is looked for.
  ///
  /// @param mean the mean that is held to be true
  /// @param deviation the standard deviation of single values
  /// @param slack `k`, standard deviations
  /// @param limit `h`, standard deviations
  public record Parameters(double mean, double deviation, double slack, double limit) {
    public static final double SLACK = 0.5;
    public static final double LIMIT = 5;

    public Parameters {
      Domain.finite("mean", mean);
      Domain.positive("deviation", deviation);
      Domain.notNegative("slack", slack);
      Domain.positive("limit", limit);
    }

    public static Parameters of(double mean, double deviation) {
      return new Parameters(mean, deviation, SLACK, LIMIT);
    }
  }

  /// The chart after one value.
  ///
  /// @param above `C+`, standard deviations
  /// @param aboveSince how many values in a row it has been above zero: where the shift began
  /// @param below `C-`, standard deviations
  /// @param belowSince the same for `C-`
  /// @param signal whether one of them exceeds the limit
  public record Point(double above, int aboveSince, double below, int belowSince, boolean signal) {}

  public static List<Point> of(double[] values, Parameters parameters) {
    var points = new ArrayList<Point>(values.length);
    var last = new Point(0, 0, 0, 0, false);
    for (double value : values) {
      double z = (value - parameters.mean()) / parameters.deviation();
      double above = Math.max(0, last.above() + z - parameters.slack());
      double below = Math.max(0, last.below() - z - parameters.slack());
      last =
          new Point(
              above,
              above > 0 ? last.aboveSince() + 1 : 0,
              below,
              below > 0 ? last.belowSince() + 1 : 0,
              Math.max(above, below) > parameters.limit());
      points.add(last);
    }
    return points;
  }
}
