package io.longhaul.planner;

/// Hours done before each deadline, for it and for all before it. Whoever works for the nearest
/// deadline first reaches all budgets if anybody can, so that work need not be told apart.
record Budgets() implements Demand {
  @Override
  public String words() {
    return "hours before each deadline";
  }

  @Override
  public Level level() {
    return Level.BUDGET;
  }

  /// Minutes that are missing, over all deadlines.
  @Override
  public long missed(Draft draft) {
    long missed = 0;
    for (var deadline : draft.problem().request().deadlines()) {
      missed += missed(draft, deadline);
    }
    return missed;
  }

  /// Minutes that are missing on the day of a deadline.
  static long missed(Draft draft, Deadline deadline) {
    var request = draft.problem().request();
    int done = draft.budget(request.daysBefore(deadline.date()));
    return Math.max(0, request.due(deadline).toMinutes() - done);
  }
}
