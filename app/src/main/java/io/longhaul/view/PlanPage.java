package io.longhaul.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A timetable that was found, for a terminal, 80 columns.
public final class PlanPage {
  private static final int WEEK_DAYS = 7;

  private final PlanReport report;
  private final TextPage page;
  private final Ink ink;

  private PlanPage(PlanReport report, Ink ink) {
    this.report = report;
    this.ink = ink;
    page = new TextPage(ink);
  }

  /// The whole page.
  public static String of(PlanReport report, Ink ink) {
    return new PlanPage(report, ink).write();
  }

  private String write() {
    page.blank().headline(headline());
    deadlines();
    weeks();
    limits();
    if (!report.concessions().isEmpty()) {
      page.section("To reach");
      page.prose("One of these would have to give, everything else staying:");
      report.concessions().forEach(change -> page.item(change.words()));
    }
    return page.blank()
        .quiet("The same request and seed " + report.seed() + " give the same hours; docs/plan.md.")
        .blank()
        .toString();
  }

  private String headline() {
    if (!report.allowed()) {
      return "No timetable was found that keeps every limit. The nearest misses: "
          + report.missed().keySet().stream().limit(2).collect(Collectors.joining(", "))
          + ".";
    }
    var missing = report.deadlines().stream().filter(due -> due.missing() > 0).toList();
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

  private void deadlines() {
    if (report.deadlines().isEmpty()) {
      return;
    }
    page.section("Deadlines");
    for (var due : report.deadlines()) {
      var hours =
          due.missing() > 0
              ? plain(due.missing()) + " h missing (at least " + plain(due.leastMissing()) + ")"
              : "reached";
      page.prose(
          Words.capital(due.words())
              + ": "
              + plain(due.budget())
              + " h, "
              + hours
              + "; Balance "
              + String.format(Locale.ROOT, "%+.2f", due.balance())
              + (due.askedBalance() == null
                  ? ""
                  : String.format(Locale.ROOT, " (asked for: %+.2f)", due.askedBalance()))
              + " h a day.");
    }
  }

  private void weeks() {
    page.section("Weeks");
    var first = LocalDate.parse(report.from());
    var names = new StringBuilder(" ".repeat(14));
    for (int day = 0; day < WEEK_DAYS; day++) {
      names.append(pad(Figures.weekdayDate(first.plusDays(day)).substring(0, 3)));
    }
    page.line(ink.dim(names.toString().stripTrailing()));
    for (var week : report.weeks()) {
      page.line(week(week));
    }
    page.line(ink.dim("from the start of work to its end, breaks among them"));
  }

  private String week(WhatIfReport.Week week) {
    var from = LocalDate.parse(week.from());
    var line =
        new StringBuilder(
            String.format(Locale.ROOT, "%-7s%4s h ", Figures.shortDay(from), plain(week.hours())));
    for (int day = 0; day < WEEK_DAYS; day++) {
      line.append(pad(span(from.plusDays(day).toString())));
    }
    return line.toString().stripTrailing();
  }

  private static String pad(String cell) {
    return String.format(Locale.ROOT, "%-8s", cell);
  }

  private String span(String date) {
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

  private void limits() {
    var limits = report.limits();
    page.section("Limits")
        .prose(
            "At least "
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
                + ". Each was checked again when the timetable was found.");
  }

  private static String plain(double value) {
    return Figures.hours(value).replace(".0", "");
  }
}
