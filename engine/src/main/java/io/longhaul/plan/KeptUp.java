package io.longhaul.plan;

import io.longhaul.day.DailyHours;
import io.longhaul.recovery.DailyFatigue;
import io.longhaul.recovery.RestGap;
import io.longhaul.recovery.WeeklyRest;
import io.longhaul.time.DateRange;
import io.longhaul.verdict.Facts;
import io.longhaul.verdict.Finding;
import io.longhaul.verdict.Rule;
import io.longhaul.verdict.Rules;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What a week yields that is kept up for half a year, to the minute: nobody's past, nobody's
/// habits.
///
/// @param plan the week
/// @param facts what rules look at after half a year of it
public record KeptUp(WeekPlan plan, Facts facts) {
  private static final int WEEKS = 26;
  private static final int WEEK_DAYS = 7;

  /// Any Monday far from a change of clocks would do: there are none in UTC.
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 29);

  public static KeptUp of(WeekPlan plan) {
    var range = new DateRange(TODAY.minusWeeks(WEEKS), TODAY.plusWeeks(1));
    var calendar = plan.calendar(range, ZoneOffset.UTC);
    var hours = DailyHours.of(calendar, range);
    return new KeptUp(plan, Facts.of(calendar, hours, TODAY, Optional.empty(), true));
  }

  /// The lines that it crosses, most important first.
  public List<Rule> crossed() {
    return Rules.judge(facts).entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Finding.Crossed)
        .map(entry -> entry.getKey())
        .toList();
  }

  public double hoursAWeek() {
    return plan.worked().toMinutes() / 60.0;
  }

  /// The shortest rest between two days; empty where no two days of work follow each other.
  public Optional<Duration> shortestRest() {
    return facts.rest().between().stream()
        .map(RestGap::length)
        .map(length -> length.most())
        .min(Duration::compareTo);
  }

  /// The longest rest of a week; empty without work.
  public Optional<Duration> weeklyRest() {
    return WeeklyRest.of(facts.calendar(), TODAY, 1).stream()
        .map(rest -> rest.longest().most())
        .findFirst();
  }

  public int freeDays() {
    return WEEK_DAYS - plan.days().size();
  }

  /// The highest fatigue index of four weeks.
  public double fatigue() {
    return facts.fatigue().stream()
        .map(DailyFatigue::index)
        .mapToDouble(index -> index.likely())
        .max()
        .orElse(0);
  }
}
