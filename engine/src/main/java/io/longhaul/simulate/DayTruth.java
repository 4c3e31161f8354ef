package io.longhaul.simulate;

import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What really happened on one day. The day turns at 04:00; work belongs to the day on which the
/// shift began, however late it ends.
///
/// @param shift the stretches of the planned working day, breaks left out
/// @param calls work because the person was called, outside the shift
/// @param sleep sleep in the rest after it
public record DayTruth(
    LocalDate date,
    DayKind kind,
    List<Interval> shift,
    List<Interval> calls,
    List<Interval> sleep) {
  public DayTruth {
    shift = List.copyOf(shift);
    calls = List.copyOf(calls);
    sleep = List.copyOf(sleep);
  }

  /// Time at work: from start to end without breaks of half an hour and more, and the calls.
  public Duration worked() {
    return total(shift).plus(total(calls));
  }

  /// From the start of the shift to its end, breaks included; and the calls.
  public Duration span() {
    return spell().map(Interval::duration).orElse(Duration.ZERO).plus(total(calls));
  }

  /// From the start of the shift to its end; empty without one.
  public Optional<Interval> spell() {
    return shift.isEmpty()
        ? Optional.empty()
        : Optional.of(new Interval(shift.getFirst().start(), shift.getLast().end()));
  }

  /// Whether nothing was worked at all.
  public boolean isFree() {
    return shift.isEmpty() && calls.isEmpty();
  }

  private static Duration total(List<Interval> stretches) {
    long seconds = 0;
    for (var stretch : stretches) {
      seconds += stretch.end().getEpochSecond() - stretch.start().getEpochSecond();
    }
    return Duration.ofSeconds(seconds);
  }
}
