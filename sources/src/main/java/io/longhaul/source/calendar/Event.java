package io.longhaul.source.calendar;

import io.longhaul.source.Owner;
import io.longhaul.source.Token;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One event as it stands in a file, understood.
///
/// @param uid which event it is, as a token
/// @param start its begin on its clock
/// @param isDays whether it is made of whole days
/// @param length how long it lasts; whole days where it is made of them
/// @param clock the clock that it is told on
/// @param isTold whether the file tells that clock
/// @param meaning what it tells
/// @param isOwn whether the person called it
record Event(
    String uid,
    LocalDateTime start,
    boolean isDays,
    Duration length,
    ZoneRules clock,
    boolean isTold,
    Meaning meaning,
    boolean isOwn) {
  private static final Duration LONGEST = Duration.ofDays(3_660);

  /// @param own the person's addresses
  static Event of(Component event, CalendarFile file, Owner own) throws Unusable {
    var begin = event.first("DTSTART");
    if (begin == null) {
      throw new Unusable("it has no begin");
    }
    var start = Stamp.of(begin);
    var length = length(event, start, file);
    if (length.compareTo(LONGEST) > 0) {
      throw new Unusable("it lasts for more than ten years");
    }
    var signs = EventSigns.of(event, start.isDay(), length, own);
    var meaning = file.cancels() ? Meaning.NOTHING : Meaning.of(signs);
    // days that tell nothing, such as a birthday, need no clock
    var clock =
        start.isDay() && meaning == Meaning.NOTHING
            ? ZoneOffset.UTC.getRules()
            : file.clocks().of(start);
    return new Event(
        Token.of(event.value("UID")),
        start.local(),
        start.isDay(),
        length,
        clock,
        start.zone() != null || file.clocks().home() != null,
        meaning,
        own.is(EventSigns.address(event.first("ORGANIZER"))));
  }

  /// When it takes place if it begins at a reading of its clock.
  Interval at(LocalDateTime reading) {
    var begin = instant(reading, clock);
    return new Interval(begin, isDays ? instant(reading.plus(length), clock) : begin.plus(length));
  }

  /// The moment of a reading: the earlier one where a change of clocks repeats it, and as much
  /// later as the clock went forward where it is left out.
  static Instant instant(LocalDateTime reading, ZoneRules clock) {
    return reading.toInstant(clock.getOffset(reading));
  }

  /// The end of whole days is the day after the last; who writes the last itself, or none, means
  /// one day.
  private static Duration length(Component event, Stamp start, CalendarFile file) throws Unusable {
    var written = written(event, start, file);
    if (written == null) {
      return start.isDay() ? Duration.ofDays(1) : Duration.ZERO;
    }
    if (written.isNegative()) {
      throw new Unusable("it ends before it begins");
    }
    if (start.isDay()) {
      return Duration.ofDays(Math.max(1, written.toDays()));
    }
    return written;
  }

  private static @Nullable Duration written(Component event, Stamp start, CalendarFile file)
      throws Unusable {
    var end = event.first("DTEND");
    var duration = event.first("DURATION");
    if (end == null) {
      return duration == null ? null : Length.of(duration.value());
    }
    var stamp = Stamp.of(end);
    return start.isDay() || stamp.isDay()
        ? Duration.ofDays(ChronoUnit.DAYS.between(start.date(), stamp.date()))
        : Duration.between(
            instant(start.local(), file.clocks().of(start)),
            instant(stamp.local(), file.clocks().of(stamp)));
  }

  /// Which version of an event is the newest: by its number, then by its time.
  static long version(Component event) {
    var number = event.value("SEQUENCE");
    return number.matches("\\d{1,9}") ? Long.parseLong(number) : 0;
  }

  /// When a version was written, as text that can be compared, or nothing.
  static String written(Component event) {
    for (var name : new String[] {"LAST-MODIFIED", "DTSTAMP"}) {
      var text = event.value(name).toUpperCase(Locale.ROOT);
      if (text.matches("\\d{8}T\\d{6}Z?")) {
        return text;
      }
    }
    return "";
  }
}
