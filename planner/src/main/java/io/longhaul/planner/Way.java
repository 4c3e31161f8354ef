package io.longhaul.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The end of a timetable, from some day on: what it costs, and what it adds to each Balance that
/// is asked for.
final class Way {
  static final Comparator<Way> CHEAPEST = (one, other) -> Long.compare(one.cost, other.cost);

  /// Who comes later beats nobody, but for equals.
  static final Comparator<Way> ORDER = Way::compare;

  static final Way END = new Way(null, null, null, 0, 0, new double[0]);

  private final @Nullable Choice choice;
  private final @Nullable Way week;
  private final @Nullable Way next;
  private final double[] balances;

  /// With prices, in parts of a point.
  final long cost;

  /// Without, in points.
  final long points;

  private Way(
      @Nullable Choice choice,
      @Nullable Way week,
      @Nullable Way next,
      long cost,
      long points,
      double[] balances) {
    this.choice = choice;
    this.week = week;
    this.next = next;
    this.cost = cost;
    this.points = points;
    this.balances = balances;
  }

  /// With one day more before it.
  ///
  /// @param ofAnHour what an hour of that day adds to each Balance
  Way after(Choice first, long cost, long points, double[] ofAnHour) {
    var sums = new double[ofAnHour.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = balance(i) + ofAnHour[i] * first.work() / 60;
    }
    return new Way(first, null, this, this.cost + cost, this.points + points, sums);
  }

  /// With a week before it, which costs something as a whole.
  Way after(Way week, long cost, long points) {
    var sums = new double[Math.max(balances.length, week.balances.length)];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = balance(i) + week.balance(i);
    }
    return new Way(
        null, week, this, this.cost + week.cost + cost, this.points + week.points + points, sums);
  }

  /// What the cheapest of some costs, with prices.
  static long least(List<Way> ways) {
    long least = Long.MAX_VALUE;
    for (var way : ways) {
      least = Math.min(least, way.cost);
    }
    return least;
  }

  double balance(int deadline) {
    return deadline < balances.length ? balances[deadline] : 0;
  }

  List<Choice> choices() {
    var choices = new ArrayList<Choice>();
    for (var way = this; way != null; way = way.next) {
      if (way.week != null) {
        choices.addAll(way.week.choices());
      } else if (way.choice != null) {
        choices.add(way.choice);
      }
    }
    return choices;
  }

  int balances() {
    return balances.length;
  }

  private static int compare(Way one, Way other) {
    int order =
        one.balances.length == 0
            ? Long.compare(one.cost, other.cost)
            : Long.compare(one.points, other.points);
    return order == 0 ? Double.compare(other.balance(0), one.balance(0)) : order;
  }

  /// Whether it is no worse in anything.
  boolean beats(Way other) {
    boolean beats = balances.length == 0 ? cost <= other.cost : points <= other.points;
    for (int i = 0; i < balances.length && beats; i++) {
      beats = balances[i] >= other.balance(i);
    }
    return beats;
  }
}
