package io.longhaul.view.pages;

import io.longhaul.view.Figures;
import io.longhaul.view.GoalsReport;
import io.longhaul.view.GoalsReport.Week;
import io.longhaul.view.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Goals week by week, a row of marks for each: what became of a week is a shape and a letter, and
/// nothing is added up.
final class GoalsGraph {
  private static final String NAME = "goals";
  private static final String HEADING = "Weeks";
  private static final double ROW = 62;
  private static final double NAME_LINE = 14;
  private static final double MARK = 38;
  private static final double HALF = 13;
  private static final double AXIS = 26;
  private static final double LETTER = 4;
  private static final int ROOMY_FROM = 6;

  /// Of so many weeks the marks of neighbours would touch on a narrow screen.
  private static final int MANY = 9;

  private static final String CIRCLE = "M-11 0a11 11 0 1 0 22 0a11 11 0 1 0-22 0";
  private static final String DIAMOND = "M0-13L13 0 0 13-13 0z";
  private static final String SMALL_CIRCLE = "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0";
  private static final String SMALL_DIAMOND = "M0-13L9.5 0 0 13-9.5 0z";
  private static final String SQUARE = "M-8-9h16v18h-16z";

  private GoalsGraph() {}

  static Graph of(GoalsReport report) {
    var goals = report.goals();
    if (goals.isEmpty()) {
      return Graph.nothing(NAME, HEADING, "No goal is set, so no week is held against one.");
    }
    var weeks = goals.getFirst().weeks();
    var plot =
        new Plot(
            NAME,
            "Goals week by week",
            "A row for each goal and a mark for each week: K kept, B broken, a question mark where"
                + " evidence does not tell, O while the week is not over.",
            goals.size() * ROW + AXIS,
            weeks.size());
    for (int row = 0; row < goals.size(); row++) {
      double top = row * ROW;
      plot.beside(top + NAME_LINE, String.valueOf(goals.get(row).id()));
      plot.text("name", 0, top + NAME_LINE, goals.get(row).goal());
      for (int column = 0; column < weeks.size(); column++) {
        mark(plot, column, top + MARK, goals.get(row).weeks());
      }
    }
    dates(plot, weeks, goals.size() * ROW);
    return Graph.of(NAME, HEADING, plot, key(), sheet(goals, weeks));
  }

  private static void mark(Plot plot, int column, double y, List<Week> weeks) {
    var week = weeks.get(column);
    var circle = weeks.size() < MANY ? CIRCLE : SMALL_CIRCLE;
    var diamond = weeks.size() < MANY ? DIAMOND : SMALL_DIAMOND;
    double middle = column + 0.5;
    var tip = day(week) + ": " + words(week);
    switch (week.outcome()) {
      case "kept" ->
          plot.mark("goal-kept", circle, middle, y, tip)
              .text("tick on-mark", middle, y + LETTER, "K");
      case "broken" ->
          plot.mark("goal-broken", diamond, middle, y, tip)
              .text("tick letter", middle, y + LETTER, "B");
      case "open" ->
          plot.mark("goal-open", circle, middle, y, tip)
              .text("tick letter", middle, y + LETTER, "O");
      default ->
          plot.hatched(column + 0.06, column + 0.94, y - HALF, y + HALF)
              .mark("paper", SQUARE, middle, y, tip)
              .text("tick letter", middle, y + LETTER, "?");
    }
  }

  private static void dates(Plot plot, List<Week> weeks, double y) {
    plot.level("fine", y);
    plot.beside(y + 17, "week");
    int every = weeks.size() > ROOMY_FROM ? 2 : 1;
    for (int column = 0; column < weeks.size(); column++) {
      // where there is little room every fourth is left, counted from the running week
      int back = weeks.size() - 1 - column;
      var style = back % (2 * every) == 0 ? "tick" : back % every == 0 ? "tick roomy" : "tick wide";
      plot.text(style, column + 0.5, y + 17, Figures.shortDay(monday(weeks.get(column))));
    }
  }

  private static List<Key> key() {
    return List.of(
        new Key(Key.Shape.CIRCLE, "goal-kept", "K kept"),
        new Key(Key.Shape.DIAMOND, "goal-broken", "B broken"),
        Key.unknown("? evidence does not tell"),
        new Key(Key.Shape.CIRCLE, "goal-open", "O the week is not over"));
  }

  private static Sheet sheet(List<GoalsReport.Row> goals, List<Week> weeks) {
    var columns = new ArrayList<>(List.of("Week of"));
    goals.forEach(goal -> columns.add(goal.id() + " " + goal.goal()));
    var rows =
        IntStream.range(0, weeks.size())
            .mapToObj(week ->
                new Sheet.Row(
                    weeks.get(week).from(),
                    Figures.weekday(monday(weeks.get(week))),
                    null,
                    goals.stream().map(goal -> words(goal.weeks().get(week))).toList()))
            .toList();
    return new Sheet("Goals week by week", columns, rows);
  }

  private static LocalDate monday(Week week) {
    return LocalDate.parse(week.from());
  }

  private static String day(Week week) {
    return "Week of " + Figures.weekdayDate(monday(week));
  }

  /// `broken, 7 days against it`: how many days only where they decide.
  static String words(Week week) {
    return switch (week.outcome()) {
      case "broken" -> "broken, " + Words.count(week.against().size(), "day") + " against it";
      case "unknown" -> "unknown, " + Words.count(week.unknown(), "day") + " not told";
      default -> week.outcome();
    };
  }
}
