package io.longhaul.view;

import io.longhaul.load.Week;
import org.jspecify.annotations.Nullable;

/// One week.
///
/// @param monday its first day
/// @param activeDays days with a trace
/// @param hours hours of work, or null when there is no trace: then they are not known
public record WeekRow(String monday, int activeDays, @Nullable Hours hours) {
  static WeekRow of(Week week) {
    return new WeekRow(
        week.monday().toString(),
        week.activeDays(),
        week.isKnown() ? Hours.of(week.hours()) : null);
  }
}
