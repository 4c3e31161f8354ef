package io.longhaul.planner;

/// How many minutes may be missing to budgets, and what a missing minute costs: more than all
/// points, with prices, of sixteen weeks.
record Missing(long minutes) {
  static final long MINUTE = 1_000_000_000_000L;
  static final Missing ANY = new Missing(WeekTable.NEVER / MINUTE / 2);

  /// What more than that costs at the least, but for wishes and prices, which may come to less than
  /// nothing.
  long limit() {
    return MINUTE * (minutes + 1);
  }

  /// Whether no more is missing, whatever wishes and prices come to.
  boolean allows(long cost) {
    return cost < limit() - MINUTE / 2;
  }
}
