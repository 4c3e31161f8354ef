package io.longhaul.verdict;

import io.longhaul.load.Load;
import io.longhaul.recovery.Rest;
import io.longhaul.time.DateRange;
import java.time.LocalDate;

/// What rules look at.
///
/// @param today the final day, which is not over yet
public record Facts(LocalDate today, Load load, Rest rest) {
  /// The four weeks before the final day.
  DateRange lastFourWeeks() {
    return new DateRange(today.minusWeeks(4), today);
  }
}
