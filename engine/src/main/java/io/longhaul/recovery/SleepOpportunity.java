package io.longhaul.recovery;

import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// When somebody can have slept, where only work is known: a history with little and one with much
/// sleep, so that a model of sleep gives a lower and an upper curve.
///
/// In each gap between two stretches of work, less a while after the one and before the other, a
/// sleep lies around each 3:30 on the body's clock, moved into the gap where it does not fit; a gap
/// without a 3:30 has one sleep at the end that is nearer to it. Before the first work and after
/// the last only sleeps around a 3:30 count.
///
/// | history | after work | before work | a sleep at most |
/// |---|---|---|---|
/// | little | 60 min | 30 min | 6 h |
/// | much | 15 min | 15 min | 9 h |
///
/// These habits are ours and not from a source. Limits: it is what can have been, no measurement:
/// somebody who lies awake has less than little, and a gap in which work left no trace was none.
///
/// @param little sleep
/// @param much sleep
public record SleepOpportunity(SleepHistory little, SleepHistory much) {
  private static final LocalTime MIDDLE = LocalTime.of(3, 30);
  private static final Duration SHORTEST = Duration.ofMinutes(20);

  /// How somebody uses the time between work.
  ///
  /// @param afterWork how long after work they sleep at the earliest
  /// @param beforeWork how long before work they get up at the latest
  /// @param longest a sleep
  public record Habit(Duration afterWork, Duration beforeWork, Duration longest) {
    public static final Habit LITTLE =
        new Habit(Duration.ofMinutes(60), Duration.ofMinutes(30), Duration.ofHours(6));
    public static final Habit MUCH =
        new Habit(Duration.ofMinutes(15), Duration.ofMinutes(15), Duration.ofHours(9));

    public Habit {
      if (afterWork.isNegative() || beforeWork.isNegative() || longest.compareTo(SHORTEST) < 0) {
        throw new IllegalArgumentException(
            "a habit has no negative time and sleeps of 20 min and more, not "
                + afterWork
                + ", "
                + beforeWork
                + ", "
                + longest);
      }
    }
  }

  /// Of work in order.
  ///
  /// @param span what is looked at; it begins with a waking-up
  public static SleepOpportunity of(List<Interval> work, Interval span, ZoneOffset bodyClock) {
    return new SleepOpportunity(
        history(work, span, bodyClock, Habit.LITTLE), history(work, span, bodyClock, Habit.MUCH));
  }

  /// The sleeps of one habit.
  public static SleepHistory history(
      List<Interval> work, Interval span, ZoneOffset bodyClock, Habit habit) {
    var sleeps = new ArrayList<Interval>();
    var free = span.start();
    for (var stretch : work) {
      var until = stretch.start().minus(habit.beforeWork());
      var nights = nights(free, until, bodyClock, habit);
      sleeps.addAll(nights);
      if (nights.isEmpty() && !stretch.equals(work.getFirst())) {
        sleeps.addAll(nap(free, until, bodyClock, habit));
      }
      var next = stretch.end().plus(habit.afterWork());
      free = next.isAfter(free) ? next : free;
    }
    sleeps.addAll(nights(free, span.end(), bodyClock, habit));
    return new SleepHistory(span, bodyClock, sleeps);
  }

  /// A sleep for each 3:30 in a gap.
  private static List<Interval> nights(
      Instant from, Instant until, ZoneOffset bodyClock, Habit habit) {
    var sleeps = new ArrayList<Interval>();
    if (isTooShort(from, until)) {
      return sleeps;
    }
    var free = from;
    var middle = firstMiddle(from, bodyClock);
    for (; middle.isBefore(until); middle = middle.plus(Duration.ofDays(1))) {
      var sleep = around(middle, new Interval(free, until), habit.longest());
      sleeps.add(sleep);
      free = sleep.end();
    }
    return sleeps;
  }

  /// The sleep in a gap without a 3:30.
  private static List<Interval> nap(
      Instant from, Instant until, ZoneOffset bodyClock, Habit habit) {
    if (isTooShort(from, until)) {
      return List.of();
    }
    var next = firstMiddle(from, bodyClock);
    var sinceLast = Duration.between(next.minus(Duration.ofDays(1)), from);
    boolean early = sinceLast.compareTo(Duration.between(until, next)) <= 0;
    var length = min(habit.longest(), Duration.between(from, until));
    return List.of(
        early ? new Interval(from, from.plus(length)) : new Interval(until.minus(length), until));
  }

  private static boolean isTooShort(Instant from, Instant until) {
    return Duration.between(from, until).compareTo(SHORTEST) < 0;
  }

  /// The first 3:30 that is not before an instant.
  private static Instant firstMiddle(Instant from, ZoneOffset bodyClock) {
    LocalDate date = from.atOffset(bodyClock).toLocalDate();
    var middle = date.atTime(MIDDLE).toInstant(bodyClock);
    return middle.isBefore(from) ? date.plusDays(1).atTime(MIDDLE).toInstant(bodyClock) : middle;
  }

  /// A sleep of that length around a moment, or as near as it fits.
  private static Interval around(Instant middle, Interval free, Duration length) {
    var start = middle.minus(length.dividedBy(2));
    start = start.isBefore(free.start()) ? free.start() : start;
    var end = start.plus(length);
    if (end.isAfter(free.end())) {
      end = free.end();
      start = end.minus(length);
      start = start.isBefore(free.start()) ? free.start() : start;
    }
    return new Interval(start, end);
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
