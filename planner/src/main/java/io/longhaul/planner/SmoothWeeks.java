package io.longhaul.planner;

/// No week much fuller than the one before, the first measured against Base. A week with leave
/// counts as if its other days were all of it; one that is all leave is passed over.
record SmoothWeeks() implements Demand {
  private static final int HALF_HOUR = 30;
  private static final int WEEK_DAYS = 7;
  private static final int HOUR_HALVES = 2;

  @Override
  public String words() {
    return "weeks that change slowly";
  }

  @Override
  public Level level() {
    return Level.SOFT;
  }

  /// One point for the square of a half hour by which two weeks in a row differ.
  @Override
  public long missed(Draft draft) {
    long points = 0;
    long before = level(draft.problem().request().past().base());
    for (var week : draft.problem().weeks()) {
      if (week.share() > 0) {
        long now = level(week, draft.work(week));
        points += (now - before) * (now - before);
        before = now;
      }
    }
    return points;
  }

  /// Half hours a week at so many hours a day.
  static long level(double hoursADay) {
    return Math.round(hoursADay * WEEK_DAYS * HOUR_HALVES);
  }

  /// Half hours that a week's work would be without leave.
  static long level(Problem.Week week, int work) {
    return Math.round(work / week.share() / HALF_HOUR);
  }
}
