package io.longhaul.planner;

import io.longhaul.stats.Domain;
import java.time.Duration;

/// What days before the plan leave to it.
///
/// @param base Base in the morning of the first day, hours a day
/// @param recent Recent in the same morning, hours a day
/// @param rested from the end of the last work to the first midnight of the plan; longer than a
///   week where none is known
public record Past(double base, double recent, Duration rested) {
  public Past {
    Domain.notNegative("base", base);
    Domain.notNegative("recent", recent);
    if (rested.compareTo(Duration.ofDays(-1)) < 0) {
      throw new IllegalArgumentException(
          "work ends " + rested.negated() + " after the plan begins");
    }
  }
}
