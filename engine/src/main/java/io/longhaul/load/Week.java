package io.longhaul.load;

import io.longhaul.day.Calendar;
import io.longhaul.day.Day;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.time.LocalDate;

/// The work seen in one week, Monday to Sunday.
///
/// @param monday its first day, a Monday for the weeks of the calendar
/// @param activeDays days with a trace; with none the hours are not known, rather than zero
/// @param hours the sum over its days, hours a week
public record Week(LocalDate monday, int activeDays, Estimate hours) {
  public boolean isKnown() {
    return activeDays > 0;
  }

  static Week of(LocalDate monday, Calendar calendar) {
    var days = calendar.in(new DateRange(monday, monday.plusWeeks(1)));
    return new Week(
        monday, days.size(), days.stream().map(Day::hours).reduce(Estimate.ZERO, Estimate::plus));
  }
}
