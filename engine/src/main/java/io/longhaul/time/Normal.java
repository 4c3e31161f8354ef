package io.longhaul.time;

/// The normal distribution.
public final class Normal {
  private static final int HALVINGS = 40;

  private Normal() {}

  /// The chance that a standard normal value lies below `z`; error under 1e-7 (Abramowitz and
  /// Stegun 1964, formula 26.2.17).
  public static double below(double z) {
    if (z < -8) {
      return 0;
    }
    if (z > 8) {
      return 1;
    }
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double beyond =
        density(z)
            * t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return z > 0 ? 1 - beyond : beyond;
  }

  /// The density of a standard normal value at `z`.
  public static double density(double z) {
    return 0.3989422804014327 * Math.exp(-z * z / 2);
  }

  /// The value below which a standard normal one lies with a chance; by bisection.
  public static double quantile(double chance) {
    double low = -8;
    double high = 8;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (below(middle) < chance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
