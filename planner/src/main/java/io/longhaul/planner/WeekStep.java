package io.longhaul.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One week on: from the [Line] before a week to the one after it.
final class WeekStep {
  private static final long NEVER = WeekTable.NEVER;
  private static final int WEEK_DAYS = 7;

  private final Problem problem;
  private final Missing bound;
  private final int budget;
  private final Line line;
  private final Problem.Week week;
  private final WeekTable table;
  private final Line from;
  private final List<long[]> tables = new ArrayList<>();
  private final Map<List<Integer>, List<Way>> ways = new HashMap<>();
  private final Map<Integer, long[]> reachedTables = new HashMap<>();
  private final int exits;
  private final long[][] change;
  private final long[] own;
  private final long[][] missing;
  private final int least;
  private final boolean counts;

  /// @param bound how much may be missing
  /// @param all see [WeekTable#least]
  WeekStep(Problem problem, Ends ends, WeekTable table, Line from, Missing bound, boolean all) {
    this.problem = problem;
    this.bound = bound;
    week = table.week();
    budget = from.budgets - 1;

    this.table = table;
    this.from = from;
    counts = week.share() > 0;
    exits = WeekTable.states(ends, week.last());
    for (int entry = 0; entry < from.states; entry++) {
      tables.add(isReached(entry) ? table.least(entry, all) : new long[0]);
    }
    missing = missing();
    least = problem.leastBefore(week.last());
    change = change();
    own = new long[table.most() + 1];
    for (int steps = 0; steps < own.length; steps++) {
      own[steps] = Optimum.PARTS * UsualHours.points(problem, week, problem.work(week, steps));
    }
    line = Line.empty(exits, from.budgets, counts ? table.most() + 1 : from.levels);
    fill();
  }

  private boolean isReached(int entry) {
    for (int at = from.index(entry, 0, 0); at < from.index(entry + 1, 0, 0); at++) {
      if (from.least[at] < NEVER) {
        return true;
      }
    }
    return false;
  }

  /// What it costs that this week differs from the last one.
  private long[][] change() {
    var change = new long[table.most() + 1][from.levels];
    var earlier = problem.earlier(week);
    for (int level = 0; level < from.levels && counts; level++) {
      long before =
          earlier.isEmpty()
              ? problem.firstLevel()
              : SmoothWeeks.level(earlier.get(), problem.work(earlier.get(), level));
      for (int steps = 0; steps <= table.most(); steps++) {
        long by = SmoothWeeks.level(week, problem.work(week, steps)) - before;
        change[steps][level] = Optimum.PARTS * by * by;
      }
    }
    return change;
  }

  private void fill() {
    for (int entry = 0; entry < from.states; entry++) {
      for (int done = 0; done < from.budgets && tables.get(entry).length > 0; done++) {
        if (hasWay(entry, done)) {
          fill(entry, done);
        }
      }
    }
  }

  private boolean hasWay(int entry, int done) {
    return from.least(entry, done) < NEVER;
  }

  private void fill(int entry, int done) {
    var days = days(entry, done);
    for (int steps = 0; steps <= table.most(); steps++) {
      int next = Math.min(budget, done + steps);
      long after = own[steps] + missingAfter(next);
      if (after >= bound.limit() || !canReach(next)) {
        continue;
      }
      for (int level = 0; level < (counts ? 1 : from.levels); level++) {
        long before =
            counts ? least(entry, done, steps) : from.least[from.index(entry, done, level)];
        for (int exit = 0; exit < exits && before < NEVER; exit++) {
          long day = days[steps * exits + exit];
          if (day < NEVER) {
            int to = line.index(exit, next, counts ? steps : level);
            line.least[to] = Math.min(line.least[to], before + day + after);
          }
        }
      }
    }
  }

  private long least(int entry, int done, int steps) {
    long least = NEVER;
    var differs = change[steps];
    for (int level = 0; level < from.levels; level++) {
      long before = from.least[from.index(entry, done, level)];
      if (before < NEVER) {
        least = Math.min(least, before + differs[level]);
      }
    }
    return least;
  }

  /// The least cost of the days, with what is missing to deadlines within the week.
  private long[] days(int entry, int done) {
    var all = tables.get(entry);
    if (table.marks() == 1) {
      return all;
    }
    int size = (table.most() + 1) * exits;
    int reached = reached(done);
    var least =
        reached < 0
            ? new long[size]
            : Arrays.copyOfRange(reachedTables(entry), reached * size, (reached + 1) * size);
    if (reached < 0) {
      Arrays.fill(least, NEVER);
    }
    for (int mark = 0; mark < table.marks(); mark++) {
      long missing = missingWithin(done, mark);
      if (missing > 0 && missing < bound.limit()) {
        for (int at = 0; at < size; at++) {
          long days = all[mark * size + at];
          if (days < NEVER) {
            least[at] = Math.min(least[at], days + missing);
          }
        }
      }
    }
    return least;
  }

