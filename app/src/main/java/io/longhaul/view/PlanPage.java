package io.longhaul.view;

import java.time.LocalDate;
import java.util.Locale;

/// A timetable that was found, for a terminal, 80 columns.
public final class PlanPage {
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
    page.blank().headline(PlanWords.headline(report));
    deadlines();
    weeks();
    limits();
    if (!report.concessions().isEmpty()) {
      page.section("Reach it");
      page.prose("One of these would have to give, everything else staying:");
      report.concessions().forEach(change -> page.item(change.words()));
    }
    return page.blank()
        .quiet("The same request and seed " + report.seed() + " give the same hours; docs/plan.md.")
        .blank()
        .toString();
  }

  private void deadlines() {
    if (!report.deadlines().isEmpty()) {
      page.section("Deadlines");
      PlanWords.deadlines(report).forEach(page::prose);
    }
  }

  private void weeks() {
    page.section("Weeks");
    var names = new StringBuilder(" ".repeat(14));
    PlanWords.days(report).forEach(name -> names.append(pad(name)));
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
            String.format(
                Locale.ROOT, "%-7s%4s h ", Figures.shortDay(from), PlanWords.plain(week.hours())));
    PlanWords.spans(report, week).forEach(span -> line.append(pad(span)));
    return line.toString().stripTrailing();
  }

  private static String pad(String cell) {
    return String.format(Locale.ROOT, "%-8s", cell);
  }

  private void limits() {
    page.section("Limits").prose(PlanWords.limits(report));
  }
}
