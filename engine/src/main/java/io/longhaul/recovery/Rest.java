package io.longhaul.recovery;

import io.longhaul.day.Calendar;
import io.longhaul.day.Day;
import io.longhaul.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rest as far as traces show it. Acts prove work, so what is called short or missing here is a
/// fact; a day without a trace is no proof of rest, so free days are at most what is said. Weak
/// acts prove nothing, so they are left out before.
///
/// @param between the rest after each day that was followed by another day with a trace
/// @param observedDays days looked at: from the first trace in the range, without the final day
/// @param traceless days among them without a trace
/// @param longestTraceless the longest run of such days
/// @param streak days with a trace in a row that reach the final day or the one before
/// @param longestStreak the longest such run in the range
public record Rest(
    List<RestGap> between,
    int observedDays,
    int traceless,
    Optional<DateRange> longestTraceless,
    DateRange streak,
    DateRange longestStreak) {
  /// Daily rest of the European Working Time Directive 2003/88/EC, article 3.
  public static final Duration DAILY_REST = Duration.ofHours(11);

  public Rest {
    between = List.copyOf(between);
  }

  /// Rest over a range of days.
  ///
  /// @param calendar days laid from acts that are not weak
  /// @param range the days that are asked about; the last one is the final day, not over yet
  public static Rest of(Calendar calendar, DateRange range) {
    var today = range.until().minusDays(1);
    var days = calendar.in(range);
    var from = days.isEmpty() ? today : earlier(days.getFirst().date(), today);
    var observed = new DateRange(from, today);
    var traceless = runs(calendar, observed, false);
    var streaks = runs(calendar, new DateRange(from, range.until()), true);
    return new Rest(
        gaps(days),
        observed.days(),
        traceless.stream().mapToInt(DateRange::days).sum(),
        longest(traceless),
        current(streaks, today),
        longest(streaks).orElse(new DateRange(today, today)));
  }

  /// Rests that were certainly shorter than the limit.
  public List<RestGap> shorterThan(Duration limit, DateRange range) {
    return between.stream()
        .filter(gap -> range.contains(gap.after()))
        .filter(gap -> gap.length().most().compareTo(limit) < 0)
        .toList();
  }

  private static List<RestGap> gaps(List<Day> days) {
    var gaps = new ArrayList<RestGap>();
    for (int i = 1; i < days.size(); i++) {
      var day = days.get(i - 1);
      if (day.date().plusDays(1).equals(days.get(i).date())) {
        gaps.add(RestGap.between(day, days.get(i)));
      }
    }
    return gaps;
  }

  /// Runs of days with, or without, a trace.
  private static List<DateRange> runs(Calendar calendar, DateRange range, boolean withTrace) {
    var runs = new ArrayList<DateRange>();
    LocalDate start = null;
    for (var date = range.from(); date.isBefore(range.until()); date = date.plusDays(1)) {
      boolean inside = (calendar.day(date) != null) == withTrace;
      if (inside && start == null) {
        start = date;
      } else if (!inside && start != null) {
        runs.add(new DateRange(start, date));
        start = null;
      }
    }
    if (start != null) {
      runs.add(new DateRange(start, range.until()));
    }
    return runs;
  }

  private static Optional<DateRange> longest(List<DateRange> runs) {
    DateRange best = null;
    for (var run : runs) {
      best = best == null || run.days() > best.days() ? run : best;
    }
    return Optional.ofNullable(best);
  }

  private static DateRange current(List<DateRange> streaks, LocalDate today) {
    return streaks.stream()
        .filter(streak -> !streak.until().isBefore(today))
        .reduce((_, last) -> last)
        .orElse(new DateRange(today, today));
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
