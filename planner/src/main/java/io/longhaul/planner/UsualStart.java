package io.longhaul.planner;

/// Days that begin when the person's days usually begin.
record UsualStart() implements Demand {
  private static final int HALF_HOUR = 30;
  private static final int POINTS = 4;

  @Override
  public String words() {
    return "days that begin at the usual time";
  }

  @Override
  public Level level() {
    return Level.SOFT;
  }

  /// Four points for each half hour earlier or later.
  @Override
  public long missed(Draft draft) {
    int usual = draft.problem().request().wish().start();
    long points = 0;
    for (var choice : draft.choices()) {
      points += points(choice, usual);
    }
    return points;
  }

  static long points(Choice choice, int usual) {
    return choice.plan().isEmpty()
        ? 0
        : (long) POINTS * Math.abs(choice.plan().get().startMinute() - usual) / HALF_HOUR;
  }
}
