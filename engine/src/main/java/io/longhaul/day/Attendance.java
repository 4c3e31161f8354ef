package io.longhaul.day;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;

/// On which weekdays somebody works, and how often a day of work leaves no trace.
///
/// Bursts of acts on a day of work are negative binomial with shape 1.4, so their number on days
/// with a trace tells how often there is none. Of the dates of each weekday an unknown share is
/// worked: mostly nearly all or nearly none. Both are inferred together on a grid, since who leaves
/// a trace on a third of the weekdays either works on few of them or leaves few traces.
final class Attendance {
  private static final int DAYS = 7;

  /// Shape of the bursts a day. Tuned: at 1, 3 and 10 acts a day it says that 57, 35 and 12 % of
  /// the days of work leave no trace, where 65, 36 and 9 % do. With 2 it was 55, 31 and 9 %, and
  /// the hours of thin traces were too low.
  private static final double SHAPE = 1.4;

  private static final int MOST_BURSTS = 63;

  /// Bursts on a day of work, mean: the grid, and what is expected before anything is seen.
  private static final double FEWEST = 0.15;

  private static final double RATIO = 1.5;
  private static final int RATES = 14;
  private static final double USUAL_RATE = 3;
  private static final double RATE_SIGMA = 1.5;

  /// Days differ more than the distribution says.
  private static final double DISPERSION = 1.5;

  /// Shares of the dates of a weekday that are worked, and how common each is.
  private static final double[] SHARE = {.01, .1, .2, .3, .4, .5, .6, .7, .8, .9, .98};

  private static final double[] COMMON = {.30, .012, .01, .01, .01, .01, .012, .014, .02, .05, .55};

  /// Share of the free days on which somebody does some small thing, and how often one burst is
  /// followed by another then.
  private static final double STRAY_DAYS = 0.03;

  private static final double STRAY_AGAIN = 0.3;

  /// How common it is that work falls on any day of the week. Assumed.
  private static final double ANY_DAY = 0.02;

  /// The share of holidays and days of leave that are worked, before anything is seen. Assumed.
  private static final double WORKED_OFF = 0.1;

  /// So many days are taken to be as expected before any is seen. Assumed.
  private static final double AS_EXPECTED_DAYS = 3;

  private static final double MARGIN = 1.5;

  private static final double MOSTLY = 0.65;
  private static final double RARELY = 0.25;
  private static final double LEAST_CHANCE = 1e-12;

  /// Dates of one weekday without a trace are not as many independent signs: power of their chance.
  /// Tuned with [io.longhaul.regime.FreeWeekday].
  private static final double ALIKE = 0.6;

  private final double[] untraced = new double[DAYS];
  private final double[] untracedDeviation = new double[DAYS];
  private final double[] share = new double[DAYS];
  private final double[] mostly = new double[DAYS];
  private final double[] rarely = new double[DAYS];

  /// For weekdays without any trace, the chance of that if all their dates were worked; else 0.
  private final double[] unseenAll = new double[DAYS];

  private double rate;
  private double unseen;

