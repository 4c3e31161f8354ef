package io.longhaul.verdict;

/// A line that effort or rest may cross.
public sealed interface Rule
    permits NoFreeDay,
        LongWeeks,
        ShortSleep,
        ShortRest,
        ShortWeeklyRest,
        HighFatigue,
        ReferencePeriod,
        NoOffHours,
        EvenDays {
  /// In reports and in JSON.
  String name();

  /// What it is to cross it, in words that follow a colon.
  String line();

  /// Whether it is about hours, which are known with an interval; the others rest on days and acts.
  default boolean isOfHours() {
    return false;
  }

  Finding judge(Facts facts);
}
