package io.longhaul.project;

import io.longhaul.evidence.Evidence;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The habits of one contributor. Never leaves this package: only means over at least eight do.
///
/// @param windowStart first hour of the nine consecutive hours that hold most of the active hours
/// @param evenings share of active hours in the five hours after that window
/// @param nights share of active hours in the seven hours after those
/// @param freeDays share of active days on the contributor's own two quietest neighbouring weekdays
record Contributor(int windowStart, double evenings, double nights, double freeDays) {
  static final int ENOUGH_DAYS = 20;
  private static final int HOURS = 24;
  private static final int WINDOW_HOURS = 9;
  private static final int EVENING_HOURS = 5;
  private static final int NIGHT_HOURS = 7;

  /// The habits behind acts whose clock is known, if they are enough.
  static Optional<Contributor> of(List<Evidence> acts) {
    Set<LocalDateTime> activeHours = new HashSet<>();
    for (var act : acts) {
      if (act.offset().isKnown()) {
        activeHours.add(act.localTime().withMinute(0).withSecond(0).withNano(0));
      }
    }
    var days = new HashSet<>(activeHours.stream().map(LocalDateTime::toLocalDate).toList());
    if (days.size() < ENOUGH_DAYS) {
      return Optional.empty();
    }
    var byHour = new int[HOURS];
    activeHours.forEach(hour -> byHour[hour.getHour()]++);
    var byWeekday = new int[7];
    days.forEach(day -> byWeekday[day.getDayOfWeek().getValue() - 1]++);
    int start = busiestWindow(byHour);
    double all = activeHours.size();
    int evening = start + WINDOW_HOURS;
    return Optional.of(
        new Contributor(
            start,
            sum(byHour, evening, EVENING_HOURS) / all,
            sum(byHour, evening + EVENING_HOURS, NIGHT_HOURS) / all,
            quietestPair(byWeekday) / (double) days.size()));
  }

  /// The first of the windows that hold the most, on the circle: wherever midnight lies.
  private static int busiestWindow(int[] byHour) {
    int most = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      most = Math.max(most, sum(byHour, hour, WINDOW_HOURS));
    }
    for (int hour = 0; hour < HOURS; hour++) {
      boolean isMost = sum(byHour, hour, WINDOW_HOURS) == most;
      if (isMost && sum(byHour, hour + HOURS - 1, WINDOW_HOURS) < most) {
        return hour;
      }
    }
    return 0;
  }

  private static int quietestPair(int[] byWeekday) {
    int least = Integer.MAX_VALUE;
    for (int day = 0; day < 7; day++) {
      least = Math.min(least, sum(byWeekday, day, 2));
    }
    return least;
  }

  /// The sum over a run of bins on a circle.
  private static int sum(int[] bins, int from, int count) {
    int sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += bins[i % bins.length];
    }
    return sum;
  }
}
