package io.longhaul.day;

import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// Cuts days into stretches of the same patterns, where the evidence asks for it.
///
/// Within a stretch the hours with a mark are multinomial with Dirichlet weights around those of
/// all days, and each weekday has a trace with one chance, whose weights are Beta around that of
/// all days; so the likelihood of a stretch is known in closed form, however long it is. The best
/// partition is found by dynamic programming (Jackson et al. 2005, IEEE Signal Processing Letters
/// 12:105-108); each cut costs a prior penalty. How dense traces are tells nothing, since it may
/// change while the hours stay the same.
final class Changes {
  /// What a cut costs, natural logarithm; shorter stretches are not looked for. Tuned.
  static final double CUT = 6;

  static final int SHORTEST_DAYS = 7;
  private static final int HOURS = 24;
  private static final int WEEK = 7;

  /// The weight of what all days show, in hours with a mark and in dates of a weekday. Tuned.
  private static final double HOUR_WEIGHT = 20;

  private static final double DATE_WEIGHT = 2;

  /// Hours of one day depend on each other, so that so many tell as much as one. Tuned.
  private static final double DISPERSION = 1.3;

  private static final double TAIL = 0.05;

  private final DateRange range;
  private final int[] sums;
  private final double[][] hourTable = new double[HOURS][];
  private final double[][] tracedTable = new double[WEEK][];
  private final double[][] missingTable = new double[WEEK][];
  private final double[] hoursTable;
  private final double[] datesTable;
  private static final int WIDTH = HOURS + 2 * WEEK;

  /// @param off days on which it tells nothing about weekdays whether there is a trace
  Changes(List<MarkedDay> days, DateRange range, DaysOff off) {
    this.range = range;
    this.sums = sums(days, range, off);
    int last = range.days() * WIDTH;
    double all = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      all += sums[last + hour];
    }
    for (int hour = 0; hour < HOURS; hour++) {
      int count = sums[last + hour];
      hourTable[hour] = rising(count, HOUR_WEIGHT * (count + 0.3) / (all + 0.3 * HOURS));
    }
    hoursTable = rising((int) all, HOUR_WEIGHT);
    for (int day = 0; day < WEEK; day++) {
      int traced = sums[last + HOURS + day];
      int dates = sums[last + HOURS + WEEK + day];
      double share = (traced + 0.25) / (dates + 0.5);
      tracedTable[day] = rising(traced, DATE_WEIGHT * share);
      missingTable[day] = rising(dates - traced, DATE_WEIGHT * (1 - share));
    }
    datesTable = rising(range.days(), DATE_WEIGHT);
  }

  /// For each day the counts of all days before it: hours with a mark, traced days and dates of
  /// each weekday.
  private static int[] sums(List<MarkedDay> days, DateRange range, DaysOff off) {
    var byDate = new HashMap<LocalDate, MarkedDay>();
    days.forEach(day -> byDate.put(day.date(), day));
    var sums = new int[(range.days() + 1) * WIDTH];
    var date = range.from();
    for (int at = WIDTH; at < sums.length; at += WIDTH) {
      System.arraycopy(sums, at - WIDTH, sums, at, WIDTH);
      int weekday = date.getDayOfWeek().getValue() - 1;
      int counted = off.contains(date) ? 0 : 1;
      sums[at + HOURS + WEEK + weekday] += counted;
      var day = byDate.get(date);
      if (day != null && day.isProven()) {
        sums[at + HOURS + weekday] += counted;
        int hours = day.marked().hours();
        for (int hour = 0; hour < HOURS; hour++) {
          sums[at + hour] += hours >>> hour & 1;
        }
      }
      date = date.plusDays(1);
    }
    return sums;
  }

  /// Logarithms of the rising factorials a (a + 1) … (a + n - 1) for each n.
  private static double[] rising(int most, double a) {
    var table = new double[most + 1];
    for (int n = 1; n <= most; n++) {
      table[n] = table[n - 1] + Math.log(a + n - 1);
    }
    return table;
  }

  /// The likelihood of the days from one to another, logarithm.
  private double score(int from, int until) {
    int a = from * WIDTH;
    int b = until * WIDTH;
    double score = 0;
    int all = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      int count = sums[b + hour] - sums[a + hour];
      score += hourTable[hour][count];
      all += count;
    }
    score = (score - hoursTable[all]) / DISPERSION;
    for (int day = 0; day < WEEK; day++) {
      int traced = sums[b + HOURS + day] - sums[a + HOURS + day];
      int dates = sums[b + HOURS + WEEK + day] - sums[a + HOURS + WEEK + day];
      score += tracedTable[day][traced] + missingTable[day][dates - traced] - datesTable[dates];
    }
    return score;
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
        if (best[from] == Double.NEGATIVE_INFINITY || (from > 0 && from < shortest)) {
          continue;
        }
        double score = best[from] + score(from, until) - (from > 0 ? cut : 0);
        if (score > best[until]) {
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
      chances[i] = score(from, first + i) + score(first + i, until);
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
