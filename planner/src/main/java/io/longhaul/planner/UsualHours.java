package io.longhaul.planner;

/// As many hours a week as the person wishes for, fewer in weeks with leave.
record UsualHours() implements Demand {
  private static final int HALF_HOUR = 30;
  private static final int POINTS = 50;

  @Override
  public String words() {
    return "the hours of an ordinary week";
  }

  @Override
  public Level level() {
    return Level.SOFT;
  }

  /// Fifty points for each half hour more or less.
  @Override
  public long missed(Draft draft) {
    long points = 0;
    for (var week : draft.problem().weeks()) {
      points += points(draft.problem(), week, draft.work(week));
    }
    return points;
  }

  static long points(Problem problem, Problem.Week week, int work) {
    double asked = problem.request().wish().weekHours().toMinutes() * week.share();
    return Math.round(POINTS * Math.abs(work - asked) / HALF_HOUR);
  }
}
