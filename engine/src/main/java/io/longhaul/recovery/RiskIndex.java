package io.longhaul.recovery;

import java.util.ArrayList;
import java.util.List;

/// The risk index of HSE report RR446: the risk of an incident on a duty against a typical one (two
/// days, two nights and four days off of twelve hours), from nothing but the start and end of duties.
///
/// Equation: `index = R × T × J`. `R`, the duties before, begins at 1 and then, by the hours of rest
/// `g` since the duty before,
///
///     g < 9        + 0.06 (9 - g)
///     g ≤ 24       + half of c here and c there, c = 0.0886 + 0.0359 cos(2π middle of duty/24)
///     longer       1 + (R - 1) e^(-1.118 (nights - 1)), nights of 23:00 to 7:00 in the rest
///
/// scaled by 0.98899/1.113. `T`, with the way to work beyond 40 minutes added to the length `L`:
///
///     T = (1.0106 + 0.1057 mean of sin(2π clock/24)) × r(L) × 0.997976 / 1.288
///     r = 1.0359 - 0.8012 e^(-0.7315 L) below 4.25 h; 0.5713 + 0.1501 e^(0.129 L) above 8.13 h; else 1
///
/// `J`, demand and breaks: a risk that rises after each break towards 1.826 and that a break takes
/// back, meaned over the duty.
///
/// Sources: as for [FatigueIndex].
///
/// Limits: as there. It was made from accidents of shift workers; nobody has shown that it says
/// anything of faults in programs. The calculator counts nights so that a start after seven in the
/// morning loses one; here they are counted as they are.
///
/// @param cumulative `R`
/// @param timing `T`
/// @param job `J`
public record RiskIndex(double cumulative, double timing, double job) {
  private static final double TYPICAL = 1.113;
  private static final double SHORT_REST = 9;
  private static final double DAY = 24;

  /// The index; 1 is typical.
  public double index() {
    return cumulative * timing * job;
  }

  /// One for each duty.
  ///
  /// @param duties in order, apart from each other
  public static List<RiskIndex> of(List<Duty> duties, DutyConditions conditions) {
    Duty.checkOrder(duties);
    var indices = new ArrayList<RiskIndex>(duties.size());
    double risk = 1;
    for (int i = 0; i < duties.size(); i++) {
      risk = i == 0 ? 1 : next(risk, duties.get(i - 1), duties.get(i));
      indices.add(
          new RiskIndex(
              risk / TYPICAL * 0.98899,
              timing(duties.get(i), conditions.commuteMinutes()),
              job(duties.get(i), conditions)));
    }
    return indices;
  }

  private static double next(double risk, Duty before, Duty duty) {
    double rest = before.restBefore(duty);
    if (rest < SHORT_REST) {
      return risk + 0.06 * (SHORT_REST - rest);
    }
    if (rest <= DAY) {
      return risk + 0.5 * (growth(before) + growth(duty));
    }
    double nights = nights(before, rest);
    return 1 + (risk - 1) * StrictMath.exp(-1.118 * Math.max(0, nights - 1));
  }

  private static double growth(Duty duty) {
    double middle = duty.startClock() + duty.hours() / 2;
    return 0.0886 + 0.0359 * StrictMath.cos(Math.PI * middle / 12);
  }

  /// Nights from 23:00 to 7:00 inside a rest, parts of nights included.
  private static double nights(Duty before, double rest) {
    // Hours after 23:00 at which the rest begins.
    double from =
        Math.floorMod((long) ((before.endClock() + Duty.WAY_HOURS + 1) * 3600), 86_400) / 3600.0;
    double until = from + rest;
    double asleep = 0;
    for (double night = 0; night < until; night += DAY) {
      asleep += Math.max(0, Math.min(until, night + 8) - Math.max(from, night));
    }
    return asleep / 8;
  }

  private static double timing(Duty duty, double commuteMinutes) {
    double way = (commuteMinutes - 40) / 60;
    double length = Math.max(0.25, duty.hours() + way);
    double end = duty.startClock() + duty.hours();
    double start = end - length;
    double mean =
        (StrictMath.sin(Math.PI * end / 12) - StrictMath.sin(Math.PI * start / 12))
            / (length * Math.PI / 12);
    double byLength = byLength(length);
    double onDuty = way <= 0 ? byLength : (byLength * length - byLength(way) * way) / duty.hours();
    return (1.0106 + 0.1057 * mean) * onDuty * 0.997976 / 1.288;
  }

  private static double byLength(double hours) {
    if (hours < 4.25) {
      return 1.0359 - 0.8012 * StrictMath.exp(-0.7315 * hours);
    }
    return hours > 8.13 ? 0.5713 + 0.1501 * StrictMath.exp(0.129 * hours) : 1;
  }

  private static double job(Duty duty, DutyConditions conditions) {
    double work = conditions.work();
    double pause = conditions.pause();
    long sequences = 1 + (long) Math.floor(duty.hours() * 60 / (work + pause) - 0.01);
    long quarters = Math.max(1, Math.round(work / 15));
    double logistic = StrictMath.exp(-0.395 * (pause - 13.3));
    double afterBreak = 0.24 * logistic / 0.2388 / (1 + logistic);
    double kept = StrictMath.exp(-0.25 * 1.146457295);
    double risk = 1;
    double sum = 0;
    long last = sequences * quarters;
    for (long i = 0; i <= last; i++) {
      risk =
          i % (quarters + 1) == 0
              ? 1 + (risk - 1) * afterBreak
              : 1.826297414 + (risk - 1.826297414) * kept;
      sum += risk;
    }
    double mean = sum / (last + 1) / 1.4858;
    return (mean + (conditions.demand() - 3) * 0.0232) / 1.032 / 1.0286182;
  }
}
