package io.longhaul.view.pages;

import io.longhaul.recovery.DailyFatigue;
import io.longhaul.view.Figures;
import java.util.ArrayList;
import java.util.List;

/// The fatigue index of each day with work of the first four weeks, timetables side by side.
final class TriedFatigue {
  private static final String NAME = "fatigue";
  private static final double TOP = 20;
  private static final double HEIGHT = 150;
  private static final double AXIS = 24;

  /// How far a level mark reaches into its day.
  private static final double PART = 0.12;

  private TriedFatigue() {}

  static Graph of(TriedDays days) {
    if (days.tried().stream().allMatch(it -> it.fatigue().isEmpty())) {
      return Graph.nothing(
          NAME, "Fatigue index", "There is no work in the first four weeks, so no index.");
    }
    double most = DailyFatigue.HIGH_BY_NIGHT;
    for (var tried : days.tried()) {
      for (var day : tried.fatigue()) {
        most = Math.max(most, day.most());
      }
    }
    var scale = Scale.over(0, most, TOP, HEIGHT);
    var plot =
        new Plot(
            NAME,
            "Fatigue index of each day with work, of 100",
            "The chance in per cent of high sleepiness during a working day, by its start and end,"
                + " a line for each timetable, broken on free days. Lines at 35 and 45 count as"
                + " high by day and by night.",
            scale.bottom() + AXIS,
            days.dates().days());
    scale.draw(plot, "of 100");
    days.axis().draw(plot, scale.top(), scale.bottom());
    plot.level("limit", scale.y(DailyFatigue.HIGH_BY_DAY));
    plot.level("limit", scale.y(DailyFatigue.HIGH_BY_NIGHT));
    for (int i = 0; i < days.tried().size(); i++) {
      plot.path(TriedDays.line(i), line(days, i, scale));
    }
    var key = new ArrayList<>(days.key(Key.Shape.LINE));
    key.add(new Key(Key.Shape.LINE, "limit", "35 by day and 45 by night count as high"));
    return Graph.of(NAME, "Fatigue index, first four weeks", plot, key, sheet(days));
  }

  /// A level stretch for each day, joined where the next day has work too.
  private static Pen line(TriedDays days, int index, Scale scale) {
    var pen = new Pen();
    int last = Integer.MIN_VALUE;
    for (var day : days.tried().get(index).fatigue()) {
      int column = days.column(day.date());
      double y = scale.y(day.likely());
      if (column == last + 1) {
        pen.line(column + PART, y);
      } else {
        pen.move(column + PART, y);
      }
      pen.line(column + 1 - PART, y);
      last = column;
    }
    return pen;
  }

  private static Sheet sheet(TriedDays days) {
    return days.sheet(
        "Fatigue index of each day with work",
        List.of("fatigue, of 100"),
        (tried, date) ->
            List.of(
                tried.fatigue().stream()
                    .filter(it -> it.date().equals(date.toString()))
                    .map(it -> Figures.hours(it.likely()))
                    .findFirst()
                    .orElse("")));
  }
}
