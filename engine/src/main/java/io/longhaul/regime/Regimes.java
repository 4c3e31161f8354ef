package io.longhaul.regime;

import io.longhaul.day.Calendar;
import io.longhaul.day.Day;
import io.longhaul.session.GapRule;
import io.longhaul.time.DateRange;
import io.longhaul.time.Quantiles;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Finds the regime of a range of days.
///
/// A day begins the rule's lead-in before its first act and ends as much after its last; the
/// medians over the days are the usual start and end, the quartiles their bounds. Days a week are
/// counted over the weeks that had any, so that leave does not dilute them, and weekday by weekday,
/// so that a week that the range cuts has no weight of its own.
///
/// First version: one regime for the whole range, no change-points, no probability.
public final class Regimes {
  private static final int ENOUGH_DAYS = 15;
  private static final int ENOUGH_ACTS_A_DAY = 5;
  private static final double WIDEST_HALF_OF_STARTS_HOURS = 4;
  private static final double MINUTES_PER_HOUR = 60;
  private static final int RECENT_DAYS = 29;
  private static final double CHANGE_HOURS = 1.5;
  private static final double CHANGE_DAYS = 0.75;

  private Regimes() {}

  /// The regime of the days in a range that are over.
  ///
  /// @param range the days that are asked about; the last one is the final day, not over yet, and
  ///   is left out The regime of the range, unless that of its last four weeks is clearly another.
  public static Regime infer(Calendar calendar, DateRange range, GapRule rule) {
    var whole = over(calendar, range, rule);
    var lately = new DateRange(range.until().minusDays(RECENT_DAYS), range.until());
    if (whole instanceof Regime.Worked usual
        && range.days() > RECENT_DAYS
        && over(calendar, lately, rule) instanceof Regime.Worked now
        && differ(usual, now)) {
      return new Regime.CannotTell(Regime.Reason.CHANGED);
    }
    return whole;
  }

  private static boolean differ(Regime.Worked a, Regime.Worked b) {
    double starts =
        Math.abs(Duration.between(a.start().usual(), b.start().usual()).toMinutes())
            / MINUTES_PER_HOUR;
    return Math.min(starts, 24 - starts) > CHANGE_HOURS
        || Math.abs(a.spanHours() - b.spanHours()) > CHANGE_HOURS
        || Math.abs(a.daysPerWeek() - b.daysPerWeek()) > CHANGE_DAYS;
  }

  private static Regime over(Calendar calendar, DateRange range, GapRule rule) {
    var over = new DateRange(range.from(), range.until().minusDays(1));
    var days = calendar.in(over);
    var onClock = days.stream().filter(Day::clockKnown).toList();
    if (days.size() >= ENOUGH_DAYS && onClock.size() * 2 < days.size()) {
      return new Regime.CannotTell(Regime.Reason.ZONE_UNKNOWN);
    }
    var telling = onClock.stream().filter(day -> day.acts() >= 2).toList();
    if (telling.size() < ENOUGH_DAYS) {
      return new Regime.CannotTell(Regime.Reason.TOO_FEW_DAYS);
    }
    if (Quantiles.of(ascending(onClock, Day::acts), 0.5) < ENOUGH_ACTS_A_DAY) {
      return new Regime.CannotTell(Regime.Reason.TOO_FEW_ACTS);
    }
    var starts = ascending(telling, day -> startMinute(day, calendar.turn().at(), rule));
    var ends = ascending(telling, day -> endMinute(day, calendar.turn().at(), rule));
    double spread = Quantiles.of(starts, 0.75) - Quantiles.of(starts, 0.25);
    if (spread > WIDEST_HALF_OF_STARTS_HOURS * MINUTES_PER_HOUR) {
      return new Regime.CannotTell(Regime.Reason.IRREGULAR);
    }
    return worked(calendar.turn().at(), starts, ends, daysPerWeek(days, over), weekdays(onClock));
  }

  private static Regime worked(
      LocalTime turn, double[] starts, double[] ends, double daysPerWeek, Set<DayOfWeek> weekdays) {
    var start = clock(turn, starts);
    double span = (Quantiles.of(ends, 0.5) - Quantiles.of(starts, 0.5)) / MINUTES_PER_HOUR;
    double startHour = start.usual().toSecondOfDay() / 3600.0;
    return new Regime.Worked(
        start,
        clock(turn, ends),
        span,
        daysPerWeek,
        weekdays,
        RegimeName.nearest(startHour, span, daysPerWeek).orElse(null),
        starts.length);
  }

  /// The sum over the weekdays of the share of such dates that were worked.
  private static double daysPerWeek(List<Day> days, DateRange range) {
    var weeks = weeks(days);
    double sum = 0;
    for (var weekday : DayOfWeek.values()) {
      long worked = days.stream().filter(day -> day.date().getDayOfWeek() == weekday).count();
      long observed =
          range
              .dates()
              .filter(date -> date.getDayOfWeek() == weekday && weeks.contains(monday(date)))
              .count();
      sum += worked / (double) Math.max(1, observed);
    }
    return sum;
  }

  private static Set<DayOfWeek> weekdays(List<Day> days) {
    int weeks = weeks(days).size();
    var usual = EnumSet.noneOf(DayOfWeek.class);
    for (var weekday : DayOfWeek.values()) {
      long worked = days.stream().filter(day -> day.date().getDayOfWeek() == weekday).count();
      if (worked * 2 >= weeks) {
        usual.add(weekday);
      }
    }
    return usual;
  }

  private static Set<LocalDate> weeks(List<Day> days) {
    return days.stream().map(day -> monday(day.date())).collect(Collectors.toSet());
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static double[] ascending(List<Day> days, ToDoubleFunction<Day> value) {
    return days.stream().mapToDouble(value).sorted().toArray();
  }

  /// Minutes from the turn of the day to its likely start.
  private static double startMinute(Day day, LocalTime turn, GapRule rule) {
    return minutesFromTurn(day, turn, day.first().localStart().minus(rule.leadIn()));
  }

  private static double endMinute(Day day, LocalTime turn, GapRule rule) {
    return minutesFromTurn(day, turn, day.last().localEnd().plus(rule.leadIn()));
  }

  private static double minutesFromTurn(Day day, LocalTime turn, LocalDateTime local) {
    return Duration.between(day.date().atTime(turn), local).toSeconds() / 60.0;
  }

  private static Regime.Clock clock(LocalTime turn, double[] minutes) {
    return new Regime.Clock(
        turn.plusMinutes(Math.round(Quantiles.of(minutes, 0.25))),
        turn.plusMinutes(Math.round(Quantiles.of(minutes, 0.5))),
        turn.plusMinutes(Math.round(Quantiles.of(minutes, 0.75))));
  }
}