  /// @param days days with proof of work
  /// @param dates how many dates there are of each weekday, Monday first
  Attendance(List<MarkedDay> days, int[] dates) {
    var traced = new int[DAYS];
    var bursts = new int[MOST_BURSTS + 1];
    for (var day : days) {
      traced[index(day.date().getDayOfWeek())]++;
      bursts[Math.min(MOST_BURSTS, day.bursts())]++;
    }
    var weights = new double[RATES];
    var none = new double[RATES];
    var shares = new double[RATES][DAYS][];
    for (int i = 0; i < RATES; i++) {
      double z = Math.log(rate(i) / USUAL_RATE) / RATE_SIGMA;
      weights[i] = burstLikelihood(bursts, rate(i)) - z * z / 2;
      none[i] = none(rate(i)) * scarcity(bursts, rate(i));
      weights[i] += shares(traced, dates, none[i], shares[i]);
    }
    double best = Arrays.stream(weights).max().orElseThrow();
    double all = 0;
    for (int i = 0; i < RATES; i++) {
      weights[i] = Math.exp(weights[i] - best);
      all += weights[i];
    }
    for (int i = 0; i < RATES; i++) {
      add(weights[i] / all, rate(i), none[i], shares[i]);
      for (int day = 0; day < DAYS; day++) {
        double chance = traced[day] > 0 ? 0 : Math.pow(none[i], dates[day]);
        unseenAll[day] += weights[i] / all * chance;
      }
    }
    for (int day = 0; day < DAYS; day++) {
      double variance = untracedDeviation[day] - untraced[day] * untraced[day];
      untracedDeviation[day] = Math.sqrt(Math.max(0, variance));
    }
    seeTogether();
  }

  private void seeTogether() {
    var together = WeekdaySets.together(mostly);
    for (int day = 0; day < DAYS; day++) {
      rarely[day] *= (1 - together[day]) / Math.max(1 - mostly[day], LEAST_CHANCE);
      mostly[day] = together[day];
    }
  }

  /// The chance that a day without a trace was worked.
  double untraced(DayOfWeek day) {
    return untraced[index(day)];
  }

  /// How uncertain that chance is, for all such days alike; a standard deviation.
  double untracedDeviation(DayOfWeek day) {
    return untracedDeviation[index(day)];
  }

  /// The chance that a day off without a trace was worked.
  double untracedOff() {
    double worked = WORKED_OFF * unseen;
    return worked / (worked + 1 - WORKED_OFF);
  }

  /// The chance that a day of work leaves no trace.
  double unseen() {
    return unseen;
  }

  /// The expected share of the dates of a weekday that are worked.
  double share(DayOfWeek day) {
    return share[index(day)];
  }

  /// The chance that most dates of a weekday are worked.
  double mostly(DayOfWeek day) {
    return mostly[index(day)];
  }

  /// The chance that few dates of a weekday are worked.
  double rarely(DayOfWeek day) {
    return rarely[index(day)];
  }

  /// The odds that a weekday is kept free, against that it is worked: from its share, or from the
  /// chance that all its dates would leave no trace if they were worked, whichever tells more.
  double freeOdds(DayOfWeek day) {
    int i = index(day);
    double worked = Math.max(LEAST_CHANCE, mostly[i]);
    return Math.max((1 - worked) / worked, unseenAll[i] > 0 ? Math.pow(unseenAll[i], -ALIKE) : 0);
  }

  /// The chance that a day with so many bursts was one of usual work, rather than one on which some
  /// small thing was done. It rises with the bursts.
  double usual(DayOfWeek day, int bursts) {
    int seen = Math.min(MOST_BURSTS, bursts);
    double work = share(day) * burstChance(seen, rate);
    double again = Math.min(STRAY_AGAIN, rate / (rate + SHAPE));
    double stray = (1 - share(day)) * STRAY_DAYS * (1 - again) * power(again, seen - 1);
    return work + stray == 0 ? 1 : work / (work + stray);
  }

  private static int index(DayOfWeek day) {
    return day.getValue() - 1;
  }

  private static double rate(int index) {
    return FEWEST * Math.pow(RATIO, index);
  }

  /// The chance that a day of work leaves no trace.
  private static double none(double rate) {
    return Math.pow(1 + rate / SHAPE, -SHAPE);
  }

  /// Who never has a day with one burst or two has no day of work without any: days with few bursts
  /// that are far rarer than the distribution says make days without one as much rarer. It takes a
  /// third fewer to count, so that chance in thin traces does not.
  private static double scarcity(int[] bursts, double rate) {
    double few = (burstChance(1, rate) + burstChance(2, rate)) / (1 - none(rate));
    int days = Arrays.stream(bursts).sum();
    double seen = (bursts[1] + bursts[2] + AS_EXPECTED_DAYS * few) / (days + AS_EXPECTED_DAYS);
    return Math.min(1, MARGIN * seen / few);
  }

