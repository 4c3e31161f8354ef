package io.longhaul.goal;

import java.time.LocalDate;
import java.util.List;

/// What evidence tells of a goal in a week.
///
/// @param from its Monday
/// @param against the days that speak against the goal, for certain
/// @param unknown of how many of its days that are over it cannot be told
public record GoalWeek(LocalDate from, Outcome outcome, List<LocalDate> against, int unknown) {
  /// What can be said of it.
  public enum Outcome {
    KEPT,
    BROKEN,
    UNKNOWN,
    /// The week is not over, and both may still come.
    OPEN
  }

  public GoalWeek {
    against = List.copyOf(against);
  }
}
