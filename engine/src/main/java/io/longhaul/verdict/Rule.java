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

  Finding judge(Facts facts);
}
