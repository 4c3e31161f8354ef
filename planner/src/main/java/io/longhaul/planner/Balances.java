package io.longhaul.planner;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// The Balance that deadlines ask for, with the price that each has.
final class Balances {
  private static final int MOST_WAYS = 2_000_000;

  /// Of several Balances, where each way is held against many.
  private static final int MOST_WAYS_OF_SEVERAL = 30_000;

  private final List<Wanted> wanted;
  private final double[][] ofAnHour;
  private final BooleanSupplier ended;
  private final AtomicInteger ways = new AtomicInteger();

  /// What is asked for on one deadline.
  ///
  /// @param least Balance, hours a day
  /// @param price points of an hour a day
  record Wanted(Deadline deadline, double least, double price) {}

  /// More ways than anybody would wait for, or nobody waits any more.
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// @param ended whether nobody waits any more
  Balances(Problem problem, List<Wanted> wanted, BooleanSupplier ended) {
    this.ended = ended;
    this.wanted =
        wanted.stream()
            .map(it ->
                new Wanted(
                    it.deadline(),
                    it.least() - AskedBalance.ofPast(problem.request(), it.deadline()),
                    it.price()))
            .toList();
    ofAnHour = new double[problem.days().size()][wanted.size()];
    for (int i = 0; i < wanted.size(); i++) {
      int due = problem.request().daysBefore(wanted.get(i).deadline().date());
      for (int day = 0; day < due; day++) {
        ofAnHour[day][i] = AskedBalance.ofAnHour(due - day);
      }
    }
  }

  /// What an hour of work on a day adds to each.
  double[] ofAnHour(int day) {
    return ofAnHour[day];
  }

  /// Counts ways that are kept.
  List<Way> counted(List<Way> more) {
    int all = ways.addAndGet(more.size());
    if (ended.getAsBoolean() || all > (wanted.size() > 1 ? MOST_WAYS_OF_SEVERAL : MOST_WAYS)) {
      throw new TooMany();
    }
    return more;
  }

  boolean isReached(Way whole) {
    boolean reached = true;
    for (int i = 0; i < wanted.size(); i++) {
      reached &= whole.balance(i) >= wanted.get(i).least();
    }
    return reached;
  }

  /// The least that a timetable costs, with prices, that reaches all and has as many points.
  long least(Way whole) {
    double cost = (double) Optimum.PARTS * whole.points;
    for (var each : wanted) {
      cost -= Optimum.PARTS * each.price() * each.least();
    }
    return (long) Math.ceil(cost);
  }
}
