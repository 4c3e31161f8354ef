package io.longhaul.view.pages;

import io.longhaul.view.Figures;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A calendar year as a heat map: a column for each week, a row for each weekday; the more load,
/// the larger and the darker the square.
final class YearGraph {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final int TOP = 20;
  private static final int ROW = 15;
  private static final int LEVELS = 5;

  private final Year year;
  private final LocalDate monday;
  private final List<Tile> days = new ArrayList<>();

  private YearGraph(Year year, Tiles tiles) {
    this.year = year;
    monday = year.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    tiles
        .range()
        .dates()
        .filter(date -> date.getYear() == year.getValue())
        .forEach(date -> days.add(tiles.on(date)));
  }

  /// The years that the range touches, the newest first.
  static List<Graph> of(Tiles tiles) {
    var graphs = new ArrayList<Graph>();
    int last = tiles.range().until().minusDays(1).getYear();
    for (int year = last; year >= tiles.range().from().getYear(); year--) {
      var graph = new YearGraph(Year.of(year), tiles);
      graphs.add(
          Graph.of("year-" + year, String.valueOf(year), graph.draw(), key(), graph.sheet()));
    }
    return graphs;
  }

  private int weeks() {
    return (int) ChronoUnit.WEEKS.between(monday, year.atDay(year.length())) + 1;
  }

  private Plot draw() {
    double bottom = TOP + WEEKDAYS.size() * ROW;
    var plot =
        new Plot(
            "year-" + year,
            year + ": load of each day, hours",
            "A column for each week and a row for each weekday. The larger and darker the square,"
                + " the more hours: up to 3, 6, 9, 12 and more. Days without a trace are hatched:"
                + " not known.",
            bottom + 2,
            weeks());
    for (int row = 0; row < WEEKDAYS.size(); row += 2) {
      plot.beside(TOP + row * ROW + 11, WEEKDAYS.get(row));
    }
    months(plot);
    var pens = new Pen[LEVELS + 1];
    for (int level = 0; level <= LEVELS; level++) {
      pens[level] = new Pen();
    }
    for (var day : days) {
      square(pens[day.level()], day);
    }
    plot.path("untold", pens[0]);
    for (int level = 1; level <= LEVELS; level++) {
      plot.path("l" + level, pens[level]);
    }
    return plot;
  }

  private void months(Plot plot) {
    for (int month = 1; month <= 12; month++) {
      var first = year.atMonth(month).atDay(1);
      int column = (int) ChronoUnit.WEEKS.between(monday, first);
      var style = month % 3 == 1 ? "" : "roomy";
      plot.text(style, column, TOP - 7, MONTH.format(first));
    }
  }

  private void square(Pen pen, Tile day) {
    double column = ChronoUnit.WEEKS.between(monday, day.date());
    double top = TOP + (day.date().getDayOfWeek().getValue() - 1) * ROW;
    double part = day.level() == 0 ? 0.84 : 0.36 + 0.48 * day.level() / LEVELS;
    double beside = (1 - part) / 2;
    if (day.level() == 0) {
      pen.move(column + 0.12, top + ROW - 3).line(column + 0.88, top + 3);
    } else {
      pen.box(column + beside, column + 1 - beside, top + ROW * beside, top + ROW * (1 - beside));
    }
  }

  private static List<Key> key() {
    var key = new ArrayList<Key>();
    key.add(new Key(Key.Shape.AREA, "l1", "up to 3 h"));
    key.add(new Key(Key.Shape.AREA, "l2", "6 h"));
    key.add(new Key(Key.Shape.AREA, "l3", "9 h"));
    key.add(new Key(Key.Shape.AREA, "l4", "12 h"));
    key.add(new Key(Key.Shape.AREA, "l5", "more"));
    key.add(new Key(Key.Shape.STROKE, "untold", "no trace: not known"));
    return key;
  }

  private Sheet sheet() {
    var rows = new ArrayList<Sheet.Row>();
    for (var day : days) {
      var cells = new ArrayList<>(Figures.cells(day.load()));
      cells.add(day.rest() == null ? Sheet.UNKNOWN : day.restHours());
      cells.add(String.valueOf(day.pages()));
      cells.add(String.join(", ", day.notes()));
      rows.add(
          new Sheet.Row(day.date().toString(), Figures.weekday(day.date()), day.link(), cells));
    }
    return new Sheet(
        "Days of " + year,
        List.of(
            "Day",
            "Load least, h",
            "Load likely, h",
            "Load most, h",
            "Rest after, h",
            "Pages",
            "Notes"),
        rows);
  }
}
