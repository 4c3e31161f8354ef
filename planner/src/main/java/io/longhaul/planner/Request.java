package io.longhaul.planner;

import io.longhaul.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// What a timetable is asked for.
///
/// @param dates the days that are planned, whole weeks from the first day on
/// @param zone whose clock the times of day are on
/// @param deadlines in the order of their dates
public record Request(
    DateRange dates,
    ZoneId zone,
    Past past,
    Limits limits,
    Wish wish,
    List<Deadline> deadlines,
    Taken taken) {
  public static final int MOST_WEEKS = 16;
  private static final int WEEK_DAYS = 7;

  public Request {
    deadlines = deadlines.stream().sorted(Comparator.comparing(Deadline::date)).toList();
    if (dates.days() % WEEK_DAYS != 0 || dates.days() == 0 || weeks(dates) > MOST_WEEKS) {
      throw new IllegalArgumentException(
          "a plan has 1 to 16 whole weeks, not " + dates.days() + " d");
    }
    for (var deadline : deadlines) {
      if (!deadline.date().isAfter(dates.from()) || deadline.date().isAfter(dates.until())) {
        throw new IllegalArgumentException(
            deadline.name() + " on " + deadline.date() + " lies outside the plan, " + dates);
      }
    }
  }

  private static int weeks(DateRange dates) {
    return dates.days() / WEEK_DAYS;
  }

  public int weeks() {
    return weeks(dates);
  }

  /// How many days of the plan lie before a date.
  int daysBefore(LocalDate date) {
    return new DateRange(dates.from(), date).days();
  }

  /// Hours that all budgets take that are due with this deadline or before it.
  Duration due(Deadline deadline) {
    return deadlines.stream()
        .filter(other -> !other.date().isAfter(deadline.date()))
        .map(Deadline::budget)
        .reduce(Duration.ZERO, Duration::plus);
  }

  public Request with(Limits other) {
    return new Request(dates, zone, past, other, wish, deadlines, taken);
  }

  public Request with(List<Deadline> others) {
    return new Request(dates, zone, past, limits, wish, others, taken);
  }
}
