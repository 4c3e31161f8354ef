package io.longhaul.planner;

/// Days in each week on which no work begins.
record FreeDays() implements Demand {
  private static final int WHOLE_DAY = 24 * 60;

  @Override
  public String words() {
    return "free days in each week";
  }

  @Override
  public Level level() {
    return Level.HARD;
  }

  /// A whole day, in minutes, for each that is missing.
  @Override
  public long missed(Draft draft) {
    int asked = draft.problem().request().limits().freeDays();
    long missed = 0;
    for (var week : draft.problem().weeks()) {
      int free = 0;
      for (int day = week.first(); day < week.last(); day++) {
        free += draft.choices().get(day).isFree() ? 1 : 0;
      }
      missed += (long) WHOLE_DAY * Math.max(0, asked - free);
    }
    return missed;
  }
}
