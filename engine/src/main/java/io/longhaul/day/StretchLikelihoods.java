package io.longhaul.day;

import io.longhaul.time.DateRange;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How likely the days of every stretch of a range are, as days of the same habits.
///
/// Within a stretch the hours with a mark are multinomial with Dirichlet weights around those of
/// all days, and each weekday has a trace with one chance, whose weights are Beta around that of
/// all days; so the likelihood is known in closed form, however long the stretch is. How dense
/// traces are tells nothing, since it may change while the hours stay the same.
///
/// A stretch is made a day longer by a factor for each hour with a mark and one for its weekday, so
/// all stretches cost little more than their number.
final class StretchLikelihoods {
  private static final int HOURS = 24;
  private static final int WEEK = 7;

  /// The weight of what all days show, in hours with a mark and in dates of a weekday. Tuned.
  private static final double HOUR_WEIGHT = 20;

  private static final double DATE_WEIGHT = 2;

  /// Hours of one day depend on each other, so that so many tell as much as one. Tuned.
  private static final double DISPERSION = 1.3;

  /// Logarithms are whole numbers of this unit, so that a sum of them is the same in any order.
  private static final double UNIT = 1.0 / (1L << 32);

  private final int firstWeekday;
  private final int[][] hours;
  private final boolean[] traced;
  private final boolean[] off;
  private final long[][] hourFactors = new long[HOURS][];
  private final long[][] tracedFactors = new long[WEEK][];
  private final long[][] missingFactors = new long[WEEK][];
  private final long[] allHoursFactors;
  private final long[] datesFactors;
  private final double[][] logs;

  /// @param daysOff days on which it tells nothing about weekdays whether there is a trace
  StretchLikelihoods(List<MarkedDay> days, DateRange range, DaysOff daysOff) {
    firstWeekday = range.from().getDayOfWeek().getValue() - 1;
    hours = new int[range.days()][];
    Arrays.fill(hours, new int[0]);
    traced = new boolean[range.days()];
    off = new boolean[range.days()];
    for (var day : daysOff.in(range)) {
      off[Math.toIntExact(day.date().toEpochDay() - range.from().toEpochDay())] = true;
    }
    for (var day : days) {
      if (range.contains(day.date()) && day.isProven()) {
        int index = Math.toIntExact(day.date().toEpochDay() - range.from().toEpochDay());
        traced[index] = true;
        hours[index] = bits(day.marked().hours());
      }
    }
    var all = new Counts();
    for (int day = 0; day < hours.length; day++) {
      all.add(day);
    }
    for (int hour = 0; hour < HOURS; hour++) {
      int count = all.hours[hour];
      double share = (count + 0.3) / (all.allHours + 0.3 * HOURS);
      hourFactors[hour] = factors(count, HOUR_WEIGHT * share, DISPERSION);
    }
    allHoursFactors = factors(all.allHours, HOUR_WEIGHT, DISPERSION);
    for (int day = 0; day < WEEK; day++) {
      double share = (all.traced[day] + 0.25) / (all.traced[day] + all.missing[day] + 0.5);
      tracedFactors[day] = factors(all.traced[day], DATE_WEIGHT * share, 1);
      missingFactors[day] = factors(all.missing[day], DATE_WEIGHT * (1 - share), 1);
    }
    datesFactors = factors(hours.length, DATE_WEIGHT, 1);
    logs = new double[hours.length + 1][];
    for (int until = 0; until < logs.length; until++) {
      logs[until] = until(until);
    }
  }

  private static int[] bits(int set) {
    return IntStream.range(0, HOURS).filter(hour -> (set >>> hour & 1) != 0).toArray();
  }

  /// Logarithms of the factors a, a + 1, … of a rising factorial.
  private static long[] factors(int most, double a, double dispersion) {
    var factors = new long[most];
    for (int n = 0; n < most; n++) {
      factors[n] = Math.round(Math.log(a + n) / dispersion / UNIT);
    }
    return factors;
  }

  private double[] until(int until) {
    var logs = new double[until];
    var stretch = new Counts();
    long log = 0;
    for (int from = until - 1; from >= 0; from--) {
      log += stretch.grow(from);
      logs[from] = log * UNIT;
    }
    return logs;
  }

  /// Of the days from one to another, counted from the first of the range; a logarithm.
  double log(int from, int until) {
    return logs[until][from];
  }

  /// What was counted on some days.
  private final class Counts {
    private final int[] hours = new int[HOURS];
    private final int[] traced = new int[WEEK];
    private final int[] missing = new int[WEEK];
    private int allHours;

    private int weekday(int day) {
      return (firstWeekday + day) % WEEK;
    }

    void add(int day) {
      for (int hour : StretchLikelihoods.this.hours[day]) {
        hours[hour]++;
      }
      allHours += StretchLikelihoods.this.hours[day].length;
      if (!off[day]) {
        (StretchLikelihoods.this.traced[day] ? traced : missing)[weekday(day)]++;
      }
    }

    /// Adds a day, and tells by how much the likelihood grows; a logarithm in units.
    long grow(int day) {
      long log = off[day] ? 0 : growWeekday(day);
      for (int hour : StretchLikelihoods.this.hours[day]) {
        log += hourFactors[hour][hours[hour]++] - allHoursFactors[allHours++];
      }
      return log;
    }

    private long growWeekday(int day) {
      int weekday = weekday(day);
      long dates = datesFactors[traced[weekday] + missing[weekday]];
      return StretchLikelihoods.this.traced[day]
          ? tracedFactors[weekday][traced[weekday]++] - dates
          : missingFactors[weekday][missing[weekday]++] - dates;
    }
  }
}
