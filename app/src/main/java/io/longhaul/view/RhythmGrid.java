package io.longhaul.view;

import io.longhaul.day.Rhythm;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/// The hours of the week: in which share of the weeks each was worked.
///
/// @param weeks how many weeks are covered
/// @param sessions sessions with a known clock, which it rests on
/// @param sessionsWithoutClock sessions left out, since their zone is unknown
/// @param shareOfWeeks seven days from Monday, each with 24 shares from 0 to 1
public record RhythmGrid(
    double weeks, int sessions, int sessionsWithoutClock, List<List<Double>> shareOfWeeks) {
  public RhythmGrid {
    shareOfWeeks = shareOfWeeks.stream().map(List::copyOf).toList();
  }

  static RhythmGrid of(Rhythm rhythm) {
    var days = new ArrayList<List<Double>>();
    for (var day : DayOfWeek.values()) {
      var hours = new ArrayList<Double>();
      for (int hour = 0; hour < 24; hour++) {
        hours.add(Math.round(rhythm.at(day, hour) * 100) / 100.0);
      }
      days.add(hours);
    }
    return new RhythmGrid(
        Hours.tenth(rhythm.weeks()), rhythm.sessions(), rhythm.withoutClock(), days);
  }
}
