package io.longhaul.view.pages;

import io.longhaul.time.DateRange;
import io.longhaul.verdict.Answer;
import io.longhaul.view.Chart;
import io.longhaul.view.Clock;
import io.longhaul.view.Figures;
import io.longhaul.view.Hours;
import io.longhaul.view.Svg;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Seven days, one row each: when the person was at work, in meetings, called, and what ran without
/// them. They end with the day that is not over or, where the traces end earlier, with the last
/// one.
final class WeekStrip implements Drawing {
  private static final int DAYS = 7;
  private static final int TOP = 22;
  private static final double ROW = 34;
  private static final double BAR = 12;
  private static final double JOB = 7;
  private static final double THINNEST = 0.4;

  private final Answer answer;
  private final DateRange dates;
  private final List<Mark> marks;
  private final boolean numbers;
  private final boolean isPast;

  private WeekStrip(Answer answer, boolean isPast, boolean numbers) {
    var until = isPast ? answer.today() : answer.today().plusDays(1);
    this.answer = answer;
    this.isPast = isPast;
    this.dates = new DateRange(until.minusDays(DAYS), until);
    this.marks = WeekMarks.of(answer, dates);
    this.numbers = numbers;
  }

  /// @param today the day at the moment of asking
  /// @param numbers whether the table may hold hours
  static WeekStrip of(Answer answer, LocalDate today, boolean numbers) {
    boolean isPast =
        answer.today().isBefore(today) && answer.calendar().day(answer.today()) == null;
    return new WeekStrip(answer, isPast, numbers);
  }

  /// `Seven days to 3 March 2026`; where that was a while ago, that nothing is known since.
  String heading() {
    return "Seven days to "
        + Figures.longDay(dates.until().minusDays(1))
        + (isPast ? " · no trace since" : "");
  }

  Chart chart() {
    return new Chart(plot(), key(), table(), null);
  }

  @Override
  public String name() {
    return "week";
  }

  @Override
  public String svg() {
    return SvgFile.of(plot(), height());
  }

  private static double height() {
    return TOP + DAYS * ROW + 4;
  }

  private String plot() {
    var svg =
        new Svg(
                "week",
                height(),
                heading(),
                "One row for each day from "
                    + Figures.weekday(dates.from())
                    + " on, over 24 hours of local time: work, meetings, calls and unattended"
                    + " jobs. A hatched row is a day that is not known.")
            .withHatch();
    for (int row = 0; row < DAYS; row++) {
      var date = dates.from().plusDays(row);
      double top = TOP + row * ROW;
      svg.level("fine", top, 0, 100).textBeside(top + ROW / 2 + 4, label(date));
      if (answer.calendar().day(date) == null && date.isBefore(answer.today())) {
        svg.hatched(
            new Svg.Box(0, top + 1, 100, ROW - 1),
            Figures.weekday(date) + ": not known, no trace; that is neither rest nor work");
      }
    }
    svg.level("fine", TOP + DAYS * ROW, 0, 100);
    Clock.axis(svg, TOP - 10, TOP, TOP + DAYS * ROW);
    for (int row = 0; row < DAYS; row++) {
      row(svg, dates.from().plusDays(row), TOP + row * ROW);
    }
    return svg.end();
  }

  /// `Tue 31`: all that fits beside a plot on a small screen.
  private static String label(LocalDate date) {
    var words = Figures.weekdayDate(date);
    return words.substring(0, words.lastIndexOf(' '));
  }

  private void row(Svg svg, LocalDate date, double top) {
    for (var mark : marks) {
      if (mark.touches(date)) {
        mark(svg, mark, date, top);
      }
    }
  }

  private static void mark(Svg svg, Mark mark, LocalDate date, double top) {
    double from = Clock.x(mark.fromHour(date));
    double width = Math.max(Clock.x(mark.untilHour(date)) - from, THINNEST);
    double middle = top + (ROW - BAR) / 2;
    var tip = Figures.weekday(date) + ", " + mark.clock() + ": " + mark.kind().words();
    switch (mark.kind()) {
      case JOB -> {
        var box = new Svg.Box(from, top + ROW - JOB - 2, width, JOB);
        svg.hatched(box, tip).rect("job", box, null);
      }
      case LEAD_IN -> svg.rect("lead", new Svg.Box(from, middle, width, BAR), tip);
      case WORK -> svg.rect("work", new Svg.Box(from, middle, width, BAR), tip);
      case MEETING -> svg.rect("meeting", new Svg.Box(from, middle - 3, width, BAR + 6), tip);
      case CALL -> svg.diamond("call", from, top + 7, tip);
    }
  }

  private static List<Chart.Key> key() {
    return List.of(
        new Chart.Key("work", "at work, by your acts"),
        new Chart.Key("lead", "likely before the first act"),
        new Chart.Key("meeting", "meeting"),
        new Chart.Key("call", "call"),
        new Chart.Key("job", "unattended job, which is not work"),
        new Chart.Key("unknown", "a day that is not known"));
  }

  private Chart.Table table() {
    var columns =
        new ArrayList<>(List.of("Day", "At work", "Meetings", "Calls", "Unattended jobs"));
    if (numbers) {
      columns.addAll(List.of("Least, h", "Likely, h", "Most, h"));
    }
    return new Chart.Table(
        heading() + ", local time", columns, dates.dates().map(this::cells).toList());
  }

  private List<String> cells(LocalDate date) {
    var day = answer.calendar().day(date);
    var cells = new ArrayList<String>();
    cells.add(Figures.weekdayDate(date));
    cells.add(day == null ? "not known" : clocks(date, Mark.Kind.WORK));
    cells.add(clocks(date, Mark.Kind.MEETING));
    cells.add(clocks(date, Mark.Kind.CALL));
    cells.add(clocks(date, Mark.Kind.JOB));
    if (numbers) {
      cells.addAll(Figures.cells(day == null ? null : Hours.of(day.hours())));
    }
    return cells;
  }

  private String clocks(LocalDate date, Mark.Kind kind) {
    var clocks =
        marks.stream()
            .filter(mark -> mark.kind() == kind && mark.touches(date))
            .map(Mark::clock)
            .collect(Collectors.joining(", "));
    return clocks.isEmpty() ? "none seen" : clocks;
  }

  @Override
  public String csv() {
    var csv = new StringBuilder("kind,from (local time),until (local time),offset from UTC\n");
    for (var mark : marks) {
      csv.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,%s\n",
              mark.kind().words(),
              mark.from().withNano(0),
              mark.until().withNano(0),
              mark.offset().value()));
    }
    return csv.toString();
  }
}
