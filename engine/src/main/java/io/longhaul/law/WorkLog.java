package io.longhaul.law;

import io.longhaul.day.Calendar;
import io.longhaul.day.DailyHours;
import io.longhaul.day.WorkedHours;
import io.longhaul.load.Load;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Sufficiency;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// The days and hours that rules of law are held against, of traces as of timetables.
///
/// @param days of proven work
/// @param worked hours of any days
/// @param today the final day, which is not over yet
/// @param hoursKnown whether hours can be told at all
public record WorkLog(Calendar days, WorkedHours worked, LocalDate today, boolean hoursKnown) {
  private static final int WORKING_DAYS = 5;
  private static final int WEEK_DAYS = 7;

  /// Of traces.
  public static WorkLog of(Answer answer) {
    var facts = answer.facts();
    return new WorkLog(
        facts.calendar(),
        answer.patterns(),
        facts.today(),
        facts.hoursKnown() && answer.sufficiency() == Sufficiency.ENOUGH);
  }

  /// Of days that are laid down exactly.
  public static WorkLog of(Calendar days, LocalDate today) {
    var known = days.days();
    var from = known.isEmpty() ? today : known.getFirst().date();
    var range = new DateRange(from, from.isBefore(today) ? today : from);
    return new WorkLog(days, DailyHours.of(days, range), today, true);
  }

  /// The days that are described: 13 weeks, and the final day.
  DateRange period() {
    return new DateRange(today.minusWeeks(Load.WEEKS_SHOWN), today.plusDays(1));
  }

  /// The last Monday that is not after the final day.
  LocalDate monday() {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// The last 13 weeks from Monday that are over, oldest first; those without a trace are neutral
  /// and left out.
  List<DateRange> weeks() {
    return pieces(new DateRange(monday().minusWeeks(Load.WEEKS_SHOWN), monday()));
  }

  /// Some whole months in a row, the last of them the one before the final day's.
  DateRange wholeMonths(int skipped, int months) {
    var until = YearMonth.from(today).minusMonths(skipped).atDay(1);
    return new DateRange(until.minusMonths(months), until);
  }

  /// Hours beyond the normal ones, over the weeks of a range that have a trace; a short week sets
  /// off a long one. In a week that the range cuts, a fifth of the normal week is normal on each
  /// day, up to the whole, and it counts only where that is exceeded: never more than a law would
  /// count.
  Estimate overtime(DateRange range, Duration normalWeek) {
    var counted = new ArrayList<DateRange>();
    var normal = Duration.ZERO;
    for (var piece : pieces(range)) {
      int days = Math.min(piece.days(), WORKING_DAYS);
      var usual = normalWeek.multipliedBy(days).dividedBy(WORKING_DAYS);
      boolean whole = piece.days() == WEEK_DAYS;
      if (whole || worked.hours(List.of(piece)).likely().compareTo(usual) > 0) {
        counted.add(piece);
        normal = normal.plus(usual);
      }
    }
    return worked.hours(counted).minus(normal);
  }

  /// The weeks of a range, cut where it begins and ends, without those that have no trace.
  private List<DateRange> pieces(DateRange range) {
    var pieces = new ArrayList<DateRange>();
    for (var from = range.from(); from.isBefore(range.until()); ) {
      var monday = from.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      var until = monday.isBefore(range.until()) ? monday : range.until();
      var piece = new DateRange(from, until);
      if (!days.in(piece).isEmpty()) {
        pieces.add(piece);
      }
      from = until;
    }
    return pieces;
  }
}
