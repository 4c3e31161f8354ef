package io.longhaul.view.pages;

import io.longhaul.time.DateRange;
import io.longhaul.view.Figures;
import io.longhaul.view.PlanReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The hours of each day of a timetable that was found, with its deadlines.
final class FoundGraph {
  private static final String NAME = "days";
  private static final double TOP = 20;
  private static final double LANE = 18;
  private static final double HEIGHT = 110;
  private static final double AXIS = 24;
  private static final double ROOM = 0.12;

  private FoundGraph() {}

  static Graph of(PlanReport report) {
    var dates = new DateRange(LocalDate.parse(report.from()), LocalDate.parse(report.until()));
    double most = report.days().stream().mapToDouble(PlanReport.Day::hours).max().orElse(1);
    var scale = Scale.over(0, Math.max(1, most), TOP + LANE, HEIGHT);
    var plot =
        new Plot(
            NAME,
            "Hours of each day of the plan",
            "A bar for each day with work; a triangle on the day of each deadline.",
            scale.bottom() + AXIS,
            dates.days());
    scale.draw(plot, "hours");
    new DateAxis(dates.dates().toList()).draw(plot, scale.top(), scale.bottom());
    var bars = new Pen();
    for (var day : report.days()) {
      int column = column(dates, day.date());
      bars.box(column + ROOM, column + 1 - ROOM, scale.y(day.hours()), scale.y(0));
    }
    plot.path("bar", bars);
    for (var due : report.deadlines()) {
      double column = Math.min(column(dates, due.date()) + 0.5, dates.days());
      var tip = Figures.weekday(LocalDate.parse(due.date())) + ": " + due.name();
      plot.mark("mark-deadline", Marks.TRIANGLE, column, TOP + LANE / 2, tip);
    }
    var key = new ArrayList<>(List.of(new Key(Key.Shape.BAR, "bar", "hours of the day")));
    if (!report.deadlines().isEmpty()) {
      key.add(Marks.Sort.DEADLINE.key());
    }
    return Graph.of(NAME, "Hours of each day", plot, key, sheet(report, dates));
  }

  private static int column(DateRange dates, String date) {
    return new DateRange(dates.from(), LocalDate.parse(date)).days();
  }

  private static Sheet sheet(PlanReport report, DateRange dates) {
    var days = new LinkedHashMap<String, PlanReport.Day>();
    report.days().forEach(day -> days.put(day.date(), day));
    var rows = new ArrayList<Sheet.Row>();
    dates
        .dates()
        .forEach(date -> {
          var day = days.get(date.toString());
          rows.add(
              new Sheet.Row(
                  date.toString(),
                  Figures.weekday(date),
                  null,
                  List.of(
                      day == null ? "0.0" : Figures.hours(day.hours()),
                      day == null ? "free" : String.join(", ", day.stretches()))));
        });
    return new Sheet("Hours of each day of the plan", List.of("Day", "Hours", "Work"), rows);
  }
}
