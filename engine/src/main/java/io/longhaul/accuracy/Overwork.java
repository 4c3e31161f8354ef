package io.longhaul.accuracy;

import io.longhaul.simulate.DayTruth;
import io.longhaul.simulate.Truth;
import io.longhaul.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// Whether somebody really overworked at the end: 55 hours a week on the average of the last four
/// weeks with work, more than 48 on that of the last 17, more than twelve days with work in a row
/// up to the end, more than four rests under eleven hours in four weeks, or no rest of 35 hours in
/// two of them. These are the lines that verdicts speak of first, drawn through the truth.
final class Overwork {
  static final Duration LONG_WEEK = Duration.ofHours(55);
  private static final int LIMIT_HOURS = 48;
  private static final int LONGEST_RUN_DAYS = 12;
  private static final int TOLERATED_SHORT_RESTS = 4;
  private static final int WEEKS = 4;
  private static final Duration REFERENCE_WEEK = Duration.ofHours(LIMIT_HOURS);
  private static final int REFERENCE_WEEKS = 17;
  private static final int TOLERATED_WEEKS = 1;

  private Overwork() {}

  static boolean in(Truth truth) {
    var until = truth.range().until();
    var from = later(until.minusWeeks(WEEKS), truth);
    return averageWeek(truth, WEEKS).compareTo(LONG_WEEK) >= 0
        || averageWeek(truth, REFERENCE_WEEKS).compareTo(REFERENCE_WEEK) > 0
        || TrueRest.weeksWithoutRest(truth, WEEKS) > TOLERATED_WEEKS
        || lastRun(truth.days()) > LONGEST_RUN_DAYS
        || TrueRest.shortAfter(truth, new DateRange(from, until)).size() > TOLERATED_SHORT_RESTS;
  }

  private static LocalDate later(LocalDate date, Truth truth) {
    return date.isBefore(truth.range().from()) ? truth.range().from() : date;
  }

  private static Duration averageWeek(Truth truth, int count) {
    var weeks =
        truth.weeks().reversed().stream()
            .limit(count)
            .filter(week -> week.daysWorked() > 0)
            .toList();
    return weeks.stream()
        .map(week -> week.worked())
        .reduce(Duration.ZERO, Duration::plus)
        .dividedBy(Math.max(1, weeks.size()));
  }

  /// Days with work in a row up to the last day.
  private static int lastRun(List<DayTruth> days) {
    int run = 0;
    for (var day : days.reversed()) {
      if (day.isFree()) {
        return run;
      }
      run++;
    }
    return run;
  }
}
