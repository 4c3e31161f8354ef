package io.longhaul.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
  private final List<long[]> tables;
  private final Map<Integer, long[]> reachedTables = new HashMap<>();
  private final int exits;
  private final long[][] change;
  private final long[] own;
  private final long[][] missing;
  private final int least;
  private final boolean counts;

  /// @param bound how much may be missing
  WeekStep(Problem problem, Ends ends, WeekTable table, Line from, Missing bound) {
    this.problem = problem;
    this.bound = bound;
    week = table.week();
    budget = from.budgets - 1;

    this.table = table;
    this.from = from;
    counts = week.share() > 0;
    exits = WeekTable.states(ends, week.last());
    tables =
        IntStream.range(0, from.states)
            .parallel()
            .mapToObj(entry -> from.isReached(entry) ? table.least(entry) : new long[0])
            .toList();
    missing = missing();
    least = problem.leastBefore(week.last());
    change = change();
    own = new long[table.most() + 1];
    for (int steps = 0; steps < own.length; steps++) {
      own[steps] = Optimum.PARTS * UsualHours.points(problem, week, problem.work(week, steps));
    }
    line = Line.empty(exits, from.budgets, counts ? table.most() + 1 : from.levels);
    fill();
    line.close(table.isAll());
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
    var levels = new long[from.levels];
    for (int level = 0; level < levels.length; level++) {
      levels[level] = from.least[from.index(entry, done, level)];
    }
    for (int steps = 0; steps <= table.most(); steps++) {
      int next = Math.min(budget, done + steps);
      long after = own[steps] + missingAfter(next);
      if (after >= bound.limit() || !canReach(next)) {
        continue;
      }
      for (int level = 0; level < (counts ? 1 : from.levels); level++) {
        long before = counts ? least(levels, change[steps]) : levels[level];
        if (before < NEVER) {
          int to = line.index(0, next, counts ? steps : level);
          WeekTable.cheapen(line.least, to, days, steps * exits, exits, before + after);
        }
      }
    }
  }

  /// The least of sums in pairs.
  private static long least(long[] one, long[] other) {
    long least = NEVER;
    for (int i = 0; i < one.length; i++) {
      least = Math.min(least, one[i] + other[i]);
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

  /// Ways that lead to places of the line from places of the one before, where the whole costs no
  /// more than a limit.
  ///
  /// @param after by each place, the ways that follow it
  void ways(Map<Integer, List<Way>> after, Near near) {
    var joints = new ArrayList<Joint>();
    after.forEach((at, ways) -> join(at, ways, near, joints));
    var more = new HashMap<Days, Long>();
    joints.forEach(joint -> more.merge(joint.days, joint.more, Math::max));
    var weeks =
        more.entrySet().parallelStream()
            .collect(
                Collectors.toConcurrentMap(
                    Map.Entry::getKey,
                    days ->
                        table.ways(
                            days.getKey().entry,
                            days.getKey().place,
                            days.getValue(),
                            near.balances())));
    for (var joint : joints) {
      var days = Objects.requireNonNull(weeks.get(joint.days));
      near.add(joint.place, joint.before, joint.cost, joint.points, days, joint.after);
    }
  }

  /// The days of a week, from an entry to a place of its table.
  private record Days(int entry, int place) {}

  /// A week between a place of the line before it and ways that follow it, see [Near#add].
  ///
  /// @param more what the days may cost above the least
  private record Joint(
      int place, long before, long cost, long points, Days days, long more, List<Way> after) {}

  private void join(int at, List<Way> after, Near near, List<Joint> joints) {
    int level = line.level(at);
    int next = line.done(at);
    int exit = line.state(at);
    for (int entry = 0; entry < from.states; entry++) {
      for (int done = 0; done <= next && tables.get(entry).length > 0; done++) {
        if (hasWay(entry, done) && (!counts || Math.min(budget, done + level) == next)) {
          for (int steps = counts ? level : 0; steps <= (counts ? level : table.most()); steps++) {
            if (Math.min(budget, done + steps) == next) {
              join(new Place(entry, done, steps, exit), counts ? -1 : level, after, near, joints);
            }
          }
        }
      }
    }
  }

  private record Place(int entry, int done, int steps, int exit) {}

  private void join(Place place, int onlyLevel, List<Way> after, Near near, List<Joint> joints) {
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
        int to = from.index(place.entry, place.done, level);
        long base = from.least[to];
        long whole = week + change[place.steps][level];
        if ((onlyLevel < 0 || onlyLevel == level) && base < NEVER && base + whole + days <= room) {
          long points = (own[place.steps] + change[place.steps][level]) / Optimum.PARTS;
          var between = new Days(place.entry, mark * size + at);
          long more = room - base - whole - days;
          joints.add(new Joint(to, base + whole, whole, points, between, more, after));
        }
      }
    }
  }
}
