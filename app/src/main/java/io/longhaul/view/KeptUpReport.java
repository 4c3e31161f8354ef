package io.longhaul.view;

import io.longhaul.plan.KeptUp;
import io.longhaul.plan.Timetable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Weeks that are kept up for half a year, side by side, without anybody's past.
///
/// @param schema of the JSON
/// @param why the own past is left out; empty where that was asked for
/// @param weeks in the order of asking
public record KeptUpReport(int schema, String why, List<Kept> weeks) {
  private static final int SCHEMA = 1;

  public KeptUpReport {
    weeks = List.copyOf(weeks);
  }

  /// One week.
  ///
  /// @param timetable as it was written
  /// @param hours a week
  /// @param freeDays a week
  /// @param shortestRest hours between two days; null where no two follow each other
  /// @param weeklyRest hours of the longest rest of a week; null without work
  /// @param fatigue the highest fatigue index
  /// @param crossed lines
  public record Kept(
      String timetable,
      double hours,
      int freeDays,
      @Nullable Double shortestRest,
      @Nullable Double weeklyRest,
      double fatigue,
      List<WhatIfReport.Line> crossed) {
    public Kept {
      crossed = List.copyOf(crossed);
    }
  }

  /// Rounded and worded.
  ///
  /// @param why the own past is left out; empty where that was asked for
  /// @param timetables with one kind of week each
  /// @throws IllegalArgumentException for one with several
  public static KeptUpReport of(String why, List<Timetable> timetables) {
    for (var timetable : timetables) {
      if (timetable.phases().size() > 1) {
        throw new IllegalArgumentException(
            "'"
                + timetable.words()
                + "' has several kinds of weeks, which need a past"
                + (why.isEmpty() ? "" : ": " + why));
      }
    }
    return new KeptUpReport(SCHEMA, why, timetables.stream().map(KeptUpReport::kept).toList());
  }

  private static Kept kept(Timetable timetable) {
    var kept = KeptUp.of(timetable.phases().getFirst().week());
    return new Kept(
        timetable.words(),
        Hours.tenth(kept.hoursAWeek()),
        kept.freeDays(),
        kept.shortestRest().map(KeptUpReport::hours).orElse(null),
        kept.weeklyRest().map(KeptUpReport::hours).orElse(null),
        Hours.tenth(kept.fatigue()),
        kept.crossed().stream().map(WhatIfReport.Line::of).toList());
  }

  private static Double hours(Duration duration) {
    return Hours.hours(duration);
  }
}
