package io.longhaul.view;

import io.longhaul.day.DayOff;
import io.longhaul.verdict.Answer;
import java.util.List;

/// A day that was to be free.
///
/// @param date the day
/// @param kind `holiday` or `leave`
/// @param name what it is called
/// @param worked whether an act proves work on it; without one it is not known
public record DayOffRow(String date, String kind, String name, boolean worked) {

  /// Those of the period that have passed.
  static List<DayOffRow> of(Answer answer) {
    var proven = answer.facts().calendar();
    return answer.asked().daysOff().in(answer.period()).stream()
        .filter(day -> day.kind() != DayOff.Kind.RESTED)
        .map(day -> DayOffRow.of(day, proven.day(day.date()) != null))
        .toList();
  }

  private static DayOffRow of(DayOff day, boolean worked) {
    return new DayOffRow(day.date().toString(), Words.key(day.kind()), day.name(), worked);
  }

  boolean isHoliday() {
    return kind.equals(Words.key(DayOff.Kind.HOLIDAY));
  }
}
