package io.longhaul.planner;

import java.util.ArrayList;
import java.util.function.BooleanSupplier;

/// Takes a timetable downhill to where no small change betters it: another choice for one day,
/// steps of work more or less on two days or three, a day given free with its work spread over the
/// days around, a free day that takes work from the days around. The search changes one day or two
/// at a time; spreading a day's work takes more, and in between everything is worse.
final class Polish {
  private static final int AROUND_DAYS = 7;
  private static final int PAIR_STEPS = 2;

  private final Problem problem;
  private final int[] starts;
  private final int[] amounts;
  private final BooleanSupplier ended;
  private Score score;

  private Polish(Problem problem, int[] starts, int[] amounts, BooleanSupplier ended) {
    this.problem = problem;
    this.ended = ended;
    this.starts = starts.clone();
    this.amounts = amounts.clone();
    score = draft().score();
  }

  /// The same timetable or a better one; the best so far as soon as it is ended.
  ///
  /// @param starts of each day, as the table of its choices counts them
  /// @param amounts of work of each day, the same
  static Draft of(Problem problem, int[] starts, int[] amounts, BooleanSupplier ended) {
    var polish = new Polish(problem, starts, amounts, ended);
    boolean better = true;
    while (better) {
      better = polish.singles();
      better |= polish.pairs();
      better |= polish.triples();
      better |= polish.closings();
      better |= polish.openings();
    }
    return polish.draft();
  }

  /// From another timetable on.
  static Draft of(Draft draft, BooleanSupplier ended) {
    int days = draft.choices().size();
    var starts = new int[days];
    var amounts = new int[days];
    for (int day = 0; day < days; day++) {
      var table = draft.problem().days().get(day).table();
      while (!table.get(starts[day]).contains(draft.choices().get(day))) {
        starts[day]++;
      }
      amounts[day] = table.get(starts[day]).indexOf(draft.choices().get(day));
    }
    return of(draft.problem(), starts, amounts, ended);
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
    if (ended.getAsBoolean()) {
      return false;
    }
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

  /// Up to two steps more or less on each of two days.
  private boolean pairs() {
    boolean better = false;
    for (int one = 0; one < amounts.length; one++) {
      for (int other = one + 1; other < amounts.length; other++) {
        for (int by = -PAIR_STEPS; by <= PAIR_STEPS; by++) {
          for (int also = -PAIR_STEPS; also <= PAIR_STEPS; also++) {
            better |= by != 0 && also != 0 && shifted(one, by, other, also, other, 0);
          }
        }
      }
    }
    return better;
  }

  /// A step more or less on each of three days that are not far apart, or two on the first.
  private boolean triples() {
    boolean better = false;
    for (int day = 0; day < amounts.length; day++) {
      int until = Math.min(amounts.length, day + AROUND_DAYS + 1);
      for (int one = Math.max(0, day - AROUND_DAYS); one < until; one++) {
        for (int other = one + 1; other < until; other++) {
          for (int sign = -1; sign <= 1 && one != day && other != day; sign += 2) {
            better |= shifted(day, 2 * sign, one, -sign, other, -sign);
            better |= shifted(day, sign, one, -sign, other, -sign);
            better |= shifted(day, sign, one, sign, other, -sign);
          }
        }
      }
    }
    return better;
  }

  /// Whether steps on three days were possible, and made it better; else nothing is changed.
  private boolean shifted(int a, int byA, int b, int byB, int c, int byC) {
    amounts[a] += byA;
    amounts[b] += byB;
    amounts[c] += byC;
    if (isPossible(a) && isPossible(b) && isPossible(c) && keepIfBetter()) {
      return true;
    }
    amounts[a] -= byA;
    amounts[b] -= byB;
    amounts[c] -= byC;
    return false;
  }

  private boolean isPossible(int day) {
    return amounts[day] >= 0 && amounts[day] < problem.days().get(day).amounts().size();
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

  private boolean closings() {
    boolean better = false;
    for (int day = 0; day < amounts.length; day++) {
      if (amounts[day] > 0) {
        var before = amounts.clone();
        boolean moved = true;
        while (moved && amounts[day] > 0) {
          moved = stepBest(day, false);
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
    if (ended.getAsBoolean()) {
      return false;
    }
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
