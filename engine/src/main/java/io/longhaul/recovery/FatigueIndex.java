package io.longhaul.recovery;

import java.util.ArrayList;
import java.util.List;

/// The fatigue index of HSE report RR446: the chance in per cent of high sleepiness during a duty,
/// from nothing but the start and end of duties.
///
/// Equation: `index = 100 (1 - (1 - C)(1 - T - J))`, with the parts `C` of the duties before
/// ([CumulativeFatigue]), `T` of the time of day and the length, `J` of demand and breaks.
///
/// `T` is the mean over each quarter of an hour `d` of the duty of `p(x)`, the chance of a sleepiness
/// of 8 or 9 (KSS) at `x` on the scale of Samn and Perelli:
///
///     x = F (d + (commute - 30 min)/60) + E cos(2π(start - φ)/24) + 0.74 cos(2π(clock - 5.23)/24) + 2.45
///     p = 1.26 / (1 + 3670 e^(-1.06 kss)),  kss = -0.6 + 1.436 (1 + 6/(1 + e^(3.057 - 0.764 x)))
///
/// with the rate `F` = 0.14 an hour; `T + J` is the same with the rate that follows from demand and
/// breaks ([#rate]). `E` and `φ` belong to the start of duty.
///
/// Sources: [1] Spencer, Robertson and Folkard 2006, The development of a fatigue / risk index for
/// shiftworkers, HSE research report 446. [2] Figures of the calculator that came with it: the report
/// leaves out details, which were settled by them (see docs/models/fatigue-index.md).
///
/// Limits: made for comparing rosters of shift workers in a group; HSE withdrew its calculator in
/// 2021 since users took it for more. A trace of work is no duty: meetings and commute are not in
/// it. Elsewhere 35 by day and 45 by night count as high.
///
/// @param cumulative `C`, per cent
/// @param timeOfDay `T`, per cent
/// @param job `J`, per cent
public record FatigueIndex(double cumulative, double timeOfDay, double job) {
  private static final double USUAL_RATE = 0.14;
  private static final double QUARTER = 0.25;

  /// `E` is not the root of the sum of squares: the calculator has it so, and its figures need it.
  private static final double START_AMPLITUDE =
      0.5 * 0.5 + 0.74 * 0.74 - 0.5 * 0.74 * turn(1.25 - 5.23);

  private static final double START_PHASE =
      StrictMath.atan2(
              0.5 * StrictMath.sin(1.25 * Math.PI / 12)
                  - 0.74 * StrictMath.sin(5.23 * Math.PI / 12),
              0.5 * turn(1.25) - 0.74 * turn(5.23))
          * 12
          / Math.PI;

  /// The index, 0 to 100.
  public double index() {
    return 100 * (1 - (1 - cumulative / 100) * (1 - (timeOfDay + job) / 100));
  }

  /// One for each duty.
  ///
  /// @param duties in order, apart from each other
  public static List<FatigueIndex> of(List<Duty> duties, DutyConditions conditions) {
    Duty.checkOrder(duties);
    var cumulative = CumulativeFatigue.of(duties);
    double rate = rate(conditions);
    var indices = new ArrayList<FatigueIndex>(duties.size());
    for (int i = 0; i < duties.size(); i++) {
      double[] sleepy = sleepy(duties.get(i), conditions, rate, USUAL_RATE);
      double whole = sleepy[0];
      double timeOfDay = Math.min(whole, sleepy[1]);
      indices.add(
          new FatigueIndex(100 * cumulative.get(i), 100 * timeOfDay, 100 * (whole - timeOfDay)));
    }
    return indices;
  }

  /// The chance of high sleepiness, meaned over a duty, for each rate at which fatigue grows.
  private static double[] sleepy(Duty duty, DutyConditions conditions, double... rates) {
    double start = duty.startClock();
    double way = (conditions.commuteMinutes() - 30) / 60;
    double ofStart = START_AMPLITUDE * turn(start - START_PHASE);
    double[] means = new double[rates.length];
    int count = 0;
    for (double done = 0; done <= duty.hours() + 0.001; done += QUARTER) {
      double clock = 0.74 * turn(start + done - 5.23);
      for (int i = 0; i < rates.length; i++) {
        means[i] += highSleepiness(rates[i] * (done + way) + ofStart + clock + 2.45);
      }
      count++;
    }
    for (int i = 0; i < rates.length; i++) {
      means[i] /= count;
    }
    return means;
  }

  /// The chance of a KSS of 8 or 9.
  ///
  /// @param perelli fatigue on the scale of Samn and Perelli, 1 to 7
  static double highSleepiness(double perelli) {
    double onScale = 1 + 6 / (1 + StrictMath.exp(3.057 - 0.764 * perelli));
    return 1.26 / (1 + 3670 * StrictMath.exp(-1.06 * (-0.6 + 1.436 * onScale)));
  }

  /// How fast fatigue grows on duty, an hour: a part for demand, and one for breaks that falls with
  /// their length, by straight lines between 0, 5, 15, 30 and 60 minutes.
  static double rate(DutyConditions conditions) {
    double work = conditions.work();
    double pause = conditions.pause();
    double demand = (0.125 + 0.015 * conditions.demand()) * 1.2 * work / (work + pause);
    double[] minutes = {0, 5, 15, 30, 60};
    double[] parts = {
      0.174,
      0.172731235 - 0.200918653 * 0.04 + 0.03552264 * 0.04 * 0.04,
      0.000442 * work,
      0.000206 - 1.38433e-5 * work + 9.6491e-7 * work * work,
      0
    };
    for (int i = 1; i < minutes.length; i++) {
      if (pause < minutes[i]) {
        double share = (pause - minutes[i - 1]) / (minutes[i] - minutes[i - 1]);
        return demand + parts[i - 1] + (parts[i] - parts[i - 1]) * share;
      }
    }
    return demand;
  }

  private static double turn(double hours) {
    return StrictMath.cos(hours * Math.PI / 12);
  }
}
