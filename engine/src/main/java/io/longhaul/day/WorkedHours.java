package io.longhaul.day;

import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.util.List;

/// Hours of work on some days, wherever they are known from: inferred from traces ([WorkPatterns]),
/// or laid down day by day ([DailyHours]).
public interface WorkedHours {
  /// The hours of all those days together.
  Estimate hours(List<DateRange> ranges);
}
