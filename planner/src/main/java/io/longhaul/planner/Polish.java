package io.longhaul.planner;

import java.util.ArrayList;

/// Takes a timetable downhill to where no small change betters it: another choice for one day, one
/// step of work from a day to another or two to or from two others, a day given free with its work spread over the days around,
/// a free day that takes work from the days around. The search changes one day or two at a time;
/// spreading a day's work takes more, and in between everything is worse.
final class Polish {
  private static final int AROUND_DAYS = 7;

  private final Problem problem;
  private final int[] starts;
  private final int[] amounts;
  private Score score;

  private Polish(Problem problem, int[] starts, int[] amounts) {
    this.problem = problem;
    this.starts = starts.clone();
    this.amounts = amounts.clone();
    score = draft().score();
  }

  /// The same timetable or a better one.
  ///
  /// @param starts of each day, as the table of its choices counts them
  /// @param amounts of work of each day, the same
  static Draft of(Problem problem, int[] starts, int[] amounts) {
    var polish = new Polish(problem, starts, amounts);
    boolean better = true;
    while (better) {
      better =
          polish.singles() | polish.steps() | polish.forks() | polish.closings() | polish.openings();
    }
    return polish.draft();
  }

  private Draft draft() {
    var choices = new ArrayList<Choice>(amounts.length);
    for (int day = 0; day < amounts.length; day++) {
      choices.add(problem.days().get(day).choice(starts[day], amounts[day]));
    }
    return new Draft(problem, choices);
  }

  /// Keeps what was changed if that is better.
  private boolean keepIfBetter() {
    var now = draft().score();
    if (now.compareTo(score) >= 0) {
      return false;
    }
    score = now;
    return true;
  }

  private boolean singles() {
    boolean better = false;
    for (int day = 0; day < amounts.length; day++) {
      var choices = problem.days().get(day);
      for (int start = 0; start < choices.table().size(); start++) {
        for (int amount : choices.amounts()) {
          int oldStart = starts[day];
          int oldAmount = amounts[day];
          starts[day] = start;
          amounts[day] = amount;
          if (keepIfBetter()) {
            better = true;
          } else {
            starts[day] = oldStart;
            amounts[day] = oldAmount;
          }
        }
      }
    }
    return better;
  }

  private boolean steps() {
    boolean better = false;
    for (int from = 0; from < amounts.length; from++) {
      for (int to = 0; to < amounts.length; to++) {
        if (from != to && step(from, to)) {
          if (keepIfBetter()) {
            better = true;
          } else {
            step(to, from);
          }
        }
      }
    }
    return better;
  }

  /// Moves one step of work, where both days allow it.
  private boolean step(int from, int to) {
    if (amounts[from] == 0 || amounts[to] == problem.days().get(to).amounts().getLast()) {
      return false;
    }
    amounts[from]--;
    amounts[to]++;
    return true;
  }

  /// Two steps of a day to or from two days around it.
  private boolean forks() {
    boolean better = false;
    for (int day = 0; day < amounts.length; day++) {
      int until = Math.min(amounts.length, day + AROUND_DAYS + 1);
      for (int one = Math.max(0, day - AROUND_DAYS); one < until; one++) {
        for (int other = one + 1; other < until; other++) {
          better |= one != day && other != day && fork(day, one, other);
        }
      }
    }
    return better;
  }

  private boolean fork(int day, int one, int other) {
    if (step(day, one)) {
      if (step(day, other)) {
        if (keepIfBetter()) {
          return true;
        }
        step(other, day);
      }
      step(one, day);
    }
    if (step(one, day)) {
      if (step(other, day)) {
        if (keepIfBetter()) {
          return true;
        }
        step(day, other);
      }
      step(day, one);
    }
    return false;
  }

  private boolean closings() {
    boolean better = false;
    for (int day = 0; day < amounts.length; day++) {
      if (amounts[day] > 0) {
        var before = amounts.clone();
        while (amounts[day] > 0 && stepBest(day, false)) {
          continue;
        }
        better |= keepOr(before);
      }
    }
    return better;
  }

  private boolean openings() {
    boolean better = false;
    for (int day = 0; day < amounts.length; day++) {
      var before = amounts.clone();
      int most = amounts[day] == 0 ? problem.days().get(day).amounts().getLast() : 0;
      boolean kept = false;
      for (int step = 0; step < most && !kept && stepBest(day, true); step++) {
        kept = keepIfBetter();
      }
      if (!kept) {
        System.arraycopy(before, 0, amounts, 0, before.length);
      }
      better |= kept;
    }
    return better;
  }

  private boolean keepOr(int[] before) {
    boolean kept = keepIfBetter();
    if (!kept) {
      System.arraycopy(before, 0, amounts, 0, before.length);
    }
    return kept;
  }

  /// Moves one step between a day and the best of those around, in or out.
  private boolean stepBest(int day, boolean in) {
    int best = -1;
    Score least = null;
    int from = Math.max(0, day - AROUND_DAYS);
    int until = Math.min(amounts.length, day + AROUND_DAYS + 1);
    for (int other = from; other < until; other++) {
      if (other != day && amounts[other] > 0 && (in ? step(other, day) : step(day, other))) {
        var now = draft().score();
        if (least == null || now.compareTo(least) < 0) {
          least = now;
          best = other;
        }
        step(in ? day : other, in ? other : day);
      }
    }
    return best >= 0 && (in ? step(best, day) : step(day, best));
  }
}
