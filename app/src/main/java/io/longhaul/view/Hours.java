package io.longhaul.view;

import io.longhaul.time.Estimate;
import java.time.Duration;

/// Hours with their bounds, to a tenth.
public record Hours(double least, double likely, double most) {
  public static Hours of(Estimate estimate) {
    return new Hours(hours(estimate.least()), hours(estimate.likely()), hours(estimate.most()));
  }

  public static double hours(Duration duration) {
    return tenth(Estimate.hours(duration));
  }

  public static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }

  /// Whole hours in words: `41 h (33 to 52)`.
  public String words() {
    return Math.round(likely) + " h (" + Math.round(least) + " to " + Math.round(most) + ")";
  }
}
