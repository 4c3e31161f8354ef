package io.longhaul.planner;

/// Work of each week of the plan, appointments included.
record WeekHours() implements Demand {
  @Override
  public String words() {
    return "hours a week";
  }

  @Override
  public Level level() {
    return Level.HARD;
  }

  /// Minutes beyond, over all weeks.
  @Override
  public long missed(Draft draft) {
    long most = draft.problem().request().limits().weekHours().toMinutes();
    long missed = 0;
    for (var week : draft.problem().weeks()) {
      missed += Math.max(0, draft.work(week) - most);
    }
    return missed;
  }
}
