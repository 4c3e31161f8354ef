package io.longhaul.view.pages;

import io.longhaul.regime.Regime;
import io.longhaul.regime.RegimeStretch;
import io.longhaul.time.DateRange;
import io.longhaul.view.Figures;
import io.longhaul.view.RegimeWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The hours really worked as a strip: one block for each stretch with the same hours, a line where
/// they changed, and how sure the day of the change is.
final class RegimeGraph {
  private static final String NAME = "regime";
  private static final String HEADING = "Hours really worked, and when they changed";
  private static final double TOP = 30;
  private static final double HEIGHT = 44;
  private static final double AXIS = 24;
  private static final double WORDS_PART = 0.2;

  private final DateRange range;
  private final List<RegimeStretch> stretches;

  private RegimeGraph(Shown shown) {
    range = shown.range().dates(shown.answer());
    stretches =
        shown.answer().regimes().stream()
            .filter(stretch ->
                stretch.dates().from().isBefore(range.until())
                    && stretch.dates().until().isAfter(range.from()))
            .toList();
  }

  static Graph of(Shown shown) {
    var graph = new RegimeGraph(shown);
    return graph.stretches.isEmpty()
        ? Graph.nothing(NAME, HEADING, "Not known: no day of this range has a trace.")
        : Graph.of(NAME, HEADING, graph.draw(), graph.key(), graph.sheet());
  }

  private Plot draw() {
    var plot =
        new Plot(
            NAME,
            "Hours really worked over the days of the range",
            "A block for each stretch of time with the same hours, a line at the likeliest first"
                + " day of new hours, and over it the days in which that day lies with a chance of"
                + " 95 %. Blocks with a number are told in the table.",
            TOP + HEIGHT + AXIS,
            range.days());
    double first = column(stretches.getFirst().dates().from());
    if (first > 0) {
      plot.hatched(0, first, TOP, TOP + HEIGHT);
    }
    new DateAxis(range.dates().toList()).draw(plot, TOP, TOP + HEIGHT);
    for (int i = 0; i < stretches.size(); i++) {
      block(plot, i);
    }
    stretches.forEach(stretch -> change(plot, stretch));
    return plot;
  }

  private void block(Plot plot, int i) {
    var stretch = stretches.get(i);
    double from = column(stretch.dates().from());
    double until = column(stretch.dates().until());
    boolean told = stretch.regime() instanceof Regime.Worked;
    if (told) {
      plot.box("stretch" + (i % 2 == 0 ? "" : " other"), from, until, TOP, TOP + HEIGHT);
    } else {
      plot.hatched(from, until, TOP, TOP + HEIGHT);
    }
    double part = (until - from) / range.days();
    var number = String.valueOf(i + 1);
    plot.text("name after", from, TOP + 18, number);
    if (part > WORDS_PART) {
      plot.text("after roomy", from, TOP + 36, brief(stretch));
    }
  }

  private void change(Plot plot, RegimeStretch stretch) {
    var began = stretch.began();
    if (began != null && range.contains(began.on())) {
      plot.upright("change", column(began.on()), TOP - 10, TOP + HEIGHT);
      plot.level("change", TOP - 10, column(began.earliest()), column(began.latest().plusDays(1)));
    }
  }

  private double column(LocalDate date) {
    return date.isBefore(range.from())
        ? 0
        : Math.min(range.days(), new DateRange(range.from(), date).days());
  }

  private static String brief(RegimeStretch stretch) {
    return RegimeWords.brief(stretch.regime());
  }

  private List<Key> key() {
    var key = new ArrayList<Key>();
    key.add(new Key(Key.Shape.AREA, "stretch", "the same hours; its number is that of the table"));
    key.add(new Key(Key.Shape.UPRIGHT, "change", "first day of new hours, and its 95 % interval"));
    key.add(Key.unknown("cannot tell, or not looked at"));
    return key;
  }

  private Sheet sheet() {
    var rows = new ArrayList<Sheet.Row>();
    for (int i = 0; i < stretches.size(); i++) {
      var stretch = stretches.get(i);
      var words = RegimeWords.of(stretch.regime());
      var began = stretch.began();
      rows.add(
          new Sheet.Row(
              String.valueOf(i + 1),
              String.valueOf(i + 1),
              null,
              List.of(
                  Figures.day(stretch.dates().from().toString()),
                  Figures.day(stretch.dates().until().minusDays(1).toString()),
                  words.sentence(),
                  began == null
                      ? "first known"
                      : Figures.day(began.earliest().toString())
                          + " to "
                          + Figures.day(began.latest().toString()),
                  String.valueOf(words.restsOnDays()))));
    }
    return new Sheet(
        "Hours really worked",
        List.of("No.", "From", "To", "Hours", "Change lies within", "Rests on days"),
        rows);
  }
}
