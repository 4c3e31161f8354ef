package io.longhaul.regime;

import io.longhaul.day.WorkPattern;
import java.time.DayOfWeek;
import java.util.Optional;

/// On how many days of a usual week somebody works, to half a day.
///
/// @param number days a week
/// @param certainty the chance that the truth lies within half a day
record DaysAWeek(double number, double certainty) {
  /// From this chance on a weekday is called worked or free.
  private static final double SURE = 0.72;

  /// From this chance on two open weekdays are called likely worked or likely free.
  private static final double LIKELY = 0.65;

  /// Empty when the evidence leaves more open than half a day to each side.
  static Optional<DaysAWeek> of(WorkPattern pattern) {
    int worked = 0;
    int open = 0;
    int likely = 0;
    int unlikely = 0;
    double certainty = 1;
    double both = 1;
    for (var day : DayOfWeek.values()) {
      double mostly = pattern.mostly(day);
      if (mostly > SURE) {
        worked++;
        certainty *= mostly;
      } else if (pattern.rarely(day) > SURE) {
        certainty *= pattern.rarely(day);
      } else {
        open++;
        likely += mostly >= LIKELY ? 1 : 0;
        unlikely += mostly <= 1 - LIKELY ? 1 : 0;
        both *= Math.min(mostly, 1 - mostly);
      }
    }
    return switch (open) {
      case 0 -> Optional.of(new DaysAWeek(worked, certainty));
      case 1 -> Optional.of(new DaysAWeek(worked + 0.5, certainty));
      case 2 ->
          likely == 2
              ? Optional.of(new DaysAWeek(worked + 1.5, certainty * (1 - both)))
              : unlikely == 2
                  ? Optional.of(new DaysAWeek(worked + 0.5, certainty * (1 - both)))
                  : Optional.empty();
      default -> Optional.empty();
    };
  }
}
