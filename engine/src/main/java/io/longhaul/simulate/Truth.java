package io.longhaul.simulate;

import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/// The hidden truth about some weeks of a person, taken from the timetable and never from traces.
///
/// @param days every day in order
/// @param regimes the hours that were meant, one after another, leave among them
/// @param zones where the person was, one after another
public record Truth(
    DateRange range, List<DayTruth> days, List<RegimeTruth> regimes, List<ZoneTruth> zones) {
  private static final int WEEK_DAYS = 7;

  public Truth {
    days = List.copyOf(days);
    regimes = List.copyOf(regimes);
    zones = List.copyOf(zones);
    if (days.size() != range.days()) {
      throw new IllegalArgumentException(days.size() + " days for " + range);
    }
  }

  public DayTruth day(LocalDate date) {
    return days.get(index(date));
  }

  /// Time at work on some days, without breaks of half an hour and more.
  public Duration worked(DateRange dates) {
    return in(dates).stream().map(DayTruth::worked).reduce(Duration.ZERO, Duration::plus);
  }

  /// From start to end on some days, breaks included.
  public Duration span(DateRange dates) {
    return in(dates).stream().map(DayTruth::span).reduce(Duration.ZERO, Duration::plus);
  }

  /// Time at work between two instants, wherever days turn.
  public Duration worked(Interval between) {
    var sum = Duration.ZERO;
    for (var day : days) {
      for (var stretch : day.shift()) {
        sum = sum.plus(overlap(stretch, between));
      }
      for (var call : day.calls()) {
        sum = sum.plus(overlap(call, between));
      }
    }
    return sum;
  }

  /// Week by week from the first day.
  public List<WeekTruth> weeks() {
    return IntStream.range(0, days.size() / WEEK_DAYS)
        .mapToObj(
            i -> week(new DateRange(range.from().plusWeeks(i), range.from().plusWeeks(i + 1L))))
        .toList();
  }

  private WeekTruth week(DateRange dates) {
    int worked = (int) in(dates).stream().filter(day -> !day.isFree()).count();
    return new WeekTruth(dates.from(), worked(dates), span(dates), worked);
  }

  private List<DayTruth> in(DateRange dates) {
    return days.subList(index(dates.from()), index(dates.until()));
  }

  public RegimeTruth regimeOn(LocalDate date) {
    return regimes.stream()
        .filter(regime -> regime.dates().contains(date))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(date + " lies outside " + range));
  }

  public ZoneId zoneOn(LocalDate date) {
    return zones.stream()
        .filter(stay -> stay.dates().contains(date))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(date + " lies outside " + range))
        .zone();
  }

  /// The first days of other hours.
  public List<LocalDate> changes() {
    return regimes.stream().skip(1).map(regime -> regime.dates().from()).toList();
  }

  /// Whether there is overwork at any time.
  public boolean hasOverwork() {
    return regimes.stream()
        .anyMatch(regime ->
            regime.isOverworkOn(regime.dates().from())
                || regime.isOverworkOn(regime.dates().until().minusDays(1)));
  }

  private int index(LocalDate date) {
    int index = Math.toIntExact(date.toEpochDay() - range.from().toEpochDay());
    if (index < 0 || index > days.size()) {
      throw new IllegalArgumentException(date + " lies outside " + range);
    }
    return index;
  }

  private static Duration overlap(Interval a, Interval b) {
    Instant from = a.start().isAfter(b.start()) ? a.start() : b.start();
    Instant until = a.end().isBefore(b.end()) ? a.end() : b.end();
    return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
  }
}
