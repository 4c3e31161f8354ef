package io.longhaul.planner;

import java.util.List;

/// A timetable that is under way: one choice for each day.
record Draft(Problem problem, List<Choice> choices) {
  /// Minutes of work in a week.
  int work(Problem.Week week) {
    int work = 0;
    for (int day = week.first(); day < week.last(); day++) {
      work += choices.get(day).work();
    }
    return work;
  }

  /// Minutes for budgets on the first days.
  int budget(int days) {
    int budget = 0;
    for (int day = 0; day < days; day++) {
      budget += choices.get(day).budget();
    }
    return budget;
  }

  Score score() {
    long broken = 0;
    long missing = 0;
    long below = 0;
    long cost = 0;
    for (var demand : Demands.all()) {
      long missed = demand.missed(this);
      switch (demand.level()) {
        case HARD -> broken += missed;
        case BUDGET -> missing += missed;
        case BALANCE -> below += missed;
        case SOFT -> cost += missed;
      }
    }
    return new Score(broken, missing, below, cost);
  }
}
