package io.longhaul.view;

import io.longhaul.day.Day;
import io.longhaul.session.Session;
import io.longhaul.time.Offset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// One day with a trace.
///
/// @param date the day, named after the date on which it begins
/// @param acts pieces of evidence
/// @param hours hours of work
/// @param sessions its stretches of work
public record DayRow(String date, int acts, Hours hours, List<Stretch> sessions) {
  public DayRow {
    sessions = List.copyOf(sessions);
  }

  /// A session.
  ///
  /// @param start local time of the first act, with its offset
  /// @param end local time of the last act
  /// @param zone how the zone is known: `told`, `declared`, `inferred` or `unknown` (then times are
  ///   UTC and say nothing about the time of day)
  /// @param leadInMinutes likely work before the first act
  /// @param hours hours of work
  public record Stretch(String start, String end, String zone, long leadInMinutes, Hours hours) {
    static Stretch of(Session session) {
      var offset = session.offset();
      return new Stretch(
          session
              .seen()
              .start()
              .truncatedTo(ChronoUnit.SECONDS)
              .atOffset(offset.value())
              .toString(),
          session.seen().end().truncatedTo(ChronoUnit.SECONDS).atOffset(offset.value()).toString(),
          zone(offset),
          session.leadIn().toMinutes(),
          Hours.of(session.duration()));
    }

    private static String zone(Offset offset) {
      return switch (offset) {
        case Offset.Told _ -> "told";
        case Offset.Declared _ -> "declared";
        case Offset.Inferred _ -> "inferred";
        case Offset.Unknown _ -> "unknown";
      };
    }
  }

  public static DayRow of(Day day) {
    return new DayRow(
        day.date().toString(),
        day.acts(),
        Hours.of(day.hours()),
        day.sessions().stream().map(Stretch::of).toList());
  }
}
