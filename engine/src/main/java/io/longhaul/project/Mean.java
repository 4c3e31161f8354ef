package io.longhaul.project;

/// A mean over contributors with its 90 % confidence interval (Student's t; each contributor counts
/// once). It is the only form in which habits of contributors leave this package.
public record Mean(double low, double value, double high) {
  /// Keeps a mean that misses midnight by rounding alone from being read as 24:00.
  private static final double ROUNDING = 1e-12;

  /// The 95 % point of the normal distribution, for a two-sided interval at 90 %.
  private static final double Z = 1.6448536269514722;

  static Mean of(double[] values) {
    int n = values.length;
    double mean = 0;
    for (double value : values) {
      mean += value / n;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double error = studentT(n - 1) * Math.sqrt(squares / (n - 1) / n);
    return new Mean(mean - error, mean, mean + error);
  }

  /// A mean of shares, whose interval cannot leave 0 to 1.
  static Mean ofShares(double[] shares) {
    var mean = of(shares);
    return new Mean(Math.max(0, mean.low), mean.value, Math.min(1, mean.high));
  }

  /// A mean of hours on the 24-hour circle: the circular mean, and the interval of the deviations
  /// from it. `low` may be negative and `high` above 24; they are read on the circle.
  static Mean ofClock(double[] hours) {
    double x = 0;
    double y = 0;
    for (double hour : hours) {
      x += StrictMath.cos(2 * Math.PI * hour / 24);
      y += StrictMath.sin(2 * Math.PI * hour / 24);
    }
    double centre = StrictMath.atan2(y, x) / (2 * Math.PI) * 24;
    var deviations = new double[hours.length];
    for (int i = 0; i < hours.length; i++) {
      deviations[i] = Math.IEEEremainder(hours[i] - centre, 24);
    }
    var deviation = of(deviations);
    double middle = centre + deviation.value;
    double turn = 24 * Math.floor(middle / 24 + ROUNDING);
    return new Mean(centre + deviation.low - turn, middle - turn, centre + deviation.high - turn);
  }

  /// The 95 % point of Student's t (Cornish-Fisher expansion, Abramowitz and Stegun 26.7.5; within
  /// 0.0002 for the seven and more degrees of freedom that occur here).
  private static double studentT(int degrees) {
    double z3 = Z * Z * Z;
    double z5 = z3 * Z * Z;
    double z7 = z5 * Z * Z;
    double n = degrees;
    return Z
        + (z3 + Z) / (4 * n)
        + (5 * z5 + 16 * z3 + 3 * Z) / (96 * n * n)
        + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * n * n * n);
  }
}
