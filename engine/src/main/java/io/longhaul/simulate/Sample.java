package io.longhaul.simulate;

import java.time.LocalDate;
import java.util.Set;

/// One drawing from a scenario.
///
/// @param from the first day
/// @param weeks how many weeks from then on
/// @param actsADay the person's own acts on a working day that leaves traces, mean; in proportion
///   to the hours where phases have longer or shorter days than the first
/// @param seed the same seed gives the same life and the same traces
/// @param publicHolidays dates on which people with free days do not work
public record Sample(
    LocalDate from, int weeks, double actsADay, long seed, Set<LocalDate> publicHolidays) {
  public Sample {
    publicHolidays = Set.copyOf(publicHolidays);
    if (weeks < 1 || !(actsADay > 0) || actsADay > 1000) {
      throw new IllegalArgumentException(
          "a sample has at least 1 week and 0 to 1000 acts a day, not "
              + weeks
              + " weeks and "
              + actsADay);
    }
  }

  public Sample(LocalDate from, int weeks, double actsADay, long seed) {
    this(from, weeks, actsADay, seed, Set.of());
  }

  LocalDate until() {
    return from.plusWeeks(weeks);
  }
}
