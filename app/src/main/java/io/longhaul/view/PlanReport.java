package io.longhaul.view;

import io.longhaul.plan.DayPlan;
import io.longhaul.planner.Concession;
import io.longhaul.planner.Concessions;
import io.longhaul.planner.Found;
import io.longhaul.planner.Limits;
import io.longhaul.planner.Request;
import io.longhaul.planner.TimetableCheck;
import io.longhaul.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A timetable that was found.
///
/// @param schema of the JSON
/// @param from its first day
/// @param until the day after its last
/// @param seed with which the same is found again
/// @param allowed whether it keeps every hard rule
/// @param limits the hard rules
/// @param deadlines how it stands with each
/// @param weeks of it
/// @param days each day with work
/// @param missed by how much each demand is missed, by its words, in minutes and points
/// @param concessions what would have to give where a budget or a Balance is missed, one of them
public record PlanReport(
    int schema,
    String from,
    String until,
    long seed,
    boolean allowed,
    Rules limits,
    List<Due> deadlines,
    List<WhatIfReport.Week> weeks,
    List<Day> days,
    Map<String, Long> missed,
    List<Change> concessions) {
  private static final int SCHEMA = 1;
  private static final int WEEK_DAYS = 7;
  private static final int HOUR = 60;
  private static final double HUNDREDTHS = 100;

  public PlanReport {
    deadlines = List.copyOf(deadlines);
    weeks = List.copyOf(weeks);
    days = List.copyOf(days);
    missed = Collections.unmodifiableMap(new LinkedHashMap<>(missed));
    concessions = List.copyOf(concessions);
  }

  /// The hard rules, hours and days.
  ///
  /// @param between times of day, `8:00-22:00`
  public record Rules(
      double dailyRest,
      double weeklyRest,
      int freeDays,
      double dayHours,
      double weekHours,
      String between) {
    static Rules of(Limits limits) {
      return new Rules(
          Hours.hours(limits.dailyRest()),
          Hours.hours(limits.weeklyRest()),
          limits.freeDays(),
          Hours.hours(limits.dayHours()),
          Hours.hours(limits.weekHours()),
          clock(limits.clock().earliest()) + "-" + clock(limits.clock().latest()));
    }
  }

  /// A deadline, hours.
  ///
  /// @param missing what is missing on its day, to its budget and all before it
  /// @param leastMissing what is missing with any timetable, at the least
  /// @param balance on its morning, hours a day
  /// @param askedBalance null where none was asked for
  /// @param below what is missing to it, hours a day
  public record Due(
      String name,
      String date,
      double budget,
      double missing,
      double leastMissing,
      double balance,
      @Nullable Double askedBalance,
      double below) {
    static Due of(Found.Arrival arrival) {
      var deadline = arrival.deadline();
      var asked = deadline.balance();
      return new Due(
          deadline.name(),
          deadline.date().toString(),
          Hours.hours(deadline.budget()),
          Hours.hours(arrival.missing()),
          Hours.hours(arrival.leastMissing()),
          WhatIfReport.hundredth(arrival.balance()),
          asked.isEmpty() ? null : Double.valueOf(asked.getAsDouble()),
          arrival.below() / HUNDREDTHS);
    }

    String words() {
      return (name.isEmpty() ? "" : name + " on ") + Figures.weekdayDate(LocalDate.parse(date));
    }
  }

  /// A day with work.
  ///
  /// @param stretches `9:00-13:00`; beyond 24:00 it is the next morning
  public record Day(String date, double hours, List<String> stretches) {
    public Day {
      stretches = List.copyOf(stretches);
    }
  }

  /// Something that would have to give.
  ///
  /// @param kind `less-balance`, `smaller-budget`, `later-date`, `longer-weeks`, `longer-days`,
  ///   `fewer-free-days`
  public record Change(String kind, String words) {
    static Change of(Concession concession) {
      return switch (concession) {
        case Concession.SmallerBudget(Duration by) ->
            new Change("smaller-budget", hours(by) + " less asked for");
        case Concession.LaterDate(LocalDate date) ->
            new Change("later-date", "the same by " + Figures.weekday(date));
        case Concession.LongerWeeks(Duration weekHours) ->
            new Change("longer-weeks", "weeks of " + hours(weekHours));
        case Concession.LongerDays(Duration dayHours) ->
            new Change("longer-days", "days of " + hours(dayHours));
        case Concession.FewerFreeDays(int freeDays) ->
            new Change("fewer-free-days", Words.count(freeDays, "free day") + " a week");
        case Concession.LessBalance(double balance) ->
            new Change(
                "less-balance", String.format(Locale.ROOT, "a Balance of %+.2f h a day", balance));
      };
    }

    private static String hours(Duration duration) {
      return Figures.hours(Hours.hours(duration)).replace(".0", "") + " h";
    }
  }

  /// With its timetable read again, and with what would have to give where hours are missing.
  ///
  /// @param enough whether to end the looking
  public static PlanReport checked(
      Request request, Found found, long seed, BooleanSupplier enough) {
    var broken = new TimetableCheck(request, found.days()).broken();
    if (found.isAllowed() && !broken.isEmpty()) {
      throw new IllegalStateException("a timetable that breaks a rule was found: " + broken);
    }
    var concessions =
        enough.getAsBoolean()
            ? List.<Concession>of()
            : Concessions.of(request, found, seed, enough);
    return of(request, found, concessions, seed);
  }

  /// Rounded and worded.
  public static PlanReport of(
      Request request, Found found, List<Concession> concessions, long seed) {
    var days = new ArrayList<Day>();
    found.days().forEach((date, plan) -> days.add(day(date, plan)));
    return new PlanReport(
        SCHEMA,
        request.dates().from().toString(),
        request.dates().until().toString(),
        seed,
        found.isAllowed(),
        Rules.of(request.limits()),
        found.arrivals().stream().map(Due::of).toList(),
        IntStream.range(0, request.weeks()).mapToObj(week -> week(request, found, week)).toList(),
        days,
        found.missed(),
        concessions.stream().map(Change::of).toList());
  }

  private static WhatIfReport.Week week(Request request, Found found, int week) {
    var from = request.dates().from().plusWeeks(week);
    var dates = new DateRange(from, from.plusWeeks(1));
    int worked = found.days().subMap(dates.from(), dates.until()).size();
    return new WhatIfReport.Week(
        from.toString(), Hours.hours(found.worked(dates)), WEEK_DAYS - worked);
  }

  private static Day day(LocalDate date, DayPlan plan) {
    return new Day(
        date.toString(),
        Hours.hours(plan.worked()),
        plan.stretches().stream()
            .map(it -> clock(it.fromMinute()) + "-" + clock(it.untilMinute()))
            .toList());
  }

  /// `9:30`, and `25:00` in the next morning.
  private static String clock(int minute) {
    return minute / HOUR + ":" + (minute % HOUR < 10 ? "0" : "") + minute % HOUR;
  }
}
