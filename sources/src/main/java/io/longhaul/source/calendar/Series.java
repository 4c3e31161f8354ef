package io.longhaul.source.calendar;

import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An event that takes place again and again, with its exceptions. A series without an end is
/// followed up to a last moment.
///
/// @param source the event as it stands
/// @param file where it stands
/// @param event the event, understood
record Series(Component source, CalendarFile file, Event event) {
  /// More occurrences of one series are not read: daily for 27 years.
  static final int MOST = 10_000;

  private static final LocalDateTime FIRST = LocalDateTime.of(1990, 1, 2, 0, 0);

  /// One of them.
  ///
  /// @param event the version of it that holds then
  record Turn(Event event, Interval when) {}

  /// A version of one occurrence, or of it and all that follow.
  ///
  /// @param of the begin that it replaces
  /// @param goesOn whether it replaces the following ones too
  /// @param version null where it cannot be used
  record Replacement(Stamp of, boolean goesOn, @Nullable Event version) {}

  /// When it takes place by its own rule, without exceptions and what is replaced.
  List<Turn> turns(Instant last, List<Replacement> overrides) throws Unusable {
    var readings = readings(last);
    removeExceptions(readings);
    for (var override : overrides) {
      if (!override.goesOn()) {
        remove(readings, override.of());
      }
    }
    var from = new TreeMap<LocalDateTime, Event>();
    for (var override : overrides) {
      if (override.goesOn() && override.version() != null) {
        from.put(onClock(override.of()), override.version());
      }
    }
    return readings.stream().map(reading -> turn(reading, from.floorEntry(reading))).toList();
  }

  private Turn turn(LocalDateTime reading, Map.@Nullable Entry<LocalDateTime, Event> changed) {
    if (changed == null) {
      return new Turn(event, event.at(reading));
    }
    var moved = Duration.between(changed.getKey(), changed.getValue().start());
    return new Turn(changed.getValue(), changed.getValue().at(reading.plus(moved)));
  }

  private TreeSet<LocalDateTime> readings(Instant last) throws Unusable {
    var readings = new TreeSet<LocalDateTime>();
    var rule = source.first("RRULE");
    if (rule == null) {
      readings.add(event.start());
    } else {
      var repetition = Repetition.of(rule.value());
      readings.addAll(
          repetition.from(
              event.start(),
              reading -> !reading.isBefore(FIRST),
              reading -> isOver(reading, repetition.until(), last),
              MOST));
    }
    for (var more : Stamp.all(source.all("RDATE"))) {
      readings.add(onClock(more));
    }
    return readings;
  }

  private boolean isOver(LocalDateTime reading, @Nullable Stamp until, Instant last) {
    if (Event.instant(reading, event.clock()).isAfter(last)) {
      return true;
    }
    if (until == null) {
      return false;
    }
    return (until.isDay() || event.isDays())
        ? reading.toLocalDate().isAfter(onClock(until).toLocalDate())
        : reading.isAfter(onClock(until));
  }

  /// A time as the series' clock reads it. One that names no clock is on the series' clock.
  private LocalDateTime onClock(Stamp stamp) {
    if (stamp.isDay() || stamp.zone() == null) {
      return stamp.isDay() && !event.isDays()
          ? stamp.date().atTime(event.start().toLocalTime())
          : stamp.local();
    }
    try {
      var at = Event.instant(stamp.local(), file.clocks().of(stamp));
      return LocalDateTime.ofInstant(at, event.clock().getOffset(at));
    } catch (Unusable e) {
      return stamp.local();
    }
  }

  private void removeExceptions(TreeSet<LocalDateTime> readings) throws Unusable {
    for (var exception : Stamp.all(source.all("EXDATE"))) {
      remove(readings, exception);
    }
  }

  /// Removes the occurrence that begins then; where none does, that of the day: many calendars
  /// write a day, midnight, or a time on another clock.
  private void remove(TreeSet<LocalDateTime> readings, Stamp stamp) {
    var reading = onClock(stamp);
    if (!readings.remove(reading) && !removeOf(readings, reading.toLocalDate())) {
      removeOf(readings, stamp.date());
    }
  }

  private static boolean removeOf(TreeSet<LocalDateTime> readings, LocalDate day) {
    var ofDay = readings.subSet(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    return ofDay.size() == 1 && readings.remove(ofDay.first());
  }
}
