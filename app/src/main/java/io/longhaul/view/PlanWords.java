package io.longhaul.view;

import io.longhaul.planner.Score;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is said of a timetable that was found, in the terminal and in the web app.
public final class PlanWords {
  private static final double MINUTES = 60;
  private static final int WEEK_DAYS = 7;
  private static final double HUNDREDTHS = 100;

  private PlanWords() {}

  /// How far a search is.
  public static String progress(Score score) {
    if (score.broken() > 0) {
      return "looking … rules are not kept yet";
    }
    if (score.missing() == 0 && score.below() > 0) {
      return String.format(
          Locale.ROOT, "looking … %.2f h a day of Balance are missing", score.below() / HUNDREDTHS);
    }
    return score.missing() > 0
        ? String.format(Locale.ROOT, "looking … %.1f h are missing", score.missing() / MINUTES)
        : String.format(Locale.ROOT, "looking … all hours have their place, %d", score.cost());
  }

  /// All of it in a sentence or two.
  public static String headline(PlanReport report) {
    if (!report.allowed()) {
      return "No timetable was found that keeps every limit. The nearest misses: "
          + report.missed().keySet().stream().limit(2).collect(Collectors.joining(", "))
          + ".";
    }
    var missing = report.deadlines().stream().filter(due -> due.missing() > 0).toList();
    var below = report.deadlines().stream().filter(due -> due.below() > 0).findFirst();
    if (missing.isEmpty() && below.isPresent()) {
      return "All hours have their place, and every limit on rest is kept. The Balance asked for "
          + (below.get().name().isEmpty() ? "" : "by ")
          + below.get().words()
          + " cannot be reached with them: "
          + balance(below.get().below())
          + " h a day are missing.";
    }
    if (missing.isEmpty()) {
      return report.deadlines().isEmpty()
          ? "Ordinary weeks, with every limit on rest kept."
          : "All hours have their place, and every limit on rest is kept.";
    }
    var first = missing.getFirst();
    return plain(first.missing())
        + " h are missing by "
        + first.words()
        + ": they do not fit before it with the limits on rest that you set."
        + (first.missing() <= first.leastMissing() ? " No timetable does better." : "");
  }

  /// How it stands with each deadline.
  public static List<String> deadlines(PlanReport report) {
    return report.deadlines().stream().map(PlanWords::deadline).toList();
  }

  private static String deadline(PlanReport.Due due) {
    var hours =
        due.missing() > 0
            ? plain(due.missing()) + " h missing (at least " + plain(due.leastMissing()) + ")"
            : "reached";
    return Words.capital(due.words())
        + ": "
        + plain(due.budget())
        + " h, "
        + hours
        + "; Balance "
        + String.format(Locale.ROOT, "%+.2f", due.balance())
        + (due.askedBalance() == null
            ? ""
            : String.format(Locale.ROOT, " (asked for: %+.2f%s)", due.askedBalance(), missed(due)))
        + " h a day.";
  }

  private static String missed(PlanReport.Due due) {
    return due.below() > 0 ? ", missed by " + balance(due.below()) : "";
  }

  private static String balance(double hours) {
    return String.format(Locale.ROOT, "%.2f", hours);
  }

  /// The hard rules that were set.
  public static String limits(PlanReport report) {
    var limits = report.limits();
    return "At least "
        + plain(limits.dailyRest())
        + " h of rest between days, "
        + plain(limits.weeklyRest())
        + " h once a week, "
        + Words.count(limits.freeDays(), "free day")
        + " a week; at most "
        + plain(limits.dayHours())
        + " h a day and "
        + plain(limits.weekHours())
        + " h a week, between "
        + limits.between().replace("-", " and ")
        + ". Each was checked again when the timetable was found.";
  }

  /// The days of the week in the order of the plan, `Mon` first where it begins on one.
  public static List<String> days(PlanReport report) {
    var first = LocalDate.parse(report.from());
    return IntStream.range(0, WEEK_DAYS)
        .mapToObj(day -> Figures.weekdayDate(first.plusDays(day)).substring(0, 3))
        .toList();
  }

  /// From start to end of each day of a week, `·` on a free one.
  public static List<String> spans(PlanReport report, WhatIfReport.Week week) {
    var from = LocalDate.parse(week.from());
    return IntStream.range(0, WEEK_DAYS)
        .mapToObj(day -> span(report, from.plusDays(day).toString()))
        .toList();
  }

  private static String span(PlanReport report, String date) {
    return report.days().stream()
        .filter(day -> day.date().equals(date))
        .map(day -> span(day.stretches()))
        .findFirst()
        .orElse("·");
  }

  /// `9-18½`: full and half hours are written short.
  private static String span(List<String> stretches) {
    var from = stretches.getFirst().split("-", -1)[0];
    var until = stretches.getLast().split("-", -1)[1];
    return brief(from) + "-" + brief(until);
  }

  private static String brief(String clock) {
    return clock.endsWith(":00")
        ? clock.substring(0, clock.length() - 3)
        : clock.replace(":30", "½");
  }

  /// `6 Apr`.
  public static String shortDay(String date) {
    return Figures.shortDay(LocalDate.parse(date));
  }

  /// Hours without an idle tenth.
  public static String plain(double value) {
    return Figures.hours(value).replace(".0", "");
  }
}
