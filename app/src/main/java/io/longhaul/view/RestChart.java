package io.longhaul.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rest after each day, from its least to its most, against the daily rest of eleven hours.
final class RestChart {
  private static final int TOP = 24;
  private static final double HEIGHT = 180;
  private static final double STEP = 6;
  private static final double LEAST_SCALE = 18;
  private static final double LINE = 11;
  private static final double STRIP = 9;
  private static final String SOURCE = "11 h daily rest, Directive 2003/88/EC art. 3";

  private final Map<LocalDate, RestFacts.Night> nights = new HashMap<>();
  private final Dates axis;
  private final double scale;

  private RestChart(Report report) {
    double most = LEAST_SCALE;
    for (var night : report.rest().nights()) {
      nights.put(LocalDate.parse(night.after()), night);
      most = Math.max(most, night.hours().most());
    }
    axis = Dates.of(report.period());
    scale = Math.ceil(most / STEP) * STEP;
  }

  static Chart of(Report report) {
    if (report.rest().nights().isEmpty()) {
      return Chart.nothing("Not known: no two days in a row have a trace.");
    }
    var chart = new RestChart(report);
    return new Chart(chart.draw(), chart.key(), table(report.rest().nights()), null);
  }

  private String draw() {
    var svg =
        new Svg(
                "rest",
                TOP + HEIGHT + STRIP + 26,
                "Rest between days against 11 h",
                "The rest after each day that was followed by another day with a trace, in hours,"
                    + " from its least to its most, with a line at 11 h. Days whose rest is not"
                    + " known are hatched at the foot.")
            .withHatch();
    scale(svg);
    for (int i = 0; i < axis.dates().size(); i++) {
      night(svg, i);
    }
    axis.axis(svg, TOP + HEIGHT + STRIP + 20);
    return svg.end();
  }

  /// Every six hours, but eleven in the place of twelve.
  private void scale(Svg svg) {
    for (double hours = 0; hours <= scale; hours += STEP) {
      if (Math.abs(hours - LINE) > 2) {
        svg.level(hours == 0 ? "rule" : "fine", y(hours), 0, 100);
        svg.textBeside(y(hours) + 4, Math.round(hours) + (hours == scale ? " h" : ""));
      }
    }
    svg.level("limit", y(LINE), 0, 100).text("beside strong", 0, y(LINE) + 4, "11 h");
  }

  private void night(Svg svg, int i) {
    var date = axis.dates().get(i);
    var night = nights.get(date);
    if (night == null) {
      var box = new Svg.Box(axis.x(i), TOP + HEIGHT + 1, axis.width(), STRIP);
      svg.hatched(box, "After " + Figures.weekday(date) + ": not known");
      return;
    }
    var hours = night.hours();
    var tip = "After " + Figures.weekday(date) + ": " + Figures.hours(hours);
    svg.upright("span", axis.middle(i), y(hours.most()), y(hours.least()));
    if (night.under11h()) {
      svg.diamond("short", axis.middle(i), y(hours.likely()), tip);
    } else {
      svg.dot("night", axis.middle(i), y(hours.likely()), tip);
    }
  }

  private double y(double hours) {
    return TOP + HEIGHT * (1 - hours / scale);
  }

  private List<Chart.Key> key() {
    var key = new ArrayList<Chart.Key>();
    key.add(new Chart.Key("night", "rest after a day: least, likely, most"));
    if (nights.values().stream().anyMatch(RestFacts.Night::under11h)) {
      key.add(new Chart.Key("short", "certainly under 11 h"));
    }
    key.add(new Chart.Key("limit", SOURCE));
    key.add(new Chart.Key("unknown", "not known: this day or the next has no trace"));
    return key;
  }

  private static Chart.Table table(List<RestFacts.Night> nights) {
    var rows = new ArrayList<List<String>>();
    for (var night : nights) {
      var row = new ArrayList<>(List.of(Figures.weekday(LocalDate.parse(night.after()))));
      row.addAll(Figures.cells(night.hours()));
      row.add(night.under11h() ? "yes" : "no");
      rows.add(row);
    }
    return new Chart.Table(
        "Rest after each day",
        List.of("After", "At least, h", "Likely, h", "At most, h", "Certainly under 11 h"),
        rows);
  }
}
