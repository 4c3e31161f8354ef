package io.longhaul.planner;

/// Something that is asked of a timetable as a whole. What concerns a day alone is settled in
/// [DayChoices].
sealed interface Demand
    permits PossibleDays,
        DailyRest,
        WeeklyFreedom,
        FreeDays,
        WeekHours,
        Budgets,
        EvenDays,
        SmoothWeeks,
        UsualHours,
        UsualDays,
        UsualStart,
        AskedBalance {
  /// As documents name it.
  default String name() {
    return getClass().getSimpleName();
  }

  /// What it asks for, in words that follow a colon.
  String words();

  Level level();

  /// By how much a timetable misses it; 0 where it is kept, never negative.
  long missed(Draft draft);

  /// Which demand goes before which.
  enum Level {
    /// Never broken for any hours.
    HARD,
    /// Reached where the hard rules leave room.
    BUDGET,
    /// Reached where rules and budgets leave room.
    BALANCE,
    /// Weighed against each other.
    SOFT
  }
}
