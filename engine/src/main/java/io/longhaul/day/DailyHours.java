package io.longhaul.day;

import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Hours that are laid down day by day, as a timetable or a forecast does. A day that is absent is
/// not known and adds none.
public record DailyHours(NavigableMap<LocalDate, Estimate> byDate) implements WorkedHours {
  public DailyHours {
    byDate = Collections.unmodifiableNavigableMap(new TreeMap<>(byDate));
  }

  /// The sessions of each day of a range, added up; a day of it without any has no hours.
  public static DailyHours of(Calendar calendar, DateRange range) {
    var byDate = new TreeMap<LocalDate, Estimate>();
    range.dates().forEach(date -> byDate.put(date, Estimate.ZERO));
    calendar.in(range).forEach(day -> byDate.put(day.date(), day.hours()));
    return new DailyHours(byDate);
  }

  /// The same days with hours that are one bound of theirs, exactly.
  public DailyHours each(Function<Estimate, Duration> bound) {
    var exact = new TreeMap<>(byDate);
    exact.replaceAll((_, hours) -> Estimate.exactly(bound.apply(hours)));
    return new DailyHours(exact);
  }

  @Override
  public Estimate hours(List<DateRange> ranges) {
    return ranges.stream()
        .flatMap(range -> byDate.subMap(range.from(), range.until()).values().stream())
        .reduce(Estimate.ZERO, Estimate::plus);
  }
}
