package io.longhaul.planner;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The ways that are still worth looking at, week by week from the last: those with which the whole
/// costs little more than the least.
final class Near {
  private static final long ROUNDING = 100;

  private final Balances balances;
  private final long least;
  private final long more;
  private TreeMap<Integer, Front> fronts = new TreeMap<>();

  Near(Balances balances, long least, long more) {
    this.balances = balances;
    this.least = least;
    this.more = more;
  }

  Balances balances() {
    return balances;
  }

  long more() {
    return more;
  }

  long limit() {
    return least + more;
  }

  /// A place to begin from.
  void start(int place) {
    fronts.computeIfAbsent(place, _ -> new Front()).add(Way.END);
  }

  /// What was added since, by the places that it leads on from, the cheapest first.
  Map<Integer, List<Way>> next() {
    var next = new TreeMap<Integer, List<Way>>();
    fronts.forEach((place, front) -> next.put(place, balances.counted(front.ways())));
    fronts = new TreeMap<>();
    next.values().removeIf(List::isEmpty);
    return next;
  }

  /// Adds the days of a week before what comes after it.
  ///
  /// @param before the least cost of all that lies before, with what the week costs as a whole
  /// @param cost of the week as a whole
  /// @param points the same without prices
  void add(int place, long before, long cost, long points, List<Way> days, List<Way> after) {
    var front = fronts.computeIfAbsent(place, _ -> new Front());
    for (var week : days) {
      long room = limit() - before - week.cost;
      for (var way : after) {
        if (way.cost > room) {
          break;
        }
        front.add(way.after(week, cost, points));
      }
    }
  }

  /// Whether no way that costs more than the limit can have fewer points than one that was found.
  boolean isIn(Way found) {
    return needed(found) <= more;
  }

  /// How much more than the least ways may cost that could have fewer points than one that was
  /// found; prices are rounded for each day.
  long needed(Way found) {
    return balances.least(found) - least + ROUNDING;
  }
}
