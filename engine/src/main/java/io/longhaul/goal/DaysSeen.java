package io.longhaul.goal;

import io.longhaul.day.DayTurn;
import io.longhaul.day.WatchedDays;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Watch;
import io.longhaul.recovery.RestGap;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.verdict.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// What is told of days. An act that is not weak shows work; that there was none is known only of
/// days on which a watcher was alive for eight hours ([WatchedDays]) or of which the person said
/// so, and only where no act at all lies there, weak ones among them.
final class DaysSeen {
  /// A clock that nobody knows stands so far from UTC.
  private static final Duration WEST = Duration.ofHours(12);

  private static final Duration EAST = Duration.ofHours(14);

  private final DayTurn turn;
  private final Set<LocalDate> seen = new HashSet<>();
  private final Set<LocalDate> rested = new HashSet<>();
  private final Set<LocalDate> doubtful = new HashSet<>();
  private final TreeMap<LocalDate, List<Evidence>> acts = new TreeMap<>();
  private final TreeMap<LocalDate, RestGap> rests = new TreeMap<>();
  private final List<Interval> machines;

  private DaysSeen(DayTurn turn, List<Interval> machines) {
    this.turn = turn;
    this.machines = machines;
  }

  /// @param dates the days that are over
  static DaysSeen of(Answer answer, DateRange dates) {
    var trace = answer.trace();
    var machines =
        trace.evidence().stream().filter(it -> it.is(Kind.MACHINE)).map(Evidence::when).toList();
    var seen = new DaysSeen(answer.calendar().turn(), machines);
    for (var act : trace.acts()) {
      seen.add(act);
    }
    var watched = WatchedDays.of(trace.evidence(), seen.turn, Watch.of(trace), dates);
    dates
        .dates()
        .forEach(date -> {
          var day = watched.seen().get(date);
          if (day != null && day.isLong()) {
            seen.seen.add(date);
          }
          if (answer.asked().daysOff().isRested(date)) {
            seen.rested.add(date);
          }
        });
    answer.rest().between().forEach(gap -> seen.rests.put(gap.after(), gap));
    return seen;
  }

  private void add(Evidence act) {
    var offset = act.offset();
    if (offset.isKnown()) {
      acts.computeIfAbsent(turn.dayOf(act.localTime()), _ -> new ArrayList<>()).add(act);
      return;
    }
    // somewhere on these days
    var utc = new Offset.Unknown();
    var last = turn.dayOf(utc.localTime(act.when().end().plus(EAST)));
    for (var day = turn.dayOf(utc.localTime(act.at().minus(WEST)));
        !day.isAfter(last);
        day = day.plusDays(1)) {
      doubtful.add(day);
    }
  }

  /// Whether a day was free of work.
  Told free(LocalDate date) {
    var own = acts.getOrDefault(date, List.of());
    if (own.stream().anyMatch(Evidence::isProof)) {
      return Told.NO;
    }
    boolean isKnown = rested.contains(date) || (seen.contains(date) && !doubtful.contains(date));
    return own.isEmpty() && isKnown ? Told.YES : Told.UNKNOWN;
  }

  /// Whether somebody worked after a time of a day; until that very time is not after it.
  Told after(LocalDate date, LocalTime time) {
    var late = late(date, time);
    if (late.stream().anyMatch(Evidence::isProof)) {
      return Told.YES;
    }
    boolean isKnown = rested.contains(date) || (seen.contains(date) && !doubtful.contains(date));
    return late.isEmpty() && isKnown ? Told.NO : Told.UNKNOWN;
  }

  /// Whether somebody worked after a time of a day while a machine ran for them.
  Told besideMachine(LocalDate date, LocalTime time) {
    boolean isBeside =
        late(date, time).stream()
            .filter(Evidence::isProof)
            .anyMatch(act -> machines.stream().anyMatch(run -> meets(run, act.when())));
    if (isBeside) {
      return Told.YES;
    }
    return after(date, time) == Told.NO ? Told.NO : Told.UNKNOWN;
  }

  private static boolean meets(Interval run, Interval act) {
    return !act.start().isAfter(run.end()) && !run.start().isAfter(act.end());
  }

  private List<Evidence> late(LocalDate date, LocalTime time) {
    var from = time.isBefore(turn.at()) ? date.plusDays(1).atTime(time) : date.atTime(time);
    return acts.getOrDefault(date, List.of()).stream()
        .filter(act -> end(act).isAfter(from))
        .toList();
  }

  private static LocalDateTime end(Evidence act) {
    return act.offset().localTime(act.when().end());
  }

  /// Whether the rest after a day was as long.
  Told rested(LocalDate date, Duration wanted) {
    var gap = rests.get(date);
    if (gap != null && gap.length().most().compareTo(wanted) < 0) {
      return Told.NO;
    }
    var next = date.plusDays(1);
    if (free(date) == Told.YES || free(next) == Told.YES) {
      return Told.YES;
    }
    boolean isSeen = seen.contains(date) && seen.contains(next);
    boolean isSure = !doubtful.contains(date) && !doubtful.contains(next);
    return isSeen && isSure && between(date, next).compareTo(wanted) >= 0 ? Told.YES : Told.UNKNOWN;
  }

  /// From the last act of a day, weak ones too, to the first of the next.
  private Duration between(LocalDate date, LocalDate next) {
    var before = acts.get(date);
    var after = acts.get(next);
    if (before == null || after == null) {
      return Duration.ZERO;
    }
    var end = before.stream().map(act -> act.when().end()).max(Instant::compareTo).orElseThrow();
    var gap = Duration.between(end, after.getFirst().at());
    return gap.isNegative() ? Duration.ZERO : gap;
  }
}
