package io.longhaul.simulate;

import io.longhaul.evidence.Trace;
import io.longhaul.plan.DayPlan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The plainest life: the same hours on the same weekdays without a break or leave, and acts that
/// fall evenly at random inside them. A short way to a [Scenario].
///
/// @param days the weekdays on which a working day begins
/// @param start usual start on the clock
/// @param length from start to end
/// @param zone where the person lives
/// @param storedInUtc whether the traces hide the zone
/// @param actsPerDay mean number of acts of a working day
public record Timetable(
    Set<DayOfWeek> days,
    LocalTime start,
    Duration length,
    ZoneId zone,
    boolean storedInUtc,
    double actsPerDay) {
  private static final int MINUTE_SECONDS = 60;
  private static final double NO_LEAVE = 0;

  public Timetable {
    days = Set.copyOf(days);
  }

  /// The traces of some weeks.
  public Trace trace(LocalDate from, int weeks, RandomGenerator random) {
    return Simulated.of(scenario(), new Sample(from, weeks, actsPerDay, random.nextLong())).trace();
  }

  private Scenario scenario() {
    int begin = start.toSecondOfDay() / MINUTE_SECONDS;
    var stretch = new DayPlan.Stretch(begin, begin + (int) length.toMinutes());
    var hours =
        new Phase(days, new DayPlan(List.of(stretch)), Phase.THE_REST, Duration.ZERO, Names.NONE);
    return new Scenario(
        "timetable",
        "the same hours on the same weekdays",
        new Life(zone, List.of(hours), NO_LEAVE, List.of(), null),
        Habits.PLAIN.evenly().inUtc(storedInUtc ? 1 : 0),
        Claim.HOURS);
  }
}
