package io.longhaul.time;

/// Quantiles of a sample by linear interpolation between order statistics (Hyndman and Fan 1996,
/// type 7, the default of R).
public final class Quantiles {
  private Quantiles() {}

  /// The quantile `p` of values in ascending order.
  public static double of(double[] ascending, double p) {
    if (ascending.length == 0 || !(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "quantile needs values and 0 <= p <= 1, got " + ascending.length + " values, p = " + p);
    }
    double position = p * (ascending.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
  }
}
