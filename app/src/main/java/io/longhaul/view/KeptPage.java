package io.longhaul.view;

import io.longhaul.plan.Reserved;
import java.util.List;
import java.util.Locale;

/// What came of the stretches of a plan, for a terminal, 80 columns.
public final class KeptPage {
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
    page.blank().headline(KeptWords.headline(report));
    for (var kind : Reserved.Kind.values()) {
      rows(kind, KeptReport.of(kind, report.over()));
    }
    var ahead = report.ahead();
    if (!ahead.isEmpty()) {
      page.section("Ahead")
          .prose(
              Words.count(ahead.size(), "stretch", "stretches")
                  + ", until "
                  + KeptWords.until(ahead)
                  + ".");
    }
    return end("Half an hour at each end is left aside. No trace is no rest: docs/calendar.md.");
  }

  private String coming() {
    var ahead = report.ahead();
    page.blank()
        .headline(
            ahead.isEmpty()
                ? "Nothing of the plan is ahead."
                : "Your plan keeps "
                    + Words.count(ahead.size(), "stretch", "stretches")
                    + " of rest and focus free until "
                    + KeptWords.until(ahead)
                    + ".");
    for (var kind : Reserved.Kind.values()) {
      rows(kind, KeptReport.of(kind, ahead));
    }
    return end("On the clock of " + report.zone() + "; docs/calendar.md.");
  }

  private String end(String quiet) {
    return page.blank().quiet(quiet).blank().toString();
  }

  private void rows(Reserved.Kind kind, List<KeptReport.Stretch> stretches) {
    if (stretches.isEmpty()) {
      return;
    }
    page.section(Words.capital(kind.word()));
    for (var stretch : stretches) {
      page.line(row(stretch).stripTrailing());
      if (!stretch.eatenBy().isEmpty()) {
        page.labelled("", KeptWords.by(stretch));
      }
    }
  }

  private static String row(KeptReport.Stretch stretch) {
    return String.format(
        Locale.ROOT,
        "%-35s %6s h  %s",
        KeptWords.when(stretch),
        Figures.hours(stretch.hours()).replace(".0", ""),
        Printable.of(
            stretch.fate().equals(KeptReport.AHEAD) ? stretch.name() : KeptWords.fate(stretch)));
  }
}
