package io.longhaul.day;

import io.longhaul.session.Session;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/// The time at which a person's day ends and the next begins: 04:00, so that a late night belongs
/// to the day before it.
///
/// Somebody who is usually at work at 04:00, or whose zone is unknown, gets a turn of their own:
/// opposite to the middle of their working hours on the 24-hour circle (the circular mean of the
/// hours at work, plus 12 h, to the full hour). A day is named after the date on which it begins.
///
/// @param at the time of the turn
/// @param own whether it was learned instead of taken as 04:00
public record DayTurn(LocalTime at, boolean own) {
  public static final DayTurn USUAL = new DayTurn(LocalTime.of(4, 0), false);

  /// The share of the busiest hour that the hour before or after 04:00 must reach to count as usual
  /// work.
  private static final double USUALLY_AT_WORK = 0.35;

  private static final int HOURS = 24;
  private static final long HOUR_SECONDS = 3600;
  private static final long DAY_SECONDS = HOURS * HOUR_SECONDS;

  public static DayTurn learn(List<Session> sessions) {
    var known = sessions.stream().filter(session -> session.offset().isKnown()).toList();
    boolean clockKnown = known.size() * 2 >= sessions.size();
    var presence = presenceByHour(clockKnown ? known : sessions);
    double busiest = 0;
    for (double hour : presence) {
      busiest = Math.max(busiest, hour);
    }
    boolean worksAtFour = Math.max(presence[3], presence[4]) >= USUALLY_AT_WORK * busiest;
    return busiest == 0 || (clockKnown && !worksAtFour)
        ? USUAL
        : new DayTurn(opposite(presence), true);
  }

  /// The day to which a moment belongs, counted from 1970-01-01.
  long epochDayOf(Instant instant, Offset offset) {
    long local = instant.getEpochSecond() + offset.value().getTotalSeconds();
    return Math.floorDiv(local - at.toSecondOfDay(), DAY_SECONDS);
  }

  /// Whether a moment belongs to one of some days.
  public boolean isIn(DateRange days, Instant instant, Offset offset) {
    long day = epochDayOf(instant, offset);
    return day >= days.from().toEpochDay() && day < days.until().toEpochDay();
  }

  /// The day to which a reading of the person's clock belongs.
  public LocalDate dayOf(LocalDateTime local) {
    var date = local.toLocalDate();
    return local.toLocalTime().isBefore(at) ? date.minusDays(1) : date;
  }

  /// Seconds of work in each hour of the day, over all sessions.
  private static double[] presenceByHour(List<Session> sessions) {
    var presence = new double[HOURS];
    for (var session : sessions) {
      int shift = session.offset().value().getTotalSeconds();
      long start = session.likelyStart().getEpochSecond() + shift;
      long end = session.seen().end().getEpochSecond() + shift;
      for (long at = start; at < end; ) {
        long hour = Math.floorDiv(at, HOUR_SECONDS);
        long until = Math.min(end, (hour + 1) * HOUR_SECONDS);
        presence[Math.floorMod(hour, HOURS)] += until - at;
        at = until;
      }
    }
    return presence;
  }

  private static LocalTime opposite(double[] presence) {
    double x = 0;
    double y = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      double angle = 2 * Math.PI * (hour + 0.5) / HOURS;
      x += presence[hour] * StrictMath.cos(angle);
      y += presence[hour] * StrictMath.sin(angle);
    }
    double middle = StrictMath.atan2(y, x) / (2 * Math.PI) * HOURS;
    return LocalTime.of(Math.floorMod(Math.round(middle + HOURS / 2.0), HOURS), 0);
  }

  /// The first instant after the day, as the clock of that session shows it.
  Instant endOf(LocalDate day, Session session) {
    ZoneOffset offset = session.offset().value();
    return day.plusDays(1).atTime(at).toInstant(offset);
  }

  /// Whether the stretch is longer than any day can be.
  static boolean exceedsOneDay(Interval span) {
    return span.duration().compareTo(Duration.ofDays(1)) > 0;
  }
}
