package io.longhaul.load;

import io.longhaul.stats.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The load of the last week against that of the last four: a criticised metric, here so that it
/// can be looked at, and used by no rule.
///
/// Equations, with the load `w` of a day:
///
///     weighted    A = A + 2/(7+1) (w - A), C = C + 2/(28+1) (w - C), both from the first load; A / C
///     coupled     mean of 7 days / mean of 28 days
///     uncoupled   mean of 7 days / mean of the 21 days before them
///
/// Sources: [1] Williams, West, Cross and Stokes 2017, Br J Sports Med 51:209 (weighted). [2]
/// Menaspà 2017, Br J Sports Med 51:618.
///
/// Limits: a ratio whose parts contain each other goes with anything (Lolli et al. 2017, Br J Sports
/// Med 53:921); a constant instead of the four weeks predicts injury almost as well (odds ratio 1.95
/// against 2.45: Impellizzeri et al. 2020, Sports Med). It predicts no risk.
///
/// @param acute weighted load of the last days
/// @param chronic weighted load of the last weeks
/// @param coupled empty until 28 days are there, and without load
/// @param uncoupled empty until 28 days are there, and without load
public record AcuteChronicRatio(
    double acute, double chronic, OptionalDouble coupled, OptionalDouble uncoupled) {
  private static final int ACUTE_DAYS = 7;
  private static final int CHRONIC_DAYS = 28;
  private static final double ACUTE_SHARE = 2.0 / (ACUTE_DAYS + 1);
  private static final double CHRONIC_SHARE = 2.0 / (CHRONIC_DAYS + 1);

  /// The weighted ratio; empty without load.
  public OptionalDouble weighted() {
    return ratio(acute, chronic);
  }

  /// One for each day.
  public static List<AcuteChronicRatio> of(double... loads) {
    var all = new ArrayList<AcuteChronicRatio>(loads.length);
    double acute = loads.length == 0 ? 0 : loads[0];
    double chronic = acute;
    var sums = new double[loads.length + 1];
    for (int day = 0; day < loads.length; day++) {
      double load = Domain.notNegative("load", loads[day]);
      sums[day + 1] = sums[day] + load;
      acute += ACUTE_SHARE * (load - acute);
      chronic += CHRONIC_SHARE * (load - chronic);
      var coupled = OptionalDouble.empty();
      var uncoupled = OptionalDouble.empty();
      if (day >= CHRONIC_DAYS - 1) {
        double week = mean(sums, day + 1 - ACUTE_DAYS, day + 1);
        coupled = ratio(week, mean(sums, day + 1 - CHRONIC_DAYS, day + 1));
        uncoupled = ratio(week, mean(sums, day + 1 - CHRONIC_DAYS, day + 1 - ACUTE_DAYS));
      }
      all.add(new AcuteChronicRatio(acute, chronic, coupled, uncoupled));
    }
    return all;
  }

  private static double mean(double[] sums, int from, int until) {
    return (sums[until] - sums[from]) / (until - from);
  }

  private static OptionalDouble ratio(double above, double below) {
    return below == 0 ? OptionalDouble.empty() : OptionalDouble.of(above / below);
  }
}
