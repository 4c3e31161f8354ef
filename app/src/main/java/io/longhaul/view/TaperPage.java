package io.longhaul.view;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tapers side by side for a terminal, 80 columns.
public final class TaperPage {
  private TaperPage() {}

  /// The whole page.
  public static String of(TaperReport report, Ink ink) {
    var page = new TextPage(ink);
    var first = report.shapes().getFirst();
    page.blank().headline(headline(report));
    page.section("Hours");
    page.line(ink.dim(row("", report.shapes().stream().map(TaperReport.Shape::shape))));
    var from = LocalDate.parse(first.from());
    for (int day = 0; day < first.hours().size(); day++) {
      int index = day;
      page.line(
          row(
              Figures.weekdayDate(from.plusDays(day)),
              report.shapes().stream().map(shape -> hours(shape.hours().get(index)))));
    }
    page.section("Balance")
        .line(
            row(
                "on the day",
                report.shapes().stream()
                    .map(shape -> String.format(Locale.ROOT, "%+.2f", shape.balance()))));
    return page.blank()
        .prose(
            "In competitive sport two weeks with 41 to 60 % less, less and less, with intensity"
                + " kept, did best (Bosquet et al. 2007). At a desk that is an analogy: a way to"
                + " arrive rested. Nothing is claimed about performance (docs/models/taper.md).")
        .blank()
        .toString();
  }

  /// What it is about, in a sentence.
  public static String headline(TaperReport report) {
    var first = report.shapes().getFirst();
    return String.format(
        Locale.ROOT,
        "%.0f %% less in all on the %s before %s, from %.1f h a week.",
        first.reduction(),
        Words.count(first.hours().size(), "day"),
        Figures.weekday(LocalDate.parse(report.date())),
        report.weekHours());
  }

  private static String hours(double hours) {
    return hours == 0 ? "-" : Figures.hours(hours);
  }

  private static String row(String label, Stream<String> cells) {
    return String.format(Locale.ROOT, "%-13s", label)
        + cells
            .map(cell -> String.format(Locale.ROOT, "%-14s", cell))
            .collect(Collectors.joining())
            .stripTrailing();
  }
}
