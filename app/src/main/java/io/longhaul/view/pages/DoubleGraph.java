package io.longhaul.view.pages;

import io.longhaul.day.Day;
import io.longhaul.recovery.OffHours;
import io.longhaul.session.Session;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.view.ClockBar;
import io.longhaul.view.DayRow;
import io.longhaul.view.Figures;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The actogram, plotted twice: each row is a day and, right of it, the day after, so that a night
/// is never cut. Sessions as bars, when sleep can have been as lines and bands.
final class DoubleGraph {
  private static final String NAME = "actogram";
  private static final String HEADING = "Days on the clock";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int HOURS = 24;
  private static final int STEP = 6;
  private static final double TOP = 22;
  private static final int LATELY_WEEKS = 4;

  private final Shown shown;
  private final DateRange range;
  private final int row;
  private final List<RestWindows> windows;
  private final Map<LocalDate, Day> days = new HashMap<>();

  private DoubleGraph(Shown shown, DateRange range) {
    this.shown = shown;
    this.range = range;
    row = range.days() <= 35 ? 14 : range.days() <= 120 ? 8 : range.days() <= 400 ? 3 : 2;
    windows = RestWindows.in(range, shown.timeline().proven());
    shown.answer().calendar().in(range).forEach(day -> days.put(day.date(), day));
  }

  static Graph of(Shown shown, DateRange range) {
    var graph = new DoubleGraph(shown, range);
    boolean hasClock =
        graph.days.values().stream()
            .flatMap(day -> day.sessions().stream())
            .anyMatch(session -> session.offset().isKnown());
    return hasClock
        ? Graph.of(NAME, HEADING, graph.draw(), graph.key(), graph.sheet())
        : Graph.nothing(
            NAME,
            HEADING,
            graph.days.isEmpty()
                ? "Not known: no day of this range has a trace."
                : "Not known: no session of this range has a known time zone.");
  }

  private Plot draw() {
    double bottom = TOP + range.days() * row;
    var plot =
        new Plot(
            NAME,
            "Sessions on the local clock, each day beside the next",
            "One row for each day, newest at the bottom, over 48 hours: the day, and right of it"
                + " the day after. Bars are sessions; bands are when sleep can have been, little"
                + " of it, thin lines much of it. Days without a trace are hatched: not known.",
            bottom + 4,
            2 * HOURS);
    axis(plot, bottom);
    int since = plot.here();
    unknown(plot);
    offHours(plot, bottom);
    var much = new Pen();
    var little = new Pen();
    for (var window : windows) {
      window.much().forEach(sleep -> bars(sleep, window.clock(), much));
      window.little().forEach(sleep -> bars(sleep, window.clock(), little));
    }
    plot.path("rest-most", much).path("rest-least r" + row, little);
    sessions(plot);
    plot.again(since, HOURS, -row, TOP, bottom);
    return plot;
  }

  private void unknown(Plot plot) {
    for (int from = 0; from < range.days(); from++) {
      int until = from;
      while (until < range.days() && !days.containsKey(range.from().plusDays(until))) {
        until++;
      }
      if (until > from) {
        plot.hatched(0, HOURS, TOP + from * row, TOP + until * row);
        from = until;
      }
    }
  }

  /// Those of the last four weeks, to which they belong.
  private void offHours(Plot plot, double bottom) {
    var off = shown.answer().facts().offHours();
    if (off.isPresent() && off.get().hours() > 0) {
      OffHours hours = off.get();
      var today = shown.timeline().today();
      double top = Math.max(TOP, y(today.minusWeeks(LATELY_WEEKS)));
      double floor = Math.min(bottom, y(today));
      int until = hours.from() + hours.hours();
      plot.box("off-hours", hours.from(), Math.min(HOURS, until), top, floor);
      if (until > HOURS) {
        plot.box("off-hours", 0, until - HOURS, top, floor);
      }
    }
  }

  private double y(LocalDate date) {
    return TOP + new DateRange(range.from(), later(date)).days() * row;
  }

  private LocalDate later(LocalDate date) {
    return date.isBefore(range.from()) ? range.from() : date;
  }

  private void sessions(Plot plot) {
    var leads = new Pen();
    var seen = new Pen();
    for (var day : days.values().stream().sorted((a, b) -> a.date().compareTo(b.date())).toList()) {
      for (var session : day.sessions()) {
        if (session.offset().isKnown()) {
          var lead = new Interval(session.likelyStart(), session.seen().start());
          bars(lead, session.offset(), leads);
          bars(session.seen(), session.offset(), seen);
        }
      }
    }
    plot.path("lead r" + row, leads).path("work r" + row, seen);
  }

