package io.longhaul.view;

import io.longhaul.accuracy.Cell;
import io.longhaul.accuracy.Figure;
import io.longhaul.accuracy.Score;
import io.longhaul.accuracy.Share;
import io.longhaul.simulate.Claim;
import io.longhaul.time.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is to be reached, and what was measured. "All scenarios" are those that an answer claims to
/// cover. A target whose cells were not simulated, or that is not offered yet, is not measured.
final class AccuracyTargets {
  private static final Set<String> NO_OVERWORK =
      Set.of("9-17", "9-18", "14-22", "22-06", "sun-thu", "part-time", "utc");
  private static final Set<String> SIX_AND_SEVEN = Set.of("996", "997");

  private static final double NARROW = 0.15;

  private final Map<Cell, Score> scores;

  private AccuracyTargets(Map<Cell, Score> scores) {
    this.scores = scores;
  }

  /// One row; `reached` is null where nothing was measured.
  record Target(String what, String target, String measured, @Nullable Boolean reached) {
    String word() {
      return reached == null ? "-" : reached ? "yes" : "no";
    }
  }

  /// The targets as a table.
  static void append(StringBuilder page, Map<Cell, Score> scores) {
    page.append("```\n");
    row(page, "", "what", "target", "measured");
    for (var target : of(scores)) {
      row(page, target.word(), target.what(), target.target(), target.measured());
    }
    page.append("```\n");
  }

  private static void row(
      StringBuilder page, String reached, String what, String target, String measured) {
    page.append(AccuracyPage.left(4, reached))
        .append(AccuracyPage.left(41, what))
        .append(AccuracyPage.left(16, target))
        .append(measured)
        .append('\n');
  }

  static List<Target> of(Map<Cell, Score> scores) {
    var all = new AccuracyTargets(scores);
    return List.of(
        all.coverage(),
        all.worstCoverage(),
        all.width(),
        all.share("regime right, 10 acts, 8 weeks", Figure.REGIME_RIGHT, all::isUsual, 0.95, 1),
        all.share("  with its name", Figure.NAME_RIGHT, all::isUsual, 0.95, 1),
        all.share("regime wrong, 10 acts, 8 weeks", Figure.REGIME_WRONG, all::isUsual, 0, 0.01),
        all.share("regime wrong, all cells", Figure.REGIME_WRONG, _ -> true, 0, 0.02),
        all.worst("  worst cell", Figure.REGIME_WRONG, 0.02),
        all.share(
            "overwork claimed where there is none",
            Figure.OVERWORK_FALSE,
            cell -> NO_OVERWORK.contains(cell.scenario().name()),
            0,
            0.01),
        all.share(
            "996 and 997 told apart, 10 acts, 4 weeks",
            Figure.FREE_WEEKDAY_RIGHT,
            AccuracyTargets::isSixOrSeven,
            0.99,
            1),
        all.share("  by their names", Figure.NAME_RIGHT, AccuracyTargets::isSixOrSeven, 0.99, 1),
        all.share(
            "  a free weekday, wrong, all cells", Figure.FREE_WEEKDAY_WRONG, _ -> true, 0, 0.02),
        all.onsetError(),
        all.share("  interval holds it", Figure.CHANGE_COVERED, AccuracyTargets::isCrunch, 0.9, 1),
        all.share("  found", Figure.CHANGE_FOUND, AccuracyTargets::isCrunch, 0.9, 1),
        all.sameInTeam(),
        new Target(
            "pieces of evidence a second, one core",
            "1 million",
            "see bench/results/engine.md",
            null));
  }

  private Target sameInTeam() {
    var what = "answer in teams of 1, 3, 10, 30 and 100";
    var same = sum(Figure.TEAM_SAME, _ -> true);
    return same.isEmpty()
        ? nothing(what, "identical")
        : new Target(
            what,
            "identical",
            "identical in " + same.hits() + " of " + same.of(),
            same.hits() == same.of());
  }

  private Target coverage() {
    return share(
        "a week's interval holds the truth", Figure.WEEK_COVERED, this::isClaimed, 0.88, 0.95);
  }

  private Target worstCoverage() {
    var worst =
        scores.keySet().stream()
            .filter(this::isClaimed)
            .map(cell -> cell.scenario().name())
            .distinct()
            .map(name ->
                new Named(name, sum(Figure.WEEK_COVERED, c -> c.scenario().name().equals(name))))
            .filter(each -> !each.share().isEmpty())
            .min((a, b) -> Double.compare(a.share().value(), b.share().value()));
    return worst
        .map(each ->
            new Target(
                "  worst scenario: " + each.name(),
                "at least 80 %",
                words(each.share()),
                each.share().value() >= AccuracyPage.HOLDING))
        .orElseGet(() -> nothing("  worst scenario", "at least 80 %"));
  }

