package io.longhaul.planner;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How much work the hard rules leave room for, at the most: a bound that no timetable exceeds,
/// from each week alone. Within a week it knows the hours of days, rest between two days that
/// follow each other, free days and the hours of the week; it lets go of the rest over the edge of
/// a week, and of the long rest where a free day does not give it.
final class Room {
  private static final int WEEK_DAYS = 7;
  private static final int NEVER = Integer.MIN_VALUE / 2;

  private final Problem problem;
  private final Map<List<Integer>, Integer> known = new HashMap<>();

  private Room(Problem problem) {
    this.problem = problem;
  }

  static Room of(Problem problem) {
    return new Room(problem);
  }

  /// What is missing on the day of a deadline with any timetable, at the least.
  Duration leastMissing(Deadline deadline) {
    var least = Duration.ZERO;
    var request = problem.request();
    var due = request.due(deadline);
    var missing = due.minus(before(deadline.date()));
    return missing.compareTo(least) > 0 ? missing : least;
  }

  /// Hours for budgets on the days before a date, at the most.
  Duration before(LocalDate date) {
    int days = problem.request().daysBefore(date);
    long minutes = 0;
    for (var week : problem.weeks()) {
      int until = Math.min(days, week.last());
      minutes +=
          known.computeIfAbsent(List.of(week.first(), until), _ -> most(week.first(), until));
    }
    return Duration.ofMinutes(minutes);
  }

  /// Minutes for budgets on some days of one week, at the most: the best over the last choice and
  /// the number of free days, day by day.
  private int most(int from, int until) {
    if (until <= from) {
      return 0;
    }
    var limits = problem.request().limits();
    int freeAfter = WEEK_DAYS - (until - from);
    int asked = Math.max(0, limits.freeDays() - freeAfter);
    long rest = limits.dailyRest().toMinutes();
    int appointments = appointments(from, until);
    int allowed = (int) Math.max(0, limits.weekHours().toMinutes() - appointments);
    var before = new State[] {State.begin(from == 0 ? problem.rests() : Long.MIN_VALUE / 2)};
    for (int day = from; day < until; day++) {
      before = next(before, problem.days().get(day), rest);
    }
    int most = 0;
    for (var state : before) {
      most = Math.max(most, state.best(asked));
    }
    return Math.min(most, allowed);
  }

  /// The most minutes that have been reached with a last end of work, for each number of free days.
  private static final class State {
    private final long end;
    private final int[] byFreeDays = new int[WEEK_DAYS + 1];

    private State(long end) {
      this.end = end;
      Arrays.fill(byFreeDays, NEVER);
    }

    static State begin(long end) {
      var state = new State(end);
      state.byFreeDays[0] = 0;
      return state;
    }

    int best(int freeDays) {
      int best = NEVER;
      for (int free = freeDays; free <= WEEK_DAYS; free++) {
        best = Math.max(best, byFreeDays[free]);
      }
      return best;
    }

    void raise(State from, int minutes, int freeDays) {
      for (int free = 0; free + freeDays <= WEEK_DAYS; free++) {
        int raised = from.byFreeDays[free] + minutes;
        byFreeDays[free + freeDays] = Math.max(byFreeDays[free + freeDays], raised);
      }
    }
  }

  private static State[] next(State[] before, DayChoices day, long rest) {
    var after = new TreeMap<Long, State>();
    for (var choice : day.all()) {
      for (var state : before) {
        if (choice.isFree()) {
          after.computeIfAbsent(state.end, State::new).raise(state, 0, 1);
        } else if (choice.start() - state.end >= rest) {
          after.computeIfAbsent(choice.end(), State::new).raise(state, choice.budget(), 0);
        }
      }
    }
    return after.values().toArray(State[]::new);
  }

  private int appointments(int from, int until) {
    int minutes = 0;
    for (int day = from; day < until; day++) {
      minutes += problem.days().get(day).appointments();
    }
    return minutes;
  }
}
