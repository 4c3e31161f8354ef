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

/// A schedule that people talk about, kept up for half a year to the minute.
///
/// @param name as people say it
/// @param words what it is
/// @param scenario the simulated person who lives by it, in traces
record Schedule(String name, String words, String notation, String scenario) {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 29);

  /// The mildest first.
  static final List<Schedule> ALL =
      List.of(
          new Schedule(
              "four days", "nine to six, four days", "9-12:30 13:30-18 Mon-Thu", "four-day"),
          new Schedule("965", "nine to six, five days", "9-12:30 13:30-18 Mon-Fri", "9-18"),
          new Schedule(
              "14-22", "two to ten in the evening, five days", "14-17:30 18-22 Mon-Fri", "14-22"),
          new Schedule("nights", "ten to six, five nights", "22-26 26:30-30 Mon-Fri", "22-06"),
          new Schedule("996", "nine to nine, six days", "9-12 13-18 19-21 Mon-Sat", "996"),
          new Schedule("997", "nine to nine, seven days", "9-12 13-18 19-21 daily", "997"),
          new Schedule(
              "9-to-1", "nine to one at night, six days", "9-12:30 13:30-19 20-25 Mon-Sat", ""),
          new Schedule(
              "002",
              "midnight to midnight, two hours off, every day",
              "0-6 6:30-12 12:30-18 18:30-22 daily",
              "002"));

  WeekPlan plan() {
    return WeekPlan.of(notation);
  }

  Facts facts() {
    var range = new DateRange(TODAY.minusWeeks(26), TODAY.plusWeeks(1));
    var calendar = plan().calendar(range, ZoneOffset.UTC);
    return Facts.of(calendar, DailyHours.of(calendar, range), TODAY, Optional.empty(), true);
  }

  /// The lines that it crosses, most important first.
  List<Rule> crossed() {
    return Rules.judge(facts()).entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Finding.Crossed)
        .map(entry -> entry.getKey())
        .toList();
  }

  double hoursAWeek() {
    return plan().worked().toMinutes() / 60.0;
  }

  /// The shortest rest between two days.
  Duration shortestRest() {
    return facts().rest().between().stream()
        .map(RestGap::length)
        .map(length -> length.most())
        .min(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /// The longest rest of a week.
  Duration weeklyRest() {
    return WeeklyRest.of(facts().calendar(), TODAY, 1).getFirst().longest().most();
  }

  int freeDays() {
    return 7 - plan().days().size();
  }

  /// The highest fatigue index of four weeks.
  double fatigue() {
    return facts().fatigue().stream()
        .map(DailyFatigue::index)
        .mapToDouble(index -> index.likely())
        .max()
        .orElse(0);
  }
}
