package io.longhaul.day;

import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Hours that are laid down day by day, as a timetable or a forecast does; a day that is absent has
/// none.
public record DailyHours(NavigableMap<LocalDate, Estimate> byDate) implements WorkedHours {
  public DailyHours {
    byDate = Collections.unmodifiableNavigableMap(new TreeMap<>(byDate));
  }

  /// The sessions of each day, added up.
  public static DailyHours of(Calendar calendar) {
    var byDate = new TreeMap<LocalDate, Estimate>();
    calendar.days().forEach(day -> byDate.put(day.date(), day.hours()));
    return new DailyHours(byDate);
  }

  @Override
  public Estimate hours(List<DateRange> ranges) {
    return ranges.stream()
        .flatMap(range -> byDate.subMap(range.from(), range.until()).values().stream())
        .reduce(Estimate.ZERO, Estimate::plus);
  }
}
