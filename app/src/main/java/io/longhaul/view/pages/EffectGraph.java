package io.longhaul.view.pages;

import io.longhaul.view.Figures;
import io.longhaul.view.ShockReport.Back;
import io.longhaul.view.ShockReport.Days;
import io.longhaul.view.ShockReport.Event;
import io.longhaul.view.ShockReport.Facet;
import io.longhaul.view.ShockReport.Range;
import io.longhaul.view.ShockWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an event did: each facet before and after it with its interval, over the days that are
/// compared, and when the rhythm was back.
final class EffectGraph {
  private static final String HEADING = "Before and after";
  private static final double UNIT = 12;
  private static final double TOP = 22;
  private static final double HOURS_HEIGHT = 92;
  private static final double HEIGHT = 56;
  private static final double BETWEEN = 22;
  private static final double AXIS = 30;
  private static final double RETURN_BELOW = 8;

  private final String name;
  private final Event event;
  private final Days before;
  private final Days after;
  private final LocalDate from;
  private final LocalDate until;

  private EffectGraph(String name, Event event, Days before, Days after) {
    this.name = name;
    this.event = event;
    this.before = before;
    this.after = after;
    from = LocalDate.parse(before.from());
    var compared = LocalDate.parse(after.until());
    var latest = returned().latest();
    var back = latest == null ? compared : LocalDate.parse(latest).plusDays(1);
    until = back.isAfter(compared) ? back : compared;
  }

  /// @param name in the page and in addresses
  static Graph of(String name, Event event) {
    var before = event.before();
    var after = event.after();
    if (before == null || after == null) {
      return Graph.nothing(
          name, HEADING, "Nothing is drawn, since it cannot be told: " + event.cannotTell() + ".");
    }
    return new EffectGraph(name, event, before, after).draw();
  }

  private Back returned() {
    return Objects.requireNonNull(event.returned());
  }

  private double column(@Nullable String date) {
    return ChronoUnit.DAYS.between(from, LocalDate.parse(Objects.requireNonNull(date)));
  }

  private Graph draw() {
    double bottom = 0;
    for (var facet : event.effects()) {
      bottom += TOP + height(facet) + (bottom == 0 ? 0 : BETWEEN);
    }
    var plot =
        new Plot(
            name,
            "Before and after " + event.date(),
            "Hours, nights and free days a week before the event and from it on, each with its"
                + " interval, and where the rhythm was back.",
            bottom + AXIS,
            ChronoUnit.DAYS.between(from, until));
    new DateAxis(from.datesUntil(until).toList()).draw(plot, TOP, bottom + RETURN_BELOW);
    double y = 0;
    for (var facet : event.effects()) {
      panel(plot, facet, y);
      y += TOP + height(facet) + BETWEEN;
    }
    plot.upright("change", column(event.date()), TOP - 6, bottom);
    back(plot, bottom);
    return Graph.of(name, HEADING, plot, key(), sheet());
  }

  private static double height(Facet facet) {
    return facet.facet().equals("hours") ? HOURS_HEIGHT : HEIGHT;
  }

  private void panel(Plot plot, Facet facet, double y) {
    double most = Math.max(facet.before().high(), facet.after().high());
    var scale = Scale.over(0, Math.max(1, most), y + TOP, height(facet));
    plot.text("name", 0, y + UNIT, ShockWords.label(facet) + " a week");
    for (double value = scale.low(); value <= scale.high() + 1e-9; value += scale.step()) {
      plot.level(value == 0 ? "rule" : "fine", scale.y(value));
      // two labels are enough where there is little room
      if (value == 0 || value + scale.step() > scale.high() + 1e-9) {
        plot.beside(scale.y(value) + 4, String.valueOf(Math.round(value)));
      }
    }
    level(plot, scale, before, facet.before(), "own", "base-edge");
    level(plot, scale, after, facet.after(), "fan", "recent");
  }

  private void level(Plot plot, Scale scale, Days days, Range range, String area, String line) {
    double begin = column(days.from());
    double end = column(days.until());
    plot.box(area, begin, end, scale.y(range.high()), scale.y(range.low()));
    plot.level(line, scale.y(range.likely()), begin, end);
  }

  private void back(Plot plot, double bottom) {
    var back = returned();
    if (back.on() != null) {
      plot.level(
          "margin-span", bottom + RETURN_BELOW / 2, column(back.earliest()), column(back.latest()));
      plot.upright("limit", column(back.on()), TOP, bottom + RETURN_BELOW);
    }
  }

  private List<Key> key() {
    var keys =
        new ArrayList<>(
            List.of(
                new Key(Key.Shape.AREA, "own", before.weeks() + " weeks before, interval"),
                new Key(Key.Shape.LINE, "base-edge", "likely"),
                new Key(Key.Shape.AREA, "fan", after.weeks() + " weeks from it, interval"),
                new Key(Key.Shape.LINE, "recent", "likely"),
                new Key(Key.Shape.UPRIGHT, "change", "the event")));
    if (returned().on() != null) {
      keys.add(new Key(Key.Shape.UPRIGHT, "limit", "the rhythm was back"));
      keys.add(new Key(Key.Shape.LINE, "margin-span", "or on one of these days"));
    }
    return keys;
  }

  /// For the download: the numbers of the JSON.
  private Sheet sheet() {
    var columns = new ArrayList<>(List.of("A week"));
    for (var level : List.of("before", "after", "difference")) {
      columns.addAll(List.of(level + ", low", level + ", likely", level + ", high"));
    }
    columns.addAll(List.of("other dates", "as much", "visible"));
    var rows = new ArrayList<Sheet.Row>();
    for (var facet : event.effects()) {
      var cells = new ArrayList<String>();
      for (var range : List.of(facet.before(), facet.after(), facet.difference())) {
        cells.addAll(
            List.of(
                Figures.hours(range.low()),
                Figures.hours(range.likely()),
                Figures.hours(range.high())));
      }
      cells.add(String.valueOf(facet.otherDates()));
      cells.add(String.valueOf(facet.asMuch()));
      cells.add(facet.visible() ? "yes" : "no");
      rows.add(new Sheet.Row(facet.facet(), ShockWords.label(facet), null, cells));
    }
    return new Sheet(HEADING + " " + event.date(), columns, rows);
  }
}
