package io.longhaul.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

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
  private static final int[] NONE = {};

  private final Problem problem;
  private final Problem.Week week;
  private final List<DayTable> days;
  private final long[][] costs;
  private final Ends ends;
  private final boolean all;
  private final int most;

  /// How many steps of work there can be, with none.
  private final int width;

  private final int free;
  private final int[] widths = new int[DAYS + 1];

  private final Map<Integer, List<long[]>> kept = new ConcurrentHashMap<>();

  /// For each day, row and choice that leads to it, the rows that it comes from; looked for when a
  /// way back is asked for.
  private final List<int[][][]> sources = new ArrayList<>();

  /// What each last row leaves to the next week, or -1.
  private final int[] exits;

  /// Whether a deadline lies before a day of the week, its first one aside.
  private final boolean[] marked = new boolean[DAYS];

  /// Far more than there is room for, where deadlines lie on most days: see [#size].
  private final long marks;

  /// @param costs of each choice of each day of the plan
  /// @param all whether ways that an earlier end of work makes useless for the least cost are
  ///   looked at as well; another Balance may need them
  WeekTable(
      Problem problem,
      Problem.Week week,
      List<DayTable> days,
      Ends ends,
      long[][] costs,
      boolean all) {
    this.all = all;
    this.problem = problem;
    this.week = week;
    this.days = days.subList(week.first(), week.last());
    this.costs = costs;
    this.ends = ends;
    for (int day = 0; day <= DAYS; day++) {
      widths[day] = ends.before().get(week.first() + day).size();
    }
    most = problem.mostSteps(week);
    width = most + 1;
    free = problem.request().limits().freeDays();
    long marks = 1;
    for (int day = 1; day < DAYS; day++) {
      marked[day] = problem.isDue(week.first() + day);
      marks *= marked[day] ? width : 1;
    }
    this.marks = marks;
    exits = IntStream.range(0, rows(DAYS)).map(this::exit).toArray();
  }

  Problem.Week week() {
    return week;
  }

  /// The most steps of work.
  int most() {
    return most;
  }

  /// Whether ways are looked at as well that are of no use for the least cost.
  boolean isAll() {
    return all;
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
    return Math.toIntExact(marks);
  }

  /// How many states the widest day has.
  long size() {
    return marks * rows(DAYS) * width;
  }

  /// The least cost by marks, steps of work and what is left to the next week, in one row.
  ///
  /// @param entry what the week before leaves: the place of its last end, twice, and one more if it
  ///   waits for its long rest
  long[] least(int entry) {
    var least = new long[marks() * width * states(ends, week.last())];
    Arrays.fill(least, NEVER);
    fill(least, 0, 0, start(entry));
    return least;
  }

  /// From a day on. Where a deadline lies before it, the work until then is told apart.
  private void fill(long[] least, int mark, int from, long[] first) {
    int day = from;
    var layer = first;
    while (day < DAYS && !marked[day]) {
      layer = next(day++, layer);
    }
    if (day == DAYS) {
      exits(least, mark, layer);
    } else {
      for (int steps = 0; steps < width; steps++) {
        fill(least, mark * width + steps, day + 1, next(day, only(layer, steps)));
      }
    }
  }

  private long[] start(int entry) {
    var start = empty(0);
    start[row(entry / 2, 0, (entry % 2) * OWED) * width] = 0;
    return start;
  }

  /// The states with so many steps of work.
  private long[] only(long[] layer, int steps) {
    var only = new long[layer.length];
    Arrays.fill(only, NEVER);
    for (int at = steps; at < layer.length; at += width) {
      only[at] = layer[at];
    }
    return only;
  }

  /// The states before each day until a deadline lies before one, or the week is over.
  private List<long[]> layers(int entry) {
    var layers = new ArrayList<long[]>(List.of(start(entry)));
    for (int day = 0; day < DAYS && !marked[day]; day++) {
      layers.add(next(day, layers.getLast()));
    }
    return layers;
  }

  /// The states before each day and after the last, with one mark.
  private List<long[]> layers(int entry, int mark) {
    var layers = new ArrayList<>(kept.computeIfAbsent(entry, this::layers));
    int radix = marks();
    int rest = mark;
    for (int day = layers.size() - 1; day < DAYS; day++) {
      if (marked[day]) {
        radix /= width;
        layers.add(only(layers.removeLast(), rest / radix));
        rest %= radix;
      }
      layers.add(next(day, layers.getLast()));
    }
    return layers;
  }

  /// Mends, and takes out what is no cheaper and ends later than another way to the same.
  private void sieve(long[] layer) {
    var least = new long[(free + 1) * FLAGS * width];
    Arrays.fill(least, NEVER / 2);
    for (int end = 0; end < layer.length; end += least.length) {
      for (int kind = 0; kind < least.length; kind++) {
        long cost = layer[end + kind];
        layer[end + kind] = cost < least[kind] ? cost : NEVER;
        least[kind] = Math.min(least[kind], cost);
      }
    }
  }

  private long[] empty(int day) {
    var layer = new long[rows(day) * width];
    Arrays.fill(layer, NEVER);
    return layer;
  }

  /// States that differ in the steps of work only lie side by side, in a row.
  private int row(int end, int freeDays, int flags) {
    return (end * (free + 1) + freeDays) * FLAGS + flags;
  }

  private int rows(int day) {
    return row(widths[day], 0, 0);
  }

  private long[] next(int day, long[] from) {
    var to = empty(day + 1);
    var moves = new Moves(day);
    for (int row = 0; row < rows(day); row++) {
      int first = row * width;
      int until = first + width;
      while (first < until && from[first] >= NEVER) {
        first++;
      }
      while (first < until && from[until - 1] >= NEVER) {
        until--;
      }
      if (first < until) {
        moves.from(row);
        for (int choice = 0; choice < moves.cost.length; choice++) {
          int target = moves.row(choice);
          int after = first - row * width + moves.amount[choice];
          if (target >= 0) {
            int count = Math.min(until - first, width - after);
            cheapen(to, target * width + after, from, first, count, moves.cost[choice]);
          }
        }
      }
    }
    if (all) {
      mend(to);
    } else {
      sieve(to);
    }
    return to;
  }

  /// Costs that only seem possible, since something was added to [#NEVER].
  static void mend(long[] costs) {
    for (int at = 0; at < costs.length; at++) {
      costs[at] = costs[at] < NEVER / 2 ? costs[at] : NEVER;
    }
  }

  /// The inner loop: so many costs, each with as much more, where that is less than what stands
  /// there. What is [#NEVER] is mended afterwards.
  static void cheapen(long[] to, int target, long[] from, int first, int count, long cost) {
    for (int i = 0; i < count; i++) {
      to[target + i] = Math.min(to[target + i], from[first + i] + cost);
    }
  }

  /// The choices of a day as steps from a state to others.
  private final class Moves {
    private final DayTable table;
    private final long[] cost;
    private final int[] amount;
    private final int[] end;
    private final boolean[] works;
    private int freeDays;
    private int flags;
    private int kept;
    private boolean[] rested = {};
    private boolean[] longRest = {};

    Moves(int day) {
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

    void from(int row) {
      flags = row % FLAGS;
      int rest = row / FLAGS;
      freeDays = rest % (free + 1);
      int last = rest / (free + 1);
      kept = table.kept().get(last);
      rested = ((flags & OWED) == 0 ? table.rested() : table.owed()).get(last);
      longRest = table.free().get(last);
    }

    /// The row that a choice leads to, or -1 where it is not possible.
    int row(int choice) {
      if (!works[choice]) {
        return WeekTable.this.row(kept, Math.min(free, freeDays + 1), flags);
      }
      if (!rested[choice]) {
        return -1;
      }
      int now = (flags & RESTED) | (longRest[choice] ? RESTED : 0);
      return WeekTable.this.row(end[choice], freeDays, now);
    }
  }

  private void exits(long[] least, int mark, long[] layer) {
    int states = states(ends, week.last());
    for (int row = 0; row < exits.length; row++) {
      for (int steps = 0; steps < width && exits[row] >= 0; steps++) {
        int to = (mark * width + steps) * states + exits[row];
        least[to] = Math.min(least[to], layer[row * width + steps]);
      }
    }
  }

  /// What the end of the week leaves to the next, or -1 where a rule is broken.
  private int exit(int row) {
    int flags = row % FLAGS;
    int rest = row / FLAGS;
    int last = rest / (free + 1);
    long end = ends.before().get(week.last()).get(last);
    if (rest % (free + 1) < free) {
      return -1;
    }
    boolean worked = end > week.from();
    if ((flags & OWED) != 0
        && week.first() > 0
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
    int states = states(ends, week.last());
    int steps = place / states % width;
    var layers = layers(entry, place / states / width);
    var last = layers.getLast();
    var places =
        IntStream.range(0, exits.length)
            .filter(row -> exits[row] == place % states)
            .map(row -> row * width + steps)
            .toArray();
    long limit = more + IntStream.of(places).mapToLong(at -> last[at]).min().orElse(NEVER);
    Map<Integer, List<Way>> fronts = new TreeMap<>();
    for (int at : places) {
      if (last[at] <= limit) {
        fronts.put(at, List.of(Way.END));
      }
    }
    for (int day = DAYS - 1; day >= 0; day--) {
      fronts = before(day, layers.get(day), fronts, limit, balances);
    }
    return fronts.values().iterator().next();
  }

  private Map<Integer, List<Way>> before(
      int day, long[] from, Map<Integer, List<Way>> fronts, long limit, Balances balances) {
    var before = new TreeMap<Integer, Front>();
    int index = week.first() + day;
    var choices = days.get(day).choices();
    var ofAnHour = balances.ofAnHour(index);
    for (var front : fronts.entrySet()) {
      int steps = front.getKey() % width;
      var sources = sources(day)[front.getKey() / width];
      long room = limit - Way.least(front.getValue());
      for (int choice = 0; choice < choices.size(); choice++) {
        int earlier = steps - days.get(day).amount(choice);
        long cost = costs[index][choice];
        long points = problem.points(index, choices.get(choice));
        for (int row : earlier < 0 ? NONE : sources[choice]) {
          int at = row * width + earlier;
          long base = from[at] + cost;
          if (from[at] < NEVER && base <= room) {
            var ways = before.computeIfAbsent(at, _ -> new Front());
            for (var way : front.getValue()) {
              if (base + way.cost > limit) {
                break;
              }
              ways.add(way.after(choices.get(choice), cost, points, ofAnHour));
            }
          }
        }
      }
    }
    var sieved = new TreeMap<Integer, List<Way>>();
    before.forEach((at, front) -> sieved.put(at, balances.counted(front.ways())));
    return sieved;
  }

  private synchronized int[][][] sources(int day) {
    while (sources.size() <= day) {
      sources.add(new int[0][][]);
    }
    if (sources.get(day).length == 0) {
      int choices = days.get(day).choices().size();
      var all = new int[rows(day + 1)][choices][0];
      var moves = new Moves(day);
      for (int row = 0; row < rows(day); row++) {
        moves.from(row);
        for (int choice = 0; choice < choices; choice++) {
          int target = moves.row(choice);
          if (target >= 0) {
            var rows = all[target][choice];
            all[target][choice] = Arrays.copyOf(rows, rows.length + 1);
            all[target][choice][rows.length] = row;
          }
        }
      }
      sources.set(day, all);
    }
    return sources.get(day);
  }
}
