package io.longhaul.view;

import io.longhaul.accuracy.Cell;
import io.longhaul.accuracy.Figure;
import io.longhaul.accuracy.Grid;
import io.longhaul.accuracy.Score;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The scoreboard as a page of 100 columns: the targets first, then the worst cells of each
/// scenario, then every cell.
public final class AccuracyPage {
  /// Share of intervals that hold the truth. Below it they are far from their nominal 90 %, and
  /// their width says nothing.
  static final double HOLDING = 0.80;

  private static final List<Figure> OURS =
      List.of(
          Figure.WEEK_COVERED,
          Figure.WEEK_HALF_WIDTH,
          Figure.WEEK_BIAS,
          Figure.REGIME_RIGHT,
          Figure.REGIME_WRONG,
          Figure.OVERWORK_FALSE,
          Figure.OVERWORK_FOUND,
          Figure.SHORT_REST_PRECISION,
          Figure.SHORT_REST_RECALL,
          Figure.FREE_DAY_PRECISION,
          Figure.FREE_DAY_RECALL);
  private static final List<Figure> PEERS =
      List.of(
          Figure.WEEK_ERROR,
          Figure.GIT_HOURS_ERROR,
          Figure.GIT_HOURS_BIAS,
          Figure.GIT_HOURS_FALSE,
          Figure.GIT_HOURS_FOUND,
          Figure.CODE996_REFUSED,
          Figure.CODE996_INDEX,
          Figure.CODE996_FALSE,
          Figure.CODE996_FOUND);
  private static final List<Figure> TEAM_INDEX =
      List.of(
          Figure.CODE996_TEAM_OF_1,
          Figure.CODE996_TEAM_OF_3,
          Figure.CODE996_TEAM_OF_10,
          Figure.CODE996_TEAM_OF_30,
          Figure.CODE996_TEAM_OF_100);
  private static final Set<Figure> INDICES =
      Stream.concat(Stream.of(Figure.CODE996_INDEX), TEAM_INDEX.stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final String HEAD =
      """
      Figures are in per cent; `-` where nothing applies. How each is defined:
      docs/models/accuracy.md. All figures with their 95 % intervals: accuracy.csv.

      An interval is meant to hold the truth in 90 of 100 cases. Where far fewer do, its width says
      nothing: the narrowest would be the best. Where under 80 do, a width stands in (brackets) and
      reaches no target. After "in": how many scenarios reach it with intervals that hold the truth.

      ## Targets

      """;
  private static final String OURS_KEY =
      """
      week: intervals of a week that hold the truth; ±: half their width; bias: of the likely value.
      right, wrong: the regime; the rest cannot be told. false: overwork claimed where there is none;
      found: claimed where there is. rest: precision and recall of rests under 11 h; free: of free days.
      """;
  private static final String PEERS_KEY =
      """
      ours: error of Longhaul's likely week; hours, bias: of git-hours; false, found: overwork of
      git-hours at 55 h. refused: by code996; index: its median; false, found: index above 63.
      """;
  private static final String TEAMS_HEAD =
      """

      ## One person in teams of 1, 3, 10, 30 and 100

      same: in how many of these teams, with colleagues of all kinds, Longhaul's answer about the
      person is the same to the last bit as alone. Right of it code996's index of the whole
      repository when all colleagues live like the person: it moves with the team's size alone.
      One person of each scenario; 10 acts, 8 weeks.

      ```
      scenario           same    1    3   10   30  100
      """;

  private AccuracyPage() {}

  public static String of(Grid grid, Map<Cell, Score> scores) {
    var page = new StringBuilder();
    long last = grid.firstSeed() + grid.seeds() - 1;
    page.append(
            String.format(
                Locale.ROOT,
                "Written by `longhaul accuracy`: %d scenarios, seeds %d to %d.%n",
                grid.scenarios().size(),
                grid.firstSeed(),
                last))
        .append(HEAD);
    AccuracyTargets.append(page, scores);
    WorstCells.append(page, grid, scores);
    var ours = "week ± bias right wrong false found rest-p rest-r free-p free-r";
    page.append("\n## Longhaul\n\n").append(OURS_KEY);
    tables(page, grid, scores, OURS, ours);
    page.append("\n## Peers on the same evidence\n\n").append(PEERS_KEY);
    tables(page, grid, scores, PEERS, "ours hours bias false found refused index false found");
    teams(page, scores);
    return page.toString();
  }

  private static void tables(
      StringBuilder page, Grid grid, Map<Cell, Score> scores, List<Figure> figures, String heads) {
    var names = List.of(heads.split(" ", -1));
    var widths = names.stream().map(name -> Math.max(6, name.length() + 1)).toList();
    for (var scenario : grid.scenarios()) {
      page.append("\n### ").append(scenario.name()).append("\n\n```\nacts weeks");
      for (int i = 0; i < names.size(); i++) {
        page.append(right(widths.get(i), names.get(i)));
      }
      page.append('\n');
      scores.forEach((cell, score) -> {
        if (cell.scenario().equals(scenario)) {
          page.append(String.format(Locale.ROOT, "%4d %5d", cell.acts(), cell.weeks()));
          for (int i = 0; i < figures.size(); i++) {
            page.append(right(widths.get(i), number(score, figures.get(i))));
          }
          page.append('\n');
        }
      });
      page.append("```\n");
    }
  }

  /// Only where it was measured.
  private static void teams(StringBuilder page, Map<Cell, Score> scores) {
    boolean headed = false;
    for (var each : scores.entrySet()) {
      var same = each.getValue().share(Figure.TEAM_SAME);
      if (same.isEmpty()) {
        continue;
      }
      page.append(headed ? "" : TEAMS_HEAD)
          .append(left(15, each.getKey().scenario().name()))
          .append(right(8, same.hits() + "/" + same.of()));
      headed = true;
      TEAM_INDEX.forEach(figure -> page.append(right(5, number(each.getValue(), figure))));
      page.append('\n');
    }
    page.append(headed ? "```\n" : "");
  }

  static String left(int width, String text) {
    return String.format(Locale.ROOT, "%-" + width + "s", text);
  }

  static String right(int width, String text) {
    return String.format(Locale.ROOT, "%" + width + "s", text);
  }

  /// Whether so many of a cell's intervals hold the truth that their width says something.
  static boolean isHolding(Score score) {
    return score.share(Figure.WEEK_COVERED).value() >= HOLDING;
  }

  private static String number(Score score, Figure figure) {
    var spread = score.spread(figure);
    var share = score.share(figure);
    if (spread == null) {
      return share.isEmpty() ? "-" : whole(share.value());
    }
    if (INDICES.contains(figure)) {
      return Long.toString(Math.round(spread.median()));
    }
    boolean empty = figure == Figure.WEEK_HALF_WIDTH && !isHolding(score);
    return empty ? "(" + whole(spread.median()) + ")" : whole(spread.median());
  }

  static String whole(double share) {
    return Long.toString(Math.round(100 * share));
  }
}
