package io.longhaul.accuracy;

import io.longhaul.simulate.DayTruth;
import io.longhaul.simulate.Truth;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The rest that somebody really had after a day: the longest stretch without work in the 24 hours
/// after its end, when the next day is worked too.
final class TrueRest {
  static final Duration DAILY_REST = Duration.ofHours(11);
  static final Duration WEEKLY_REST = Duration.ofHours(35);
  private static final LocalTime TURN = LocalTime.of(4, 0);
  private static final Duration PERIOD = Duration.ofHours(24);

  private TrueRest() {}

  /// The days of a range that were followed by a rest under eleven hours.
  static NavigableSet<LocalDate> shortAfter(Truth truth, DateRange range) {
    var dates = new TreeSet<LocalDate>();
    for (int i = 0; i + 1 < truth.days().size(); i++) {
      var day = truth.days().get(i);
      if (range.contains(day.date())
          && !day.isFree()
          && !truth.days().get(i + 1).isFree()
          && after(truth.days(), i).compareTo(DAILY_REST) < 0) {
        dates.add(day.date());
      }
    }
    return dates;
  }

  /// How many of the last weeks no stretch of 35 hours without work reaches into; those without any
  /// work have one, and so has the first, before which there may have been rest.
  static int weeksWithoutRest(Truth truth, int weeks) {
    var work =
        truth.days().stream()
            .flatMap(TrueRest::work)
            .sorted(Comparator.comparing(Interval::start))
            .toList();
    int without = 0;
    for (int week = weeks; week > 0; week--) {
      var from = truth.range().until().minusWeeks(week);
      if (from.isAfter(truth.range().from())) {
        var span = new Interval(turn(truth, from), turn(truth, from.plusWeeks(1)));
        without += longestInto(span, work).compareTo(WEEKLY_REST) < 0 ? 1 : 0;
      }
    }
    return without;
  }

  /// The longest stretch without work of which a part lies in a span.
  private static Duration longestInto(Interval span, List<Interval> work) {
    var longest = Duration.ZERO;
    var free = Instant.EPOCH;
    for (var each : work) {
      if (each.start().isAfter(span.start()) && free.isBefore(span.end())) {
        longest = longer(longest, Duration.between(free, each.start()));
      }
      free = each.end().isAfter(free) ? each.end() : free;
    }
    return free.isBefore(span.end())
        ? longer(longest, Duration.between(free, span.end()))
        : longest;
  }

  private static Instant turn(Truth truth, LocalDate date) {
    return date.atTime(TURN)
        .atZone(truth.zoneOn(later(date.minusDays(1), truth.range().from())))
        .toInstant();
  }

  /// The date of the working day that goes on or was the last at each of its instants: by the start
  /// of its work.
  static NavigableMap<Instant, LocalDate> starts(Truth truth) {
    var starts = new TreeMap<Instant, LocalDate>();
    for (var day : truth.days()) {
      work(day)
          .map(Interval::start)
          .min(Comparator.naturalOrder())
          .ifPresent(start -> starts.put(start, day.date()));
    }
    return starts;
  }

  static Stream<Interval> work(DayTruth day) {
    return Stream.concat(day.shift().stream(), day.calls().stream());
  }

  private static Duration after(List<DayTruth> days, int index) {
    var end = work(days.get(index)).map(Interval::end).max(Comparator.naturalOrder()).orElseThrow();
    var until = end.plus(PERIOD);
    var following =
        days.subList(index + 1, Math.min(days.size(), index + 3)).stream()
            .flatMap(TrueRest::work)
            .sorted(Comparator.comparing(Interval::start))
            .toList();
    var longest = Duration.ZERO;
    var free = end;
    for (var work : following) {
      if (!work.start().isBefore(until)) {
        break;
      }
      longest = longer(longest, Duration.between(free, work.start()));
      free = work.end().isAfter(free) ? work.end() : free;
    }
    return free.isBefore(until) ? longer(longest, Duration.between(free, until)) : longest;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? b : a;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
