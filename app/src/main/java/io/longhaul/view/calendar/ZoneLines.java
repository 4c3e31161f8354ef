package io.longhaul.view.calendar;

import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Locale;

/// A time zone as a calendar describes it (RFC 5545, 3.6.5): each change of clocks that the events
/// can meet, by its date, so that no rule has to be guessed for years that nobody asks about.
final class ZoneLines {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);
  private static final int HOUR_MINUTES = 60;
  private static final int MINUTE_SECONDS = 60;

  private ZoneLines() {}

  static String local(LocalDateTime time) {
    return LOCAL.format(time);
  }

  /// @param used from the first moment that is written in this zone to the last
  static void write(ZoneId zone, Interval used, CalendarLines lines) {
    lines.line("BEGIN", "VTIMEZONE").line("TZID", zone.getId());
    var rules = zone.getRules();
    var before = rules.previousTransition(used.start());
    if (before == null) {
      var offset = rules.getOffset(used.start());
      boolean isSummer = rules.isDaylightSavings(used.start());
      observance(isSummer, LONG_AGO, offset, offset, lines);
    }
    var changes = new ArrayList<ZoneOffsetTransition>();
    for (var next = before == null ? rules.nextTransition(used.start()) : before;
        next != null && !next.getInstant().isAfter(used.end());
        next = rules.nextTransition(next.getInstant())) {
      changes.add(next);
    }
    for (var change : changes) {
      observance(
          rules.isDaylightSavings(change.getInstant()),
          change.getDateTimeBefore(),
          change.getOffsetBefore(),
          change.getOffsetAfter(),
          lines);
    }
    lines.line("END", "VTIMEZONE");
  }

  private static void observance(
      boolean isSummer,
      LocalDateTime start,
      ZoneOffset before,
      ZoneOffset after,
      CalendarLines lines) {
    var kind = isSummer ? "DAYLIGHT" : "STANDARD";
    lines
        .line("BEGIN", kind)
        .line("DTSTART", local(start))
        .line("TZOFFSETFROM", offset(before))
        .line("TZOFFSETTO", offset(after))
        .line("END", kind);
  }

  /// `+0100`, with seconds only where there are any.
  private static String offset(ZoneOffset offset) {
    int seconds = Math.abs(offset.getTotalSeconds());
    int minutes = seconds / MINUTE_SECONDS;
    return String.format(
        Locale.ROOT,
        "%s%02d%02d%s",
        offset.getTotalSeconds() < 0 ? "-" : "+",
        minutes / HOUR_MINUTES,
        minutes % HOUR_MINUTES,
        seconds % MINUTE_SECONDS == 0
            ? ""
            : String.format(Locale.ROOT, "%02d", seconds % MINUTE_SECONDS));
  }

  /// Whether a moment is exactly what its reading on that clock means to a reader: of a reading
  /// that a change of clocks repeats, the first (3.3.5).
  static boolean isTold(Instant moment, ZoneId zone) {
    var local = LocalDateTime.ofInstant(moment, zone);
    return Duration.between(local.atZone(zone).toInstant(), moment).isZero();
  }
}
