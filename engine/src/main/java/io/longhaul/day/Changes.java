package io.longhaul.day;

import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts days into stretches of the same patterns, where the evidence asks for it.
///
/// How likely a stretch is, is known in closed form ([StretchLikelihoods]), so the best partition
/// is found by dynamic programming (Jackson et al. 2005, IEEE Signal Processing Letters
/// 12:105-108); each cut costs a prior penalty.
final class Changes {
  /// What a cut costs, natural logarithm; shorter stretches are not looked for. Tuned.
  static final double CUT = 6;

  static final int SHORTEST_DAYS = 7;
  private static final double TAIL = 0.05;

  private final DateRange range;
  private final StretchLikelihoods likelihoods;

  /// @param off days on which it tells nothing about weekdays whether there is a trace
  Changes(List<MarkedDay> days, DateRange range, DaysOff off) {
    this.range = range;
    this.likelihoods = new StretchLikelihoods(days, range, off);
  }

  /// The days that are cut.
  DateRange range() {
    return range;
  }

  /// The best partition with stretches of at least some days.
  List<DateRange> partition(double cut, int shortest) {
    int days = range.days();
    var best = new double[days + 1];
    var cutBefore = new int[days + 1];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    for (int until = 1; until <= days; until++) {
      for (int from = 0; from == 0 || from <= until - shortest; from++) {
        double score = best[from] + likelihoods.log(from, until) - (from > 0 ? cut : 0);
        if (score > best[until] && (from == 0 || from >= shortest)) {
          best[until] = score;
          cutBefore[until] = from;
        }
      }
    }
    var stretches = new ArrayList<DateRange>();
    for (int until = days; until > 0; until = cutBefore[until]) {
      stretches.addFirst(
          new DateRange(range.from().plusDays(cutBefore[until]), range.from().plusDays(until)));
    }
    return stretches;
  }

  /// When one stretch went over into the next, from the likelihood of all days between.
  Change between(DateRange before, DateRange after) {
    int from = index(before.from());
    int until = index(after.until());
    int first = Math.min(from + 1, until);
    var chances = new double[until - first];
    for (int i = 0; i < chances.length; i++) {
      chances[i] = likelihoods.log(from, first + i) + likelihoods.log(first + i, until);
    }
    double best = Arrays.stream(chances).max().orElseThrow();
    double all = 0;
    for (int i = 0; i < chances.length; i++) {
      chances[i] = Math.exp(chances[i] - best);
      all += chances[i];
    }
    return new Change(
        after.from(), day(first, chances, TAIL * all), day(first, chances, (1 - TAIL) * all));
  }

  private LocalDate day(int first, double[] chances, double wanted) {
    double sum = 0;
    for (int i = 0; i < chances.length; i++) {
      sum += chances[i];
      if (sum >= wanted) {
        return range.from().plusDays((long) first + i);
      }
    }
    return range.from().plusDays((long) first + chances.length - 1);
  }

  private int index(LocalDate date) {
    return Math.toIntExact(date.toEpochDay() - range.from().toEpochDay());
  }
}
