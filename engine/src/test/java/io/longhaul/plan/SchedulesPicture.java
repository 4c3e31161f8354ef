package io.longhaul.plan;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The schedules as a picture: a week of each, and the lines that it crosses.
final class SchedulesPicture {
  private static final int LEFT = 96;
  private static final int DAY = 72;
  private static final int ROW = 46;
  private static final int TOP = 40;
  private static final int RIGHT = LEFT + 7 * DAY;
  private static final int WIDTH = RIGHT + 170;
  private static final int DAY_MINUTES = 24 * 60;
  private static final int WEEK_MINUTES = 7 * DAY_MINUTES;

  private static final String STYLE =
      """
      <style>
      text { font: 12px system-ui, "Segoe UI", Roboto, Arial, sans-serif; fill: #5a6066; }
      .name { font-weight: 600; font-size: 13px; fill: #1c2023; }
      .work { fill: #0d5f73; } .day { stroke: #c9c8c2; } .base { fill: #efede7; }
      .crossed { fill: #0d5f73; } .kept { fill: none; stroke: #c9c8c2; }
      @media (prefers-color-scheme: dark) {
        text { fill: #9aa2a8; } .name { fill: #e8e6e1; } .work, .crossed { fill: #5aacbf; }
        .day, .kept { stroke: #434a50; } .base { fill: #1d2226; }
      }
      </style>
      """;

  private SchedulesPicture() {}

  static String of(List<Schedule> schedules, int rules) {
    int height = TOP + ROW * schedules.size() + 8;
    var svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " role=\"img\" aria-label=\"A week of each schedule, and the lines it crosses;"
                + " the table below has the same\">\n",
            WIDTH,
            height,
            WIDTH));
    svg.append(STYLE);
    for (var day : DayOfWeek.values()) {
      text(svg, "", LEFT + (day.getValue() - 0.5) * DAY, 24, "middle", name(day));
    }
    text(svg, "", RIGHT + 22, 24, "start", "lines crossed");
    for (int row = 0; row < schedules.size(); row++) {
      row(svg, schedules.get(row), TOP + row * ROW, rules);
    }
    return svg.append("</svg>\n").toString();
  }

  private static String name(DayOfWeek day) {
    var name = day.name().toLowerCase(Locale.ROOT);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1, 3);
  }

  private static void row(StringBuilder svg, Schedule schedule, int top, int rules) {
    var kept = KeptUp.of(schedule.plan());
    text(svg, "name", 0, top + 20, "start", schedule.name());
    text(
        svg,
        "",
        0,
        top + 35,
        "start",
        String.format(Locale.ROOT, "%.0f h a week", kept.hoursAWeek()));
    rect(svg, "base", LEFT, top + 8, 7 * DAY, 24);
    for (var entry : new java.util.TreeMap<>(schedule.plan().days()).entrySet()) {
      int midnight = (entry.getKey().getValue() - 1) * DAY_MINUTES;
      for (var stretch : entry.getValue().stretches()) {
        for (var part : parts(midnight + stretch.fromMinute(), midnight + stretch.untilMinute())) {
          rect(svg, "work", x(part[0]), top + 8, x(part[1]) - x(part[0]), 24);
        }
      }
    }
    for (int day = 0; day <= 7; day++) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<line class=\"day\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>\n",
              LEFT + day * DAY,
              LEFT + day * DAY,
              top + 4,
              top + 36));
    }
    int crossed = kept.crossed().size();
    for (int i = 0; i < rules; i++) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"5\"/>\n",
              i < crossed ? "crossed" : "kept",
              RIGHT + 28 + i * 15,
              top + 20));
    }
  }

  /// Work after the end of Sunday is drawn at the beginning of the week.
  private static List<int[]> parts(int from, int until) {
    var parts = new ArrayList<int[]>();
    if (from < WEEK_MINUTES) {
      parts.add(new int[] {from, Math.min(until, WEEK_MINUTES)});
    }
    if (until > WEEK_MINUTES) {
      parts.add(new int[] {Math.max(from, WEEK_MINUTES) - WEEK_MINUTES, until - WEEK_MINUTES});
    }
    return parts;
  }

  private static double x(int minute) {
    return LEFT + (double) minute / DAY_MINUTES * DAY;
  }

  private static void rect(
      StringBuilder svg, String style, double x, double y, double width, double height) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n",
            style,
            x,
            y,
            width,
            height));
  }

  private static void text(
      StringBuilder svg, String style, double x, double y, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
            style,
            x,
            y,
            anchor,
            words));
  }
}
