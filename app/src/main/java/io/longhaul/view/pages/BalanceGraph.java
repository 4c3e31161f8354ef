package io.longhaul.view.pages;

import io.longhaul.view.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Balance at the beginning of each day: bars up where Base is more than Recent, down where it is
/// less.
final class BalanceGraph {
  private static final String NAME = "balance";
  private static final String HEADING = "Balance";
  private static final double TOP = 20;
  private static final double HEIGHT = 120;
  private static final double AXIS = 24;

  private BalanceGraph() {}

  static Graph of(DayLines days) {
    if (days.all().stream().noneMatch(day -> day.point() != null)) {
      return Graph.nothing(NAME, HEADING, "Not known: no day of this range has a load.");
    }
    double least = -1;
    double most = 1;
    for (var day : days.all()) {
      var balance = day.balance();
      least = balance == null ? least : Math.min(least, balance.likely());
      most = balance == null ? most : Math.max(most, balance.likely());
    }
    var scale = Scale.over(least, most, TOP, HEIGHT);
    var plot =
        new Plot(
            NAME,
            "Balance at the beginning of each day, hours a week",
            "Base less Recent of the evening before, as a bar up where Base is more and down where"
                + " Recent is more. Outlines are the last four weeks repeated. Hatched: nothing is"
                + " known of that week.",
            scale.bottom() + AXIS,
            days.columns());
    var bars = days.bars(BalanceGraph::likely, scale);
    scale.draw(plot, "hours a week");
    days.axis().draw(plot, scale.top(), scale.bottom());
    days.hatch(plot, scale.top(), scale.bottom());
    plot.path("more", bars.up()).path("more", bars.untraced()).path("less", bars.down());
    plot.path(days.ahead().style(), bars.ahead());
    days.today(plot, 0, scale.bottom());
    var key =
        days.key(
            new Key(Key.Shape.BAR, "more", "up: less recent load than you are used to"),
            new Key(Key.Shape.BAR, "less", "down: more than you are used to"),
            days.ahead());
    return Graph.of(NAME, HEADING, plot, key, sheet(days));
  }

  private static @Nullable Double likely(DayLine day) {
    var balance = day.balance();
    return balance == null || !day.isKnown() ? null : balance.likely();
  }

  private static Sheet sheet(DayLines days) {
    return days.sheet(
        "Balance at the beginning of each day",
        List.of("Balance, h/week"),
        day -> {
          var balance = day.balance();
          return List.of(balance == null ? Sheet.UNKNOWN : Figures.hours(balance.likely()));
        });
  }
}
