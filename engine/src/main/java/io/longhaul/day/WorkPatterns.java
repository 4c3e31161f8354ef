package io.longhaul.day;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Watch;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person's traces tell about how they usually worked, one pattern after another, and the
/// hours of any days that follow from that and from the traces of those days.
public final class WorkPatterns implements WorkedHours {
  /// Patterns are looked for in so many weeks before the final day: a quarter of a year and the
  /// year before it.
  public static final int WEEKS = 65;

  /// Before the first trace it is not known whether there was work that left none.
  private static final double BEFORE_FIRST_TRACE = 0.6;

  /// A quarter with a smaller share of the working days lies outside usual hours.
  private static final double OUTSIDE = 0.05;

  private static final int NEAR_QUARTERS = 4;
  private static final double LEAST_RUN_QUARTERS = 1.5;

  /// A stretch with fewer days of proof is one of absence.
  private static final int SOME_DAYS = 5;

  private static final int RECENT_DAYS = 28;
  private static final double RECENT_CUT = 1;

  private final List<WorkPattern> patterns;
  private final List<Change> changes;
  private final WorkPattern recent;
  private final Map<LocalDate, MarkedDay> days;
  private final LocalDate firstProof;
  private final DayTurn turn;
  private final LocalDate today;
  private final DaysOff off;
  private final WatchedDays watched;

  private WorkPatterns(
      List<WorkPattern> patterns,
      List<Change> changes,
      WorkPattern recent,
      Map<LocalDate, MarkedDay> days,
      LocalDate firstProof,
      DayTurn turn,
      LocalDate today,
      DaysOff off,
      WatchedDays watched) {
    this.patterns = patterns;
    this.changes = changes;
    this.recent = recent;
    this.days = days;
    this.firstProof = firstProof;
    this.turn = turn;
    this.today = today;
    this.off = off;
    this.watched = watched;
  }

  /// Learns from evidence in time order.
  ///
  /// @param today the final day, which is not over and teaches nothing
  /// @param off days that teach at which hours somebody works, but not on which weekdays
  public static WorkPatterns learn(
      List<Evidence> evidence, DayTurn turn, LocalDate today, DaysOff off) {
    var from = monday(today).minusWeeks(WEEKS);
    var marked = MarkedDay.of(Evidence.around(new DateRange(from, today), evidence), turn);
    var proven =
        marked.stream()
            .filter(day -> day.isProven() && !day.date().isBefore(from))
            .filter(day -> day.date().isBefore(today))
            .toList();
    var first = proven.isEmpty() ? today.minusDays(1) : proven.getFirst().date();
    var range = new DateRange(later(monday(first), from), today);
    var cuts = new Changes(proven, range, off);
    return learn(proven, cuts, byDate(marked), first, turn, today, off);
  }

  /// Learns from the days of a range alone, as if nothing were known of any other.
  ///
  /// @param evidence in time order
  public static WorkPatterns within(
      DateRange range, List<Evidence> evidence, DayTurn turn, DaysOff off) {
    var marked = in(range, MarkedDay.of(Evidence.around(range, evidence), turn));
    var proven = marked.stream().filter(MarkedDay::isProven).toList();
    var cuts = new Changes(proven, range, off);
    return learn(proven, cuts, byDate(marked), range.from(), turn, range.until(), off);
  }

  private static WorkPatterns learn(
      List<MarkedDay> proven,
      Changes cuts,
      Map<LocalDate, MarkedDay> days,
      LocalDate first,
      DayTurn turn,
      LocalDate today,
      DaysOff off) {
    var stretches = cuts.partition(Changes.CUT, Changes.SHORTEST_DAYS);
    var patterns = new ArrayList<WorkPattern>();
    var changes = new ArrayList<Change>();
    for (var stretch : stretches) {
      patterns.add(new WorkPattern(stretch, in(stretch, proven), off));
      if (patterns.size() > 1) {
        changes.add(cuts.between(patterns.get(patterns.size() - 2).dates(), stretch));
      }
    }
    return new WorkPatterns(
        List.copyOf(patterns),
        List.copyOf(changes),
        recent(patterns, proven, cuts, off),
        days,
        first,
        turn,
        today,
        off,
        WatchedDays.NONE);
  }

