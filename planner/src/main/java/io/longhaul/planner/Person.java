package io.longhaul.planner;

import io.longhaul.plan.Eve;
import io.longhaul.regime.Regime;
import io.longhaul.stats.Band;
import io.longhaul.time.Estimate;
import io.longhaul.verdict.Answer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a plan takes from a person's past unless they say otherwise: their own clock, days and
/// hours, so that a late or a short week stays one.
///
/// @param past what days before the plan leave to it
/// @param wish how they work
/// @param clock between which times of day work may lie: from an hour before the usual start on,
///   for fourteen hours
public record Person(Past past, Wish wish, Limits.Clock clock) {
  private static final int HALF_HOUR = 30;
  private static final int HOUR = 60;
  private static final int NINE = 9 * HOUR;
  private static final int OPEN_MINUTES = 14 * HOUR;
  private static final Duration ORDINARY = Duration.ofHours(40);
  private static final Duration LONG_AGO = Duration.ofDays(14);
  private static final Set<DayOfWeek> FIVE_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final double WEEK_DAYS = 7;

  /// From what is known of them, where the present goes on until the plan begins.
  ///
  /// @param from the first day of the plan
  public static Person of(Answer answer, LocalDate from) {
    var regime =
        answer.regime() instanceof Regime.Worked worked
            ? Optional.of(worked)
            : Optional.<Regime.Worked>empty();
    int start = regime.map(it -> minutes(it.start().usual())).orElse(NINE);
    var days = regime.map(Regime.Worked::weekdays).filter(it -> !it.isEmpty()).orElse(FIVE_DAYS);
    return new Person(past(answer, from), wish(weekHours(answer), days, start), clock(start));
  }

  /// Somebody of whom nothing is known: forty hours in five days from nine on.
  public static Person unknown() {
    double aDay = Estimate.hours(ORDINARY) / WEEK_DAYS;
    return new Person(new Past(aDay, aDay, LONG_AGO), wish(ORDINARY, FIVE_DAYS, NINE), clock(NINE));
  }

  /// The same who begins at another time of day.
  public Person startingAt(int minute) {
    return new Person(past, wish(wish.weekHours(), wish.days(), minute), clock(minute));
  }

  /// The same with other hours of an ordinary week.
  public Person working(Duration weekHours) {
    return new Person(past, wish(weekHours, wish.days(), wish.start()), clock);
  }

  private static Past past(Answer answer, LocalDate from) {
    double aDay = Estimate.hours(weekHours(answer)) / WEEK_DAYS;
    var eve = Eve.of(answer, from);
    var rested =
        eve.flatMap(Eve::end)
            .map(end -> Duration.between(end, from.atStartOfDay()))
            .filter(rest -> rest.compareTo(LONG_AGO) < 0)
            .orElse(LONG_AGO);
    return new Past(
        eve.map(Eve::base).map(Band::likely).orElse(aDay),
        eve.map(Eve::recent).map(Band::likely).orElse(aDay),
        rested.compareTo(Duration.ofDays(-1)) < 0 ? Duration.ofDays(-1) : rested);
  }

  /// The median of the past year, else of the last four weeks, else forty.
  private static Duration weekHours(Answer answer) {
    var present = answer.load().present();
    double hours =
        answer
            .load()
            .usual()
            .map(usual -> usual.median())
            .orElse(
                present.weeks() == 0
                    ? Estimate.hours(ORDINARY)
                    : Estimate.hours(present.week().likely()));
    return Duration.ofMinutes(HALF_HOUR * Math.round(hours * HOUR / HALF_HOUR));
  }

  private static Wish wish(Duration weekHours, Set<DayOfWeek> days, int start) {
    var starts =
        Stream.of(-HOUR, 0, HOUR, 2 * HOUR, 3 * HOUR, 4 * HOUR)
            .map(shift -> start + shift)
            .filter(minute -> minute >= 0)
            .toList();
    return new Wish(weekHours, days, start, starts, HALF_HOUR);
  }

  private static Limits.Clock clock(int start) {
    int earliest = Math.max(0, start - HOUR);
    return new Limits.Clock(earliest, earliest + OPEN_MINUTES);
  }

  private static int minutes(LocalTime time) {
    return Math.floorDiv(time.toSecondOfDay() / HOUR + HALF_HOUR / 2, HALF_HOUR)
        * HALF_HOUR
        % (24 * HOUR);
  }
}