  private record Named(String name, Share share) {}

  /// A width counts only with intervals that hold the truth.
  private Target width() {
    var usual = new ArrayList<Score>();
    scores.forEach((cell, score) -> {
      if (isClaimed(cell) && is(cell, 10, 8) && score.spread(Figure.WEEK_HALF_WIDTH) != null) {
        usual.add(score);
      }
    });
    var what = "half width, 10 acts, 8 weeks: median";
    if (usual.isEmpty()) {
      return nothing(what, "at most 15 %");
    }
    var medians = usual.stream().mapToDouble(AccuracyTargets::halfWidth).sorted().toArray();
    double median = Quantiles.of(medians, 0.5);
    double least = 100 * medians[0];
    double most = 100 * medians[medians.length - 1];
    var held = sum(Figure.WEEK_COVERED, cell -> isClaimed(cell) && is(cell, 10, 8));
    boolean isHeld = held.value() >= AccuracyPage.HOLDING;
    long reaching =
        usual.stream()
            .filter(each -> isNarrow(halfWidth(each)) && AccuracyPage.isHolding(each))
            .count();
    return new Target(
        what,
        "at most 15 %",
        (isHeld
                ? String.format(Locale.ROOT, "%.1f %% (%.1f to %.1f)", 100 * median, least, most)
                : String.format(Locale.ROOT, "(%.1f %%)", 100 * median))
            + ", in "
            + reaching
            + " of "
            + usual.size(),
        isNarrow(median) && isHeld);
  }

  private static double halfWidth(Score score) {
    var spread = score.spread(Figure.WEEK_HALF_WIDTH);
    return spread == null ? Double.NaN : spread.median();
  }

  private static boolean isNarrow(double halfWidth) {
    return halfWidth <= NARROW;
  }

  private static boolean isSixOrSeven(Cell cell) {
    return SIX_AND_SEVEN.contains(cell.scenario().name()) && is(cell, 10, 4);
  }

  private static boolean isCrunch(Cell cell) {
    return cell.scenario().name().equals("crunch") && cell.acts() >= 10;
  }

  private Target onsetError() {
    var what = "onset of the crunch, worst median error";
    return scores.entrySet().stream()
        .filter(each -> isCrunch(each.getKey()))
        .map(each -> each.getValue().spread(Figure.CHANGE_ERROR_DAYS))
        .filter(Objects::nonNull)
        .max((a, b) -> Double.compare(a.median(), b.median()))
        .map(worst ->
            new Target(
                what,
                "at most 5 days",
                String.format(
                    Locale.ROOT,
                    "%.1f days (%.1f to %.1f)",
                    worst.median(),
                    worst.low(),
                    worst.high()),
                worst.median() <= 5))
        .orElseGet(() -> nothing(what, "at most 5 days"));
  }

  private Target share(
      String what, Figure figure, Predicate<Cell> cells, double least, double most) {
    var sum = sum(figure, cells);
    var target =
        least == 0
            ? "at most " + percent(most)
            : most == 1 ? "at least " + percent(least) : percent(least) + " to " + percent(most);
    return sum.isEmpty()
        ? nothing(what, target)
        : new Target(what, target, words(sum), sum.value() >= least && sum.value() <= most);
  }

  private Target worst(String what, Figure figure, double most) {
    return scores.entrySet().stream()
        .filter(each -> !each.getValue().share(figure).isEmpty())
        .max((a, b) ->
            Double.compare(a.getValue().share(figure).value(), b.getValue().share(figure).value()))
        .map(each -> {
          var share = each.getValue().share(figure);
          return new Target(
              what + ": " + each.getKey().key(),
              "at most " + percent(most),
              words(share),
              share.value() <= most);
        })
        .orElseGet(() -> nothing(what, "at most " + percent(most)));
  }

  private static Target nothing(String what, String target) {
    return new Target(what, target, "-", null);
  }

  private Share sum(Figure figure, Predicate<Cell> cells) {
    var sum = Share.NONE;
    for (var each : scores.entrySet()) {
      if (cells.test(each.getKey())) {
        sum = sum.plus(each.getValue().share(figure));
      }
    }
    return sum;
  }

  private boolean isClaimed(Cell cell) {
    return cell.scenario().claim() != Claim.NOTHING;
  }

  private boolean isUsual(Cell cell) {
    return cell.scenario().claim() == Claim.HOURS_AND_REGIME && is(cell, 10, 8);
  }

  private static boolean is(Cell cell, int acts, int weeks) {
    return cell.acts() == acts && cell.weeks() == weeks;
  }

  private static String words(Share share) {
    return String.format(
        Locale.ROOT,
        "%.1f %% (%.1f to %.1f)",
        100 * share.value(),
        100 * share.low(),
        100 * share.high());
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
