package io.longhaul.accuracy;

import io.longhaul.simulate.DayTruth;
import io.longhaul.simulate.Truth;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
