package io.longhaul.load;

import io.longhaul.day.Calendar;
import io.longhaul.day.WorkPatterns;
import io.longhaul.time.Estimate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Hours of work a week: the last weeks one by one, the last four together, and what is usual.
///
/// @param weeks the last 13 weeks in order, the last one containing the final day
/// @param present the average of those of the four weeks before the final day that have a trace:
///   one without any is not known, rather than free
/// @param presentWeeks how many of the four have one
/// @param presentDays days with a trace in those weeks
/// @param usual the person's usual range over the 52 weeks before those, when there are enough
public record Load(
    List<Week> weeks,
    Estimate present,
    int presentWeeks,
    int presentDays,
    Optional<UsualRange> usual) {
  public static final int WEEKS_SHOWN = 13;
  private static final int PRESENT_WEEKS = 4;
  private static final int PAST_WEEKS = 52;

  public Load {
    weeks = List.copyOf(weeks);
  }

  /// Hours as they stand on a day.
  ///
  /// @param today the final day, which is not over yet
  public static Load of(Calendar calendar, WorkPatterns patterns, LocalDate today) {
    var present =
        weeks(calendar, patterns, today, PRESENT_WEEKS).stream().filter(Week::isKnown).toList();
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var past = weeks(calendar, patterns, monday.minusWeeks(PRESENT_WEEKS), PAST_WEEKS);
    return new Load(
        weeks(calendar, patterns, monday.plusWeeks(1), WEEKS_SHOWN),
        patterns
            .hours(present.stream().map(Week::dates).toList())
            .dividedBy(Math.max(1, present.size())),
        present.size(),
        present.stream().mapToInt(Week::activeDays).sum(),
        UsualRange.of(past));
  }

  /// The weeks before a day, oldest first.
  private static List<Week> weeks(
      Calendar calendar, WorkPatterns patterns, LocalDate before, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Week.of(before.minusWeeks((long) count - i), calendar, patterns))
        .toList();
  }
}
