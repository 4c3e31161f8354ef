package io.longhaul.day;

import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Days that were to be free by rule or by plan. They explain why nothing was seen, and no more:
/// whether somebody worked on them only evidence tells, and work on them is work.
///
/// @param days in order of their dates
public record DaysOff(NavigableMap<LocalDate, DayOff> days) {
  public static final DaysOff NONE = new DaysOff(new TreeMap<>());

  private static final String LEAVE = "leave";

  public DaysOff {
    days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
  }

  /// A holiday inside a leave stays a holiday.
  ///
  /// @param holidays the name of each
  /// @param leave the person's own
  public static DaysOff of(Map<LocalDate, String> holidays, List<DateRange> leave) {
    var days = new TreeMap<LocalDate, DayOff>();
    leave.stream()
        .flatMap(DateRange::dates)
        .forEach(date -> days.put(date, new DayOff(date, DayOff.Kind.LEAVE, LEAVE)));
    holidays.forEach((date, name) -> days.put(date, new DayOff(date, DayOff.Kind.HOLIDAY, name)));
    return new DaysOff(days);
  }

  public boolean contains(LocalDate date) {
    return days.containsKey(date);
  }

  /// Those inside a range, in order.
  public List<DayOff> in(DateRange range) {
    return List.copyOf(days.subMap(range.from(), range.until()).values());
  }
}
