package io.longhaul.planner;

import io.longhaul.load.LoadSeries;

/// The Balance with which the person wants to begin the day of a deadline. Balance that is higher
/// than asked for costs nothing.
record AskedBalance() implements Demand {
  private static final double MINUTES = 60;
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
    return Level.BALANCE;
  }

  /// Hundredths of an hour a day that are missing.
  @Override
  public long missed(Draft draft) {
    long missed = 0;
    for (var deadline : draft.problem().request().deadlines()) {
      missed += missed(draft, deadline);
    }
    return missed;
  }

  /// Hundredths that are missing on the day of a deadline.
  static long missed(Draft draft, Deadline deadline) {
    return deadline.balance().isEmpty()
        ? 0
        : missed(deadline.balance().getAsDouble(), balance(draft, deadline));
  }

  static long missed(double asked, double reached) {
    return Math.round(HUNDREDTHS * Math.max(0, asked - reached));
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

  /// Balance on the day of a deadline after no work at all in the plan.
  static double ofPast(Request request, Deadline deadline) {
    int days = request.daysBefore(deadline.date());
    return request.past().base() * StrictMath.pow(BASE_KEPT, days)
        - request.past().recent() * StrictMath.pow(RECENT_KEPT, days);
  }

  /// By how much an hour of work raises Balance, so many days later; near a date it lowers it.
  static double ofAnHour(int daysLater) {
    return (1 - BASE_KEPT) * StrictMath.pow(BASE_KEPT, daysLater - 1)
        - (1 - RECENT_KEPT) * StrictMath.pow(RECENT_KEPT, daysLater - 1);
  }
}
