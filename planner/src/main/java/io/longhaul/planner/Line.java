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
  private final long[] leastOfLevels;

  private Line(int states, int budgets, int levels) {
    this.states = states;
    this.budgets = budgets;
    this.levels = levels;
    least = new long[states * budgets * levels];
    leastOfLevels = new long[states * budgets];
    Arrays.fill(least, NEVER);
    Arrays.fill(leastOfLevels, NEVER);
  }

  /// Before the first week: nothing is done, and nothing is owed.
  static Line first(int budget) {
    var line = new Line(2, budget + 1, 1);
    line.least[0] = 0;
    line.close(true);
    return line;
  }

  static Line empty(int states, int budgets, int levels) {
    return new Line(states, budgets, levels);
  }

  int index(int state, int done, int level) {
    return (done * levels + level) * states + state;
  }

  /// What lies at a place.
  int state(int at) {
    return at % states;
  }

  int done(int at) {
    return at / states / levels;
  }

  int level(int at) {
    return at / states % levels;
  }

  /// With any work of the last week; once it is closed.
  long least(int state, int done) {
    return leastOfLevels[done * states + state];
  }

  /// Whether anything leads to a state; once it is closed.
  boolean isReached(int state) {
    boolean reached = false;
    for (int done = 0; done < budgets && !reached; done++) {
      reached = least(state, done) < NEVER;
    }
    return reached;
  }

  /// Nothing is added any more.
  ///
  /// @param all whether places stay that are of no use for the least cost, see [WeekTable]
  void close(boolean all) {
    WeekTable.mend(least);
    if (!all) {
      sieve();
    }
    for (int done = 0; done < budgets; done++) {
      for (int level = 0; level < levels; level++) {
        int from = index(0, done, level);
        WeekTable.cheapen(leastOfLevels, done * states, least, from, states, 0);
      }
    }
  }

  /// Takes out what is no cheaper than a place with as much work for budgets or more, the same work
  /// of the last week, and no later end: whatever follows one can follow the other. States come by
  /// their end, each without and with a week that waits for its rest.
  private void sieve() {
    var cheapest = new long[levels * states];
    Arrays.fill(cheapest, NEVER);
    for (int first = least.length - cheapest.length; first >= 0; first -= cheapest.length) {
      for (int level = 0; level < levels; level++) {
        long rested = NEVER;
        long waiting = NEVER;
        for (int state = 0; state < states; state++) {
          int kind = level * states + state;
          cheapest[kind] = Math.min(cheapest[kind], state % 2 == 0 ? rested : waiting);
          long cost = least[first + kind];
          least[first + kind] = cost < cheapest[kind] ? cost : NEVER;
          cheapest[kind] = Math.min(cheapest[kind], cost);
          rested = state % 2 == 0 ? cheapest[kind] : rested;
          waiting = Math.min(waiting, cheapest[kind]);
        }
      }
    }
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
