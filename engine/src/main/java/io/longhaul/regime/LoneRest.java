package io.longhaul.regime;

import io.longhaul.day.WorkPattern;
import java.util.List;

/// The rest of somebody who never rests for long, and whether it is the one rest of the day: who
/// has several alike, or none, works round the clock.
///
/// Runs of marked quarters begin at a rate of `r` in a quarter that is worked and of `e r` in one
/// of rest, so a quarter in which `n` begin speaks for rest with `(1 - e) r + n ln e` (Poisson,
/// natural logarithm). A rest is the stretch with the largest sum, and the next one that with the
/// largest sum beside it. The nearer the two sums, the less likely it is that one rest stands
/// alone.
///
/// @param from the first quarter of the rest
/// @param length quarters, up to five hours
/// @param start how far the end of the rest, where work begins, may lie from the likeliest;
///   quarters
/// @param end the same of its beginning, where work ends
/// @param chance that it stands alone
record LoneRest(int from, int length, Slack start, Slack end, double chance) {
  private static final int QUARTERS = WorkPattern.QUARTERS_A_DAY;
  private static final int LONGEST = 20;

  /// The rate in rest as a share of that at work: days differ, and marks stray.
  private static final double STRAY = 0.25;

  /// The chance falls with the ratio of the two sums, by a logistic curve that is steeper the less
  /// chance there is in them. Fitted to people with one rest of two hours and with two of an hour
  /// and a half each, by maximum likelihood.
  private static final double EVEN_RATIO = 0.5;

  private static final double STEEPNESS = 8;

  /// What the ends of a nine-tenths interval may cost (half the 90 % quantile of chi squared).
  private static final double TAIL_COST = 1.353;

  private static final int ROUNDS = 3;

  /// How far an edge may lie to both sides.
  record Slack(int earlier, int later) {}

  /// A stretch of quarters and how much speaks for rest in it.
  private record Stretch(int from, int length, double sum) {
    int until() {
      return from + length;
    }
  }

  static LoneRest of(WorkPattern pattern) {
    var sums = new double[QUARTERS];
    var first = new Stretch(0, 0, 0);
    var second = first;
    double rate = 0;
    for (int round = 0; round < ROUNDS; round++) {
      rate = rate(pattern, List.of(first, second));
      for (int quarter = 0; quarter < QUARTERS; quarter++) {
        sums[quarter] = (1 - STRAY) * rate + pattern.runs(quarter) * Math.log(STRAY);
      }
      first = most(sums, first.from(), QUARTERS);
      second = most(sums, first.until() + 1, QUARTERS - first.length() - 2);
    }
    double ratio = first.sum() == 0 ? 1 : second.sum() / first.sum();
    return new LoneRest(
        first.from() % QUARTERS,
        first.length(),
        slack(sums, first.until(), -1, first.length()),
        slack(sums, first.from(), 1, first.length()),
        1 / (1 + Math.exp(STEEPNESS * Math.sqrt(rate) * (ratio - EVEN_RATIO))));
  }

  /// Runs that begin in a quarter outside some rests, mean.
  private static double rate(WorkPattern pattern, List<Stretch> rests) {
    double all = 0;
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      all += pattern.runs(quarter);
    }
    double quarters = QUARTERS;
    for (var rest : rests) {
      for (int quarter = rest.from(); quarter < rest.until(); quarter++) {
        all -= pattern.runs(quarter);
        quarters--;
      }
    }
    return all / quarters;
  }

  /// The stretch that speaks most for rest, among so many quarters from one on.
  private static Stretch most(double[] speaking, int from, int quarters) {
    var best = new Stretch(from, 0, 0);
    for (int begin = from; begin < from + quarters; begin++) {
      double sum = 0;
      int last =
          quarters == QUARTERS ? begin + LONGEST : Math.min(begin + LONGEST, from + quarters);
      for (int quarter = begin; quarter < last; quarter++) {
        sum += speaking[quarter % QUARTERS];
        if (sum > best.sum()) {
          best = new Stretch(begin, quarter + 1 - begin, sum);
        }
      }
    }
    return best;
  }

  /// How far an edge of a rest can be moved until that costs too much.
  ///
  /// @param inward the direction into the rest
  private static Slack slack(double[] speaking, int edge, int inward, int length) {
    int into = 0;
    int outOf = 0;
    double cost = 0;
    for (int moved = 1; moved < length; moved++) {
      cost += speaking[Math.floorMod(inward > 0 ? edge + moved - 1 : edge - moved, QUARTERS)];
      into = cost <= TAIL_COST ? moved : into;
    }
    cost = 0;
    for (int moved = 1; moved < LONGEST; moved++) {
      cost -= speaking[Math.floorMod(inward > 0 ? edge - moved : edge + moved - 1, QUARTERS)];
      outOf = cost <= TAIL_COST ? moved : outOf;
    }
    return inward > 0 ? new Slack(outOf, into) : new Slack(into, outOf);
  }
}
