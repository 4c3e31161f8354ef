package io.longhaul.planner;

import io.longhaul.plan.DayPlan;
import io.longhaul.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;

/// A timetable that was found.
///
/// @param days the hours of each day that has work
/// @param score how far it is from all that is asked for
/// @param missed by how much each demand is missed, by its words; those that are kept are left out
/// @param arrivals how it stands with each deadline
public record Found(
    NavigableMap<LocalDate, DayPlan> days,
    Score score,
    SequencedMap<String, Long> missed,
    List<Arrival> arrivals) {
  public Found {
    days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
    missed = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(missed));
    arrivals = List.copyOf(arrivals);
  }

  /// How a timetable stands with a deadline.
  ///
  /// @param missing what is missing on its day to its budget and all before it
  /// @param leastMissing what is missing with any timetable that keeps the hard rules, at the least
  /// @param balance in the morning of its day, hours a day
  /// @param below hundredths that are missing to the Balance asked for
  public record Arrival(
      Deadline deadline, Duration missing, Duration leastMissing, double balance, long below) {
    /// Whether no timetable does better by this deadline.
    public boolean isProven() {
      return missing.equals(leastMissing);
    }

    /// Whether hours are missing, or Balance that was asked for.
    public boolean isShort() {
      return !missing.isZero() || below > 0;
    }
  }

  /// Whether every hard rule is kept.
  public boolean isAllowed() {
    return score.broken() == 0;
  }

  /// Whether something would have to give by any deadline.
  public boolean isShort() {
    return arrivals.stream().anyMatch(Arrival::isShort);
  }

  public Duration worked(DateRange dates) {
    return days.subMap(dates.from(), dates.until()).values().stream()
        .map(DayPlan::worked)
        .reduce(Duration.ZERO, Duration::plus);
  }

  static Found of(Draft draft) {
    var problem = draft.problem();
    var days = new TreeMap<LocalDate, DayPlan>();
    for (int day = 0; day < draft.choices().size(); day++) {
      var date = problem.days().get(day).date();
      draft.choices().get(day).plan().ifPresent(plan -> days.put(date, plan));
    }
    var missed = new LinkedHashMap<String, Long>();
    for (var demand : Demands.all()) {
      long by = demand.missed(draft);
      if (by > 0) {
        missed.put(demand.words(), by);
      }
    }
    var room = Room.of(problem);
    var arrivals = new ArrayList<Arrival>();
    for (var deadline : problem.request().deadlines()) {
      arrivals.add(
          new Arrival(
              deadline,
              Duration.ofMinutes(Budgets.missed(draft, deadline)),
              room.leastMissing(deadline),
              AskedBalance.balance(draft, deadline),
              AskedBalance.missed(draft, deadline)));
    }
    return new Found(days, draft.score(), missed, arrivals);
  }
}
