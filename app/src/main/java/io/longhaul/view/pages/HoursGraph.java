package io.longhaul.view.pages;

import io.longhaul.view.Figures;
import io.longhaul.view.Hours;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The load of each day: a bar as high as is likely, and a line up to the most.
final class HoursGraph {
  private static final String NAME = "hours";
  private static final String HEADING = "Hours of each day";
  private static final double TOP = 20;
  private static final double HEIGHT = 96;
  private static final double AXIS = 24;

  private HoursGraph() {}

  static Graph of(DayLines days) {
    if (days.all().stream().noneMatch(DayLine::isKnown)) {
      return Graph.nothing(
          NAME, HEADING, "Not known: no day of this range lies in a week with a trace.");
    }
    double most = 1;
    for (var day : days.all()) {
      var load = day.load();
      most = load == null ? most : Math.max(most, load.most());
    }
    var scale = Scale.over(0, most, TOP, HEIGHT);
    var plot =
        new Plot(
            NAME,
            "Load of each day, hours",
            "Hours of work of each day: a bar as high as is likely, a line up to the most. Outlines"
                + " are the last four weeks repeated. Hatched: nothing is known of that week.",
            scale.bottom() + AXIS,
            days.columns());
    var bars = days.bars(HoursGraph::likely, scale);
    scale.draw(plot, "hours");
    days.axis().draw(plot, scale.top(), scale.bottom());
    days.hatch(plot, scale.top(), scale.bottom());
    plot.path("bar", bars.up()).path("bar-untraced", bars.untraced());
    plot.path(days.ahead().style(), bars.ahead());
    plot.path("whisker", whiskers(days, scale));
    days.today(plot, 0, scale.bottom());
    var keys = new ArrayList<Key>();
    keys.add(new Key(Key.Shape.BAR, "bar", "hours of the day, likely"));
    keys.add(new Key(Key.Shape.BAR, "bar-untraced", "no trace that day: by your usual days"));
    if (!days.areMany()) {
      keys.add(new Key(Key.Shape.UPRIGHT, "whisker", "up to the most"));
    }
    keys.add(days.ahead());
    var key = days.key(keys.toArray(Key[]::new));
    return Graph.of(NAME, HEADING, plot, key, sheet(days));
  }

  private static @Nullable Double likely(DayLine day) {
    var load = day.load();
    return load == null ? null : load.likely();
  }

  private static Pen whiskers(DayLines days, Scale scale) {
    var pen = new Pen();
    for (int column = 0; column < days.columns() && !days.areMany(); column++) {
      Hours load = days.all().get(column).load();
      if (load != null && load.likely() > 0) {
        pen.upright(column + 0.5, scale.y(load.likely()), scale.y(load.most()));
      }
    }
    return pen;
  }

  private static Sheet sheet(DayLines days) {
    return days.sheet(
        "Load of each day",
        List.of("Load least, h", "Load likely, h", "Load most, h", "Came from"),
        day -> {
          var cells = new ArrayList<>(Figures.cells(day.load()));
          cells.add(day.cameFrom());
          return cells;
        });
  }
}
