package io.longhaul.planner;

/// No work on days of the week that the person usually has free.
record UsualDays() implements Demand {
  private static final int POINTS = 400;

  @Override
  public String words() {
    return "free on the usual free days";
  }

  @Override
  public Level level() {
    return Level.SOFT;
  }

  /// Four hundred points for each such day with work.
  @Override
  public long missed(Draft draft) {
    long points = 0;
    for (int day = 0; day < draft.choices().size(); day++) {
      points += points(draft.choices().get(day), draft.problem().usual().get(day));
    }
    return points;
  }

  static long points(Choice choice, boolean usual) {
    return choice.isFree() || usual ? 0 : POINTS;
  }
}
