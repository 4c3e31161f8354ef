package io.longhaul.planner;

import io.longhaul.recovery.Rest;
import io.longhaul.recovery.WeeklyRest;
import java.time.Duration;

/// The hard rules, as a person sets them: rest may be asked for beyond the directive's, not below.
///
/// @param dailyRest between two days of work, 11 h at the least (Directive 2003/88/EC, article 3)
/// @param weeklyRest once in each week of the plan, with 24 h of it inside the week; 35 h at the
///   least (articles 5 and 3)
/// @param freeDays days of each week on which no work begins
/// @param dayHours most work of a day, appointments included
/// @param weekHours most work of a week, appointments included
/// @param clock between which times of day work may lie, appointments excepted
public record Limits(
    Duration dailyRest,
    Duration weeklyRest,
    int freeDays,
    Duration dayHours,
    Duration weekHours,
    Clock clock) {
  private static final int WEEK_DAYS = 7;
  private static final int DAY_MINUTES = 24 * 60;
  private static final Duration LONGEST_DAY = Duration.ofHours(13);

  public Limits {
    atLeast("daily rest", dailyRest, Rest.DAILY_REST);
    atLeast("weekly rest", weeklyRest, WeeklyRest.LINE);
    if (freeDays < 0 || freeDays > WEEK_DAYS) {
      throw new IllegalArgumentException("free days a week are 0 to 7, not " + freeDays);
    }
    if (dayHours.isNegative() || dayHours.compareTo(LONGEST_DAY) > 0) {
      throw new IllegalArgumentException("hours a day are 0 to 13, not " + words(dayHours));
    }
    if (weekHours.isNegative() || weekHours.compareTo(LONGEST_DAY.multipliedBy(WEEK_DAYS)) > 0) {
      throw new IllegalArgumentException("hours a week are 0 to 91, not " + words(weekHours));
    }
  }

  /// Times of day, in minutes after the midnight at which a date begins; beyond 1440 it is the next
  /// morning.
  public record Clock(int earliest, int latest) {
    public Clock {
      if (earliest < 0
          || earliest >= DAY_MINUTES
          || latest <= earliest
          || latest > 2 * DAY_MINUTES) {
        throw new IllegalArgumentException(
            "work lies between two times such as 8-22, not minutes " + earliest + " to " + latest);
      }
    }
  }

  /// What is asked for unless the person says otherwise, on their own clock.
  public static Limits usual(Clock clock) {
    return new Limits(
        Rest.DAILY_REST, WeeklyRest.LINE, 1, Duration.ofHours(10), Duration.ofHours(48), clock);
  }

  private static void atLeast(String what, Duration asked, Duration least) {
    if (asked.compareTo(least) < 0 || asked.compareTo(Duration.ofDays(WEEK_DAYS)) > 0) {
      throw new IllegalArgumentException(
          what + " is at least " + words(least) + ", not " + words(asked));
    }
  }

  private static String words(Duration duration) {
    return duration.toMinutes() / 60.0 + " h";
  }

  public Limits withDayHours(Duration other) {
    return new Limits(dailyRest, weeklyRest, freeDays, other, weekHours, clock);
  }

  public Limits withWeekHours(Duration other) {
    return new Limits(dailyRest, weeklyRest, freeDays, dayHours, other, clock);
  }

  public Limits withFreeDays(int other) {
    return new Limits(dailyRest, weeklyRest, other, dayHours, weekHours, clock);
  }

  public Limits withRest(Duration daily, Duration weekly) {
    return new Limits(daily, weekly, freeDays, dayHours, weekHours, clock);
  }
}
