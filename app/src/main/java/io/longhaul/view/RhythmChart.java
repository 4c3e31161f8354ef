package io.longhaul.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The hours of the week, 7 x 24: the more often an hour was worked, the taller and the darker its
/// bar.
final class RhythmChart {
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final int HOURS = 24;
  private static final int STEPS = 5;
  private static final int TOP = 22;
  private static final double ROW = 28;
  private static final double TALLEST = 23;
  private static final double SMALLEST = 4;

  private final RhythmGrid grid;

  private RhythmChart(RhythmGrid grid) {
    this.grid = grid;
  }

  static Chart of(Report report) {
    var grid = report.rhythm();
    return grid.sessions() == 0
        ? Chart.nothing(
            "Not known: no session has a known time zone, of "
                + Words.count(grid.sessionsWithoutClock(), "session")
                + ".")
        : new Chart(new RhythmChart(grid).draw(), key(), table(grid), null);
  }

  private String draw() {
    var svg =
        new Svg(
            "rhythm",
            TOP + 7 * ROW + 4,
            "Rhythm: the hours of the week",
            "For each weekday and each hour of the local clock, the share of "
                + Math.round(grid.weeks())
                + " weeks in which it was worked. The taller and darker, the more often.");
    Clock.axis(svg, TOP - 10, TOP, TOP + 7 * ROW);
    for (int day = 0; day < WEEKDAYS.size(); day++) {
      double floor = TOP + (day + 1) * ROW;
      svg.textBeside(floor - 5, WEEKDAYS.get(day)).level("rule", floor, 0, 100);
      for (int hour = 0; hour < HOURS; hour++) {
        cell(svg, day, hour, floor);
      }
    }
    return svg.end();
  }

  private void cell(Svg svg, int day, int hour, double floor) {
    double width = 100.0 / HOURS;
    double share = grid.shareOfWeeks().get(day).get(hour);
    if (share <= 0) {
      svg.dot("never", (hour + 0.5) * width, floor - 5, null);
      return;
    }
    double height = SMALLEST + (TALLEST - SMALLEST) * share;
    var box = new Svg.Box((hour + 0.06) * width, floor - height, width * 0.88, height);
    svg.rect("s" + step(share), box, tip(day, hour, share));
  }

  private static String tip(int day, int hour, double share) {
    return String.format(
        Locale.ROOT, "%s %02d to %02d h: %d %%", WEEKDAYS.get(day), hour, hour + 1, percent(share));
  }

  /// The shade, 1 to 5, for a share above nothing.
  static int step(double share) {
    return Math.clamp((int) Math.ceil(share * STEPS - 1e-9), 1, STEPS);
  }

  private static List<Chart.Key> key() {
    return List.of(
        new Chart.Key("never", "never"),
        new Chart.Key("s1", "up to 20 %"),
        new Chart.Key("s2", "40 %"),
        new Chart.Key("s3", "60 %"),
        new Chart.Key("s4", "80 %"),
        new Chart.Key("s5", "100 % of weeks"));
  }

  private static Chart.Table table(RhythmGrid grid) {
    var columns = new ArrayList<>(List.of("Hour"));
    columns.addAll(WEEKDAYS);
    var rows = IntStream.range(0, HOURS).mapToObj(hour -> row(grid, hour)).toList();
    return new Chart.Table("Share of weeks in which the hour was worked, percent", columns, rows);
  }

  private static List<String> row(RhythmGrid grid, int hour) {
    var row = new ArrayList<String>();
    row.add(String.format(Locale.ROOT, "%02d to %02d h", hour, hour + 1));
    grid.shareOfWeeks().forEach(day -> row.add(String.valueOf(percent(day.get(hour)))));
    return row;
  }

  private static long percent(double share) {
    return Math.round(share * 100);
  }
}
