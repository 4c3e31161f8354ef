package io.longhaul.plan;

import io.longhaul.day.DaysOff;
import io.longhaul.load.LoadSeries;
import io.longhaul.load.UsualRange;
import io.longhaul.recovery.DailyFatigue;
import io.longhaul.recovery.Rest;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Finding;
import io.longhaul.verdict.OwnNormal;
import io.longhaul.verdict.Rule;
import io.longhaul.verdict.Rules;
import io.longhaul.verdict.Sufficiency;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What would come of a timetable after a person's own past: the same days, load, recovery and
/// lines as the past. Planned hours are what the timetable says, to the minute; the fan is what is
/// not known of the past, and closes as the past fades.
///
/// @param dates from the first day of the timetable to the last that is looked at
/// @param weeks from its first day on
/// @param series load day by day, past and planned
/// @param fatigue of the first four weeks, for the days with work
/// @param crossings lines that are not crossed today and would be, from today on
/// @param crossedToday lines that are crossed today
/// @param crossedInTheEnd lines that are crossed on the day after the last
/// @param shortestRest between two days of the timetable; empty where no two follow each other
/// @param ownNormal its first four weeks against the person's own past
/// @param hours hours a week of those four weeks against the person's usual weeks
public record WhatIf(
    DateRange dates,
    List<Week> weeks,
    LoadSeries series,
    List<DailyFatigue> fatigue,
    List<Outlook.Crossing> crossings,
    List<Rule> crossedToday,
    List<Rule> crossedInTheEnd,
    Optional<Duration> shortestRest,
    List<OwnNormal> ownNormal,
    Optional<UsualRange.Standing> hours) {
  private static final int WEEK_DAYS = 7;
  private static final int FOUR_WEEKS = 28;

  /// Fewer weeks of a timetable tell too little.
  public static final int LEAST_WEEKS = FOUR_WEEKS / WEEK_DAYS;

  public WhatIf {
    weeks = List.copyOf(weeks);
    fatigue = List.copyOf(fatigue);
    crossings = List.copyOf(crossings);
    crossedToday = List.copyOf(crossedToday);
    crossedInTheEnd = List.copyOf(crossedInTheEnd);
    ownNormal = List.copyOf(ownNormal);
  }

  /// Seven days of the timetable.
  ///
  /// @param freeDays days without work
  public record Week(LocalDate from, Duration hours, int freeDays) {}

  /// Empty where the evidence does not carry an answer.
  ///
  /// @param daysOff days without work, whatever the timetable says
  /// @param zone whose clock the timetable is on
  public static Optional<WhatIf> of(
      Answer answer, Timetable timetable, DaysOff daysOff, ZoneId zone) {
    return of(Onward.from(answer), timetable, daysOff, zone);
  }

  /// The same from what is known already.
  public static Optional<WhatIf> of(
      Onward onward, Timetable timetable, DaysOff daysOff, ZoneId zone) {
    var answer = onward.answer();
    if (answer.sufficiency() != Sufficiency.ENOUGH
        || !timetable
            .from()
            .isBefore(answer.today().plusWeeks(Outlook.WEEKS).minusDays(FOUR_WEEKS))) {
      return Optional.empty();
    }
    return onward
        .course()
        .map(course ->
            course.laidDown(
                timetable.from(),
                date -> daysOff.contains(date) ? Optional.empty() : timetable.on(date),
                zone))
        .map(course -> of(answer.findings(), answer.load().usual(), course, timetable.from()));
  }

  /// @param findings as they stand today
  /// @param usual hours of the person's usual weeks
  static WhatIf of(
      Map<Rule, Finding> findings, Optional<UsualRange> usual, Course course, LocalDate from) {
    var until = course.today().plusWeeks(Outlook.WEEKS);
    var weeks = new ArrayList<Week>();
    for (var week = from; !week.plusWeeks(1).isAfter(until); week = week.plusWeeks(1)) {
      weeks.add(week(course, week));
    }
    var dates = new DateRange(from, from.plusWeeks(weeks.size()));
    var fourWeeks = new DateRange(from, from.plusDays(FOUR_WEEKS));
    var calendar = course.calendar();
    return new WhatIf(
        dates,
        weeks,
        course.series(),
        DailyFatigue.of(calendar, fourWeeks, course.usual()),
        Outlook.crossings(findings, course),
        crossed(findings),
        crossed(Rules.judge(course.facts(dates.until()))),
        Rest.of(calendar, new DateRange(from, dates.until())).between().stream()
            .map(gap -> gap.length().most())
            .min(Duration::compareTo),
        OwnNormal.of(calendar, fourWeeks.until()),
        usual.map(range -> range.standing(aWeek(weeks))));
  }

  private static double aWeek(List<Week> weeks) {
    return weeks.stream()
        .limit(FOUR_WEEKS / WEEK_DAYS)
        .mapToDouble(week -> Estimate.hours(week.hours()))
        .average()
        .orElse(0);
  }

  private static Week week(Course course, LocalDate from) {
    var hours = Duration.ZERO;
    int free = 0;
    for (var planned : course.future().days().subMap(from, from.plusWeeks(1)).values()) {
      hours = hours.plus(planned.hours().likely());
      free += planned.hours().likely().isZero() ? 1 : 0;
    }
    return new Week(from, hours, free);
  }

  private static List<Rule> crossed(Map<Rule, Finding> findings) {
    return findings.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Finding.Crossed)
        .map(entry -> entry.getKey())
        .toList();
  }
}
