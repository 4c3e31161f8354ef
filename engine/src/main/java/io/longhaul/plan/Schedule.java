package io.longhaul.plan;

import java.util.List;
import java.util.Optional;

/// A schedule that people talk about, ready to be tried by its name.
///
/// @param name as people say it
/// @param words what it is
/// @param notation of its week
public record Schedule(String name, String words, String notation) {
  /// The mildest first.
  public static final List<Schedule> ALL =
      List.of(
          new Schedule("four-day", "nine to six, four days", "9-12:30 13:30-18 Mon-Thu"),
          new Schedule("955", "nine to five, five days", "9-12:30 13-17 Mon-Fri"),
          new Schedule("965", "nine to six, five days", "9-12:30 13:30-18 Mon-Fri"),
          new Schedule("14-22", "two to ten in the evening, five days", "14-17:30 18-22 Mon-Fri"),
          new Schedule("nights", "ten to six, five nights", "22-26 26:30-30 Mon-Fri"),
          new Schedule("996", "nine to nine, six days", "9-12 13-18 19-21 Mon-Sat"),
          new Schedule("997", "nine to nine, seven days", "9-12 13-18 19-21 daily"),
          new Schedule(
              "9-to-1", "nine to one at night, six days", "9-12:30 13:30-19 20-25 Mon-Sat"),
          new Schedule(
              "002",
              "midnight to midnight, two hours off, every day",
              "0-6 6:30-12 12:30-18 18:30-22 daily"));

  public static Optional<Schedule> named(String name) {
    return ALL.stream().filter(schedule -> schedule.name().equals(name)).findFirst();
  }

  public WeekPlan plan() {
    return WeekPlan.of(notation);
  }
}
