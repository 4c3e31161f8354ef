package io.longhaul.planner;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// How the person likes to work: kept as far as rules and budgets leave room.
///
/// @param weekHours of an ordinary week, appointments included
/// @param days of the week on which they usually work
/// @param start of a usual day, minutes after midnight
/// @param starts with which days may begin, minutes after midnight
/// @param stepMinutes in which hours of a day are planned, a multiple of 30
public record Wish(
    Duration weekHours, Set<DayOfWeek> days, int start, List<Integer> starts, int stepMinutes) {
  private static final int SLOT = 30;

  public Wish {
    days = Set.copyOf(days);
    starts = List.copyOf(starts);
    if (days.isEmpty() || starts.isEmpty()) {
      throw new IllegalArgumentException("days of work and their starts, not none");
    }
    if (stepMinutes < SLOT || stepMinutes % SLOT != 0) {
      throw new IllegalArgumentException("a step is a multiple of 30 minutes, not " + stepMinutes);
    }
    if (weekHours.isNegative()) {
      throw new IllegalArgumentException("hours a week are not negative: " + weekHours);
    }
    if (starts.stream().anyMatch(minute -> minute % SLOT != 0)) {
      throw new IllegalArgumentException("starts are full or half hours, not minutes " + starts);
    }
  }
}
