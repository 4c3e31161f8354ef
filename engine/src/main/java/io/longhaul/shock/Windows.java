package io.longhaul.shock;

import io.longhaul.time.DateRange;
import java.time.LocalDate;

/// The weeks before a date and those from it on, which are compared.
///
/// @param before eight weeks, or fewer where traces begin later
/// @param after four weeks, or fewer where they have not passed; the date is its first day
public record Windows(DateRange before, DateRange after) {
  static final int WEEKS_BEFORE = 8;
  static final int WEEKS_AFTER = 4;
  static final int FEWEST_BEFORE = 4;
  static final int FEWEST_AFTER = 2;

  /// Whole weeks on either side.
  ///
  /// @param known the days of which something may be known
  static Windows around(LocalDate date, DateRange known) {
    int before = whole(known.from(), date, WEEKS_BEFORE);
    int after = whole(date, known.until(), WEEKS_AFTER);
    return new Windows(
        new DateRange(date.minusWeeks(before), date), new DateRange(date, date.plusWeeks(after)));
  }

  private static int whole(LocalDate from, LocalDate until, int most) {
    long days = until.toEpochDay() - from.toEpochDay();
    return Math.clamp(days / 7, 0, most);
  }

  int weeksBefore() {
    return before.days() / 7;
  }

  int weeksAfter() {
    return after.days() / 7;
  }

  /// From the first day to the last.
  DateRange all() {
    return new DateRange(before.from(), after.until());
  }
}
