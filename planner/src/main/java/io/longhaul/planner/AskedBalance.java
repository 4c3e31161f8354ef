package io.longhaul.planner;

import io.longhaul.load.LoadSeries;

/// The Balance with which the person wants to begin the day of a deadline. Balance that is higher
/// than asked for costs nothing.
record AskedBalance() implements Demand {
  private static final double MINUTES = 60;
  private static final int POINTS = 20;
  private static final double HUNDREDTHS = 100;
  private static final double BASE_KEPT =
      StrictMath.exp(-1 / LoadSeries.Parameters.USUAL.baseDays());
  private static final double RECENT_KEPT =
      StrictMath.exp(-1 / LoadSeries.Parameters.USUAL.recentDays());

  @Override
  public String words() {
    return "the Balance that is asked for";
  }

  @Override
  public Level level() {
    return Level.SOFT;
  }

  /// Twenty points for each hundredth of an hour a day below.
  @Override
  public long missed(Draft draft) {
    long points = 0;
    for (var deadline : draft.problem().request().deadlines()) {
      if (deadline.balance().isPresent()) {
        double below = deadline.balance().getAsDouble() - balance(draft, deadline);
        points += POINTS * Math.round(HUNDREDTHS * Math.max(0, below));
      }
    }
    return points;
  }

  /// Base less Recent in the morning of a deadline, hours a day.
  static double balance(Draft draft, Deadline deadline) {
    var request = draft.problem().request();
    double base = request.past().base();
    double recent = request.past().recent();
    int days = request.daysBefore(deadline.date());
    for (int day = 0; day < days; day++) {
      double hours = draft.choices().get(day).work() / MINUTES;
      base = base * BASE_KEPT + hours * (1 - BASE_KEPT);
      recent = recent * RECENT_KEPT + hours * (1 - RECENT_KEPT);
    }
    return base - recent;
  }
}
