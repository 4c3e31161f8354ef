package io.longhaul.view;

import io.longhaul.accuracy.Cell;
import io.longhaul.accuracy.Figure;
import io.longhaul.accuracy.Grid;
import io.longhaul.accuracy.Score;
import java.util.List;
import java.util.Map;

/// For each scenario, where each of some figures is worst: the value and its cell. Of equal ones
/// the first.
final class WorstCells {
  private static final int NAME_WIDTH = 15;
  private static final int WIDTH = 16;

  private static final String HEAD =
      """

      ## Worst cells

      The worst value of each scenario over all its cells, and the cell: (acts a day, weeks), if the
      value is not perfect. week, month: intervals of a week, and of the last four weeks' average,
      that hold the truth; wrong: regimes; false: overwork claimed where there is none; found:
      claimed where there is.

      ```
      """;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("week", Figure.WEEK_COVERED, true),
          new Column("month", Figure.MONTH_COVERED, true),
          new Column("wrong", Figure.REGIME_WRONG, false),
          new Column("false", Figure.OVERWORK_FALSE, false),
          new Column("found", Figure.OVERWORK_FOUND, true));

  private WorstCells() {}

  /// @param more whether more is better
  private record Column(String name, Figure figure, boolean more) {
    double value(Score score) {
      return score.share(figure).value();
    }

    /// Lower is worse; 0 is perfect.
    double goodness(Score score) {
      return more ? value(score) - 1 : -value(score);
    }
  }

  static void append(StringBuilder page, Grid grid, Map<Cell, Score> scores) {
    page.append(HEAD).append(AccuracyPage.left(NAME_WIDTH, "scenario"));
    COLUMNS.forEach(column -> page.append(AccuracyPage.right(WIDTH, column.name())));
    page.append('\n');
    for (var scenario : grid.scenarios()) {
      page.append(AccuracyPage.left(NAME_WIDTH, scenario.name()));
      var cells =
          scores.entrySet().stream()
              .filter(each -> each.getKey().scenario().equals(scenario))
              .toList();
      COLUMNS.forEach(column -> page.append(AccuracyPage.right(WIDTH, worst(column, cells))));
      page.append('\n');
    }
    page.append("```\n");
  }

  private static String worst(Column column, List<Map.Entry<Cell, Score>> cells) {
    return cells.stream()
        .filter(each -> !each.getValue().share(column.figure()).isEmpty())
        .min((a, b) -> Double.compare(column.goodness(a.getValue()), column.goodness(b.getValue())))
        .map(each -> {
          var value = AccuracyPage.whole(column.value(each.getValue()));
          var cell = " (" + each.getKey().acts() + ", " + each.getKey().weeks() + ")";
          return column.goodness(each.getValue()) < 0 ? value + cell : value;
        })
        .orElse("-");
  }
}
