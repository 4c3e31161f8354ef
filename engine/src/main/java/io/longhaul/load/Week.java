package io.longhaul.load;

import io.longhaul.day.Calendar;
import io.longhaul.day.WorkedHours;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.time.LocalDate;
import java.util.List;

/// The work of one week, Monday to Sunday.
///
/// @param monday its first day, a Monday for the weeks of the calendar
/// @param activeDays days with a trace; with none the hours are not known, rather than zero
/// @param hours an interval that holds the hours worked nine times in ten; zero when not known
public record Week(LocalDate monday, int activeDays, Estimate hours) {
  public boolean isKnown() {
    return activeDays > 0;
  }

  DateRange dates() {
    return new DateRange(monday, monday.plusWeeks(1));
  }

  /// The week from a day on.
  public static Week of(LocalDate monday, Calendar calendar, WorkedHours worked) {
    var dates = new DateRange(monday, monday.plusWeeks(1));
    int active = calendar.in(dates).size();
    return new Week(monday, active, active == 0 ? Estimate.ZERO : worked.hours(List.of(dates)));
  }
}
