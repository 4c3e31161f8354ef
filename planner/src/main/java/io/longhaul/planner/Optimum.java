package io.longhaul.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The best timetable that keeps every hard rule, week after week: all that one week must know of
/// those before it is the work for budgets so far, the work of the last week, and what its end
/// leaves to rest ([WeekTable]). Nothing is left out, so no timetable does better.
///
/// A Balance that is asked for joins all days, and would need a state of its own; it comes in as a
/// price on each hour, and [Fitting] looks for the price.
final class Optimum {
  /// Parts of a point, so that prices may be fine.
  static final long PARTS = 1000;

  private static final long LEAST_MORE = 2;
  private static final long MOST_STATES = 4_000_000;

  private final Problem problem;
  private final Ends ends;
  private final List<DayTable> days = new ArrayList<>();
  private final BooleanSupplier ended;
  private final int budget;

  /// How much may be missing; what [Room] says, until a timetable tells.
  private Missing bound;

  /// The weeks of the last solution.
  private List<WeekStep> solved = List.of();

  private Optimum(Problem problem, BooleanSupplier ended) {
    this.problem = problem;
    this.ended = ended;
    ends = Ends.of(problem);
    for (int day = 0; day < problem.days().size(); day++) {
      days.add(DayTable.of(problem, ends, day));
    }
    int step = problem.request().wish().stepMinutes();
    budget =
        problem.request().deadlines().stream()
            .mapToInt(it -> Math.ceilDiv((int) problem.request().due(it).toMinutes(), step))
            .max()
            .orElse(0);
    var room = Room.of(problem);
    bound =
        new Missing(
            problem.request().deadlines().stream()
                .mapToLong(it -> room.leastMissing(it).toMinutes())
                .sum());
  }

  static Optimum of(Problem problem, BooleanSupplier ended) {
    return new Optimum(problem, ended);
  }

  /// The best timetable, empty where none keeps the hard rules, where there are too many states to
  /// look at all of them, or where it was ended.
  ///
  /// @param prices of an hour of work on each day, points, above or below zero
  Optional<Draft> at(double[] prices) {
    var best = within(prices, false);
    if (best.isEmpty()) {
      bound = Missing.ANY;
      best = within(prices, false);
    }
    best.ifPresent(draft -> bound = new Missing(draft.score().missing()));
    return best;
  }

  private Optional<Draft> within(double[] prices, boolean all) {
    var costs = costs(prices);
    var weeks = new ArrayList<WeekStep>();
    var before = Line.first(budget);
    for (var week : problem.weeks()) {
      var table = new WeekTable(problem, week, days, ends, costs, all);
      if (table.most() < 0 || table.size() > MOST_STATES || ended.getAsBoolean()) {
        return Optional.empty();
      }
      var step = new WeekStep(problem, ends, table, before, bound);
      weeks.add(step);
      before = step.line();
    }
    int best = before.best();
    if (best < 0 || !bound.allows(before.least[best])) {
      return Optional.empty();
    }
    solved = weeks;
    var near = new Near(new Balances(problem, List.of(), () -> false), before.least[best], 0);
    return ways(near, best).stream().findFirst().map(this::draft);
  }

  /// The least points with which Balances reach what is asked of them, near some prices; empty
  /// where there is none so near, or too much to look at.
  ///
  /// @param most points above those of the best at these prices
  Optional<Draft> near(double[] prices, Balances balances, int most) {
    if (within(prices, true).isEmpty()) {
      return Optional.empty();
    }
    var last = solved.getLast().line();
    int best = last.best();
    long more = LEAST_MORE;
    while (more <= most && !ended.getAsBoolean()) {
      var near = new Near(balances, last.least[best], PARTS * more);
      try {
        var found =
            ways(near, best).stream()
                .filter(balances::isReached)
                .min(Comparator.comparingLong(way -> way.points));
        if (found.isPresent() && near.isIn(found.get())) {
          return found.map(this::draft);
        }
        long needed = found.map(near::needed).orElse(Long.MAX_VALUE);
        more = Math.min(2 * more, Math.max(more + 1, 1 + needed / PARTS));
      } catch (Balances.TooMany _) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Draft draft(Way way) {
    return new Draft(problem, way.choices());
  }

  private long[][] costs(double[] prices) {
    var costs = new long[days.size()][];
    for (int day = 0; day < costs.length; day++) {
      int index = day;
      costs[day] =
          days.get(day).choices().stream()
              .mapToLong(choice ->
                  PARTS * problem.points(index, choice)
                      + Math.round(PARTS * prices[index] * choice.work() / 60))
              .toArray();
    }
    return costs;
  }

  /// The timetables that cost little more than the best at these prices, as ways from the first day
  /// on, without those that others beat.
  private List<Way> ways(Near near, int best) {
    var last = solved.getLast().line();
    for (int at = 0; at < last.least.length; at++) {
      if (last.least[at] <= near.limit() && (near.more() > 0 || at == best)) {
        near.start(at);
      }
    }
    for (var week : solved.reversed()) {
      week.ways(near.next(), near);
    }
    return near.next().values().stream().flatMap(List::stream).toList();
  }
}
