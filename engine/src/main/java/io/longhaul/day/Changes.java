package io.longhaul.day;

import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

  /// Logarithms are whole numbers of this unit, so that a sum of them is the same in any order.
  private static final double UNIT = 1.0 / (1L << 32);

  private final DateRange range;
  private final int[] weekdays;
  private final int[] hours;
  private final boolean[] traced;
  private final Rising[] hourTables = new Rising[HOURS];
  private final Rising[] tracedTables = new Rising[WEEK];
  private final Rising[] missingTables = new Rising[WEEK];
  private final Rising allHours;
  private final Rising allDates;

  Changes(List<MarkedDay> days, DateRange range) {
    this.range = range;
    this.weekdays = new int[range.days()];
    this.hours = new int[range.days()];
    this.traced = new boolean[range.days()];
    int first = range.from().getDayOfWeek().getValue() - 1;
    for (int i = 0; i < weekdays.length; i++) {
      weekdays[i] = (first + i) % WEEK;
    }
    for (var day : days) {
      if (range.contains(day.date()) && day.isProven()) {
        traced[index(day.date())] = true;
        hours[index(day.date())] = day.marked().hours();
      }
    }
    var all = new Counts();
    for (int i = 0; i < weekdays.length; i++) {
      all.add(i);
    }
    for (int hour = 0; hour < HOURS; hour++) {
      int count = all.hours[hour];
      double share = (count + 0.3) / (all.allHours + 0.3 * HOURS);
      hourTables[hour] = new Rising(count, HOUR_WEIGHT * share, DISPERSION);
    }
    allHours = new Rising(all.allHours, HOUR_WEIGHT, DISPERSION);
    for (int day = 0; day < WEEK; day++) {
      double share = (all.traced[day] + 0.25) / (all.traced[day] + all.missing[day] + 0.5);
      tracedTables[day] = new Rising(all.traced[day], DATE_WEIGHT * share, 1);
      missingTables[day] = new Rising(all.missing[day], DATE_WEIGHT * (1 - share), 1);
    }
    allDates = new Rising(range.days(), DATE_WEIGHT, 1);
  }

  /// Logarithms of the factors a, a + 1, … of a rising factorial, one for each further count.
  private static final class Rising {
    private final long[] next;

    Rising(int most, double a, double dispersion) {
      next = new long[most];
      for (int n = 0; n < most; n++) {
        next[n] = Math.round(Math.log(a + n) / dispersion / UNIT);
      }
    }
  }

  /// What was counted on some days that follow each other, and their likelihood as one stretch. It
  /// grows by a day at a time, and only what that day adds is looked at.
  private final class Counts {
    private final int[] hours = new int[HOURS];
    private final int[] traced = new int[WEEK];
    private final int[] missing = new int[WEEK];
    private int allHours;
    private long log;

    /// The likelihood of the days so far, logarithm.
    double logLikelihood() {
      return log * UNIT;
    }

    void add(int day) {
      for (int left = Changes.this.hours[day]; left != 0; left &= left - 1) {
        hours[Integer.numberOfTrailingZeros(left)]++;
        allHours++;
      }
      (Changes.this.traced[day] ? traced : missing)[weekdays[day]]++;
    }

    /// Adds a day to the counts and the likelihood.
    void grow(int day) {
      long sum = log;
      for (int left = Changes.this.hours[day]; left != 0; left &= left - 1) {
        int hour = Integer.numberOfTrailingZeros(left);
        sum += hourTables[hour].next[hours[hour]++] - Changes.this.allHours.next[allHours++];
      }
      int weekday = weekdays[day];
      sum -= allDates.next[traced[weekday] + missing[weekday]];
      log =
          sum
              + (Changes.this.traced[day]
                  ? tracedTables[weekday].next[traced[weekday]++]
                  : missingTables[weekday].next[missing[weekday]++]);
    }
  }

  /// The best partition with stretches of at least some days.
  List<DateRange> partition(double cut, int shortest) {
    int days = range.days();
    var best = new double[days + 1];
    var cutBefore = new int[days + 1];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    for (int until = 1; until <= days; until++) {
      var stretch = new Counts();
      for (int from = until - 1; from >= 0; from--) {
        stretch.grow(from);
        boolean isLong = from == 0 || (from >= shortest && until - from >= shortest);
        double score = best[from] + stretch.logLikelihood() - (from > 0 ? cut : 0);
        if (isLong && score >= best[until]) {
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
    var earlier = new Counts();
    var later = new Counts();
    for (int day = from; day < until; day++) {
      if (day >= first) {
        chances[day - first] += earlier.logLikelihood();
      }
      earlier.grow(day);
    }
    for (int day = until - 1; day >= first; day--) {
      later.grow(day);
      chances[day - first] += later.logLikelihood();
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
