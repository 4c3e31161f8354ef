package io.longhaul.view.pages;

import io.longhaul.recovery.DailyFatigue;
import io.longhaul.view.Figures;
import io.longhaul.view.Hours;
import io.longhaul.view.OutlookWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The charts of load and recovery, one under the other over the same days.
final class LoadGraphs {
  private static final double TOP = 16;
  private static final double LANE = 22;
  private static final double AXIS = 24;
  private static final double LOAD = 230;
  private static final double HOURS = 96;
  private static final double BALANCE = 120;
  private static final double FATIGUE = 110;
  private static final double NARROW = 0.12;
  private static final String A_WEEK = "h/week";

  private final Shown shown;
  private final DayLines days;

  LoadGraphs(Shown shown) {
    this.shown = shown;
    this.days = DayLines.of(shown);
  }

  DayLines days() {
    return days;
  }

  List<Graph> all() {
    return List.of(load(), hours(), balance(), fatigue());
  }

  private OutlookWords.@Nullable Recent band() {
    var outlook = shown.report().outlook();
    return outlook == null ? null : outlook.recent();
  }

  Graph load() {
    var heading = "Base and Recent";
    if (days.all().stream().noneMatch(day -> day.point() != null)) {
      return Graph.nothing("load", heading, "Not known: no day of this range has a load.");
    }
    var band = band();
    double most = band == null ? 0 : band.high();
    for (var day : days.all()) {
      var recent = day.recent();
      var base = day.base();
      most = recent == null ? most : Math.max(most, recent.most());
      most = base == null ? most : Math.max(most, base.likely());
    }
    var scale = Scale.over(0, most, TOP + LANE, LOAD);
    var plot =
        new Plot(
            "load",
            "Base and Recent, hours a week",
            "Base, the load of the last 42 days, as an area; Recent, that of the last 7 days, as a"
                + " line with its interval; after today, dashed, what comes if the last four weeks"
                + " repeat. Days of which nothing is known are hatched.",
            scale.bottom() + AXIS,
            days.columns());
    if (band != null) {
      plot.box("own", 0, days.columns(), scale.y(band.high()), scale.y(band.low()));
    }
    plot.path("base", area(DayLine::base, Hours::likely, scale));
    scale.draw(plot, A_WEEK);
    days.axis().draw(plot, scale.top(), scale.bottom());
    days.hatch(plot, scale.top(), scale.bottom());
    plot.path("fan", between(DayLine::recent, scale));
    plot.path("base-edge", line(DayLine::base, scale, 0, days.past()));
    plot.path("base-edge dashed", line(DayLine::base, scale, days.past() - 1, days.columns()));
    plot.path("recent", line(DayLine::recent, scale, 0, days.past()));
    plot.path("recent dashed", line(DayLine::recent, scale, days.past() - 1, days.columns()));
    days.today(plot, TOP - 12, scale.bottom());
    plot.text("tick", days.past(), TOP - 4, "today");
    marks(plot);
    return Graph.of("load", heading, plot, loadKey(band), loadSheet());
  }

  private void marks(Plot plot) {
    for (int column = 0; column < days.columns(); column++) {
      var day = days.all().get(column);
      if (!day.marks().isEmpty()) {
        var sort = day.marks().getFirst().sort();
        plot.mark(
            sort.style(),
            sort.shape(),
            column + 0.5,
            TOP + LANE / 2,
            Figures.weekday(day.date()) + ": " + day.markWords());
      }
    }
  }

  private List<Key> loadKey(OutlookWords.@Nullable Recent band) {
    var key = new ArrayList<Key>();
    key.add(new Key(Key.Shape.AREA, "base", "Base, 42 days"));
    key.add(new Key(Key.Shape.LINE, "recent", "Recent, 7 days"));
    key.add(new Key(Key.Shape.AREA, "fan", "Recent, least to most"));
    key.add(new Key(Key.Shape.LINE, "recent dashed", "if the last four weeks repeat"));
    if (band != null) {
      key.add(
          new Key(
              Key.Shape.AREA,
              "own",
              "your own band of the past year, "
                  + Figures.hours(band.low())
                  + " to "
                  + Figures.hours(band.high())
                  + " h"));
    }
    unknown(key);
    days.all().stream()
        .flatMap(day -> day.marks().stream().limit(1))
        .map(Marks.Mark::sort)
        .distinct()
        .sorted()
        .forEach(sort -> key.add(sort.key()));
    return key;
  }

  private void unknown(List<Key> key) {
    if (days.hasUnknown()) {
      key.add(Key.unknown("no trace in that week: not known"));
    }
  }

  private Sheet loadSheet() {
    return sheet(
        "Base and Recent of each day",
        List.of("Base, h/week", "Recent least", "Recent likely", "Recent most", "Marks"),
        day -> {
          var base = day.base();
          var cells = new ArrayList<String>();
          cells.add(base == null ? Sheet.UNKNOWN : Figures.hours(base.likely()));
          cells.addAll(Figures.cells(day.recent()));
          cells.add(day.markWords());
          return cells;
        });
  }

