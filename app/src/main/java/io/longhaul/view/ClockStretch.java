package io.longhaul.view;

import io.longhaul.evidence.Stay;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Where the person's clock stood over some time.
///
/// @param offset from UTC, such as `+01:00`; null where it is unknown
/// @param from date of the first act of that time, on that clock (UTC where it is unknown)
/// @param until date of the last one
/// @param witnesses acts that tell this offset; where it is unknown, acts that tell none
/// @param others acts of that time that tell another offset
/// @param clockChange whether it follows since clocks were changed where the person stayed
public record ClockStretch(
    @Nullable String offset,
    String from,
    String until,
    int witnesses,
    int others,
    boolean clockChange) {
  static ClockStretch of(Stay stay) {
    var offset = stay.offset();
    var clock = offset == null ? ZoneOffset.UTC : offset;
    return new ClockStretch(
        offset == null ? null : clock(offset),
        date(stay.from(), clock),
        date(stay.until(), clock),
        stay.witnesses(),
        stay.others(),
        stay.isClockChange());
  }

  private static String clock(ZoneOffset offset) {
    return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
  }

  private static String date(Instant instant, ZoneOffset clock) {
    return instant.atOffset(clock).toLocalDate().toString();
  }

  /// `+01:00 from 5 Jan 2026 to 6 Feb 2026`.
  String words() {
    var known =
        offset == null ? "unknown" : offset + (clockChange ? " after a change of clocks" : "");
    return known
        + (from.equals(until)
            ? " on " + Figures.day(from)
            : " from " + Figures.day(from) + " to " + Figures.day(until))
        + (others == 0 ? "" : ", but for " + Words.count(others, "act"));
  }
}
