package io.longhaul.view;

import io.longhaul.time.Estimate;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// A part of a session that lies on one date of the local clock. A session is read on the clock as
/// it stood at its start, also where the clock changes meanwhile.
///
/// @param date the date
/// @param fromHour hours since 00:00
/// @param toHour hours since 00:00, up to 24; equal to `fromHour` for a single act
/// @param leadIn whether it is the likely work before the first act
public record ClockBar(LocalDate date, double fromHour, double toHour, boolean leadIn) {

  /// The bars of a session: one for each date that it touches, the lead-in apart.
  public static List<ClockBar> of(DayRow.Stretch session) {
    var start = OffsetDateTime.parse(session.start()).toLocalDateTime();
    var end = OffsetDateTime.parse(session.end()).toLocalDateTime();
    var bars = new ArrayList<>(split(start.minusMinutes(session.leadInMinutes()), start, true));
    bars.addAll(split(start, end, false));
    if (start.equals(end)) {
      bars.add(bar(start, start, false));
    }
    return bars;
  }

  /// A stretch of the clock: one bar for each date that it touches.
  public static List<ClockBar> split(LocalDateTime from, LocalDateTime to, boolean leadIn) {
    var bars = new ArrayList<ClockBar>();
    for (var start = from; start.isBefore(to); ) {
      var midnight = start.toLocalDate().plusDays(1).atStartOfDay();
      var end = to.isBefore(midnight) ? to : midnight;
      bars.add(bar(start, end, leadIn));
      start = end;
    }
    return bars;
  }

  private static ClockBar bar(LocalDateTime from, LocalDateTime to, boolean leadIn) {
    var date = from.toLocalDate();
    return new ClockBar(date, hours(date, from), hours(date, to), leadIn);
  }

  private static double hours(LocalDate date, LocalDateTime time) {
    return Estimate.hours(Duration.between(date.atStartOfDay(), time));
  }
}
