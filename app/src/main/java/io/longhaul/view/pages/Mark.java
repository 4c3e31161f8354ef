package io.longhaul.view.pages;

import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Something on the clock of a week.
///
/// @param kind what it is
/// @param from on the person's clock
/// @param until on the person's clock; equal to `from` for a moment
/// @param offset of that clock from UTC
record Mark(Kind kind, LocalDateTime from, LocalDateTime until, Offset offset) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int MINUTES_AN_HOUR = 60;

  /// What can be seen of a week, in the order in which it is drawn.
  enum Kind {
    JOB("unattended job"),
    LEAD_IN("likely work before the first act"),
    WORK("at work"),
    MEETING("meeting"),
    CALL("call");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static Mark of(Kind kind, Interval when, Offset offset) {
    return new Mark(kind, offset.localTime(when.start()), offset.localTime(when.end()), offset);
  }

  boolean touches(LocalDate date) {
    return !from.toLocalDate().isAfter(date)
        && (until.isAfter(date.atStartOfDay()) || from.toLocalDate().equals(date));
  }

  /// Hours since 00:00 of a date at which it begins on it.
  double fromHour(LocalDate date) {
    return from.toLocalDate().isBefore(date) ? 0 : hour(from);
  }

  /// Hours since 00:00 of a date at which it ends on it.
  double untilHour(LocalDate date) {
    return until.toLocalDate().isAfter(date) ? 24 : hour(until);
  }

  private static double hour(LocalDateTime time) {
    return time.getHour() + time.getMinute() / (double) MINUTES_AN_HOUR;
  }

  /// `09:30 to 12:10`, or the moment.
  String clock() {
    var start = CLOCK.format(from);
    var end = CLOCK.format(until);
    return start.equals(end) && from.toLocalDate().equals(until.toLocalDate())
        ? start
        : start + " to " + end;
  }
}