  /// The marks from which on nothing is missing within the week, or -1 where there are none.
  private int reached(int done) {
    int mark = 0;
    for (int day = 1; day < WEEK_DAYS; day++) {
      if (table.isMarked(day)) {
        int steps = 0;
        while (steps <= table.most() && missing[day][done + steps] > 0) {
          steps++;
        }
        if (steps > table.most()) {
          return -1;
        }
        mark = mark * (table.most() + 1) + steps;
      }
    }
    return mark;
  }

  /// The least cost with so much work until deadlines or more.
  private long[] reachedTables(int entry) {
    return reachedTables.computeIfAbsent(
        entry,
        _ -> {
          var least = tables.get(entry).clone();
          int size = (table.most() + 1) * exits;
          for (int radix = 1; radix < table.marks(); radix *= table.most() + 1) {
            for (int mark = table.marks() - 1; mark >= 0; mark--) {
              if (mark / radix % (table.most() + 1) < table.most()) {
                for (int at = 0; at < size; at++) {
                  int more = (mark + radix) * size + at;
                  least[mark * size + at] = Math.min(least[mark * size + at], least[more]);
                }
              }
            }
          }
          return least;
        });
  }

  /// What is missing on each day of the week that follows one with work, by work so far.
  private long[][] missing() {
    var missing = new long[WEEK_DAYS + 1][];
    for (int day = 1; day <= WEEK_DAYS; day++) {
      missing[day] = new long[budget + table.most() + 1];
      for (int done = 0; done < missing[day].length && problem.isDue(week.first() + day); done++) {
        missing[day][done] = Missing.MINUTE * problem.missing(week.first() + day, done);
      }
    }
    return missing;
  }

  private long missingWithin(int done, int marks) {
    long sum = 0;
    int mark = marks;
    for (int day = WEEK_DAYS - 1; day > 0 && marks >= 0; day--) {
      if (table.isMarked(day)) {
        sum += missing[day][done + mark % (table.most() + 1)];
        mark /= table.most() + 1;
      }
    }
    return sum;
  }

  /// Whether deadlines of later weeks can be reached as far as they must.
  private boolean canReach(int done) {
    return bound.minutes() > 0 || done >= least;
  }

  private long missingAfter(int done) {
    return missing[WEEK_DAYS][done];
  }

  Line line() {
    return line;
  }

  /// Forgets ways that were looked at.
  void forget() {
    ways.clear();
  }

  /// Ways that lead to a place of the line from places of the one before, where the whole costs no
  /// more than a limit.
  void ways(int at, List<Way> after, Near near) {
    int level = at % line.levels;
    int next = at / line.levels % line.budgets;
    int exit = at / line.levels / line.budgets;
    for (int entry = 0; entry < from.states; entry++) {
      for (int done = 0; done <= next && tables.get(entry).length > 0; done++) {
        if (hasWay(entry, done) && (!counts || Math.min(budget, done + level) == next)) {
          for (int steps = counts ? level : 0; steps <= (counts ? level : table.most()); steps++) {
            if (Math.min(budget, done + steps) == next) {
              ways(new Place(entry, done, steps, exit), counts ? -1 : level, after, near);
            }
          }
        }
      }
    }
  }

  private record Place(int entry, int done, int steps, int exit) {}

  private void ways(Place place, int onlyLevel, List<Way> after, Near near) {
    int size = (table.most() + 1) * exits;
    int at = place.steps * exits + place.exit;
    int next = Math.min(budget, place.done + place.steps);
    long room = near.limit() - Way.least(after);
    long before = from.least(place.entry, place.done) + own[place.steps] + missingAfter(next);
    if (before + reachedTables(place.entry)[at] > room) {
      return;
    }
    for (int mark = 0; mark < table.marks(); mark++) {
      long days = tables.get(place.entry)[mark * size + at];
      if (before + days > room) {
        continue;
      }
      long week = own[place.steps] + missingAfter(next) + missingWithin(place.done, mark);
      for (int level = 0; level < from.levels && bound.allows(week); level++) {
        long base = from.least[from.index(place.entry, place.done, level)];
        long whole = week + change[place.steps][level];
        if ((onlyLevel < 0 || onlyLevel == level) && base < NEVER && base + whole + days <= room) {
          near.add(
              from.index(place.entry, place.done, level),
              base + whole,
              whole,
              (own[place.steps] + change[place.steps][level]) / Optimum.PARTS,
              waysOf(place.entry, mark * size + at, near),
              after);
        }
      }
    }
  }

  private List<Way> waysOf(int entry, int place, Near near) {
    return ways.computeIfAbsent(
        List.of(entry, place), _ -> table.ways(entry, place, near.more(), near.balances()));
  }
}
