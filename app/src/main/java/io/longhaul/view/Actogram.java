package io.longhaul.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Every day of the period as a row of 24 hours, newest at the bottom: sessions as bars on the
/// local clock, days without a trace hatched.
final class Actogram {
  private static final int TOP = 22;
  private static final double ROW = 8;
  private static final double BAR = 5;
  private static final String UNKNOWN = "unknown";

  private final Map<LocalDate, DayRow> days = new HashMap<>();
  private final Map<LocalDate, DayOffRow> daysOff = new HashMap<>();
  private final LocalDate from;
  private final LocalDate until;
  private final List<LocalDate> rows;
  private final List<ClockBar> bars;

  private Actogram(Report report) {
    report.days().forEach(day -> days.put(LocalDate.parse(day.date()), day));
    report.daysOff().forEach(day -> daysOff.put(LocalDate.parse(day.date()), day));
    from = LocalDate.parse(report.period().from());
    until = LocalDate.parse(report.period().until());
    bars =
        report.days().stream()
            .flatMap(day -> day.sessions().stream())
            .filter(session -> !session.zone().equals(UNKNOWN))
            .flatMap(session -> ClockBar.of(session).stream())
            .toList();
    rows = rows(from, until, bars);
  }

  static Chart of(Report report) {
    if (report.rhythm().sessions() == 0) {
      return Chart.nothing(
          "Not known: no session can be laid on a clock. Days with a trace: "
              + report.days().size()
              + " of "
              + Dates.of(report.period()).dates().size()
              + ".");
    }
    var chart = new Actogram(report);
    return new Chart(chart.draw(), chart.key(report), chart.table(), null);
  }

  /// The dates of the period, and those beside it onto which its first or last night reaches.
  private static List<LocalDate> rows(LocalDate from, LocalDate until, List<ClockBar> bars) {
    var first = from;
    var last = until.minusDays(1);
    for (var bar : bars) {
      first = bar.date().isBefore(first) ? bar.date() : first;
      last = bar.date().isAfter(last) ? bar.date() : last;
    }
    return first.datesUntil(last.plusDays(1)).toList();
  }

  private String draw() {
    double bottom = TOP + rows.size() * ROW;
    var svg =
        new Svg(
                "actogram",
                bottom + 6,
                "Days: every session on the local clock",
                "One row of 24 hours for each day from "
                    + Figures.day(rows.getFirst().toString())
                    + " to "
                    + Figures.day(rows.getLast().toString())
                    + ", newest at the bottom. Days without a trace are hatched: not known.")
            .withHatch();
    for (int row = 0; row < rows.size(); row++) {
      row(svg, row);
    }
    Clock.axis(svg, TOP - 10, TOP, bottom);
    bars.forEach(bar -> bar(svg, bar));
    return svg.end();
  }

  private void row(Svg svg, int row) {
    var date = rows.get(row);
    double top = TOP + row * ROW;
    if (date.getDayOfWeek() == DayOfWeek.MONDAY) {
      svg.level("fine", top, 0, 100).textBeside(top + ROW, Figures.shortDay(date));
    }
    if (date.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
      svg.upright("weekend", 0, top, top + ROW);
    }
    var off = daysOff.get(date);
    if (off != null) {
      svg.upright("off", 100, top, top + ROW);
    }
    var day = days.get(date);
    if (day == null && !date.isBefore(from) && date.isBefore(until)) {
      svg.hatched(
          new Svg.Box(0, top, 100, ROW),
          Figures.weekday(date) + ": " + (off == null ? "not known" : off.name() + ", no trace"));
    }
    if (day != null && withoutClock(day) > 0) {
      svg.dotBeside(
          "ring",
          top + ROW / 2,
          Figures.weekday(date)
              + ": "
              + Words.count(withoutClock(day), "session")
              + ", zone unknown");
    }
  }

  private void bar(Svg svg, ClockBar bar) {
    double top = TOP + rows.indexOf(bar.date()) * ROW + (ROW - BAR) / 2;
    double width = Clock.x(bar.toHour() - bar.fromHour());
    svg.rect(
        bar.leadIn() ? "lead" : "work",
        new Svg.Box(Clock.x(bar.fromHour()), top, width, BAR),
        Figures.weekday(bar.date())
            + ", "
            + clock(bar.fromHour())
            + " to "
            + clock(bar.toHour())
            + (bar.leadIn() ? ", likely before the first act" : ""));
  }

  private static String clock(double hour) {
    long minutes = (long) (hour * 60 + 1e-6);
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }

  private static long withoutClock(DayRow day) {
    return day.sessions().stream().filter(session -> session.zone().equals(UNKNOWN)).count();
  }

  private List<Chart.Key> key(Report report) {
    var key = new ArrayList<Chart.Key>();
    key.add(new Chart.Key("work", "session, first act to last"));
    key.add(new Chart.Key("lead", "likely before the first act"));
    key.add(new Chart.Key("unknown", "no trace: not known"));
    key.add(new Chart.Key("weekend", "Saturday, Sunday"));
    if (!daysOff.isEmpty()) {
      key.add(new Chart.Key("off", "holiday or leave"));
    }
    int without = report.rhythm().sessionsWithoutClock();
    if (without > 0) {
      key.add(new Chart.Key("ring", Words.count(without, "session") + " not drawn, zone unknown"));
    }
    return key;
  }

  private Chart.Table table() {
    return new Chart.Table(
        "Sessions of each day, local time",
        List.of("Day", "Acts", "At least, h", "Likely, h", "At most, h", "Sessions"),
        from.datesUntil(until).map(this::tableRow).toList());
  }

  private List<String> tableRow(LocalDate date) {
    var day = days.get(date);
    var row = new ArrayList<>(List.of(Figures.weekday(date)));
    var off = daysOff.get(date);
    row.add(
        (day == null ? "no trace" : Words.number(day.acts()))
            + (off == null ? "" : " (" + off.name() + ")"));
    row.addAll(Figures.cells(day == null ? null : day.hours()));
    row.add(
        day == null
            ? "not known"
            : day.sessions().stream().map(Actogram::words).collect(Collectors.joining(", ")));
    return row;
  }

  private static String words(DayRow.Stretch session) {
    if (session.zone().equals(UNKNOWN)) {
      return "zone unknown";
    }
    var start = OffsetDateTime.parse(session.start());
    var end = OffsetDateTime.parse(session.end());
    var minute = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    boolean nextDay = end.toLocalDate().isAfter(start.toLocalDate());
    return minute.format(start) + " to " + minute.format(end) + (nextDay ? " next day" : "");
  }
}
