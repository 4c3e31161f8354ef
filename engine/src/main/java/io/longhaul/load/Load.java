package io.longhaul.load;

import io.longhaul.day.Calendar;
import io.longhaul.day.WorkedHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Hours of work a week: the last weeks one by one, the last four and the last four months
/// together, and what is usual.
///
/// @param weeks the last 13 weeks in order, the last one containing the final day
/// @param present the four weeks before the final day
/// @param reference the 17 weeks before the final day
/// @param usual the person's usual range over the 52 weeks before the four, when there are enough
/// @param usualLately the same over the nine weeks before the four, some 60 days
public record Load(
    List<Week> weeks,
    Average present,
    Average reference,
    Optional<UsualRange> usual,
    Optional<UsualRange> usualLately) {
  public static final int WEEKS_SHOWN = 13;
  public static final int PRESENT_WEEKS = 4;

  /// Four months, the longest usual reference period of Directive 2003/88/EC, article 16.
  public static final int REFERENCE_WEEKS = 17;

  private static final int PAST_WEEKS = 52;
  private static final int LATELY_WEEKS = 9;

  public Load {
    weeks = List.copyOf(weeks);
  }

  /// Hours as they stand on a day.
  ///
  /// @param today the final day, which is not over yet
  public static Load of(Calendar calendar, WorkedHours worked, LocalDate today) {
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var past = weeks(calendar, worked, monday.minusWeeks(PRESENT_WEEKS), PAST_WEEKS);
    return new Load(
        weeks(calendar, worked, monday.plusWeeks(1), WEEKS_SHOWN),
        Average.of(calendar, worked, today, PRESENT_WEEKS),
        Average.of(calendar, worked, today, REFERENCE_WEEKS),
        UsualRange.of(past),
        UsualRange.of(past.subList(PAST_WEEKS - LATELY_WEEKS, PAST_WEEKS)));
  }

  /// The weeks before a day, oldest first.
  private static List<Week> weeks(
      Calendar calendar, WorkedHours worked, LocalDate before, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Week.of(before.minusWeeks((long) count - i), calendar, worked))
        .toList();
  }
}
