package io.longhaul.view.pages;

import io.longhaul.view.Figures;
import io.longhaul.view.OutlookWords;
import io.longhaul.view.WhatIfReport.Tried;
import io.longhaul.view.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lines that are crossed with any of the timetables: since when, each timetable in a row.
final class TriedLines {
  private static final String NAME = "lines";
  private static final String HEADING = "Lines crossed";
  private static final double TOP = 8;
  private static final double TITLE = 24;
  private static final double ROW = 18;
  private static final double AXIS = 24;

  private final TriedDays days;
  private final Map<String, String> lines = new LinkedHashMap<>();

  private TriedLines(TriedDays days) {
    this.days = days;
    for (var tried : days.tried()) {
      tried.crossedToday().forEach(it -> lines.putIfAbsent(it.rule(), it.line()));
    }
    for (var tried : days.tried()) {
      tried.crossings().forEach(it -> lines.putIfAbsent(it.rule(), it.line()));
    }
  }

  static Graph of(TriedDays days) {
    var graph = new TriedLines(days);
    return graph.lines.isEmpty()
        ? Graph.nothing(NAME, HEADING, "No line is crossed, with none of these timetables.")
        : Graph.of(NAME, HEADING, graph.draw(), key(), graph.sheet());
  }

  private Plot draw() {
    double block = TITLE + ROW * days.tried().size() + 6;
    double bottom = TOP + lines.size() * block;
    var plot =
        new Plot(
            NAME,
            "Lines that are crossed, and from which day on",
            "For each line a row for each timetable. A thick bar: crossed today and still in the"
                + " end; a broken one: crossed today, no longer in the end. A diamond: the likely"
                + " first day on which it would be crossed, with the earliest and the latest. An"
                + " empty row: not crossed.",
            bottom + AXIS,
            days.dates().days());
    days.axis().draw(plot, TOP, bottom);
    double top = TOP;
    for (var line : lines.entrySet()) {
      plot.text("line-name", 0, top + 16, Words.capital(line.getValue()));
      for (int i = 0; i < days.tried().size(); i++) {
        double middle = top + TITLE + ROW * i + ROW / 2;
        plot.beside(middle + 4, days.letters().get(i));
        plot.level("fine", middle);
        row(plot, days.tried().get(i), line.getKey(), middle);
      }
      top += block;
    }
    return plot;
  }

  private void row(Plot plot, Tried tried, String rule, double middle) {
    double last = days.dates().days();
    var first = first(tried, rule);
    if (isCrossed(tried, rule)) {
      var style = isStill(tried, rule) ? "crossed" : "crossed broken";
      plot.path(style, new Pen().level(0, last, middle));
    } else if (first != null) {
      double latest = first.most() == null ? last : column(first.most()) + 0.5;
      var style = first.most() == null ? "open-span" : "first-span";
      plot.path(style, new Pen().level(column(first.least()) + 0.5, latest, middle));
      plot.mark(
          "first-day",
          Marks.DIAMOND,
          column(first.likely()) + 0.5,
          middle,
          "would be crossed " + first.words());
    }
  }

  /// A day before the first that is shown stands at its edge.
  private double column(String date) {
    return LocalDate.parse(date).isBefore(days.dates().from())
        ? -0.5
        : Math.min(days.column(date), days.dates().days() - 1);
  }

  private static boolean isCrossed(Tried tried, String rule) {
    return tried.crossedToday().stream().anyMatch(it -> it.rule().equals(rule));
  }

  private static boolean isStill(Tried tried, String rule) {
    return tried.crossedInTheEnd().stream().anyMatch(it -> it.rule().equals(rule));
  }

  private static OutlookWords.@Nullable FirstDay first(Tried tried, String rule) {
    return tried.crossings().stream()
        .filter(crossing -> crossing.rule().equals(rule))
        .map(OutlookWords.Crossing::day)
        .findFirst()
        .orElse(null);
  }

  private static List<Key> key() {
    return List.of(
        new Key(Key.Shape.LINE, "crossed", "crossed today, and still in the end"),
        new Key(Key.Shape.LINE, "crossed broken", "crossed today, no longer in the end"),
        new Key(Key.Shape.DIAMOND, "first-day", "likely first day of crossing"),
        new Key(Key.Shape.LINE, "first-span", "earliest to latest"),
        new Key(Key.Shape.LINE, "open-span", "not reached with the least hours"));
  }

  private Sheet sheet() {
    var rows = new ArrayList<Sheet.Row>();
    lines.forEach((rule, line) -> {
      for (int i = 0; i < days.tried().size(); i++) {
        var tried = days.tried().get(i);
        var first = first(tried, rule);
        rows.add(
            new Sheet.Row(
                days.letters().get(i) + " " + rule,
                days.letters().get(i) + ": " + Words.capital(line),
                null,
                List.of(
                    words(tried, rule),
                    first == null ? "" : Figures.day(first.least()),
                    first == null ? "" : Figures.day(first.likely()),
                    first == null ? "" : Figures.day(first.most()))));
      }
    });
    return new Sheet(
        "Lines that are crossed, and when",
        List.of("Line", "State", "Earliest", "Likely", "Latest"),
        rows);
  }

  private static String words(Tried tried, String rule) {
    return isCrossed(tried, rule)
        ? isStill(tried, rule)
            ? "crossed today, and still in the end"
            : "crossed today, no longer in the end"
        : first(tried, rule) == null ? "not crossed" : "would be crossed";
  }
}
