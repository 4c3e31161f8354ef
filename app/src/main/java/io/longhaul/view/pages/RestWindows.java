package io.longhaul.view.pages;

import io.longhaul.day.Calendar;
import io.longhaul.day.Day;
import io.longhaul.recovery.SleepOpportunity;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.util.ArrayList;
import java.util.List;

/// When somebody can have slept between two days of proven work: the least and the most of
/// [SleepOpportunity] for the time from the last act of the one to the first of the other.
///
/// @param day after whose work it lies
/// @param clock where the person's clock stood
/// @param little if little of the time was slept
/// @param much if much of it was
record RestWindows(Day day, Offset clock, List<Interval> little, List<Interval> much) {
  RestWindows {
    little = List.copyOf(little);
    much = List.copyOf(much);
  }

  /// After each day of a range whose next day has proven work too, where both clocks are known.
  static List<RestWindows> in(DateRange range, Calendar proven) {
    var windows = new ArrayList<RestWindows>();
    var days = proven.in(range);
    for (int i = 1; i < days.size(); i++) {
      var day = days.get(i - 1);
      var next = days.get(i);
      boolean isNext = day.date().plusDays(1).equals(next.date());
      if (isNext && day.clockKnown() && next.clockKnown()) {
        windows.add(between(day, next));
      }
    }
    return windows;
  }

  private static RestWindows between(Day day, Day next) {
    var work = List.of(day.last().seen(), next.first().seen());
    var span = day.last().seen().span(next.first().seen());
    var clock = day.last().offset();
    var can = SleepOpportunity.of(work, span, clock.value());
    return new RestWindows(day, clock, can.little().sleeps(), can.much().sleeps());
  }
}
