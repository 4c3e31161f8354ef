package io.longhaul.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.accuracy.Cell;
import io.longhaul.accuracy.Figure;
import io.longhaul.accuracy.Grid;
import io.longhaul.accuracy.Score;
import io.longhaul.accuracy.Share;
import io.longhaul.accuracy.Spread;
import io.longhaul.simulate.Scenarios;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The scoreboard's page. Oracle: made-up scores, of which it is known what must stand where.
class AccuracyPageTest {
  private static final Grid GRID =
      new Grid(Scenarios.all(), List.of(1, 10, 1000), List.of(2, 8, 520), 10_001, 100);

  /// The same in every cell.
  private static Map<Cell, Score> scores(double covered, double halfWidth) {
    var scores = new LinkedHashMap<Cell, Score>();
    GRID.cells().forEach(cell -> scores.put(cell, score(covered, halfWidth)));
    return scores;
  }

  private static Score score(double covered, double halfWidth) {
    var shares = new EnumMap<Figure, Share>(Figure.class);
    var spreads = new EnumMap<Figure, Spread>(Figure.class);
    for (var figure : Figure.values()) {
      if (figure.isShare()) {
        shares.put(figure, share(covered));
      } else {
        spreads.put(figure, new Spread(100, halfWidth, halfWidth, halfWidth));
      }
    }
    return new Score(shares, spreads);
  }

  private static Share share(double value) {
    return new Share(Math.round(1000 * value), 1000, 1000, 0);
  }

  private static Map<Cell, Score> with(Map<Cell, Score> scores, Cell cell, Score score) {
    var changed = new LinkedHashMap<>(scores);
    changed.replace(cell, score);
    return changed;
  }

  private static Cell cell(String scenario, int acts, int weeks) {
    return new Cell(Scenarios.named(scenario).orElseThrow(), acts, weeks);
  }

  private static String line(String page, String start) {
    return page.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void thePageHas100Columns() {
    for (var scores : List.of(scores(0, 9.99), scores(0.5, -9.99), scores(1, 0.15))) {
      assertThat(AccuracyPage.of(GRID, scores).lines())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }
  }

  @Test
  void widthOfIntervalsThatDoNotHoldTheTruthIsInBracketsAndReachesNothing() {
    var page = AccuracyPage.of(GRID, scores(0.79, 0.1));
    assertThat(line(page, "no  half width")).endsWith("(10.0 %), in 0 of 24");
    assertThat(line(page, "  10     8")).startsWith("  10     8    79  (10)");
  }

  @Test
  void widthOfIntervalsThatHoldTheTruthCounts() {
    var page = AccuracyPage.of(GRID, scores(0.8, 0.15));
    assertThat(line(page, "yes half width")).endsWith("15.0 % (15.0 to 15.0), in 24 of 24");
    assertThat(line(page, "  10     8")).startsWith("  10     8    80    15");
    assertThat(AccuracyPage.of(GRID, scores(0.8, 0.16))).contains("no  half width");
  }

  @Test
  void theWorstCellsOfAScenarioAreNamed() {
    var scores = with(scores(0.9, 0.1), cell("996", 10, 520), score(0.25, 0.1));
    scores = with(scores, cell("997", 1000, 2), score(0.97, 0.1));
    var page = AccuracyPage.of(GRID, scores);
    assertThat(line(page, "996 ").split(" {2,}", -1))
        .containsExactly(
            "996", "25 (10, 520)", "25 (10, 520)", "90 (1, 2)", "90 (1, 2)", "25 (10, 520)");
    assertThat(line(page, "997 ")).contains("97 (1000, 2)").endsWith("90 (1, 2)");
    assertThat(line(page, "no    worst cell")).contains("worst cell: 997,1000,2", "97.0 % (");
  }

  @Test
  void whereNothingIsBadNoCellIsNamed() {
    assertThat(line(AccuracyPage.of(GRID, scores(1, 0.1)), "996 ").split(" {2,}", -1))
        .containsExactly("996", "100", "100", "100 (1, 2)", "100 (1, 2)", "100");
    assertThat(line(AccuracyPage.of(GRID, scores(0, 0.1)), "996 ").split(" {2,}", -1))
        .containsExactly("996", "0 (1, 2)", "0 (1, 2)", "0", "0", "0 (1, 2)");
  }

  @Test
  void whatWasNotMeasuredHasADash() {
    var empty = new LinkedHashMap<Cell, Score>();
    GRID.cells().forEach(cell -> empty.put(cell, new Score(Map.of(), Map.of())));
    var page = AccuracyPage.of(GRID, empty);
    assertThat(page).doesNotContain("NaN", "yes ", "no  ", "teams of 1, 3, 10, 30 and 100\n\nsame");
    assertThat(line(page, "-   half width")).endsWith("-");
    assertThat(line(page, "parental-leave")).matches("parental-leave(\\s+-){5}");
  }

  @Test
  void anAnswerThatDiffersInATeamIsSeen() {
    assertThat(line(AccuracyPage.of(GRID, scores(1, 0.1)), "yes answer in teams"))
        .contains("identical in");
    assertThat(line(AccuracyPage.of(GRID, scores(0.999, 0.1)), "no  answer in teams"))
        .contains("identical in");
  }
}