  private static double burstChance(int bursts, double rate) {
    double chance = none(rate);
    for (int i = 1; i <= bursts; i++) {
      chance *= (i - 1 + SHAPE) / i * rate / (rate + SHAPE);
    }
    return chance;
  }

  /// Of the bursts of days with a trace, logarithm.
  private static double burstLikelihood(int[] bursts, double rate) {
    double log = 0;
    double chance = none(rate);
    double some = 1 - chance;
    for (int i = 1; i < bursts.length; i++) {
      chance *= (i - 1 + SHAPE) / i * rate / (rate + SHAPE);
      log += bursts[i] == 0 ? 0 : bursts[i] * Math.log(chance / some);
    }
    return log / DISPERSION;
  }

  /// The chances of the shares of each weekday go into an array; the result is the likelihood,
  /// logarithm. Either each weekday has a share of its own, or one share holds for all of them,
  /// since work falls on any day.
  private static double shares(int[] traced, int[] dates, double none, double[][] chances) {
    var anyDay = new double[SHARE.length];
    Arrays.fill(anyDay, Math.log(1.0 / SHARE.length));
    var logTraced = new double[SHARE.length];
    var logUntraced = new double[SHARE.length];
    for (int k = 0; k < SHARE.length; k++) {
      double seen = SHARE[k] * (1 - none) + (1 - SHARE[k]) * STRAY_DAYS * STRAY_AGAIN;
      logTraced[k] = Math.log(seen);
      logUntraced[k] = Math.log(1 - seen);
    }
    double own = 0;
    for (int day = 0; day < DAYS; day++) {
      chances[day] = new double[SHARE.length];
      double sum = 0;
      for (int k = 0; k < SHARE.length; k++) {
        double log = traced[day] * logTraced[k] + (dates[day] - traced[day]) * logUntraced[k];
        chances[day][k] = COMMON[k] * Math.exp(log / DISPERSION);
        anyDay[k] += log / DISPERSION;
        sum += chances[day][k];
      }
      for (int k = 0; k < SHARE.length; k++) {
        chances[day][k] /= sum;
      }
      own += Math.log(sum);
    }
    double best = Math.max(own, Arrays.stream(anyDay).max().orElseThrow());
    double ownWeight = (1 - ANY_DAY) * Math.exp(own - best);
    double all = ownWeight;
    for (int k = 0; k < SHARE.length; k++) {
      anyDay[k] = ANY_DAY * Math.exp(anyDay[k] - best);
      all += anyDay[k];
    }
    for (int day = 0; day < DAYS; day++) {
      for (int k = 0; k < SHARE.length; k++) {
        chances[day][k] = (ownWeight * chances[day][k] + anyDay[k]) / all;
      }
    }
    return best + Math.log(all);
  }

  private static double power(double base, int exponent) {
    double power = 1;
    double square = base;
    for (int left = exponent; left > 0; left >>= 1) {
      power *= (left & 1) == 0 ? 1 : square;
      square *= square;
    }
    return power;
  }

  private void add(double weight, double newRate, double none, double[][] shares) {
    rate += weight * newRate;
    unseen += weight * none;
    for (int day = 0; day < DAYS; day++) {
      for (int k = 0; k < SHARE.length; k++) {
        double chance = weight * shares[day][k];
        double worked = SHARE[k] * none / (SHARE[k] * none + 1 - SHARE[k]);
        untraced[day] += chance * worked;
        untracedDeviation[day] += chance * worked * worked;
        share[day] += chance * SHARE[k];
        mostly[day] += SHARE[k] > MOSTLY ? chance : 0;
        rarely[day] += SHARE[k] < RARELY ? chance : 0;
      }
    }
  }
}
