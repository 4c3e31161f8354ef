package io.longhaul.recovery;

import io.longhaul.day.Calendar;
import io.longhaul.day.Day;
import io.longhaul.time.DateRange;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The stretch of the clock in which somebody is reliably off: hours in a row, on the 24-hour
/// circle, that hold work on no more than one in ten of the days with work. Thin traces leave gaps,
/// so it is at most this long.
///
/// Source: the recurring disconnection time of Microsoft's workplace analytics, an hour of the day
/// silent on all days of a week; one in ten is our allowance over more weeks.
///
/// @param from the full hour at which it begins, 0 to 23
/// @param hours how long it is, 0 to 24
/// @param days how many days it rests on
public record OffHours(int from, int hours, int days) {
  /// Over fewer days with work it looks longer or shorter by chance.
  public static final int FEWEST_DAYS = 10;

  private static final int CLOCK = 24;
  private static final int ALLOWED_ONE_IN = 10;

  /// Of the days in a range; empty where the clock of any of them is unknown, or fewer than
  /// [#FEWEST_DAYS] have work.
  public static Optional<OffHours> of(Calendar calendar, DateRange range) {
    var days = calendar.in(range);
    if (days.size() < FEWEST_DAYS || !calendar.isClockKnown(range)) {
      return Optional.empty();
    }
    var touched = new int[CLOCK];
    days.forEach(day -> touch(day, touched));
    int allowed = days.size() / ALLOWED_ONE_IN;
    int from = 0;
    int longest = 0;
    for (int start = 0; start < CLOCK; start++) {
      int run = 0;
      while (run < CLOCK && touched[(start + run) % CLOCK] <= allowed) {
        run++;
      }
      if (run > longest) {
        longest = run;
        from = start;
      }
    }
    return Optional.of(new OffHours(from, longest, days.size()));
  }

  /// Counts each hour of the clock once that holds work of the day.
  private static void touch(Day day, int[] touched) {
    var seen = new boolean[CLOCK];
    for (var session : day.sessions()) {
      var end = session.localEnd();
      LocalDateTime hour = session.localStart().truncatedTo(ChronoUnit.HOURS);
      do {
        seen[hour.getHour()] = true;
        hour = hour.plusHours(1);
      } while (hour.isBefore(end));
    }
    for (int hour = 0; hour < CLOCK; hour++) {
      touched[hour] += seen[hour] ? 1 : 0;
    }
  }

  /// Whether an hour of the clock lies in it.
  public boolean contains(int hour) {
    return Math.floorMod(hour - from, CLOCK) < hours;
  }

  /// The full hour at which it ends, 0 to 23.
  public int until() {
    return (from + hours) % CLOCK;
  }
}
