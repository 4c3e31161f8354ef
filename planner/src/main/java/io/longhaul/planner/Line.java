package io.longhaul.planner;

import java.util.Arrays;

/// The least cost at the end of a week, by what it leaves to rest, work for budgets so far, and the
/// steps of work of the last week that was not all leave.
final class Line {
  static final long NEVER = WeekTable.NEVER;

  /// How many there are of each, and all costs in one row.
  final int states;

  final int budgets;
  final int levels;
  final long[] least;

  private Line(int states, int budgets, int levels) {
    this.states = states;
    this.budgets = budgets;
    this.levels = levels;
    least = new long[states * budgets * levels];
    Arrays.fill(least, NEVER);
  }

  /// Before the first week: nothing is done, and nothing is owed.
  static Line first(int budget) {
    var line = new Line(2, budget + 1, 1);
    line.least[0] = 0;
    return line;
  }

  static Line empty(int states, int budgets, int levels) {
    return new Line(states, budgets, levels);
  }

  int index(int state, int done, int level) {
    return (state * budgets + done) * levels + level;
  }

  /// With any work of the last week.
  long least(int state, int done) {
    long least = NEVER;
    int from = index(state, done, 0);
    for (int at = from; at < from + levels; at++) {
      least = Math.min(least, this.least[at]);
    }
    return least;
  }

  /// Where the least of all stands, or -1 where nothing is possible.
  int best() {
    int best = 0;
    for (int at = 1; at < least.length; at++) {
      best = least[at] < least[best] ? at : best;
    }
    return least[best] < NEVER ? best : -1;
  }
}
