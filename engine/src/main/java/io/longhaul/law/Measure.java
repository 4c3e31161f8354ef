package io.longhaul.law;

/// What a rule of law measures, with its line. Lines of rest and of days are judged on acts, which
/// prove activity; lines of hours on intervals.
public sealed interface Measure
    permits RestEachDay,
        RestEachWeek,
        FreeDayEachWeek,
        FreeWeekday,
        SpreadOfDay,
        HoursOfDay,
        HoursOfWeek,
        MeanWeek,
        MeanNight,
        OvertimeTotal,
        OvertimeMean,
        NotVisible {
  /// The rule in words, with its units: `11 h of rest in a row in each 24 hours`.
  String words();

  LawFinding judge(WorkLog log);
}
