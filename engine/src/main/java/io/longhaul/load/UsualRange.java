package io.longhaul.load;

import io.longhaul.time.Quantiles;
import java.util.List;
import java.util.Optional;

/// The person's own usual hours a week: the middle half of their past weeks.
///
/// @param low the lower quartile, hours a week
/// @param high the upper quartile, hours a week
/// @param weeks how many weeks it rests on
public record UsualRange(double low, double high, int weeks) {
  /// Fewer weeks with a trace than this give no range.
  public static final int ENOUGH_WEEKS = 8;

  /// From the likely hours of weeks with a trace; weeks without one are not known and left out.
  static Optional<UsualRange> of(List<Week> past) {
    var hours =
        past.stream()
            .filter(Week::isKnown)
            .mapToDouble(week -> week.hours().likely().toSeconds() / 3600.0)
            .sorted()
            .toArray();
    return hours.length < ENOUGH_WEEKS
        ? Optional.empty()
        : Optional.of(
            new UsualRange(Quantiles.of(hours, 0.25), Quantiles.of(hours, 0.75), hours.length));
  }
}
