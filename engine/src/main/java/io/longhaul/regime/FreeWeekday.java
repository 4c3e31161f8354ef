package io.longhaul.regime;

import io.longhaul.day.WorkPattern;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Whether a weekday is kept free of work, or all seven are worked. It tells 996 from 997, and it
/// may be clear where the hours of a day, or how often some weekday is worked, are not.
///
/// @param chance that one is kept free, where both were as likely before anything was seen
/// @param likely the weekdays that are likeliest to be free, one at least
/// @see <a href="../../../../../../../docs/models/regime.md">docs/models/regime.md</a>
public record FreeWeekday(double chance, Set<DayOfWeek> likely) {
  private static final double LEAST_CHANCE = 0.68;

  /// Weeks of which weekdays say something.
  private static final int LEAST_WEEKS = 3;

  /// What odds are held down by, and raised to. Single weekdays are held back, since real days
  /// differ more than they say, and all seven together are told surer than that: a logistic
  /// regression over all scenarios, densities and lengths of traces but the shortest (seeds 5000 to
  /// 5019, both answers weighing the same) gives these two.
  private static final double HELD_DOWN = 0.67;

  private static final double SHARPER = 2.75;

  public FreeWeekday {
    likely = Set.copyOf(likely);
  }

  /// What can be said about it.
  public enum Told {
    KEPT,
    NONE,
    OPEN
  }

  /// Seven days of work are held against six, any of the seven free; more free days than one only
  /// make it surer. Empty where work follows no weekdays, or too little is known of them.
  static Optional<FreeWeekday> of(WorkPattern pattern, Regime regime) {
    if (regime instanceof Regime.CannotTell untold && untold.reason() != Regime.Reason.UNSURE) {
      return Optional.empty();
    }
    if (pattern.dates().days() < LEAST_WEEKS * DayOfWeek.values().length) {
      return Optional.empty();
    }
    double odds = 0;
    double least = 1;
    for (var day : DayOfWeek.values()) {
      odds += pattern.freeOdds(day) / DayOfWeek.values().length;
      least = Math.min(least, pattern.mostly(day));
    }
    double free = Math.pow(HELD_DOWN * odds, SHARPER);
    var likely = EnumSet.noneOf(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if (pattern.mostly(day) <= Math.max(least, 1 - LEAST_CHANCE)) {
        likely.add(day);
      }
    }
    return Optional.of(new FreeWeekday(1 / (1 + 1 / free), likely));
  }

  public Told told() {
    return chance >= LEAST_CHANCE ? Told.KEPT : 1 - chance >= LEAST_CHANCE ? Told.NONE : Told.OPEN;
  }
}
