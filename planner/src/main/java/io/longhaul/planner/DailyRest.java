package io.longhaul.planner;

/// Rest between the end of work and the next start, real hours: a night in which the clock changes
/// has them as well.
record DailyRest() implements Demand {
  @Override
  public String words() {
    return "rest between days";
  }

  @Override
  public Level level() {
    return Level.HARD;
  }

  /// Minutes that are missing, over all nights.
  @Override
  public long missed(Draft draft) {
    long asked = draft.problem().request().limits().dailyRest().toMinutes();
    long missed = 0;
    long end = draft.problem().rests();
    for (var choice : draft.choices()) {
      if (!choice.isFree()) {
        missed += Math.max(0, asked - (choice.start() - end));
        end = Math.max(end, choice.end());
      }
    }
    return missed;
  }
}