  /// The same patterns over other evidence, which teaches nothing.
  WorkPatterns over(List<Evidence> evidence) {
    var marked = byDate(MarkedDay.of(evidence, turn));
    return new WorkPatterns(
        patterns, changes, recent, marked, firstProof, turn, today, off, watched);
  }

  /// The same patterns, with the hours of days that were watched as they were seen.
  ///
  /// @param evidence in time order
  public WorkPatterns watched(List<Evidence> evidence, Watch watch) {
    var dates = new DateRange(patterns.getFirst().dates().from(), today);
    var seen = WatchedDays.of(evidence, turn, watch, dates);
    return seen.equals(WatchedDays.NONE)
        ? this
        : new WorkPatterns(patterns, changes, recent, days, firstProof, turn, today, off, seen);
  }

  private static Map<LocalDate, MarkedDay> byDate(List<MarkedDay> marked) {
    var byDate = new HashMap<LocalDate, MarkedDay>();
    marked.forEach(day -> byDate.put(day.date(), day));
    return byDate;
  }

  /// The latest pattern that is not one of absence, or the latest part of it where that is long and
  /// looks different: hours that creep are never the same for long, and the present is what
  /// matters.
  private static WorkPattern recent(
      List<WorkPattern> patterns, List<MarkedDay> proven, Changes all, DaysOff off) {
    var last =
        patterns.reversed().stream()
            .filter(pattern -> pattern.days() >= SOME_DAYS)
            .findFirst()
            .orElse(patterns.getLast());
    if (last.dates().days() < 2 * RECENT_DAYS) {
      return last;
    }
    var days = in(last.dates(), proven);
    var cuts = all.range().equals(last.dates()) ? all : new Changes(days, last.dates(), off);
    var part = cuts.partition(RECENT_CUT, RECENT_DAYS).getLast();
    return part.equals(last.dates()) ? last : new WorkPattern(part, in(part, days), off);
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

  /// The patterns in time order; together they cover all days from the week of the first trace up
  /// to the final day.
  public List<WorkPattern> all() {
    return patterns;
  }

  /// When one pattern went over into the next; one fewer than there are patterns.
  public List<Change> changes() {
    return changes;
  }

  /// The pattern of the present.
  public WorkPattern recent() {
    return recent;
  }

  /// The hours worked on some days, as an interval that holds the truth nine times in ten.
  @Override
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

  /// How many days of a range were worked, as traces tell it: a day without one may have been.
  public WorkedDays daysWorked(DateRange range) {
    double mean = 0;
    double variance = 0;
    double common = 0;
    for (var date = range.from(); date.isBefore(range.until()); date = date.plusDays(1)) {
      double chance = workedChance(date);
      mean += chance;
      variance += chance * (1 - chance);
      common += isSeen(date) ? 0 : on(date).attendance().untracedDeviation(date.getDayOfWeek());
    }
    return new WorkedDays(mean, Math.sqrt(variance + common * common));
  }

  /// A count of days.
  ///
  /// @param deviation of it, standard
  public record WorkedDays(double mean, double deviation) {}

  private boolean isSeen(LocalDate date) {
    var day = days.get(date);
    return watched.contains(date) || off.isRested(date) || (day != null && day.isProven());
  }

  /// Any act makes a day one of work, however little was done.
  private double workedChance(LocalDate date) {
    var day = days.get(date);
    var seen = watched.seen().get(date);
    if (day != null && day.isProven()) {
      return 1;
    }
    if (seen != null) {
      return seen.hours() > 0 ? 1 : 0;
    }
    return off.isRested(date) ? 0 : chance(date, on(date).attendance(), day);
  }

  private void add(LocalDate date, HoursSum sum) {
    var seen = watched.seen().get(date);
    if (seen != null) {
      sum.addSeen(seen);
      return;
    }
    var pattern = on(date);
    var day = days.get(date);
    double part = part(date, pattern, day);
    var attendance = pattern.attendance();
    double chance = part * chance(date, attendance, day);
    boolean isProven = day != null && day.isProven();
    if (!isProven && off.isRested(date)) {
      return;
    }
    double deviation = isProven ? 0 : part * attendance.untracedDeviation(date.getDayOfWeek());
    sum.addDay(pattern, chance, deviation, pattern.weeksFromMiddle(date));
    if (!isProven) {
      sum.addUnseen(pattern, chance);
    }
    if (day != null) {
      addSeen(pattern, day, chance, sum);
    }
  }

  /// What was done outside usual hours; and inside them, so far as the day was not one of usual
  /// work, which has these hours already.
  private void addSeen(WorkPattern pattern, MarkedDay day, double chance, HoursSum sum) {
    double free = 1 - chance;
    double most = pattern.hours()[0];
    sum.addBeyond(runs(pattern, day.marked(), true) + called(pattern, day, true));
    double inside = runs(pattern, day.marked(), false) + called(pattern, day, false);
    sum.addBeyond(free * Math.min(most, inside));
    sum.addWeak(runs(pattern, day.weak(), true));
    sum.addWeak(free * Math.min(most, runs(pattern, day.weak(), false)));
  }

  /// The chance that a day was one of usual work.
  private double chance(LocalDate date, Attendance attendance, @Nullable MarkedDay day) {
    if (day != null && day.isProven()) {
      return attendance.usual(date.getDayOfWeek(), day.bursts());
    }
    double untraced = attendance.untraced(date.getDayOfWeek());
    return off.contains(date) ? Math.min(untraced, attendance.untracedOff()) : untraced;
  }

  /// How much of a day counts: what has passed of the final one, and less before the first trace.
  private double part(LocalDate date, WorkPattern pattern, @Nullable MarkedDay day) {
    if (date.equals(today)) {
      return day == null ? 0 : passed(pattern, day);
    }
    return date.isBefore(firstProof) ? BEFORE_FIRST_TRACE : 1;
  }

  private WorkPattern on(LocalDate date) {
    for (var pattern : patterns) {
      if (pattern.dates().contains(date)) {
        return pattern;
      }
    }
    return date.isBefore(patterns.getFirst().dates().from())
        ? patterns.getFirst()
        : patterns.getLast();
  }

  /// The share of a usual day that has passed at the last mark of a day.
  private double passed(WorkPattern pattern, MarkedDay day) {
    double all = 0;
    double past = 0;
    for (int k = 0; k < Quarters.A_DAY; k++) {
      int quarter = quarter(k);
      all += pattern.share(quarter);
      past = day.marked().has(quarter) ? all : past;
    }
    return all == 0 ? 0 : past / all;
  }

  /// The quarters of a day in the order in which they pass.
  private int quarter(int sinceTurn) {
    int turnQuarter = turn.at().toSecondOfDay() / Quarters.SECONDS;
    return (turnQuarter + sinceTurn) % Quarters.A_DAY;
  }

  /// Hours of marks outside usual hours, or inside them: runs that are at most an hour apart, and a
  /// little around.
  private double runs(WorkPattern pattern, Quarters marks, boolean outside) {
    double quarters = 0;
    int last = -Quarters.A_DAY;
    for (int k = 0; k < Quarters.A_DAY && !marks.isEmpty(); k++) {
      int quarter = quarter(k);
      if (marks.has(quarter)) {
        if (isOutside(pattern, quarter) == outside) {
          quarters += k - last <= NEAR_QUARTERS ? k - last : LEAST_RUN_QUARTERS;
        }
        last = k;
      }
    }
    return quarters / Quarters.AN_HOUR;
  }

  private static double called(WorkPattern pattern, MarkedDay day, boolean outside) {
    double hours = 0;
    for (var call : day.calls()) {
      hours += isOutside(pattern, call.quarter()) == outside ? call.hours() : 0;
    }
    return hours;
  }

  private static boolean isOutside(WorkPattern pattern, int quarter) {
    for (int k = -NEAR_QUARTERS; k <= NEAR_QUARTERS; k++) {
      if (pattern.share(quarter + k) >= OUTSIDE) {
        return false;
      }
    }
    return true;
  }
}
