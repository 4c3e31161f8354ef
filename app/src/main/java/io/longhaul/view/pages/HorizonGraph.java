package io.longhaul.view.pages;

import io.longhaul.time.DateRange;
import io.longhaul.verdict.Finding;
import io.longhaul.verdict.Rule;
import io.longhaul.verdict.Rules;
import io.longhaul.view.Figures;
import io.longhaul.view.OutlookWords;
import io.longhaul.view.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines over the weeks that come if the last four repeat: since when each is crossed.
final class HorizonGraph {
  private static final String NAME = "horizon";
  private static final String HEADING = "Horizon";
  private static final double TOP = 8;
  private static final double ROW = 40;
  private static final double BAR = 30;
  private static final double AXIS = 24;

  private final DateRange range;
  private final List<Line> lines = new ArrayList<>();

  /// A line, whether it is crossed now, or when it would be.
  private record Line(Rule rule, Finding finding, OutlookWords.@Nullable FirstDay first) {
    boolean isCrossed() {
      return finding instanceof Finding.Crossed;
    }
  }

  private HorizonGraph(Shown shown, OutlookWords outlook) {
    range = new DateRange(LocalDate.parse(outlook.from()), LocalDate.parse(outlook.until()));
    for (var rule : Rules.all()) {
      var finding = shown.answer().findings().get(rule);
      if (finding != null) {
        lines.add(new Line(rule, finding, first(rule, outlook)));
      }
    }
  }

  static Graph of(Shown shown) {
    var outlook = shown.report().outlook();
    if (outlook == null) {
      return Graph.nothing(
          NAME,
          HEADING,
          "Not known: the evidence does not carry an answer, so nothing is repeated.");
    }
    var graph = new HorizonGraph(shown, outlook);
    return Graph.of(NAME, HEADING, graph.draw(), key(), graph.sheet());
  }

  private static OutlookWords.@Nullable FirstDay first(Rule rule, OutlookWords outlook) {
    return outlook.crossings().stream()
        .filter(crossing -> crossing.rule().equals(rule.name()))
        .map(OutlookWords.Crossing::day)
        .findFirst()
        .orElse(null);
  }

  private Plot draw() {
    double bottom = TOP + lines.size() * ROW;
    var plot =
        new Plot(
            NAME,
            "Lines over the weeks that come if the last four repeat",
            "A row for each line. A bar from the left edge: crossed today. A diamond: the likely"
                + " first day on which it would be crossed, with the earliest and the latest. An"
                + " empty row: not crossed in that time. Hatched: cannot be told.",
            bottom + AXIS,
            range.days());
    new DateAxis(range.dates().toList()).draw(plot, TOP, bottom);
    for (int row = 0; row < lines.size(); row++) {
      row(plot, lines.get(row), TOP + row * ROW);
    }
    return plot;
  }

  private void row(Plot plot, Line line, double top) {
    double middle = top + BAR;
    plot.level("fine", top + ROW);
    plot.text("line-name", 0, top + 16, Words.capital(line.rule().line()));
    var first = line.first();
    if (line.isCrossed()) {
      plot.path("crossed", new Pen().level(0, range.days(), middle));
    } else if (first != null) {
      double latest = first.most() == null ? range.days() : column(first.most()) + 0.5;
      var style = first.most() == null ? "open-span" : "first-span";
      plot.path(style, new Pen().level(column(first.least()) + 0.5, latest, middle));
      plot.mark("first-day", Marks.DIAMOND, column(first.likely()) + 0.5, middle, words(line));
    } else if (line.finding() instanceof Finding.CannotTell) {
      plot.hatched(0, range.days(), middle - 4, middle + 4);
    }
  }

  private double column(String date) {
    return new DateRange(range.from(), LocalDate.parse(date)).days();
  }

  private static String words(Line line) {
    var first = line.first();
    return line.isCrossed()
        ? "crossed today"
        : first != null
            ? "would be crossed " + first.words()
            : line.finding() instanceof Finding.CannotTell ? "cannot tell" : "not crossed";
  }

  private static List<Key> key() {
    return List.of(
        new Key(Key.Shape.LINE, "crossed", "crossed today"),
        new Key(Key.Shape.DIAMOND, "first-day", "likely first day of crossing"),
        new Key(Key.Shape.LINE, "first-span", "earliest to latest"),
        new Key(Key.Shape.LINE, "open-span", "not reached with the least hours"),
        Key.unknown("cannot tell"));
  }

  private Sheet sheet() {
    var rows = new ArrayList<Sheet.Row>();
    for (var line : lines) {
      var first = line.first();
      rows.add(
          new Sheet.Row(
              line.rule().name(),
              Words.capital(line.rule().line()),
              null,
              List.of(
                  words(line),
                  first == null ? "" : Figures.day(first.least()),
                  first == null ? "" : Figures.day(first.likely()),
                  first == null ? "" : Figures.day(first.most()))));
    }
    return new Sheet(
        "Lines if the last four weeks repeat",
        List.of("Line", "State", "Earliest", "Likely", "Latest"),
        rows);
  }
}