  /// A stretch in the row of each date that it touches; what lies outside the rows is left out.
  private void bars(Interval stretch, Offset clock, Pen pen) {
    var start = clock.localTime(stretch.start());
    var end = clock.localTime(stretch.end());
    for (var bar : ClockBar.split(start, end, false)) {
      if (range.contains(bar.date())) {
        pen.level(bar.fromHour(), bar.toHour(), y(bar.date()) + row / 2.0);
      }
    }
    if (start.equals(end) && range.contains(start.toLocalDate())) {
      double hour = start.toLocalTime().toSecondOfDay() / 3600.0;
      pen.level(hour, hour + 0.1, y(start.toLocalDate()) + row / 2.0);
    }
  }

  private void axis(Plot plot, double bottom) {
    for (int hour = 0; hour <= 2 * HOURS; hour += STEP) {
      plot.upright(hour % HOURS == 0 ? "rule" : "fine", hour, TOP, bottom);
      plot.text(
          hour % (2 * STEP) == 0 ? "tick" : "tick roomy",
          hour,
          TOP - 8,
          String.format(Locale.ROOT, "%02d:00", hour % HOURS));
    }
    for (int i = 0; i < range.days(); i++) {
      var date = range.from().plusDays(i);
      boolean labelled =
          range.days() <= 120 ? date.getDayOfWeek() == DayOfWeek.MONDAY : isMonth(date);
      if (labelled) {
        plot.level("fine", TOP + i * row, 0, 2.0 * HOURS);
        plot.beside(TOP + i * row + (range.days() <= 120 ? row / 2.0 + 4 : 4), words(date));
      }
    }
  }

  private boolean isMonth(LocalDate date) {
    int months = range.days() <= 400 ? 1 : 3;
    return date.getDayOfMonth() == 1 && (date.getMonthValue() - 1) % months == 0;
  }

  private static String words(LocalDate date) {
    return Figures.shortDay(date);
  }

  private List<Key> key() {
    var key = new ArrayList<Key>();
    key.add(new Key(Key.Shape.LINE, "work r8", "session, first act to last"));
    key.add(new Key(Key.Shape.LINE, "lead r8", "likely before the first act"));
    key.add(new Key(Key.Shape.LINE, "rest-least r8", "room for sleep: little of it slept"));
    key.add(new Key(Key.Shape.LINE, "rest-most", "much of it slept"));
    if (shown.answer().facts().offHours().filter(off -> off.hours() > 0).isPresent()) {
      key.add(new Key(Key.Shape.AREA, "off-hours", "own off-hours of the last four weeks"));
    }
    key.add(Key.unknown("no trace: not known"));
    return key;
  }

  private Sheet sheet() {
    var rests = new HashMap<LocalDate, RestWindows>();
    windows.forEach(window -> rests.put(window.day().date(), window));
    var rows =
        range
            .dates()
            .map(date -> {
              var day = days.get(date);
              var rest = rests.get(date);
              var cells = new ArrayList<String>();
              cells.add(day == null ? Sheet.UNKNOWN : words(day));
              cells.add(day == null ? Sheet.UNKNOWN : likely(day));
              cells.add(rest == null ? Sheet.UNKNOWN : words(rest.little(), rest.clock()));
              cells.add(rest == null ? Sheet.UNKNOWN : words(rest.much(), rest.clock()));
              var link = shown.link("/day/" + date);
              return new Sheet.Row(date.toString(), Figures.weekday(date), link, cells);
            })
            .toList();
    return new Sheet(
        "Sessions of each day, local time, and when sleep can have been after it",
        List.of("Day", "Sessions", "Hours likely, h", "Little sleep", "Much sleep"),
        rows);
  }

  private static String likely(Day day) {
    return Figures.hours(DayRow.of(day).hours().likely());
  }

  private static String words(Day day) {
    return day.sessions().stream().map(DoubleGraph::words).collect(Collectors.joining(", "));
  }

  private static String words(Session session) {
    return session.offset().isKnown()
        ? TIME.format(session.localStart()) + "-" + TIME.format(session.localEnd())
        : "zone unknown";
  }

  private static String words(List<Interval> sleeps, Offset clock) {
    return sleeps.isEmpty()
        ? "none"
        : sleeps.stream()
            .map(sleep ->
                TIME.format(clock.localTime(sleep.start()))
                    + "-"
                    + TIME.format(clock.localTime(sleep.end())))
            .collect(Collectors.joining(", "));
  }
}
