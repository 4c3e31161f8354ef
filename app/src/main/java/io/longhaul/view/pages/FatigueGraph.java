package io.longhaul.view.pages;

import io.longhaul.recovery.DailyFatigue;
import io.longhaul.view.Figures;
import io.longhaul.view.Hours;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// The fatigue index of each day with work whose clock is known, with its interval.
final class FatigueGraph {
  private static final String NAME = "fatigue";
  private static final String HEADING = "Fatigue index";
  private static final double TOP = 20;
  private static final double HEIGHT = 110;
  private static final double AXIS = 24;

  private FatigueGraph() {}

  static Graph of(DayLines days) {
    if (days.all().stream().noneMatch(day -> day.fatigue() != null)) {
      return Graph.nothing(
          NAME, HEADING, "Not known: no day with work in this range has a known clock.");
    }
    double most = DailyFatigue.HIGH_BY_NIGHT;
    for (var day : days.all()) {
      var fatigue = day.fatigue();
      most = fatigue == null ? most : Math.max(most, fatigue.index().high());
    }
    var scale = Scale.over(0, most, TOP, HEIGHT);
    var plot =
        new Plot(
            NAME,
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
            .computeIfAbsent(style(fatigue, days), _ -> new Pen())
            .point(column + 0.5, scale.y(index.likely()));
      }
    }
    plot.path("whisker", spans);
    points.forEach(plot::path);
    days.today(plot, 0, scale.bottom());
    return Graph.of(NAME, HEADING, plot, key(points.keySet()), sheet(days));
  }

  private static String style(DailyFatigue fatigue, DayLines days) {
    boolean high = fatigue.index().likely() >= fatigue.line();
    return "point"
        + (fatigue.night() ? " square" : "")
        + (high ? " high" : "")
        + (days.areMany() ? " small" : "");
  }

  private static List<Key> key(Set<String> styles) {
    var key = new ArrayList<Key>();
    for (var style : styles) {
      var when = style.contains("square") ? "work at night" : "by day";
      var high = style.contains("high") ? ", counts as high" : "";
      key.add(new Key(Key.Shape.POINT, style, when + high));
    }
    key.add(new Key(Key.Shape.UPRIGHT, "whisker", "least to most"));
    key.add(new Key(Key.Shape.LINE, "limit", "35 by day and 45 by night count as high"));
    return key;
  }

  private static Sheet sheet(DayLines days) {
    return days.sheet(
        "Fatigue index of each day with work",
        List.of("Fatigue, of 100"),
        day -> {
          var fatigue = day.fatigue();
          return List.of(
              fatigue == null
                  ? Sheet.UNKNOWN
                  : Figures.hours(Hours.tenth(fatigue.index().likely())));
        });
  }
}
