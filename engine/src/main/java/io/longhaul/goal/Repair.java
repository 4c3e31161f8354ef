package io.longhaul.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The least that would keep a goal, after a week in which it was broken.
///
/// @param week the Monday of the week that it would keep
/// @param isThisWeek whether that week has begun
/// @param days on which the goal asks for something
/// @param spare how many of them it may be missed on
/// @param from no work before this moment, where that is what it asks for now
public record Repair(
    LocalDate week, boolean isThisWeek, List<LocalDate> days, int spare, @Nullable Instant from) {
  public Repair {
    days = List.copyOf(days);
  }
}
