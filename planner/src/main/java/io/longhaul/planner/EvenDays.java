package io.longhaul.planner;

/// No day much longer than another: the squares of the hours of days.
record EvenDays() implements Demand {
  private static final int HALF_HOUR = 30;

  @Override
  public String words() {
    return "days of even length";
  }

  @Override
  public Level level() {
    return Level.SOFT;
  }

  /// One point for the square of a half hour.
  @Override
  public long missed(Draft draft) {
    long points = 0;
    for (var choice : draft.choices()) {
      points += points(choice);
    }
    return points;
  }

  static long points(Choice choice) {
    long halves = choice.work() / HALF_HOUR;
    return halves * halves;
  }
}
