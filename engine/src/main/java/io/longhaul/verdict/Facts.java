package io.longhaul.verdict;

import io.longhaul.load.Load;
import io.longhaul.recovery.Rest;
import io.longhaul.time.DateRange;
import java.time.LocalDate;

/// What rules look at.
///
/// @param today the final day, which is not over yet
/// @param clockKnown whether the days of the streak are known to be days on the person's clock
/// @param hoursKnown whether acts tell hours: merges in web pages may come long after the work
public record Facts(LocalDate today, Load load, Rest rest, boolean clockKnown, boolean hoursKnown) {
  /// The four weeks before the final day.
  DateRange lastFourWeeks() {
    return new DateRange(today.minusWeeks(4), today);
  }
}
