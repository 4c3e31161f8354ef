package io.longhaul.planner;

/// One long rest in each week of the plan, with 24 hours of it inside the week: the day of
/// Directive 2003/88/EC, article 5, and the daily rest beside it, which may reach over the week's
/// edge. After the plan, work is taken to begin again as early as it may.
record WeeklyFreedom() implements Demand {
  private static final long INSIDE = 24 * 60;

  @Override
  public String words() {
    return "a long rest in each week";
  }

  @Override
  public Level level() {
    return Level.HARD;
  }

  /// Minutes that are missing, over all weeks, to the rest that comes nearest.
  @Override
  public long missed(Draft draft) {
    long missed = 0;
    for (var week : draft.problem().weeks()) {
      missed += missed(draft, week);
    }
    return missed;
  }

  private static long missed(Draft draft, Problem.Week week) {
    var problem = draft.problem();
    long asked = problem.request().limits().weeklyRest().toMinutes();
    long nearest = asked + INSIDE;
    int from = Math.max(0, week.first() - 7);
    int until = Math.min(draft.choices().size(), week.last() + 7);
    long end = from == 0 ? problem.rests() : Long.MIN_VALUE / 2;
    for (int day = from; day < until; day++) {
      var choice = draft.choices().get(day);
      if (!choice.isFree()) {
        nearest = Math.min(nearest, missed(week, asked, end, choice.start()));
        end = Math.max(end, choice.end());
      }
    }
    long open = until == draft.choices().size() ? problem.open() : Long.MAX_VALUE / 2;
    return Math.min(nearest, missed(week, asked, end, open));
  }

  private static long missed(Problem.Week week, long asked, long end, long start) {
    long inside = Math.min(start, week.until()) - Math.max(end, week.from());
    return Math.max(0, asked - (start - end)) + Math.max(0, INSIDE - Math.max(0, inside));
  }
}
