package io.longhaul.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Looks for the timetable with the fewest points that begins deadlines with the Balance asked for.
/// Balance gets a price: each hour of work pays it for what it takes from Balance, or is paid for
/// what it adds ([Optimum]). The price is looked for at which the Balance is just reached
/// (Lagrange's multiplier, found by secants: Held and Karp 1971), and then all that costs little
/// more than the best at that price.
final class Fitting {
  private static final int STEPS = 24;

  /// Points of an hour a day: more than a hundredth of it is worth any wish.
  private static final double HIGHEST = 2e7;

  private static final double JUST = 1e-9;
  private static final int MOST_POINTS = 512;
  private static final double HALF_A_HUNDREDTH = 0.005;

  private final Problem problem;
  private final Optimum optimum;
  private final BooleanSupplier ended;
  private final List<Deadline> asked;
  private final double[] prices;
  private final double[] targets;
  private final List<Draft> found = new ArrayList<>();
  private long leastBelow;
  private boolean exact;

  private Fitting(Problem problem, BooleanSupplier ended) {
    this.problem = problem;
    this.ended = ended;
    optimum = Optimum.of(problem, ended);
    asked = problem.request().deadlines().stream().filter(it -> it.balance().isPresent()).toList();
    prices = new double[asked.size()];
    targets = new double[asked.size()];
  }

  static Fitting of(Problem problem, BooleanSupplier ended) {
    var fitting = new Fitting(problem, ended);
    fitting.look();
    return fitting;
  }

  /// Good timetables, some of them below the Balance asked for; none where no timetable keeps the
  /// hard rules.
  List<Draft> found() {
    return List.copyOf(found);
  }

  /// Whether nothing is better than the best of them.
  boolean isExact() {
    return exact;
  }

  /// Whether a deadline can be reached, with its hours and the Balance asked for it; empty where
  /// not all timetables could be looked at.
  static Optional<Boolean> reaches(Problem problem, Deadline deadline, BooleanSupplier ended) {
    var fitting = new Fitting(problem, ended);
    int place = fitting.asked.indexOf(deadline);
    if (place >= 0) {
      fitting.prices[place] = HIGHEST;
    }
    return fitting
        .at()
        .map(draft ->
            Budgets.missed(draft, deadline) == 0 && AskedBalance.missed(draft, deadline) == 0);
  }

  private void look() {
    var best = at();
    if (best.isPresent() && best.get().score().below() == 0) {
      exact = true;
    } else if (best.isPresent()) {
      for (int deadline = 0; deadline < asked.size(); deadline++) {
        price(deadline);
      }
      var near = optimum.near(hours(), new Balances(problem, wanted(), ended), MOST_POINTS);
      near.ifPresent(found::add);
      exact = near.filter(draft -> draft.score().below() == leastBelow).isPresent();
    }
  }

  /// Those that have a price; the others are there for nothing, or it is seen that they are not.
  private List<Balances.Wanted> wanted() {
    var wanted = new ArrayList<Balances.Wanted>();
    for (int i = 0; i < prices.length; i++) {
      if (prices[i] > 0) {
        wanted.add(new Balances.Wanted(asked.get(i), targets[i], prices[i]));
      }
    }
    return wanted;
  }

  /// What an hour of work on each day pays for Balance.
  private double[] hours() {
    var hours = new double[problem.days().size()];
    for (int i = 0; i < prices.length; i++) {
      int due = problem.request().daysBefore(asked.get(i).date());
      for (int day = 0; day < due; day++) {
        hours[day] -= prices[i] * AskedBalance.ofAnHour(due - day);
      }
    }
    return hours;
  }

  private Optional<Draft> at() {
    var draft = optimum.at(hours());
    draft.ifPresent(found::add);
    return draft;
  }

  private Optional<Point> at(int deadline, double price) {
    prices[deadline] = price;
    return at().map(draft -> point(draft, deadline));
  }

  /// A timetable as one deadline sees it: what it costs, with the prices of the others, and its
  /// Balance.
  private record Point(double cost, double balance) {}

  private Point point(Draft draft, int deadline) {
    double cost = draft.score().cost();
    for (int other = 0; other < prices.length; other++) {
      cost -= other == deadline ? 0 : prices[other] * AskedBalance.balance(draft, asked.get(other));
    }
    return new Point(cost, AskedBalance.balance(draft, asked.get(deadline)));
  }

  private void price(int deadline) {
    var low = found.size() == 1 ? Optional.of(point(found.getFirst(), deadline)) : at(deadline, 0);
    var high = at(deadline, HIGHEST);
    if (low.isEmpty() || high.isEmpty()) {
      return;
    }
    double wanted = asked.get(deadline).balance().orElseThrow();
    long least = AskedBalance.missed(wanted, high.get().balance());
    double target = wanted - least / 100.0 - HALF_A_HUNDREDTH;
    targets[deadline] = target + JUST;
    leastBelow += least;
    if (low.get().balance() >= target) {
      prices[deadline] = 0;
      return;
    }
    double best = HIGHEST;
    for (int step = 0; step < STEPS; step++) {
      double price =
          (high.get().cost() - low.get().cost()) / (high.get().balance() - low.get().balance());
      var next = at(deadline, price);
      if (next.isEmpty() || isOn(next.get(), low.get(), price)) {
        best = price;
        break;
      }
      if (next.get().balance() >= target) {
        high = next;
        best = price;
      } else {
        low = next;
      }
    }
    prices[deadline] = best;
  }

  /// Whether a timetable is no better at a price than one that was known.
  private static boolean isOn(Point next, Point known, double price) {
    return next.cost() - price * next.balance() >= known.cost() - price * known.balance() - 0.5;
  }
}
