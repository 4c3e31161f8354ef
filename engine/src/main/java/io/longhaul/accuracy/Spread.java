package io.longhaul.accuracy;

import io.longhaul.time.Quantiles;
import java.util.Collection;

/// The median of some values and their quartiles, to a ten-thousandth.
public record Spread(long of, double low, double median, double high) {
  private static final double TEN_THOUSAND = 1e4;

  static Spread over(Collection<Double> values) {
    var ascending = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Spread(
        ascending.length,
        rounded(Quantiles.of(ascending, 0.25)),
        rounded(Quantiles.of(ascending, 0.5)),
        rounded(Quantiles.of(ascending, 0.75)));
  }

  private static double rounded(double value) {
    return Math.round(value * TEN_THOUSAND) / TEN_THOUSAND;
  }
}
