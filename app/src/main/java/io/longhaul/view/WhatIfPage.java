package io.longhaul.view;

import io.longhaul.view.WhatIfReport.Tried;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Timetables side by side for a terminal, 80 columns.
public final class WhatIfPage {
  private static final int FOUR_WEEKS = 4;

  private final TextPage page;

  private WhatIfPage(Ink ink) {
    page = new TextPage(ink);
  }

  /// After the own past.
  public static String of(WhatIfReport report, Ink ink) {
    return new WhatIfPage(ink).write(report);
  }

  /// Without a past.
  public static String of(KeptUpReport report, Ink ink) {
    return new WhatIfPage(ink).write(report);
  }

  private String write(WhatIfReport report) {
    var tried = report.timetables();
    page.blank().headline("What would come of other hours after your own past, to the minute.");
    names(tried.stream().map(Tried::timetable).toList());
    page.blank();
    TriedWords.rows().forEach(it -> row(it.label(), tried, it.of()));
    page.quiet("Hours and free days of the first four weeks; the shortest rest between two");
    page.quiet("days; Balance, hours a day, after four weeks, with the fan of what is not");
    page.quiet("known of your past, and its lowest; hours against your usual weeks.");
    fatigue(tried);
    for (int i = 0; i < tried.size(); i++) {
      horizon(letter(i), tried.get(i));
    }
    return page.blank()
        .quiet("A date is what follows from these hours, not a forecast; docs/plan.md.")
        .blank()
        .toString();
  }

  private String write(KeptUpReport report) {
    var weeks = report.weeks();
    page.blank().headline("What weeks yield that are kept up for half a year, to the minute.");
    if (!report.why().isEmpty()) {
      page.quiet("Without your own past: " + report.why() + ".");
    }
    names(weeks.stream().map(KeptUpReport.Kept::timetable).toList());
    page.blank();
    TriedWords.keptRows().forEach(it -> row(it.label(), weeks, it.of()));
    page.quiet("The shortest rest between two days and the longest of a week; the highest");
    page.quiet("fatigue index, of 100: 35 by day and 45 by night count as high.");
    for (int i = 0; i < weeks.size(); i++) {
      page.section(letter(i));
      var crossed = weeks.get(i).crossed();
      if (crossed.isEmpty()) {
        page.prose("No line is crossed.");
      }
      crossed.forEach(line -> page.item(Words.sentence(line.line())));
    }
    return page.blank().toString();
  }

  private void names(List<String> timetables) {
    page.section("");
    for (int i = 0; i < timetables.size(); i++) {
      page.label(letter(i)).prose(timetables.get(i));
    }
    if (timetables.size() > 1) {
      page.blank()
          .line(
              cells(
                  Stream.iterate(0, i -> i + 1).limit(timetables.size()).map(WhatIfPage::letter)));
    }
  }

  private static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }

  private <T> void row(String label, List<T> columns, Function<T, String> cell) {
    page.label(label).line(cells(columns.stream().map(cell)));
  }

  private static String cells(Stream<String> cells) {
    return cells
        .map(cell -> String.format(Locale.ROOT, "%-16s", cell))
        .collect(Collectors.joining());
  }

  /// The fatigue index by day in the fourth week, when what adds up has added up.
  private void fatigue(List<Tried> tried) {
    page.blank();
    for (var day : DayOfWeek.values()) {
      var name = day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
      page.label(day == DayOfWeek.MONDAY ? "Fatigue" : "");
      page.line(name + "  " + cells(tried.stream().map(it -> index(it, day))).stripTrailing());
    }
    page.quiet("Fatigue index of each day of the fourth week, of 100; 35 by day and 45 by");
    page.quiet("night count as high.");
  }

  private static String index(Tried tried, DayOfWeek day) {
    var from = LocalDate.parse(tried.from()).plusWeeks(FOUR_WEEKS - 1L);
    return tried.fatigue().stream()
        .filter(it -> !LocalDate.parse(it.date()).isBefore(from))
        .filter(it -> LocalDate.parse(it.date()).getDayOfWeek() == day)
        .map(it -> String.valueOf(Math.round(it.likely())))
        .findFirst()
        .orElse(TriedWords.NONE);
  }

  private void horizon(String letter, Tried tried) {
    page.section(letter);
    var lines = TriedWords.lines(tried);
    if (lines.isEmpty()) {
      page.prose(TriedWords.noLine(tried));
    }
    lines.forEach(page::item);
    var own = TriedWords.own(tried);
    if (!own.isEmpty()) {
      page.prose(own);
    }
  }
}
