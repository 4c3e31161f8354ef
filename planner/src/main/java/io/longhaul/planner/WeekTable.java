package io.longhaul.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The least points of the days of one week for each amount of work in it, by what the week before
/// left to it and by what it leaves to the next: day after day, every choice from every state
/// (Bellman 1957, dynamic programming).
///
/// A state is the work so far, where the last work ended, free days so far, whether the week has
/// had its long rest and whether the week before still waits for its own. In a week in the middle
/// of which a deadline lies, the work until then belongs to it as well.
final class WeekTable {
  static final long NEVER = Long.MAX_VALUE / 4;
  private static final int DAYS = 7;
  private static final int RESTED = 1;
  private static final int OWED = 2;
  private static final int FLAGS = 4;

  private final Problem problem;
  private final Problem.Week week;
  private final List<DayTable> days;
  private final long[][] costs;
  private final Ends ends;
  private final int most;
  private final int free;
  private final int[] widths = new int[DAYS + 1];

  private final Map<Integer, List<long[]>> kept = new HashMap<>();

  /// Whether a deadline lies before a day of the week, its first one aside.
  private final boolean[] marked = new boolean[DAYS];

  /// @param costs of each choice of each day of the plan
  WeekTable(Problem problem, Problem.Week week, List<DayTable> days, Ends ends, long[][] costs) {
    this.problem = problem;
    this.week = week;
    this.days = days.subList(week.first(), week.last());
    this.costs = costs;
    this.ends = ends;
    for (int day = 0; day <= DAYS; day++) {
      widths[day] = ends.before().get(week.first() + day).size();
    }
    most = problem.mostSteps(week);
    free = problem.request().limits().freeDays();
    for (int day = 1; day < DAYS; day++) {
      marked[day] = problem.isDue(week.first() + day);
    }
  }

  Problem.Week week() {
    return week;
  }

  /// The most steps of work.
  int most() {
    return most;
  }

  boolean isMarked(int day) {
    return marked[day];
  }

  /// How many states the week before can leave, or this one.
  static int states(Ends ends, int day) {
    return 2 * ends.before().get(day).size();
  }

  /// How many ways there are for the work until deadlines within the week.
  int marks() {
    return marks(DAYS);
  }

  /// How many states the widest day has.
  long size() {
    return (long) marks() * (most + 1) * ends.before().get(week.last()).size() * (free + 1) * FLAGS;
  }

  private int marks(int day) {
    int marks = 1;
    for (int before = 1; before < day; before++) {
      marks *= marked[before] ? most + 1 : 1;
    }
    return marks;
  }

  /// The least cost by marks, steps of work and what is left to the next week, in one row.
  ///
  /// @param entry what the week before leaves: the place of its last end, twice, and one more if it
  ///   waits for its long rest
  /// @param all whether ways that an earlier end of work makes useless for the least cost are
  ///   looked at as well; another Balance may need them
  long[] least(int entry, boolean all) {
    return exits(layers(entry, all).getLast());
  }

  private List<long[]> layers(int entry, boolean all) {
    var layers = new ArrayList<long[]>();
    var layer = empty(0);
    layer[index(0, 0, 0, entry / 2, 0, (entry % 2) * OWED)] = 0;
    layers.add(layer);
    for (int day = 0; day < DAYS; day++) {
      layer = next(day, layer);
      if (!all) {
        sieve(day + 1, layer);
      }
      layers.add(layer);
    }
    return layers;
  }

  /// Takes out what is no cheaper and ends later than another way to the same.
  private void sieve(int day, long[] layer) {
    int group = (free + 1) * FLAGS;
    int ends = ends(day) * group;
    for (int first = 0; first < layer.length; first += ends) {
      for (int kind = first; kind < first + group; kind++) {
        long least = NEVER;
        for (int at = kind; at < kind + ends; at += group) {
          layer[at] = layer[at] < least ? layer[at] : NEVER;
          least = Math.min(least, layer[at]);
        }
      }
    }
  }

  private int ends(int day) {
    return widths[day];
  }

  private long[] empty(int day) {
    var layer = new long[marks(day) * (most + 1) * ends(day) * (free + 1) * FLAGS];
    Arrays.fill(layer, NEVER);
    return layer;
  }

  private int index(int day, int mark, int steps, int end, int freeDays, int flags) {
    return (((mark * (most + 1) + steps) * ends(day) + end) * (free + 1) + freeDays) * FLAGS
        + flags;
  }

  private long[] next(int day, long[] from) {
    var to = empty(day + 1);
    var moves = new Moves(day);
    for (int at = 0; at < from.length; at++) {
      if (from[at] < NEVER) {
        moves.from(at);
        for (int choice = 0; choice < moves.cost.length; choice++) {
          int target = moves.target(choice);
          if (target >= 0) {
            to[target] = Math.min(to[target], from[at] + moves.cost[choice]);
          }
        }
      }
    }
    return to;
  }

  /// The choices of a day as steps from a state to others.
  private final class Moves {
    private final DayTable table;
    private final long[] cost;
    private final int day;
    private final int[] amount;
    private final int[] end;
    private final boolean[] works;
    private int steps;
    private int mark;
    private int freeDays;
    private int flags;
    private int kept;
    private boolean[] rested = {};
    private boolean[] longRest = {};

