package io.longhaul.view.pages;

import io.longhaul.view.Figures;
import io.longhaul.view.WhatIfReport.Tried;
import io.longhaul.view.WhatIfReport.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// A figure of each week of timetables side by side, as bars.
final class TriedWeeks {
  private static final double TOP = 20;
  private static final double AXIS = 24;
  private static final double ROOM = 0.15;
  private static final int LABELLED = 4;
  private static final int WEEK_DAYS = 7;

  private final TriedDays days;
  private final int weeks;

  TriedWeeks(TriedDays days) {
    this.days = days;
    weeks = days.tried().stream().mapToInt(it -> it.weeks().size()).max().orElse(1);
  }

  Graph hours() {
    double most =
        days.tried().stream()
            .flatMap(it -> it.weeks().stream())
            .mapToDouble(Week::hours)
            .max()
            .orElse(1);
    var heading = "Hours of each week";
    var plot =
        new Plot(
            "hours",
            heading,
            "Hours of work of each week of the timetables, a bar each beside the others.",
            TOP + 130 + AXIS,
            weeks);
    draw(plot, Scale.over(0, Math.max(1, most), TOP, 130), "hours", Week::hours);
    return graph("hours", heading, plot, sheet(heading, "hours", it -> Figures.hours(it.hours())));
  }

  Graph freeDays() {
    var heading = "Free days of each week";
    var plot =
        new Plot(
            "free-days",
            heading,
            "Days without work in each week of the timetables, a bar each beside the others.",
            TOP + 70 + AXIS,
            weeks);
    draw(plot, Scale.over(0, WEEK_DAYS, TOP, 70), "days", Week::freeDays);
    return graph(
        "free-days",
        heading,
        plot,
        sheet(heading, "free days", it -> String.valueOf(it.freeDays())));
  }

  private Graph graph(String name, String heading, Plot plot, Sheet sheet) {
    return Graph.of(name, heading, plot, days.key(Key.Shape.BAR), sheet);
  }

  private void draw(Plot plot, Scale scale, String unit, ToDoubleFunction<Week> figure) {
    scale.draw(plot, unit);
    for (int week = 0; week < weeks; week++) {
      var label = week == 0 ? "week 1" : String.valueOf(week + 1);
      var style = week % LABELLED == 0 ? "tick" : "tick roomy";
      plot.text(style, week + 0.5, scale.bottom() + 17, label);
    }
    int count = days.tried().size();
    double width = (1 - 2 * ROOM) / count;
    for (int i = 0; i < count; i++) {
      var pen = new Pen();
      var bars = days.tried().get(i).weeks();
      for (int week = 0; week < bars.size(); week++) {
        double value = figure.applyAsDouble(bars.get(week));
        double from = week + ROOM + i * width;
        if (value > 0) {
          pen.box(from, from + 0.86 * width, scale.y(value), scale.y(0));
        }
      }
      plot.path(TriedDays.bar(i), pen);
    }
  }

  /// One row for each week, counted from the first day of each timetable.
  private Sheet sheet(String caption, String unit, Function<Week, String> figure) {
    var names = new ArrayList<>(List.of("Week"));
    days.letters().forEach(letter -> names.add(letter + " " + unit));
    var rows = new ArrayList<Sheet.Row>();
    for (int week = 0; week < weeks; week++) {
      var cells = new ArrayList<String>();
      for (var tried : days.tried()) {
        cells.add(week < tried.weeks().size() ? figure.apply(tried.weeks().get(week)) : "");
      }
      rows.add(new Sheet.Row(String.valueOf(week + 1), heading(week), null, cells));
    }
    return new Sheet(caption, names, rows);
  }

  /// With its first day where all begin on the same.
  private String heading(int week) {
    var first = days.tried().getFirst();
    boolean same = days.tried().stream().map(Tried::from).allMatch(first.from()::equals);
    return "week "
        + (week + 1)
        + (same
            ? ", from " + Figures.weekdayDate(LocalDate.parse(first.from()).plusWeeks(week))
            : "");
  }
}