  Graph hours() {
    double most = 1;
    for (var day : days.all()) {
      most = day.hours() == null ? most : Math.max(most, day.load().most());
    }
    var scale = Scale.over(0, most, TOP, HOURS);
    var plot =
        new Plot(
            "hours",
            "Load of each day, hours",
            "Hours of work of each day: a bar as high as is likely, a line up to the most. Dashed"
                + " outlines are the last four weeks repeated.",
            scale.bottom() + AXIS,
            days.columns());
    var past = new Pen();
    var spans = new Pen();
    var ahead = new Pen();
    for (int column = 0; column < days.columns(); column++) {
      var load = days.all().get(column).load();
      if (load != null) {
        var pen = days.all().get(column).isAhead() ? ahead : past;
        if (load.likely() > 0) {
          bar(pen, column, scale.y(load.likely()), scale.y(0));
          spans.upright(column + 0.5, scale.y(load.likely()), scale.y(load.most()));
        }
      }
    }
    scale.draw(plot, "h");
    days.axis().draw(plot, scale.top(), scale.bottom());
    days.hatch(plot, scale.top(), scale.bottom());
    plot.path("bar", past).path("bar-ahead", ahead).path("whisker", spans);
    days.today(plot, TOP, scale.bottom());
    var key = new ArrayList<Key>();
    key.add(new Key(Key.Shape.BAR, "bar", "hours of the day, likely"));
    key.add(new Key(Key.Shape.UPRIGHT, "whisker", "up to the most"));
    key.add(new Key(Key.Shape.BAR, "bar-ahead", "if the last four weeks repeat"));
    unknown(key);
    return Graph.of("hours", "Hours of each day", plot, key, hoursSheet());
  }

  private Sheet hoursSheet() {
    return sheet(
        "Load of each day",
        List.of("Came from", "Load least, h", "Load likely, h", "Load most, h"),
        day -> {
          var cells = new ArrayList<String>();
          cells.add(day.cameFrom());
          cells.addAll(Figures.cells(day.load()));
          return cells;
        });
  }

  private static void bar(Pen pen, int column, double top, double bottom) {
    pen.box(column + NARROW, column + 1 - NARROW, top, bottom);
  }

  Graph balance() {
    double least = -1;
    double most = 1;
    for (var day : days.all()) {
      var balance = day.balance();
      least = balance == null ? least : Math.min(least, balance.likely());
      most = balance == null ? most : Math.max(most, balance.likely());
    }
    var scale = Scale.over(least, most, TOP, BALANCE);
    var plot =
        new Plot(
            "balance",
            "Balance at the beginning of each day, hours a week",
            "Base less Recent of the evening before, as a bar up where Base is more and down where"
                + " Recent is more. Dashed outlines are the last four weeks repeated.",
            scale.bottom() + AXIS,
            days.columns());
    var more = new Pen();
    var less = new Pen();
    var ahead = new Pen();
    for (int column = 0; column < days.columns(); column++) {
      var day = days.all().get(column);
      var balance = day.balance();
      if (balance != null && day.isKnown()) {
        var pen = day.isAhead() ? ahead : balance.likely() < 0 ? less : more;
        double y = scale.y(balance.likely());
        bar(pen, column, Math.min(y, scale.y(0)), Math.max(y, scale.y(0)));
      }
    }
    scale.draw(plot, A_WEEK);
    days.axis().draw(plot, scale.top(), scale.bottom());
    days.hatch(plot, scale.top(), scale.bottom());
    plot.path("more", more).path("less", less).path("bar-ahead", ahead);
    days.today(plot, TOP, scale.bottom());
    var key = new ArrayList<Key>();
    key.add(new Key(Key.Shape.BAR, "more", "up: less recent load than you are used to"));
    key.add(new Key(Key.Shape.BAR, "less", "down: more than you are used to"));
    key.add(new Key(Key.Shape.BAR, "bar-ahead", "if the last four weeks repeat"));
    unknown(key);
    return Graph.of("balance", "Balance", plot, key, balanceSheet());
  }

  private Sheet balanceSheet() {
    return sheet(
        "Balance at the beginning of each day",
        List.of("Balance, h/week"),
        day -> {
          var balance = day.balance();
          return List.of(
              balance == null ? Sheet.UNKNOWN : Figures.hours(balance.likely()));
        });
  }