    Moves(int day) {
      this.day = day;
      table = days.get(day);
      cost = costs[week.first() + day];
      int choices = table.choices().size();
      amount = new int[choices];
      works = new boolean[choices];
      for (int i = 0; i < choices; i++) {
        amount[i] = table.amount(i);
        works[i] = !table.choices().get(i).isFree();
      }
      end = table.ends().stream().mapToInt(Integer::intValue).toArray();
    }

    Moves from(int at) {
      flags = at % FLAGS;
      int rest = at / FLAGS;
      freeDays = rest % (free + 1);
      rest /= free + 1;
      int last = rest % ends(day);
      rest /= ends(day);
      steps = rest % (most + 1);
      mark = rest / (most + 1);
      if (marked[day]) {
        mark = mark * (most + 1) + steps;
      }
      kept = table.kept().get(last);
      rested = ((flags & OWED) == 0 ? table.rested() : table.owed()).get(last);
      longRest = table.free().get(last);
      return this;
    }

    /// The state that a choice leads to, or -1 where it is not possible.
    int target(int choice) {
      int after = steps + amount[choice];
      if (after > most) {
        return -1;
      }
      if (!works[choice]) {
        return index(day + 1, mark, after, kept, Math.min(free, freeDays + 1), flags);
      }
      if (!rested[choice]) {
        return -1;
      }
      int now = (flags & RESTED) | (longRest[choice] ? RESTED : 0);
      return index(day + 1, mark, after, end[choice], freeDays, now);
    }
  }

  private long[] exits(long[] layer) {
    int states = states(ends, week.last());
    var least = new long[marks() * (most + 1) * states];
    Arrays.fill(least, NEVER);
    for (int at = 0; at < layer.length; at++) {
      int exit = layer[at] < NEVER ? exit(at) : -1;
      if (exit >= 0) {
        int steps = at / FLAGS / (free + 1) / ends(DAYS);
        int to = steps * states + exit;
        least[to] = Math.min(least[to], layer[at]);
      }
    }
    return least;
  }

  /// What the end of the week leaves to the next, or -1 where a rule is broken.
  private int exit(int at) {
    int flags = at % FLAGS;
    int rest = at / FLAGS;
    int last = rest / (free + 1) % ends(DAYS);
    long end = ends.before().get(week.last()).get(last);
    if (rest % (free + 1) < free) {
      return -1;
    }
    boolean worked = end > week.from();
    if ((flags & OWED) != 0
        && !problem.isLongRest(problem.weekOf(week.first() - DAYS), end, week.until())) {
      return -1;
    }
    boolean owes = worked && (flags & RESTED) == 0;
    boolean isLast = week.last() == problem.days().size();
    if (owes && isLast && !problem.isLongRest(week, end, problem.open())) {
      return -1;
    }
    return 2 * last + (owes && !isLast ? 1 : 0);
  }

  /// All ways through the week from an entry to one place of `least` that cost little more than the
  /// least, without those that others beat.
  List<Way> ways(int entry, int place, long more, Balances balances) {
    var layers = kept.computeIfAbsent(entry, _ -> layers(entry, true));
    int states = states(ends, week.last());
    long limit = exits(layers.getLast())[place] + more;
    Map<Integer, List<Way>> fronts = new TreeMap<>();
    int first = index(DAYS, place / states, 0);
    for (int at = first; at < first + index(DAYS, 1, 0); at++) {
      if (layers.getLast()[at] <= limit && exit(at) == place % states) {
        fronts.put(at, List.of(Way.END));
      }
    }
    for (int day = DAYS - 1; day >= 0; day--) {
      fronts = before(day, layers.get(day), fronts, limit, balances);
    }
    return fronts.values().iterator().next();
  }

  private int index(int day, int steps, int end) {
    return (steps * ends(day) + end) * (free + 1) * FLAGS;
  }

  private Map<Integer, List<Way>> before(
      int day, long[] from, Map<Integer, List<Way>> fronts, long limit, Balances balances) {
    var before = new TreeMap<Integer, Front>();
    var moves = new Moves(day);
    int index = week.first() + day;
    for (var front : fronts.entrySet()) {
      int target = front.getKey();
      int reached = target / FLAGS / (free + 1) / ends(day + 1);
      long room = limit - Way.least(front.getValue());
      for (int choice = 0; choice < moves.cost.length; choice++) {
        int steps = reached % (most + 1) - moves.amount[choice];
        int mark = reached / (most + 1) / (marked[day] ? most + 1 : 1);
        if (steps >= 0) {
          int first = index(day, mark * (most + 1) + steps, 0);
          for (int at = first; at < first + index(day, 1, 0); at++) {
            long base = from[at] + moves.cost[choice];
            if (from[at] < NEVER && base <= room && moves.from(at).target(choice) == target) {
              var picked = moves.table.choices().get(choice);
              for (var way : front.getValue()) {
                if (base + way.cost <= limit) {
                  before
                      .computeIfAbsent(at, _ -> new Front())
                      .add(
                          way.after(
                              picked,
                              moves.cost[choice],
                              problem.points(index, picked),
                              balances.ofAnHour(index)));
                }
              }
            }
          }
        }
      }
    }
    var sieved = new TreeMap<Integer, List<Way>>();
    before.forEach((at, front) -> sieved.put(at, balances.counted(front.ways())));
    return sieved;
  }
}
