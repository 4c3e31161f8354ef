package io.longhaul.planner;

import io.longhaul.plan.DayPlan.Stretch;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the coming days hold already. Times count from the midnight at which the date begins, and
/// are widened to the half hours around them.
///
/// @param appointments work that has its time; it counts as work, not for any budget
/// @param guarded times without work
/// @param leave days without work
public record Taken(
    Map<LocalDate, List<Stretch>> appointments,
    Map<LocalDate, List<Stretch>> guarded,
    Set<LocalDate> leave) {
  public static final Taken NOTHING = new Taken(Map.of(), Map.of(), Set.of());

  public Taken {
    appointments = copy(appointments);
    guarded = copy(guarded);
    leave = Set.copyOf(leave);
  }

  private static Map<LocalDate, List<Stretch>> copy(Map<LocalDate, List<Stretch>> times) {
    var copy = new HashMap<LocalDate, List<Stretch>>();
    times.forEach((date, stretches) -> copy.put(date, List.copyOf(stretches)));
    return Map.copyOf(copy);
  }
}
