package io.longhaul.view.pages;

import io.longhaul.recovery.Rest;
import io.longhaul.time.DateRange;
import io.longhaul.view.Figures;
import io.longhaul.view.RestFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rest after each day, from its least to its most, against the daily rest of eleven hours.
final class RestGraph {
  private static final String NAME = "rest";
  private static final String HEADING = "Rest between days against 11 h";
  private static final double TOP = 20;
  private static final double HEIGHT = 170;
  private static final double UNIT = 11;
  private static final double STRIP = 9;
  private static final double AXIS = 24;
  private static final double LINE = 11;
  private static final double LEAST_SCALE = 18;
  private static final double STEP = 6;
  private static final int MANY = 250;

  private final Shown shown;
  private final List<LocalDate> dates;
  private final Map<LocalDate, RestFacts.Night> nights = new HashMap<>();
  private final Scale scale;

  private RestGraph(Shown shown, DateRange range) {
    this.shown = shown;
    dates = range.dates().toList();
    double most = LEAST_SCALE;
    for (var gap : Rest.of(shown.timeline().proven(), range).between()) {
      var night = RestFacts.Night.of(gap);
      nights.put(gap.after(), night);
      most = Math.max(most, night.hours().most());
    }
    scale = new Scale(0, Math.ceil(most / STEP) * STEP, STEP, TOP, HEIGHT);
  }

  static Graph of(Shown shown, DateRange range) {
    var graph = new RestGraph(shown, range);
    return graph.nights.isEmpty()
        ? Graph.nothing(
            NAME, HEADING, "Not known: no two days in a row of this range have a trace.")
        : Graph.of(NAME, HEADING, graph.draw(), graph.key(), graph.sheet());
  }

  private Plot draw() {
    var plot =
        new Plot(
            NAME,
            "Rest after each day against 11 h",
            "The rest after each day that was followed by another day with a trace, in hours, from"
                + " its least to its most, with a line at 11 h. Square marks are certainly under"
                + " it. Days whose rest is not known are hatched at the foot.",
            scale.bottom() + STRIP + AXIS,
            dates.size());
    plot.text("", 0, UNIT, "hours");
    for (double hours = 0; hours <= scale.high(); hours += STEP) {
      if (Math.abs(hours - LINE) > 2) {
        plot.level(hours == 0 ? "rule" : "fine", scale.y(hours));
        plot.beside(scale.y(hours) + 4, String.valueOf(Math.round(hours)));
      }
    }
    new DateAxis(dates).draw(plot, scale.top(), scale.bottom() + STRIP);
    unknown(plot);
    var small = dates.size() > MANY ? " small" : "";
    var spans = new Pen();
    var usual = new Pen();
    var brief = new Pen();
    for (int column = 0; column < dates.size(); column++) {
      var night = nights.get(dates.get(column));
      if (night != null) {
        var hours = night.hours();
        spans.upright(column + 0.5, scale.y(hours.most()), scale.y(hours.least()));
        (night.under11h() ? brief : usual).point(column + 0.5, scale.y(hours.likely()));
      }
    }
    plot.path("whisker", spans).path("point rested" + small, usual);
    plot.path("point square high" + small, brief);
    plot.level("limit", scale.y(LINE)).beside(scale.y(LINE) + 4, "11");
    return plot;
  }

  private void unknown(Plot plot) {
    for (int from = 0; from < dates.size(); from++) {
      int until = from;
      while (until < dates.size() && !nights.containsKey(dates.get(until))) {
        until++;
      }
      if (until > from) {
        plot.hatched(from, until, scale.bottom() + 1, scale.bottom() + STRIP);
        from = until;
      }
    }
  }

  private List<Key> key() {
    var key = new ArrayList<Key>();
    key.add(new Key(Key.Shape.POINT, "point rested", "rest after a day, likely"));
    if (nights.values().stream().anyMatch(RestFacts.Night::under11h)) {
      key.add(new Key(Key.Shape.POINT, "point square high", "certainly under 11 h"));
    }
    key.add(new Key(Key.Shape.UPRIGHT, "whisker", "least to most"));
    key.add(new Key(Key.Shape.LINE, "limit", "11 h daily rest, Directive 2003/88/EC art. 3"));
    key.add(Key.unknown("not known: this day or the next has no trace"));
    return key;
  }

  private Sheet sheet() {
    var rows = new ArrayList<Sheet.Row>();
    for (var date : dates) {
      var night = nights.get(date);
      var cells = new ArrayList<>(Figures.cells(night == null ? null : night.hours()));
      cells.add(night == null ? Sheet.UNKNOWN : night.under11h() ? "yes" : "no");
      var link = shown.link("/day/" + date);
      rows.add(new Sheet.Row(date.toString(), Figures.weekday(date), link, cells));
    }
    return new Sheet(
        "Rest after each day",
        List.of("After", "At least, h", "Likely, h", "At most, h", "Certainly under 11 h"),
        rows);
  }
}
