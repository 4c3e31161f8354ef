package io.longhaul.recovery;

import io.longhaul.stats.Domain;
import io.longhaul.time.Interval;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// When somebody slept, recorded or supposed, within a span that begins with a waking-up.
///
/// The clock of the body keeps one offset: an hour of summer time or a flight does not move it. Who
/// lives elsewhere for long has another history.
///
/// @param span what is looked at
/// @param bodyClock the offset by which the body tells the time of day
/// @param sleeps in order, apart from each other, inside the span
public record SleepHistory(Interval span, ZoneOffset bodyClock, List<Interval> sleeps) {
  private static final double SECONDS_AN_HOUR = 3600;

  public SleepHistory {
    sleeps = List.copyOf(sleeps);
    var free = span.start();
    for (var sleep : sleeps) {
      if (sleep.start().isBefore(free) || sleep.end().isAfter(span.end())) {
        throw new IllegalArgumentException(
            "sleeps must be in order and inside " + span + ", not " + sleep);
      }
      free = sleep.end();
    }
  }

  /// The same with recorded sleep in the place of what was supposed for those nights: for all that
  /// ends on a date with a recorded night, and all that overlaps one.
  SleepHistory recorded(Nights nights) {
    var recorded =
        nights.asleep().stream()
            .filter(it -> !it.start().isBefore(span.start()) && !it.end().isAfter(span.end()))
            .toList();
    if (recorded.isEmpty()) {
      return this;
    }
    var all = new ArrayList<>(recorded);
    for (var sleep : sleeps) {
      var woke = sleep.end().atOffset(bodyClock).toLocalDate();
      boolean isKnown = nights.byDate().containsKey(woke);
      if (!isKnown && Stretches.inside(sleep, recorded).isZero()) {
        all.add(sleep);
      }
    }
    return new SleepHistory(span, bodyClock, Stretches.union(all));
  }

  /// The span as stretches of sleep and waking, one after the other, none of them empty.
  List<Stretch> stretches() {
    var stretches = new ArrayList<Stretch>();
    double last = 0;
    for (var sleep : sleeps) {
      double start = hours(Duration.between(span.start(), sleep.start()));
      double end = hours(Duration.between(span.start(), sleep.end()));
      if (end > start) {
        if (start > last) {
          stretches.add(new Stretch(last, start, false));
        }
        stretches.add(new Stretch(start, end, true));
        last = end;
      }
    }
    double end = hours(span.duration());
    if (end > last || stretches.isEmpty()) {
      stretches.add(new Stretch(last, end, false));
    }
    return stretches;
  }

  /// The time of day on the body's clock at the beginning, hours.
  double clockAtStart() {
    return span.start().atOffset(bodyClock).toLocalTime().toNanoOfDay() / 3.6e12;
  }

  static double hours(Duration duration) {
    return (duration.toSeconds() + duration.toNanosPart() * 1e-9) / SECONDS_AN_HOUR;
  }

  /// A stretch of sleep or waking.
  ///
  /// @param from hours since the beginning of the span
  /// @param until hours since the beginning of the span
  record Stretch(double from, double until, boolean asleep) {}

  /// A moment at which a model is asked.
  ///
  /// @param hours since the beginning of the span
  /// @param clock time of day on the body's clock, hours, not wrapped at midnight
  /// @param inState hours since falling asleep or waking up
  /// @param asleep falling asleep is asleep, waking up is awake
  record Moment(double hours, double clock, double inState, boolean asleep) {}

  /// A model whose state goes through sleep and waking.
  interface Course<S, P> {
    S start();

    /// The state when the person has just fallen asleep or woken up.
    default S enter(S state) {
      return state;
    }

    /// The state `until` hours into a stretch, from the one `from` hours into it.
    S advance(S state, Span span);

    P point(S state, Moment moment);
  }

  /// A part of a stretch.
  ///
  /// @param from hours since falling asleep or waking up
  /// @param until hours since falling asleep or waking up
  /// @param clock time of day on the body's clock when the stretch began, hours
  record Span(boolean asleep, double from, double until, double clock) {
    double hours() {
      return until - from;
    }
  }

  /// The points of a model at the beginning and after each step, to the end.
  <S, P> List<P> points(Course<S, P> course, Duration step) {
    double stepHours = Domain.positive("step", hours(step));
    var points = new ArrayList<P>((int) Math.min(1 << 24, hours(span.duration()) / stepHours + 2));
    double clock = clockAtStart();
    var state = course.start();
    long next = 0;
    var stretches = stretches();
    for (var stretch : stretches) {
      boolean isLast = stretch.equals(stretches.getLast());
      state = course.enter(state);
      double length = stretch.until() - stretch.from();
      double done = 0;
      double at = next * stepHours;
      while (at < stretch.until() || (isLast && at <= stretch.until())) {
        double inState = Math.max(0, at - stretch.from());
        state =
            course.advance(
                state, new Span(stretch.asleep(), done, inState, clock + stretch.from()));
        done = inState;
        points.add(course.point(state, new Moment(at, clock + at, inState, stretch.asleep())));
        next++;
        at = next * stepHours;
      }
      state =
          course.advance(state, new Span(stretch.asleep(), done, length, clock + stretch.from()));
    }
    return points;
  }
}
