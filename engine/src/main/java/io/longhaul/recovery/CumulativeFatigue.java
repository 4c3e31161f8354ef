package io.longhaul.recovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The cumulative part of the [FatigueIndex]: what the sleep that duties leave does to a reaction
/// test, night by night.
///
/// Night `n` ends on day `n`; a duty that starts before 15:00 (way to work included) belongs to the
/// night that ended that day, a later one to the coming night. With hours `h` at the start and `e`
/// at the end counted from the midnight that began the day before, a night loses, in hours of sleep,
///
///     to an early start   (0.03501 (37.5 - h) + 0.01928)(37.5 - h) from h = 22.76 on
///     to a late end       8.07 - (a(bed) + b(e))/2, at most 8, or 9 - rest if that is more
///
/// with `bed = 16.3 + 0.367 e` (from e = 24.25 on `e + 1`), `a` and `b` two fits of sleep against bed
/// and end. An early start loses the lesser of the two. Then, with `loss` up to 8,
///
///     A = 3.9 - 0.441596758431994 loss
///     speed = A + (speed - A) e^(-0.1369) where it falls, e^(-0.6868) where it recovers
///
/// from 3.87 on. A duty takes the speed after the night before its own, moved towards that after its
/// own the later in the day it starts, or the shorter the rest before it was (9 to 1 h).
///
/// The first duty is rested. Where a night has several duties the largest loss counts; the report
/// says nothing of that.
final class CumulativeFatigue {
  private static final double RESTED = 3.9;
  private static final double FIRST = 3.87;
  private static final double LOSS_SCALE = 0.441596758431994;
  private static final double FALL = 0.136934833451947;
  private static final double RECOVERY = 0.686825862760272;
  private static final double MOST_LOSS = 8;
  private static final double SHORT_REST = 9;

  private CumulativeFatigue() {}

  /// A chance for each duty, 0 to 1.
  static List<Double> of(List<Duty> duties) {
    var nights = new ArrayList<Night>(duties.size());
    var losses = new HashMap<Long, Double>();
    var lateLosses = new HashMap<Long, Double>();
    for (int i = 0; i < duties.size(); i++) {
      double rest = i + 1 < duties.size() ? duties.get(i).restBefore(duties.get(i + 1)) : 24;
      var night = Night.of(duties.get(i));
      nights.add(night);
      losses.merge(night.number(), night.loss(rest), Math::max);
      lateLosses.merge(night.number() + 1, night.lossOfNext(rest), Math::max);
    }
    lateLosses.forEach((night, loss) -> losses.merge(night, loss, Double::sum));
    var speeds = speeds(nights, losses);
    var chances = new ArrayList<Double>(duties.size());
    for (int i = 0; i < duties.size(); i++) {
      double rest = i == 0 ? 24 : duties.get(i - 1).restBefore(duties.get(i));
      chances.add(chance(i == 0 ? RESTED : nights.get(i).speed(speeds, rest)));
    }
    return chances;
  }

  /// Speed in the reaction test after each night, from the one before the first duty on.
  private static Map<Long, Double> speeds(List<Night> nights, Map<Long, Double> losses) {
    var speeds = new HashMap<Long, Double>();
    if (nights.isEmpty()) {
      return speeds;
    }
    long first = nights.getFirst().number();
    double speed = FIRST;
    speeds.put(first - 1, speed);
    for (long night = first; night <= nights.getLast().number(); night++) {
      double loss = Math.min(MOST_LOSS, losses.getOrDefault(night, 0.0));
      double target = RESTED - LOSS_SCALE * loss;
      speed = target + (speed - target) * StrictMath.exp(speed > target ? -FALL : -RECOVERY);
      speeds.put(night, speed);
    }
    return speeds;
  }

  private static double chance(double speed) {
    double perelli = Math.max(1, StrictMath.log((1.001 - speed / RESTED) / 0.00189) / 0.801);
    return FatigueIndex.highSleepiness(perelli) / 3;
  }

  /// The night that a duty belongs to.
  ///
  /// @param number the local day on which it ends, days since 1970
  /// @param start hours from the midnight that began the day before, way to work included: 15 to 39
  /// @param end the same for the end
  private record Night(long number, double start, double end) {
    private static final double TURN = 15;

    static Night of(Duty duty) {
      double clock = duty.startClock() - Duty.WAY_HOURS;
      long day = duty.start().toLocalDate().toEpochDay();
      long number = clock < TURN ? day : day + 1;
      double start = clock < TURN ? clock + 24 : clock;
      return new Night(number, start, start + duty.hours() + 2 * Duty.WAY_HOURS);
    }

    double loss(double rest) {
      double late = Math.max(lateLoss(end), SHORT_REST - rest);
      if (start <= 22.67) {
        return late;
      }
      double earlier = 37.5 - start;
      double early = start > 22.76 ? (0.03501 * earlier + 0.01928) * earlier : 0;
      return Math.min(early, late);
    }

    double lossOfNext(double rest) {
      return Math.max(lateLoss(end - 24), SHORT_REST - rest);
    }

    /// Sleep lost to an end of duty, hours.
    private static double lateLoss(double end) {
      double bed = end < 24.25 ? 16.3 + 0.367 * end : end + 1;
      double fromBed =
          end < 18.5
              ? 8.13
              : -2.28827436527851
                  + 11.7995318577367
                      / (1
                          + 0.472949055173571
                              * StrictMath.exp(-1.77393493516727 + 0.16244804759197 * (bed - 20)));
      double fromEnd = Math.min(8, 8 - 0.285 * (end - 18.5));
      return Math.min(MOST_LOSS, 8.07 - (fromBed + fromEnd) / 2);
    }

    double speed(Map<Long, Double> speeds, double rest) {
      double before = speeds.getOrDefault(number - 1, FIRST);
      double own = speeds.getOrDefault(number, FIRST);
      double speed =
          start > 27 && start < 39
              ? before + (own - before) * 0.5 * (1 + StrictMath.sin(Math.PI * (start - 33) / 12))
              : before;
      double share = Math.clamp((rest - 1) / (SHORT_REST - 1), 0, 1);
      return share * speed + (1 - share) * own;
    }
  }
}
