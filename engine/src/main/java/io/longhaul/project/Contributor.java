package io.longhaul.project;

import java.util.Optional;

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

  /// The habits behind a stretch of local hours with acts, if they are on enough days.
  static Optional<Contributor> of(LocalHours hours, int from, int to) {
    var byHour = new int[HOURS];
    var byWeekday = new int[7];
    int days = 0;
    long lastDay = Long.MIN_VALUE;
    for (int i = from; i < to; i++) {
      long day = hours.day(i);
      byHour[hours.hourOfDay(i)]++;
      if (day != lastDay) {
        byWeekday[(int) Math.floorMod(day, 7L)]++;
        days++;
        lastDay = day;
      }
    }
    if (days < ENOUGH_DAYS) {
      return Optional.empty();
    }
    int start = busiestWindow(byHour);
    double all = (double) to - from;
    int evening = start + WINDOW_HOURS;
    return Optional.of(
        new Contributor(
            start,
            sum(byHour, evening, EVENING_HOURS) / all,
            sum(byHour, evening + EVENING_HOURS, NIGHT_HOURS) / all,
            quietestPair(byWeekday) / (double) days));
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
