package io.longhaul.view.pages;

import io.longhaul.day.Day;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a past of many years is drawn, so that a page stays small enough to come at once: coarser,
/// or its newest two years. What is downloaded has every day.
final class LongPast {
  /// So many days are drawn one by one.
  private static final int MOST_DAYS = 800;

  private static final int NEWEST_DAYS = 728;

  /// And so many weeks one by one; of a longer past two or more together.
  private static final int MOST_WEEKS = 600;

  private static final int WEEK_DAYS = 7;

  private LongPast() {}

  static boolean is(DateRange range) {
    return range.days() > MOST_DAYS;
  }

  /// The days of a range that are drawn one by one.
  static DateRange newest(DateRange range) {
    return is(range) ? new DateRange(range.until().minusDays(NEWEST_DAYS), range.until()) : range;
  }

  /// How many weeks stand in a column.
  static int weeksTogether(DateRange range) {
    return Math.ceilDiv(range.days(), WEEK_DAYS * MOST_WEEKS);
  }

  /// Weeks in the place of days, each under its Monday: the mean load of its known days, Base,
  /// Recent and Balance of its last day, its highest fatigue index, and all that lies on it.
  static List<DayLine> weeks(List<DayLine> days, int together) {
    var weeks = new ArrayList<DayLine>();
    for (int from = 0; from < days.size(); ) {
      int until = from + 1;
      while (until < days.size()
          && !begins(days.get(until).date(), together)
          && days.get(until).isAhead() == days.get(from).isAhead()) {
        until++;
      }
      weeks.add(week(days.subList(from, until)));
      from = until;
    }
    return weeks;
  }

  private static boolean begins(LocalDate date, int together) {
    return date.getDayOfWeek() == DayOfWeek.MONDAY
        && Math.floorDiv(date.toEpochDay(), WEEK_DAYS) % together == 0;
  }

  private static DayLine week(List<DayLine> days) {
    var first = days.getFirst();
    var acts = new HashMap<String, Integer>();
    for (var day : days) {
      day.acts().forEach((source, count) -> acts.merge(source, count, Integer::sum));
    }
    return new DayLine(
        first.isAhead() ? first.date() : monday(first.date()),
        first.isAhead(),
        together(days.stream().map(DayLine::day).filter(Objects::nonNull).toList()),
        Map.copyOf(acts),
        mean(days.stream().map(DayLine::hours).filter(Objects::nonNull).toList()),
        days.getLast().point(),
        days.stream()
            .map(DayLine::fatigue)
            .filter(Objects::nonNull)
            .max(Comparator.comparingDouble(fatigue -> fatigue.index().likely()))
            .orElse(null),
        days.stream().flatMap(day -> day.marks().stream()).toList());
  }

  /// The sessions of several days as those of one.
  private static @Nullable Day together(List<Day> days) {
    return days.isEmpty()
        ? null
        : new Day(
            days.getFirst().date(), days.stream().flatMap(day -> day.sessions().stream()).toList());
  }

  private static @Nullable Estimate mean(List<Estimate> hours) {
    return hours.isEmpty()
        ? null
        : hours.stream().reduce(Estimate.ZERO, Estimate::plus).dividedBy(hours.size());
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
