package io.longhaul.simulate;

import io.longhaul.plan.DayPlan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Some weeks of a life in which the hours stay the same, or slowly creep.
///
/// @param days the weekdays on which a working day begins; none while somebody is on leave
/// @param plan the hours of those days; null while somebody is on leave
/// @param weeks how long it lasts; 0 for the phase that fills what the others leave
/// @param creepAMonth how much later the end gets in 30 days
/// @param names what such hours are called
public record Phase(
    Set<DayOfWeek> days, @Nullable DayPlan plan, int weeks, Duration creepAMonth, Names names) {
  /// The weeks of the phase that fills what the others leave.
  static final int THE_REST = 0;

  public Phase {
    days = Set.copyOf(days);
    if (days.isEmpty() != (plan == null)) {
      throw new IllegalArgumentException("a phase has days and hours, or neither: " + days);
    }
  }

  /// The same hours throughout.
  static Phase of(Set<DayOfWeek> days, String hours, Names names) {
    return new Phase(days, DayPlan.of(hours), THE_REST, Duration.ZERO, names);
  }

  static Phase leave(int weeks) {
    return new Phase(Set.of(), null, weeks, Duration.ZERO, Names.NONE);
  }

  Phase lasting(int weeksLong) {
    return new Phase(days, plan, weeksLong, creepAMonth, names);
  }

  Phase creeping(Duration aMonth) {
    return new Phase(days, plan, weeks, aMonth, names);
  }
}
