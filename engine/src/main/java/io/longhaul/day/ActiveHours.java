package io.longhaul.day;

import io.longhaul.evidence.Evidence;
import io.longhaul.time.DateRange;
import io.longhaul.time.Quantiles;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How densely traces cover days: the hours of the clock in which something was seen.
public final class ActiveHours {
  private ActiveHours() {}

  /// The median number of such hours, over the days of the range that have a trace; 0 without any.
  public static double aDay(List<Evidence> acts, DayTurn turn, DateRange range) {
    Map<LocalDate, Set<LocalDateTime>> hours = new HashMap<>();
    for (var act : Evidence.around(range, acts)) {
      var day = turn.dayOf(act.localTime());
      if (range.contains(day)) {
        var end = act.offset().localTime(act.when().end());
        var hour = act.localTime().truncatedTo(ChronoUnit.HOURS);
        var seen = hours.computeIfAbsent(day, _ -> new HashSet<>());
        do {
          seen.add(hour);
          hour = hour.plusHours(1);
        } while (hour.isBefore(end));
      }
    }
    return hours.isEmpty()
        ? 0
        : Quantiles.of(hours.values().stream().mapToDouble(Set::size).sorted().toArray(), 0.5);
  }
}
