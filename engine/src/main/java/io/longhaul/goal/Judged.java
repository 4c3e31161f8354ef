package io.longhaul.goal;

import io.longhaul.goal.GoalWeek.Outcome;
import io.longhaul.time.DateRange;
import io.longhaul.verdict.Answer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A goal, held against the last weeks.
///
/// A week is broken where days speak against the goal for certain and it allows no more of them,
/// kept where it would be kept even if every day that cannot be told spoke against it, and unknown
/// between. Days run on the person's own clock and turn where their day turns; the last week is the
/// one that is not over. The night after a Sunday belongs to the week before it.
///
/// @param weeks in order
/// @param repair the least that would keep it, if the last whole week or the running one is broken
public record Judged(Goal goal, List<GoalWeek> weeks, Optional<Repair> repair) {
  /// So many weeks are looked at, the running one among them; rest is known as far back.
  public static final int MOST_WEEKS = 13;

  public Judged {
    weeks = List.copyOf(weeks);
  }

  /// A goal against the weeks up to a day.
  ///
  /// @param today the day that is not over
  /// @param count how many weeks, the running one among them
  public static Judged of(Goal goal, Answer answer, LocalDate today, int count) {
    if (count < 1 || count > MOST_WEEKS) {
      throw new IllegalArgumentException("weeks are 1 to " + MOST_WEEKS + ", not " + count);
    }
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var dates = new DateRange(monday.minusWeeks(count - 1L), today.plusDays(1));
    var seen = DaysSeen.of(answer, new DateRange(dates.from(), today));
    var against = against(goal, seen);
    var weeks = new ArrayList<GoalWeek>();
    for (var week = dates.from(); week.isBefore(dates.until()); week = week.plusWeeks(1)) {
      weeks.add(week(goal, week, today, against));
    }
    return new Judged(goal, weeks, new Mending(goal, weeks, today, seen, answer).repair());
  }

  /// Whether a day speaks against the goal.
  private static Function<LocalDate, Told> against(Goal goal, DaysSeen seen) {
    return switch (goal) {
      case Goal.FreeDays _ -> date -> not(seen.free(date));
      case Goal.StopBy stop -> date -> seen.after(date, stop.time());
      case Goal.RestBetween rest -> date -> not(seen.rested(date, rest.rest()));
      case Goal.NoAgents agents -> date -> seen.besideMachine(date, agents.time());
    };
  }

  private static Told not(Told told) {
    return switch (told) {
      case YES -> Told.NO;
      case NO -> Told.YES;
      case UNKNOWN -> Told.UNKNOWN;
    };
  }

  /// On how many days of a week something may speak against it.
  static int allowed(Goal goal) {
    return switch (goal) {
      case Goal.FreeDays free -> Goal.WEEK_DAYS - free.days();
      case Goal.StopBy stop -> stop.late();
      case Goal.RestBetween _, Goal.NoAgents _ -> 0;
    };
  }

  private static GoalWeek week(
      Goal goal, LocalDate from, LocalDate today, Function<LocalDate, Told> against) {
    var yesterday = today.minusDays(1);
    var bad = new ArrayList<LocalDate>();
    int unknown = 0;
    int ahead = 0;
    for (var date : Stream.iterate(from, day -> day.plusDays(1)).limit(Goal.WEEK_DAYS).toList()) {
      // what speaks against it today does so for good; what does not is not over
      var told = date.isAfter(today) ? Told.UNKNOWN : against.apply(date);
      if (told == Told.YES) {
        bad.add(date);
      } else if (told == Told.UNKNOWN || !date.isBefore(today)) {
        boolean isOver = date.isBefore(goal instanceof Goal.RestBetween ? yesterday : today);
        unknown += isOver ? 1 : 0;
        ahead += isOver ? 0 : 1;
      }
    }
    int allowed = allowed(goal);
    var outcome =
        bad.size() > allowed
            ? Outcome.BROKEN
            : bad.size() + unknown + ahead <= allowed
                ? Outcome.KEPT
                : ahead > 0 ? Outcome.OPEN : Outcome.UNKNOWN;
    return new GoalWeek(from, outcome, bad, unknown);
  }

  /// Looks for the least that would keep a goal after it was broken.
  private record Mending(
      Goal goal, List<GoalWeek> weeks, LocalDate today, DaysSeen seen, Answer answer) {
    Optional<Repair> repair() {
      var running = weeks.getLast();
      boolean wasBroken =
          weeks.size() > 1 && weeks.get(weeks.size() - 2).outcome() == Outcome.BROKEN;
      boolean isBroken = running.outcome() == Outcome.BROKEN;
      if ((!wasBroken && !isBroken) || running.outcome() == Outcome.KEPT) {
        return Optional.empty();
      }
      return Optional.of(running.outcome() == Outcome.OPEN ? here(running) : next());
    }

    private Repair next() {
      var monday = weeks.getLast().from().plusWeeks(1);
      var days = days(monday, monday.plusWeeks(1));
      return repair(monday, false, days, allowed(goal));
    }

    private Repair here(GoalWeek running) {
      var open =
          days(today, running.from().plusWeeks(1)).stream()
              .filter(date -> !running.against().contains(date))
              .toList();
      return repair(running.from(), true, open, allowed(goal) - running.against().size());
    }

    private Repair repair(LocalDate week, boolean isThisWeek, List<LocalDate> open, int spare) {
      return switch (goal) {
        case Goal.FreeDays free ->
            new Repair(week, isThisWeek, freest(open, missing(free, week)), 0, null);
        case Goal.RestBetween rest ->
            new Repair(
                week,
                isThisWeek,
                open,
                0,
                lastAct().map(end -> end.plus(rest.rest())).filter(this::isAhead).orElse(null));
        case Goal.StopBy _, Goal.NoAgents _ ->
            new Repair(week, isThisWeek, open, Math.min(spare, open.size()), null);
      };
    }

    private boolean isAhead(Instant moment) {
      return moment.isAfter(answer.asked().now());
    }

    private Optional<Instant> lastAct() {
      return answer.trace().proofs().stream()
          .map(act -> act.when().end())
          .max(Comparator.naturalOrder());
    }

    /// How many free days a week has not had for certain.
    private int missing(Goal.FreeDays free, LocalDate week) {
      long had = days(week, today).stream().filter(date -> seen.free(date) == Told.YES).count();
      return (int) Math.max(0, free.days() - had);
    }

    private static List<LocalDate> days(LocalDate from, LocalDate until) {
      return from.isBefore(until) ? from.datesUntil(until).toList() : List.of();
    }

    /// The days on which work is rarest, the last first where it is as rare; in order.
    private List<LocalDate> freest(List<LocalDate> open, int count) {
      Map<DayOfWeek, Integer> worked = new EnumMap<>(DayOfWeek.class);
      for (var date : days(weeks.getFirst().from(), today)) {
        worked.merge(date.getDayOfWeek(), seen.free(date) == Told.NO ? 1 : 0, Integer::sum);
      }
      return open.stream()
          .sorted(
              Comparator.comparingInt(
                      (LocalDate date) -> worked.getOrDefault(date.getDayOfWeek(), 0))
                  .thenComparing(Comparator.reverseOrder()))
          .limit(count)
          .sorted()
          .toList();
    }
  }
}
