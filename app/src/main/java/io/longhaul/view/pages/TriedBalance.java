package io.longhaul.view.pages;

import io.longhaul.view.WhatIfReport.Morning;
import io.longhaul.view.WhatIfReport.Tried;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Balance on each morning of timetables side by side, each with the fan of what is not known of
/// the past.
final class TriedBalance {
  private static final String NAME = "balance";
  private static final double TOP = 20;
  private static final double HEIGHT = 210;
  private static final double AXIS = 24;

  private TriedBalance() {}

  static Graph of(TriedDays days) {
    double least = -1;
    double most = 1;
    for (var tried : days.tried()) {
      for (var morning : tried.balance()) {
        least = Math.min(least, morning.least());
        most = Math.max(most, morning.most());
      }
    }
    var scale = Scale.over(least, most, TOP, HEIGHT);
    var plot =
        new Plot(
            NAME,
            "Balance on each morning, hours a day",
            "Base less Recent on each morning of the timetables, a line each with its fan: what is"
                + " not known of the past. Above zero, less recent load than the weeks before.",
            scale.bottom() + AXIS,
            days.dates().days());
    for (int i = 0; i < days.tried().size(); i++) {
      plot.path("fan-" + (char) ('a' + i), fan(days, days.tried().get(i), scale));
    }
    scale.draw(plot, "hours a day");
    days.axis().draw(plot, scale.top(), scale.bottom());
    var ends = new ArrayList<Double>();
    for (int i = 0; i < days.tried().size(); i++) {
      var tried = days.tried().get(i);
      plot.path(TriedDays.line(i), along(new Pen(), days, tried.balance(), scale));
      ends.add(scale.y(tried.balance().getLast().likely()));
    }
    days.name(plot, ends, scale.top(), scale.bottom());
    var key = new ArrayList<>(days.key(Key.Shape.LINE));
    key.add(new Key(Key.Shape.AREA, "fan-a", "what is not known of your past"));
    return Graph.of(NAME, "Balance", plot, key, sheet(days));
  }

  private static Pen along(Pen pen, TriedDays days, List<Morning> mornings, Scale scale) {
    for (var morning : mornings) {
      double column = days.column(morning.date()) + 0.5;
      double y = scale.y(morning.likely());
      if (pen.isEmpty()) {
        pen.move(column, y);
      } else {
        pen.line(column, y);
      }
    }
    return pen;
  }

  private static Pen fan(TriedDays days, Tried tried, Scale scale) {
    var pen = new Pen();
    edge(pen, days, tried.balance(), it -> scale.y(it.most()));
    edge(pen, days, tried.balance().reversed(), it -> scale.y(it.least()));
    return pen.close();
  }

  private static void edge(
      Pen pen, TriedDays days, List<Morning> mornings, ToDoubleFunction<Morning> y) {
    for (var morning : mornings) {
      double column = days.column(morning.date()) + 0.5;
      if (pen.isEmpty()) {
        pen.move(column, y.applyAsDouble(morning));
      } else {
        pen.line(column, y.applyAsDouble(morning));
      }
    }
  }

  private static Sheet sheet(TriedDays days) {
    return days.sheet(
        "Balance on each morning",
        List.of("likely, h/day", "least, h/day", "most, h/day"),
        (tried, date) ->
            tried.balance().stream()
                .filter(it -> LocalDate.parse(it.date()).equals(date))
                .map(it -> List.of(words(it.likely()), words(it.least()), words(it.most())))
                .findFirst()
                .orElse(List.of("", "", "")));
  }

  private static String words(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
