package io.longhaul.planner;

import io.longhaul.plan.DayPlan;
import java.util.Optional;

/// What one day could hold.
///
/// @param plan its hours on the clock; empty on a free day
/// @param start real minutes from the first midnight of the plan to the start of work
/// @param end the same to its end
/// @param work minutes of work, appointments included
/// @param budget minutes of it that count for budgets
/// @param fits whether the day can hold it
record Choice(Optional<DayPlan> plan, long start, long end, int work, int budget, boolean fits) {
  static final Choice FREE = new Choice(Optional.empty(), 0, 0, 0, 0, true);

  /// Nothing that the day can hold.
  static final Choice NONE = new Choice(Optional.empty(), 0, 0, 0, 0, false);

  boolean isFree() {
    return work == 0;
  }
}
