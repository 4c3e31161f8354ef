package io.longhaul.load;

import io.longhaul.day.Calendar;
import io.longhaul.day.WorkedHours;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;

/// Hours a week over those of some weeks that have a trace: one without any is not known, rather
/// than free, and so it is with leave.
///
/// @param week hours a week; zero when no week is known
/// @param weeks how many are known
/// @param days days with a trace in them
/// @param of out of how many weeks
public record Average(Estimate week, int weeks, int days, int of) {
  /// Over the weeks before a day.
  public static Average of(Calendar calendar, WorkedHours worked, LocalDate before, int weeks) {
    var known = new ArrayList<DateRange>();
    int days = 0;
    for (int i = weeks; i > 0; i--) {
      var dates = new DateRange(before.minusWeeks(i), before.minusWeeks(i - 1L));
      int active = calendar.in(dates).size();
      if (active > 0) {
        known.add(dates);
        days += active;
      }
    }
    var week = worked.hours(known).dividedBy(Math.max(1, known.size()));
    return new Average(week, known.size(), days, weeks);
  }

  /// Whether at least half of the weeks are known.
  public boolean isMostlyKnown() {
    return 2 * weeks >= of;
  }
}