  Graph fatigue() {
    var heading = "Fatigue index";
    if (days.all().stream().noneMatch(day -> day.fatigue() != null)) {
      return Graph.nothing(
          "fatigue", heading, "Not known: no day with work in this range has a known clock.");
    }
    double most = DailyFatigue.HIGH_BY_NIGHT;
    for (var day : days.all()) {
      most = day.fatigue() == null ? most : Math.max(most, day.fatigue().index().high());
    }
    var scale = Scale.over(0, most, TOP, FATIGUE);
    var plot =
        new Plot(
            "fatigue",
            "Fatigue index of each day with work, of 100",
            "The chance in per cent of high sleepiness during a working day, by its start and end:"
                + " a round mark for a day, a square one for work at night, each with its"
                + " interval. Lines at 35 and 45 count as high by day and by night.",
            scale.bottom() + AXIS,
            days.columns());
    scale.draw(plot, "of 100");
    days.axis().draw(plot, scale.top(), scale.bottom());
    plot.level("limit", scale.y(DailyFatigue.HIGH_BY_DAY));
    plot.level("limit", scale.y(DailyFatigue.HIGH_BY_NIGHT));
    var spans = new Pen();
    var points = new TreeMap<String, Pen>();
    for (int column = 0; column < days.columns(); column++) {
      var fatigue = days.all().get(column).fatigue();
      if (fatigue != null) {
        var index = fatigue.index();
        spans.upright(column + 0.5, scale.y(index.high()), scale.y(index.low()));
        points
            .computeIfAbsent(style(fatigue), _ -> new Pen())
            .point(column + 0.5, scale.y(index.likely()));
      }
    }
    plot.path("whisker", spans);
    points.forEach(plot::path);
    days.today(plot, TOP, scale.bottom());
    return Graph.of("fatigue", heading, plot, fatigueKey(points), fatigueSheet());
  }

  private static String style(DailyFatigue fatigue) {
    boolean high = fatigue.index().likely() >= fatigue.line();
    return "point" + (fatigue.night() ? " square" : "") + (high ? " high" : "");
  }

  private static List<Key> fatigueKey(Map<String, Pen> points) {
    var key = new ArrayList<Key>();
    points.keySet().forEach(style ->
        key.add(
            new Key(
                Key.Shape.POINT,
                style,
                (style.contains("square") ? "work at night" : "by day")
                    + (style.contains("high") ? ", counts as high" : ""))));
    key.add(new Key(Key.Shape.UPRIGHT, "whisker", "least to most"));
    key.add(new Key(Key.Shape.LINE, "limit", "35 by day, 45 by night: count as high"));
    return key;
  }

  private Sheet fatigueSheet() {
    return sheet(
        "Fatigue index of each day with work",
        List.of("Fatigue, of 100"),
        day ->
            List.of(
                day.fatigue() == null
                    ? Sheet.UNKNOWN
                    : Figures.hours(Hours.tenth(day.fatigue().index().likely()))));
  }

  /// One row for each day.
  private Sheet sheet(
      String caption, List<String> columns, Function<DayLine, List<String>> cells) {
    var all = new ArrayList<>(List.of("Day"));
    all.addAll(columns);
    var rows = new ArrayList<Sheet.Row>();
    for (var day : days.all()) {
      var date = day.date().toString();
      rows.add(
          new Sheet.Row(
              date,
              Figures.weekday(day.date()),
              day.isAhead() ? null : shown.link("/day/" + date),
              cells.apply(day)));
    }
    return new Sheet(caption, all, rows);
  }

  private Pen line(Function<DayLine, @Nullable Hours> of, Scale scale, int from, int until) {
    var pen = new Pen();
    boolean open = false;
    for (int column = Math.max(0, from); column < until; column++) {
      var value = of.apply(days.all().get(column));
      if (value == null || !days.all().get(column).isKnown()) {
        open = false;
      } else if (open) {
        pen.line(column + 0.5, scale.y(value.likely()));
      } else {
        pen.move(column + 0.5, scale.y(value.likely()));
        open = true;
      }
    }
    return pen;
  }

  /// From zero up to a line, where it is known at all.
  private Pen area(
      Function<DayLine, @Nullable Hours> of, ToDoubleFunction<Hours> value, Scale scale) {
    var pen = new Pen();
    int first = -1;
    for (int column = 0; column < days.columns(); column++) {
      var hours = of.apply(days.all().get(column));
      if (hours != null) {
        if (first < 0) {
          first = column;
          pen.move(column, scale.y(0)).line(column, scale.y(value.applyAsDouble(hours)));
        }
        pen.line(column + 0.5, scale.y(value.applyAsDouble(hours)));
      }
    }
    return first < 0 ? pen : pen.line(days.columns() - 0.5, scale.y(0)).close();
  }

  /// From the least to the most.
  private Pen between(Function<DayLine, @Nullable Hours> of, Scale scale) {
    var pen = new Pen();
    int first = -1;
    for (int column = 0; column < days.columns(); column++) {
      var hours = of.apply(days.all().get(column));
      if (hours != null) {
        if (first < 0) {
          pen.move(column + 0.5, scale.y(hours.most()));
          first = column;
        } else {
          pen.line(column + 0.5, scale.y(hours.most()));
        }
      }
    }
    for (int column = days.columns() - 1; column >= first && first >= 0; column--) {
      var hours = of.apply(days.all().get(column));
      if (hours != null) {
        pen.line(column + 0.5, scale.y(hours.least()));
      }
    }
    return first < 0 ? pen : pen.close();
  }
}
