package io.longhaul.view.pages;

import io.longhaul.view.Figures;
import io.longhaul.view.Hours;
import io.longhaul.view.OutlookWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Base as an area, Recent as a line with its interval, the person's own band, and marks on dates;
/// after today, dashed, what comes if the last four weeks repeat.
final class LoadGraph {
  private static final String NAME = "load";
  private static final String HEADING = "Base and Recent";
  private static final double TOP = 16;
  private static final double LANE = 22;
  private static final double HEIGHT = 230;
  private static final double AXIS = 24;

  private final DayLines days;
  private final OutlookWords.@Nullable Recent band;
  private final Scale scale;

  private LoadGraph(DayLines days) {
    this.days = days;
    var outlook = days.shown().report().outlook();
    band = outlook == null ? null : outlook.recent();
    double most = band == null ? 0 : band.high();
    for (var day : days.all()) {
      var recent = day.recent();
      var base = day.base();
      most = recent == null ? most : Math.max(most, recent.most());
      most = base == null ? most : Math.max(most, base.likely());
    }
    scale = Scale.over(0, most, TOP + LANE, HEIGHT);
  }

  static Graph of(DayLines days) {
    if (days.all().stream().noneMatch(day -> day.point() != null)) {
      return Graph.nothing(NAME, HEADING, "Not known: no day of this range has a load.");
    }
    var graph = new LoadGraph(days);
    return Graph.of(NAME, HEADING, graph.draw(), graph.key(), sheet(days));
  }

  private Plot draw() {
    var plot =
        new Plot(
            NAME,
            "Base and Recent, hours a week",
            "Base, the load of the last 42 days, as an area; Recent, that of the last 7 days, as a"
                + " line with its interval; after today, dashed, what comes if the last four weeks"
                + " repeat. Days of which nothing is known are hatched.",
            scale.bottom() + AXIS,
            days.columns());
    plot.path("base", area(DayLine::base, Hours::likely));
    if (band != null) {
      plot.box("own", 0, days.columns(), scale.y(band.high()), scale.y(band.low()));
      plot.level("own-edge", scale.y(band.high())).level("own-edge", scale.y(band.low()));
    }
    scale.draw(plot, "hours a week");
    days.axis().draw(plot, scale.top(), scale.bottom());
    days.hatch(plot, scale.top(), scale.bottom());
    plot.path("fan", between(DayLine::recent));
    plot.path("base-edge", line(DayLine::base, 0, days.past()));
    plot.path("base-edge dashed", line(DayLine::base, days.past() - 1, days.columns()));
    plot.path("recent", line(DayLine::recent, 0, days.past()));
    plot.path("recent dashed", line(DayLine::recent, days.past() - 1, days.columns()));
    days.today(plot, 0, scale.bottom());
    plot.text("after", days.past(), TOP - 5, days.todayWords());
    marks(plot);
    return plot;
  }

  private void marks(Plot plot) {
    for (int column = 0; column < days.columns(); column++) {
      var day = days.all().get(column);
      if (!day.marks().isEmpty()) {
        var sort = day.marks().getFirst().sort();
        var tip = Figures.weekday(day.date()) + ": " + day.markWords();
        plot.mark(sort.style(), sort.shape(), column + 0.5, TOP + LANE / 2, tip);
      }
    }
  }

  private List<Key> key() {
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
                  + " h a week"));
    }
    key.addAll(days.key());
    days.all().stream()
        .flatMap(day -> day.marks().stream().limit(1))
        .map(Marks.Mark::sort)
        .distinct()
        .sorted()
        .forEach(sort -> key.add(sort.key()));
    return key;
  }

  private static Sheet sheet(DayLines days) {
    return days.sheet(
        "Base and Recent of each day",
        List.of(
            "Base, h/week",
            "Recent least, h/week",
            "Recent likely, h/week",
            "Recent most, h/week",
            "Marks"),
        day -> {
          var base = day.base();
          var cells = new ArrayList<String>();
          cells.add(base == null ? Sheet.UNKNOWN : Figures.hours(base.likely()));
          cells.addAll(Figures.cells(day.recent()));
          cells.add(day.markWords());
          return cells;
        });
  }

  private Pen line(Function<DayLine, @Nullable Hours> of, int from, int until) {
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

  /// From zero up to a figure, where it is known at all.
  private Pen area(Function<DayLine, @Nullable Hours> of, ToDoubleFunction<Hours> figure) {
    var pen = new Pen();
    int first = first(of);
    for (int column = first; column < days.columns(); column++) {
      var hours = of.apply(days.all().get(column));
      if (hours != null) {
        double y = scale.y(figure.applyAsDouble(hours));
        if (column == first) {
          pen.move(column, scale.y(0)).line(column, y);
        }
        pen.line(column + 0.5, y);
      }
    }
    return pen.isEmpty() ? pen : pen.line(days.columns() - 0.5, scale.y(0)).close();
  }

  /// From the least to the most.
  private Pen between(Function<DayLine, @Nullable Hours> of) {
    var pen = new Pen();
    int first = first(of);
    for (int column = first; column < days.columns(); column++) {
      var hours = of.apply(days.all().get(column));
      if (hours != null && column == first) {
        pen.move(column + 0.5, scale.y(hours.most()));
      } else if (hours != null) {
        pen.line(column + 0.5, scale.y(hours.most()));
      }
    }
    for (int column = days.columns() - 1; column >= first; column--) {
      var hours = of.apply(days.all().get(column));
      if (hours != null) {
        pen.line(column + 0.5, scale.y(hours.least()));
      }
    }
    return pen.isEmpty() ? pen : pen.close();
  }

  /// The first column in which a figure is known.
  private int first(Function<DayLine, @Nullable Hours> of) {
    int column = 0;
    while (column < days.columns() && of.apply(days.all().get(column)) == null) {
      column++;
    }
    return column;
  }
}
