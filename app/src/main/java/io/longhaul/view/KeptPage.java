package io.longhaul.view;

import io.longhaul.plan.Reserved;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What came of the stretches of a plan, for a terminal, 80 columns.
public final class KeptPage {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final String AHEAD = "ahead";

  private final KeptReport report;
  private final TextPage page;

  private KeptPage(KeptReport report, Ink ink) {
    this.report = report;
    page = new TextPage(ink);
  }

  /// What is over, and how much is ahead.
  public static String of(KeptReport report, Ink ink) {
    return new KeptPage(report, ink).past();
  }

  /// What is ahead.
  public static String ahead(KeptReport report, Ink ink) {
    return new KeptPage(report, ink).coming();
  }

  private String past() {
    var over = report.stretches().stream().filter(it -> !it.fate().equals(AHEAD)).toList();
    page.blank()
        .headline(
            over.isEmpty()
                ? "Nothing of the plan is over yet."
                : "Rest: " + counts(Reserved.Kind.REST) + " Focus: " + counts(Reserved.Kind.FOCUS));
    for (var kind : Reserved.Kind.values()) {
      rows(kind, report.of(kind).stream().filter(it -> !it.fate().equals(AHEAD)).toList());
    }
    var ahead = report.stretches().stream().filter(it -> it.fate().equals(AHEAD)).toList();
    if (!ahead.isEmpty()) {
      page.section("Ahead")
          .prose(
              Words.count(ahead.size(), "stretch", "stretches")
                  + ", until "
                  + DAY.format(KeptReport.reading(ahead.getLast().until()))
                  + ".");
    }
    return end("Half an hour at each end is left aside. No trace is no rest: docs/calendar.md.");
  }

  private String coming() {
    var ahead = report.stretches().stream().filter(it -> it.fate().equals(AHEAD)).toList();
    page.blank()
        .headline(
            ahead.isEmpty()
                ? "Nothing of the plan is ahead."
                : "Your plan keeps "
                    + Words.count(ahead.size(), "stretch", "stretches")
                    + " of rest and focus free until "
                    + DAY.format(KeptReport.reading(ahead.getLast().until()))
                    + ".");
    for (var kind : Reserved.Kind.values()) {
      rows(kind, report.of(kind).stream().filter(it -> it.fate().equals(AHEAD)).toList());
    }
    return end("On the clock of " + report.zone() + "; docs/calendar.md.");
  }

  private String end(String quiet) {
    return page.blank().quiet(quiet).blank().toString();
  }

  private String counts(Reserved.Kind kind) {
    var over = report.of(kind).stream().filter(it -> !it.fate().equals(AHEAD)).toList();
    if (over.isEmpty()) {
      return "none so far.";
    }
    var parts =
        over.stream()
            .collect(Collectors.groupingBy(KeptReport.Stretch::fate, Collectors.counting()));
    return List.of("kept", "eaten", "unused", "unknown").stream()
            .filter(parts::containsKey)
            .map(fate -> parts.get(fate) + " " + (fate.equals("unknown") ? "cannot be told" : fate))
            .collect(Collectors.joining(", "))
        + ".";
  }

  private void rows(Reserved.Kind kind, List<KeptReport.Stretch> stretches) {
    if (stretches.isEmpty()) {
      return;
    }
    page.section(Words.capital(kind.word()));
    for (var stretch : stretches) {
      page.line(row(stretch).stripTrailing());
      if (!stretch.eatenBy().isEmpty()) {
        var by = stretch.eatenBy().stream().map(KeptPage::eater).collect(Collectors.joining("; "));
        page.labelled("", "by " + by);
      }
    }
  }

  private static String row(KeptReport.Stretch stretch) {
    var from = KeptReport.reading(stretch.from());
    var until = KeptReport.reading(stretch.until());
    boolean sameDay = from.toLocalDate().equals(until.toLocalDate());
    var when = DAY.format(from) + " - " + (sameDay ? TIME.format(until) : DAY.format(until));
    var fate =
        switch (stretch.fate()) {
          case AHEAD -> stretch.name();
          case "unknown" -> "cannot be told";
          default -> stretch.fate();
        };
    return String.format(
        Locale.ROOT,
        "%-35s %6s h  %s",
        when,
        Figures.hours(stretch.hours()).replace(".0", ""),
        Printable.of(fate));
  }

  private static String eater(KeptReport.Eater eater) {
    var first = DAY.format(KeptReport.reading(eater.first()));
    return Words.count(eater.times(), eater.what())
        + (eater.times() == 1 ? ", " + first : " from " + first + " on");
  }
}
