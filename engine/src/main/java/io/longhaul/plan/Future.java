package io.longhaul.plan;

import io.longhaul.day.Day;
import io.longhaul.session.Session;
import io.longhaul.time.Estimate;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Days that have not happened yet, from the final day on.
///
/// @param days what each date would hold
public record Future(NavigableMap<LocalDate, Planned> days) {
  public Future {
    days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
  }

  /// What a date would hold.
  ///
  /// @param day its proven sessions; empty where work would leave no trace, or there would be none
  /// @param hours of work
  public record Planned(Optional<Day> day, Estimate hours) {
    static final Planned FREE = new Planned(Optional.empty(), Estimate.ZERO);

    /// Hours that are laid down, to the minute.
    static Planned of(LocalDate date, DayPlan plan, ZoneId zone) {
      return new Planned(
          Optional.of(new Day(date, plan.on(date, zone))), Estimate.exactly(plan.worked()));
    }

    private static final Duration FIRST = Duration.ofSeconds(1);

    /// The same so many days later, at the same time of day.
    Planned later(int days) {
      return new Planned(
          day.map(it -> new Day(it.date().plusDays(days), later(it.sessions(), days))), hours);
    }

    private static List<Session> later(List<Session> sessions, int days) {
      var shift = Duration.ofDays(days);
      return sessions.stream()
          .map(it ->
              new Session(
                  new Interval(it.seen().start().plus(shift), it.seen().end().plus(shift)),
                  it.firm(),
                  it.leadIn(),
                  it.before(),
                  it.after(),
                  it.offset(),
                  it.acts()))
          .toList();
    }

    /// The same, ending so much earlier; its first act stays.
    Planned endingEarlier(Duration by) {
      if (day.isEmpty()) {
        return this;
      }
      var seen = day.get().seen();
      var end = later(seen.end().minus(by), seen.start().plus(FIRST));
      return kept(
          by,
          session -> session.seen().start().isBefore(end),
          session -> session.seen().end().isAfter(end) ? session.upTo(end) : session);
    }

    /// The same without the work before an instant.
    private Planned from(Instant start) {
      if (day.isEmpty() || !start.isAfter(day.get().seen().start())) {
        return this;
      }
      return kept(
          Duration.between(day.get().seen().start(), start),
          session -> session.seen().end().isAfter(start),
          session -> session.seen().start().isBefore(start) ? session.from(start) : session);
    }

    private static Instant later(Instant a, Instant b) {
      return a.isBefore(b) ? b : a;
    }

    /// With fewer sessions, and so many fewer hours.
    private Planned kept(Duration off, Predicate<Session> which, UnaryOperator<Session> part) {
      var sessions =
          day.stream().flatMap(it -> it.sessions().stream()).filter(which).map(part).toList();
      return day.isEmpty() || sessions.isEmpty()
          ? FREE
          : new Planned(Optional.of(new Day(day.get().date(), sessions)), hours.minus(off));
    }
  }

  /// The same with other days from a date on.
  Future replaced(LocalDate from, Function<LocalDate, Planned> other) {
    var changed = new TreeMap<>(days);
    changed.tailMap(from).replaceAll((date, _) -> other.apply(date));
    return new Future(changed);
  }

  /// The same with these dates free.
  Future free(Predicate<LocalDate> dates) {
    var changed = new TreeMap<>(days);
    changed.replaceAll((date, planned) -> dates.test(date) ? Planned.FREE : planned);
    return new Future(changed);
  }

  /// The same with each day that has work ending earlier.
  Future endingEarlier(Duration by) {
    var changed = new TreeMap<>(days);
    changed.replaceAll((_, planned) -> planned.endingEarlier(by));
    return new Future(changed);
  }

  /// The same with some days beginning no earlier than so long after the end of the day before.
  Future startingLater(List<LocalDate> mornings, Duration rest) {
    var changed = new TreeMap<>(days);
    for (var morning : mornings) {
      var before = changed.get(morning.minusDays(1));
      if (before != null && before.day().isPresent()) {
        var start = before.day().get().seen().end().plus(rest);
        changed.computeIfPresent(morning, (_, planned) -> planned.from(start));
      }
    }
    return new Future(changed);
  }

  /// The days with proven work.
  List<Day> worked() {
    var worked = new ArrayList<Day>();
    days.values().forEach(planned -> planned.day().ifPresent(worked::add));
    return worked;
  }
}
