package io.longhaul.stats;

import java.util.List;
import java.util.Optional;

/// An interrupted series: its level and slope before a known moment, and what changed there.
///
/// Equation: `y = b0 + b1 t + b2 post + b3 (t - T) post + e`, with `post` 1 after the moment `T`
/// and 0 until then. Errors of neighbouring values may go together: [LinearRegression#neweyWest].
///
/// Sources: [1] Wagner, Soumerai, Zhang and Ross-Degnan 2002, J Clin Pharm Ther 27:299. [2] Newey
/// and West 1987, Econometrica 55:703.
///
/// Limits: the moment is known, not searched for, and nothing else changed at it.
public final class SegmentedRegression {
  private static final List<String> TERMS = List.of("level", "slope", "step", "slope_change");

  private SegmentedRegression() {}

  /// Empty when one side has fewer than two values.
  ///
  /// @param time `t`, in any unit
  /// @param value `y`
  /// @param moment `T`, the last time that is before
  public static Optional<LinearRegression> of(double[] time, double[] value, double moment) {
    var design = new double[time.length][];
    for (int i = 0; i < time.length; i++) {
      boolean after = time[i] > moment;
      design[i] = new double[] {1, time[i], after ? 1 : 0, after ? time[i] - moment : 0};
    }
    return LinearRegression.of(TERMS, design, value);
  }
}
