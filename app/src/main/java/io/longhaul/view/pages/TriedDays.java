package io.longhaul.view.pages;

import io.longhaul.time.DateRange;
import io.longhaul.view.Figures;
import io.longhaul.view.WhatIfReport.Tried;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// Timetables that were tried, over the same days.
///
/// @param letters under which they are shown
/// @param tried in the same order
/// @param dates from the first day of the earliest on
record TriedDays(List<String> letters, List<Tried> tried, DateRange dates) {
  TriedDays {
    letters = List.copyOf(letters);
    tried = List.copyOf(tried);
  }

  /// All days that are looked at.
  static TriedDays of(List<String> letters, List<Tried> tried) {
    var from = from(tried);
    var until =
        tried.stream()
            .map(it -> LocalDate.parse(it.until()))
            .max(LocalDate::compareTo)
            .orElse(from);
    return new TriedDays(letters, tried, new DateRange(from, until));
  }

  /// The first weeks of each.
  static TriedDays of(List<String> letters, List<Tried> tried, int weeks) {
    var from = from(tried);
    var last =
        tried.stream().map(it -> LocalDate.parse(it.from())).max(LocalDate::compareTo).orElse(from);
    return new TriedDays(letters, tried, new DateRange(from, last.plusWeeks(weeks)));
  }

  private static LocalDate from(List<Tried> tried) {
    return tried.stream()
        .map(it -> LocalDate.parse(it.from()))
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  int column(String date) {
    return new DateRange(dates.from(), LocalDate.parse(date)).days();
  }

  DateAxis axis() {
    return new DateAxis(dates.dates().toList());
  }

  /// How the line of one is drawn: each with its colour and its dashes.
  static String line(int index) {
    return "line-" + (char) ('a' + index);
  }

  /// How a bar of one is filled.
  static String bar(int index) {
    return "bar-" + (char) ('a' + index);
  }

  /// What lines or bars mean.
  List<Key> key(Key.Shape shape) {
    var key = new ArrayList<Key>();
    for (int i = 0; i < tried.size(); i++) {
      var style = shape == Key.Shape.BAR ? bar(i) : line(i);
      key.add(new Key(shape, style, letters.get(i) + ": " + tried.get(i).timetable()));
    }
    return key;
  }

  /// One row for each day.
  Sheet sheet(
      String caption, List<String> columns, BiFunction<Tried, LocalDate, List<String>> cells) {
    var names = new ArrayList<>(List.of("Day"));
    for (var letter : letters) {
      columns.forEach(column -> names.add(letter + " " + column));
    }
    var rows = new ArrayList<Sheet.Row>();
    dates
        .dates()
        .forEach(date -> {
          var row = new ArrayList<String>();
          tried.forEach(it -> row.addAll(cells.apply(it, date)));
          rows.add(new Sheet.Row(date.toString(), Figures.weekday(date), null, row));
        });
    return new Sheet(caption, names, rows);
  }

  /// The letter of each at the end of its line, moved apart where lines end close together.
  void name(Plot plot, List<Double> ends, double top, double bottom) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < ends.size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> Double.compare(ends.get(a), ends.get(b)));
    double least = 14;
    double free = Math.min(top, bottom - least * ends.size());
    for (int i = 0; i < order.size(); i++) {
      double rest = least * (order.size() - 1 - i);
      double y = Math.clamp(ends.get(order.get(i)), free, Math.max(free, bottom - rest));
      plot.text("after name", dates.days(), y + 4, letters.get(order.get(i)));
      free = y + least;
    }
  }
}
