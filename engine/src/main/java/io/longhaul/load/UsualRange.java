package io.longhaul.load;

import io.longhaul.time.Estimate;
import io.longhaul.time.Quantiles;
import java.util.List;
import java.util.Optional;

/// The person's own usual hours a week: the middle half of their past weeks.
///
/// @param low the lower quartile, hours a week
/// @param median the median, hours a week
/// @param high the upper quartile, hours a week
/// @param weeks how many weeks it rests on
public record UsualRange(double low, double median, double high, int weeks) {
  /// Fewer weeks with a trace than this give no range.
  public static final int ENOUGH_WEEKS = 8;

  /// From the likely hours of weeks with a trace; weeks without one are not known and left out.
  static Optional<UsualRange> of(List<Week> past) {
    var hours =
        past.stream()
            .filter(Week::isKnown)
            .mapToDouble(week -> Estimate.hours(week.hours().likely()))
            .sorted()
            .toArray();
    return hours.length < ENOUGH_WEEKS
        ? Optional.empty()
        : Optional.of(
            new UsualRange(
                Quantiles.of(hours, 0.25),
                Quantiles.of(hours, 0.5),
                Quantiles.of(hours, 0.75),
                hours.length));
  }

  /// How much more than the range it takes to be outside: every other month lies a little outside.
  public static final double DEPARTURE = 1.1;

  /// Where a number of hours a week stands against what is usual.
  public Standing standing(double hours) {
    if (hours < low / DEPARTURE) {
      return Standing.BELOW;
    }
    return hours > high * DEPARTURE ? Standing.ABOVE : Standing.WITHIN;
  }

  public enum Standing {
    BELOW,
    WITHIN,
    ABOVE
  }
}
