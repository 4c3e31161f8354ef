package io.longhaul.day;

import io.longhaul.evidence.Evidence;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a person's traces tell about how they usually worked, one habit after another, and the
/// hours of any days that follow from that and from the traces of those days.
public final class Habits {
  /// Habits are looked for in so many weeks before the final day: a quarter of a year and the year
  /// before it.
  public static final int WEEKS = 65;

  /// Before the first trace it is not known whether there was work that left none.
  private static final double BEFORE_FIRST_TRACE = 0.6;
  /// A quarter with a smaller share of the working days lies outside usual hours.
  private static final double OUTSIDE = 0.05;
  private static final int NEAR_QUARTERS = 4;
  private static final double LEAST_RUN_QUARTERS = 1.5;
  private static final int RECENT_DAYS = 28;
  private static final double RECENT_CUT = 1;

  private final List<Habit> habits;
  private final List<Change> changes;
  private final Habit recent;
  private final Map<LocalDate, MarkedDay> days;
  private final LocalDate firstProof;
  private final LocalDate today;

  private Habits(
      List<Habit> habits,
      List<Change> changes,
      Habit recent,
      Map<LocalDate, MarkedDay> days,
      LocalDate firstProof,
      LocalDate today) {
    this.habits = habits;
    this.changes = changes;
    this.recent = recent;
    this.days = days;
    this.firstProof = firstProof;
    this.today = today;
  }

  /// Learns from evidence in time order.
  ///
  /// @param today the final day, which is not over and teaches nothing
  public static Habits learn(List<Evidence> evidence, DayTurn turn, LocalDate today) {
    var marked = MarkedDay.of(evidence, turn);
    var from = monday(today).minusWeeks(WEEKS);
    var proven =
        marked.stream()
            .filter(day -> day.isProven() && !day.date().isBefore(from))
            .filter(day -> day.date().isBefore(today))
            .toList();
    var first = proven.isEmpty() ? today.minusDays(1) : proven.getFirst().date();
    var range = new DateRange(later(monday(first), from), today);
    var cuts = new Changes(proven, range);
    var stretches = cuts.partition(Changes.CUT, Changes.SHORTEST_DAYS);
    var habits = new ArrayList<Habit>();
    var changes = new ArrayList<Change>();
    for (var stretch : stretches) {
      habits.add(new Habit(stretch, in(stretch, proven)));
      if (habits.size() > 1) {
        changes.add(cuts.between(habits.get(habits.size() - 2).dates(), stretch));
      }
    }
    var byDate = new HashMap<LocalDate, MarkedDay>();
    marked.forEach(day -> byDate.put(day.date(), day));
    return new Habits(
        List.copyOf(habits), List.copyOf(changes), recent(habits, proven), byDate, first, today);
  }

  /// The latest habit with a trace, or the latest part of it where that is long and looks different:
  /// hours that creep are never the same for long, and the present is what matters.
  private static Habit recent(List<Habit> habits, List<MarkedDay> proven) {
    var last =
        habits.reversed().stream()
            .filter(habit -> habit.days() > 0)
            .findFirst()
            .orElse(habits.getLast());
    if (last.dates().days() < 2 * RECENT_DAYS) {
      return last;
    }
    var days = in(last.dates(), proven);
    var part = new Changes(days, last.dates()).partition(RECENT_CUT, RECENT_DAYS).getLast();
    return part.equals(last.dates()) ? last : new Habit(part, in(part, days));
  }

  private static List<MarkedDay> in(DateRange range, List<MarkedDay> days) {
    return days.stream().filter(day -> range.contains(day.date())).toList();
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? b : a;
  }

  /// The habits in time order; together they cover all days from the week of the first trace up to
  /// the final day.
  public List<Habit> all() {
    return habits;
  }

  /// When one habit went over into the next; one fewer than there are habits.
  public List<Change> changes() {
    return changes;
  }

  /// The habit of the present.
  public Habit recent() {
    return recent;
  }

  /// The hours worked on some days, as an interval that holds the truth nine times in ten.
  public Estimate hours(List<DateRange> ranges) {
    var sum = new HoursSum();
    for (var range : ranges) {
      for (var date = range.from(); date.isBefore(range.until()); date = date.plusDays(1)) {
        if (!date.isAfter(today)) {
          add(date, sum);
        }
      }
    }
    return sum.estimate();
  }

  private void add(LocalDate date, HoursSum sum) {
    var habit = on(date);
    var attendance = habit.attendance();
    var weekday = date.getDayOfWeek();
    var day = days.get(date);
    boolean isProven = day != null && day.isProven();
    double chance =
        isProven ? attendance.usual(weekday, day.bursts()) : attendance.untraced(weekday);
    double deviation = isProven ? 0 : attendance.untracedDeviation(weekday);
    if (date.isBefore(firstProof)) {
      chance *= BEFORE_FIRST_TRACE;
    }
    if (date.equals(today)) {
      double over = day == null ? 0 : over(habit, day);
      chance *= over;
      deviation *= over;
    }
    sum.addDay(habit, chance, deviation, habit.weeksFromMiddle(date));
    if (day != null) {
      sum.addBeyond(beyond(habit, day.marked(), 1 - chance));
      sum.addBeyond(called(habit, day));
      sum.addWeak(beyond(habit, day.weak(), 0));
    }
  }

  private Habit on(LocalDate date) {
    for (var habit : habits) {
      if (habit.dates().contains(date)) {
        return habit;
      }
    }
    return date.isBefore(habits.getFirst().dates().from()) ? habits.getFirst() : habits.getLast();
  }

  /// The share of a usual day that is over at the last mark of a day that is not.
  private static double over(Habit habit, MarkedDay day) {
    double all = 0;
    double past = 0;
    int last = -1;
    for (int quarter = 0; quarter < Quarters.A_DAY; quarter++) {
      last = day.marked().has(quarter) ? quarter : last;
      all += habit.share(quarter);
    }
    for (int quarter = 0; quarter <= last; quarter++) {
      past += habit.share(quarter);
    }
    return all == 0 ? 0 : past / all;
  }

  /// Hours of marks outside usual hours: runs that are at most an hour apart, and a little around.
  /// Inside usual hours they count as far as the day was none of usual work.
  private static double beyond(Habit habit, Quarters marks, double inside) {
    double quarters = 0;
    int last = -Quarters.A_DAY;
    for (int quarter = 0; quarter < Quarters.A_DAY && !marks.isEmpty(); quarter++) {
      if (marks.has(quarter)) {
        double part = isOutside(habit, quarter) ? 1 : inside;
        int gap = quarter - last;
        quarters += part * (gap <= NEAR_QUARTERS ? gap : LEAST_RUN_QUARTERS);
        last = quarter;
      }
    }
    return quarters / Quarters.AN_HOUR;
  }

  private static double called(Habit habit, MarkedDay day) {
    double hours = 0;
    for (var call : day.calls()) {
      hours += isOutside(habit, call.quarter()) ? call.hours() : 0;
    }
    return hours;
  }

  private static boolean isOutside(Habit habit, int quarter) {
    for (int k = -NEAR_QUARTERS; k <= NEAR_QUARTERS; k++) {
      if (habit.share(quarter + k) >= OUTSIDE) {
        return false;
      }
    }
    return true;
  }
}
