package io.longhaul.planner;

/// Each day holds only what it can hold ([DayChoices]): leave, guarded times, appointments, the
/// hours of a day and the times of day.
record PossibleDays() implements Demand {
  private static final int WHOLE_DAY = 24 * 60;

  @Override
  public String words() {
    return "days hold what they can hold";
  }

  @Override
  public Level level() {
    return Level.HARD;
  }

  /// A whole day, in minutes, for each day that does not.
  @Override
  public long missed(Draft draft) {
    long missed = 0;
    for (var choice : draft.choices()) {
      missed += choice.fits() ? 0 : WHOLE_DAY;
    }
    return missed;
  }
}
