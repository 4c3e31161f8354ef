package io.longhaul.accuracy;

import io.longhaul.simulate.DayTruth;
import io.longhaul.simulate.Truth;
import io.longhaul.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// Whether somebody really overworked in the last four weeks: 55 hours a week on the average of the
/// weeks with work, more than twelve days with work in a row up to the end, or more than four rests
/// under eleven hours. These are the lines that verdicts speak of, drawn through the truth.
final class Overwork {
  static final Duration LONG_WEEK = Duration.ofHours(55);
  private static final int LONGEST_RUN_DAYS = 12;
  private static final int TOLERATED_SHORT_RESTS = 4;
  private static final int WEEKS = 4;

  private Overwork() {}

  static boolean in(Truth truth) {
    var until = truth.range().until();
    var from = later(until.minusWeeks(WEEKS), truth);
    return averageWeek(truth).compareTo(LONG_WEEK) >= 0
        || lastRun(truth.days()) > LONGEST_RUN_DAYS
        || TrueRest.shortAfter(truth, new DateRange(from, until)).size() > TOLERATED_SHORT_RESTS;
  }

  private static LocalDate later(LocalDate date, Truth truth) {
    return date.isBefore(truth.range().from()) ? truth.range().from() : date;
  }

  private static Duration averageWeek(Truth truth) {
    var weeks =
        truth.weeks().reversed().stream()
            .limit(WEEKS)
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
