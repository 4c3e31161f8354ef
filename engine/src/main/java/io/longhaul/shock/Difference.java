package io.longhaul.shock;

import io.longhaul.stats.Band;
import io.longhaul.stats.LinearRegression;
import java.util.List;

/// The difference of two levels.
///
/// Equations, for levels `b` before and `a` after, each with a lower and an upper limit:
///
///     d = a - b
///     lower = d - √((a - a_low)² + (b_high - b)² - 2 r (a - a_low) (b_high - b) + (t s)²)
///     upper = d + √((a_high - a)² + (b - b_low)² - 2 r (a_high - a) (b - b_low) + (t s)²)
///
/// The terms before `t s` carry the uncertainty of the levels over into their difference; `r` is
/// the correlation of their errors, since both are one person's [1]. `s` is
/// the standard error of the step of a segmented regression on the weeks, `y = c0 + c1 post + e`
/// [2], where errors of neighbouring weeks may go together [3]; `t` is the quantile of Student's
/// distribution with two degrees of freedom fewer than there are weeks [4].
///
/// Sources: [1] Zou and Donner 2008, Stat Med 27:1693. [2] Wagner, Soumerai, Zhang and Ross-Degnan
/// 2002, J Clin Pharm Ther 27:299. [3] Newey and West 1987, Econometrica 55:703, with lag `4
/// (n/100)^(2/9)`. [4] Abramowitz and Stegun 1964, formula 26.7.5.
///
/// Limits: the weeks have a level and no slope. Twelve weeks do not carry one; what drifts shows at
/// other dates too, with which the difference is compared.
final class Difference {
  private static final List<String> TERMS = List.of("level", "step");

  /// Of all intervals as many hold the truth: the standard normal quantile of 95 %.
  private static final double Z = 1.645;

  private Difference() {}

  /// The difference of two levels.
  ///
  /// @param common `r`
  static Band of(Level before, Level after, double common) {
    double b = before.aWeek().likely();
    double a = after.aWeek().likely();
    double weeks = half(before, after);
    double low = length(a - after.aWeek().low(), before.aWeek().high() - b, weeks, common);
    double high = length(after.aWeek().high() - a, b - before.aWeek().low(), weeks, common);
    return new Band(a - b - low, a - b, a - b + high);
  }

  private static double length(double one, double other, double weeks, double common) {
    double levels = one * one + other * other - 2 * common * one * other;
    return Math.sqrt(levels + weeks * weeks);
  }

  /// Half the width that weeks give which differ.
  private static double half(Level before, Level after) {
    int n = before.weeks().size() + after.weeks().size();
    var design = new double[n][];
    var values = new double[n];
    for (int i = 0; i < n; i++) {
      int since = i - before.weeks().size();
      values[i] = since < 0 ? before.weeks().get(i) : after.weeks().get(since);
      design[i] = new double[] {1, since < 0 ? 0 : 1};
    }
    int lag = (int) (4 * Math.pow(n / 100.0, 2 / 9.0));
    return LinearRegression.of(TERMS, design, values)
        .map(fit -> student(n - 2) * fit.neweyWest(lag, true).get(1).standardError())
        .orElse(0.0);
  }

  /// The quantile of 95 %.
  private static double student(int free) {
    double z3 = Z * Z * Z;
    double first = (z3 + Z) / 4;
    double second = (5 * z3 * Z * Z + 16 * z3 + 3 * Z) / 96;
    return Z + first / free + second / ((double) free * free);
  }
}
