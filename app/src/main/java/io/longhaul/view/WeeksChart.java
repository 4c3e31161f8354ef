package io.longhaul.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hours of the last weeks with their intervals, beside what is usual for the person.
final class WeeksChart {
  private static final int TOP = 24;
  private static final double HEIGHT = 200;
  private static final double STEP = 20;
  private static final double LEAST_SCALE = 40;
  private static final double BAR = 0.56;

  private final List<WeekRow> weeks;
  private final HoursPerWeek.@Nullable Usual usual;
  private final double scale;
  private final Dates axis;

  private WeeksChart(Report report) {
    weeks = report.weeks();
    usual = report.hours().usual();
    double most = usual == null ? LEAST_SCALE : Math.max(LEAST_SCALE, usual.most());
    for (var week : weeks) {
      most = Math.max(most, week.hours() == null ? 0 : week.hours().most());
    }
    scale = Math.ceil(most / STEP) * STEP;
    axis = new Dates(weeks.stream().map(week -> LocalDate.parse(week.monday())).toList());
  }

  static Chart of(Report report) {
    if (report.weeks().stream().allMatch(week -> week.hours() == null)) {
      return Chart.nothing("Not known: no week has a trace.");
    }
    var chart = new WeeksChart(report);
    return new Chart(chart.draw(), chart.key(), chart.table(), null);
  }

  private String draw() {
    var svg =
        new Svg(
                "weeks",
                TOP + HEIGHT + 40,
                "Weeks: hours of work in each",
                "Hours of work in each of the last "
                    + weeks.size()
                    + " weeks: at least, likely and at most. The last week is not over.")
            .withHatch();
    if (usual != null) {
      svg.rect("band", column(0, 100, usual.least(), usual.most()), null);
    }
    for (double hours = 0; hours <= scale; hours += STEP) {
      svg.level(hours == 0 ? "rule" : "fine", y(hours), 0, 100);
      svg.textBeside(y(hours) + 4, Math.round(hours) + (hours == scale ? " h" : ""));
    }
    for (int i = 0; i < weeks.size(); i++) {
      week(svg, i);
    }
    axis.axis(svg, TOP + HEIGHT + 20);
    svg.text("tick end", 100, TOP + HEIGHT + 35, "not over");
    return svg.end();
  }

  private void week(Svg svg, int i) {
    var hours = weeks.get(i).hours();
    double width = axis.width() * BAR;
    double left = axis.middle(i) - width / 2;
    if (hours == null) {
      svg.hatched(column(left, width, 0, scale), tip(i));
      return;
    }
    var open = i == weeks.size() - 1 ? " open" : "";
    svg.rect("most" + open, column(left, width, 0, hours.most()), tip(i));
    svg.rect("least", column(left, width, 0, hours.least()), tip(i));
    svg.level("likely", y(hours.likely()), left - width * 0.1, left + width * 1.1);
    svg.text(
        "value", axis.middle(i), y(hours.most()) - 6, String.valueOf(Math.round(hours.likely())));
  }

  private Svg.Box column(double left, double width, double low, double high) {
    return new Svg.Box(left, y(high), width, y(low) - y(high));
  }

  private double y(double hours) {
    return TOP + HEIGHT * (1 - hours / scale);
  }

  private String tip(int i) {
    var hours = weeks.get(i).hours();
    return "Week from "
        + Figures.day(weeks.get(i).monday())
        + ": "
        + (hours == null ? "not known" : Figures.hours(hours));
  }

  private List<Chart.Key> key() {
    var key = new ArrayList<Chart.Key>();
    key.add(new Chart.Key("least", "at least"));
    key.add(new Chart.Key("likely", "likely (the number)"));
    key.add(new Chart.Key("most", "at most"));
    if (usual != null) {
      key.add(
          new Chart.Key(
              "band",
              "your usual "
                  + Math.round(usual.least())
                  + " to "
                  + Math.round(usual.most())
                  + " h, the middle half of "
                  + Words.count(usual.weeks(), "earlier week")));
    }
    if (weeks.stream().anyMatch(week -> week.hours() == null)) {
      key.add(new Chart.Key("unknown", "no trace: not known"));
    }
    return key;
  }

  private Chart.Table table() {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < weeks.size(); i++) {
      var week = weeks.get(i);
      var open = i == weeks.size() - 1 ? ", not over" : "";
      var row = new ArrayList<>(List.of(Figures.day(week.monday()) + open));
      row.addAll(Figures.cells(week.hours()));
      row.add(String.valueOf(week.activeDays()));
      row.add(week.archetypeWords());
      rows.add(row);
    }
    return new Chart.Table(
        "Hours of each week",
        List.of(
            "Week from", "At least, h", "Likely, h", "At most, h", "Days with a trace", "Shape"),
        rows);
  }
}
