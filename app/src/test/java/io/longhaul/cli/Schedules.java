package io.longhaul.cli;

import io.longhaul.evidence.Trace;
import io.longhaul.simulate.Timetable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/// Simulated people whose hours are known.
final class Schedules {
  static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  static final int WEEKS = 13;
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  private Schedules() {}

  static Timetable nineToSix() {
    return table(WEEKDAYS, 9, 9, BERLIN, false);
  }

  static Timetable nineToSixStoredInUtc() {
    return table(WEEKDAYS, 9, 9, LOS_ANGELES, true);
  }

  static Timetable nineNineSix() {
    return table(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), 9, 12, BERLIN, false);
  }

  static Timetable nineNineSeven() {
    return table(EnumSet.allOf(DayOfWeek.class), 9, 12, BERLIN, false);
  }

  static Timetable nightShift() {
    return table(WEEKDAYS, 22, 8, BERLIN, false);
  }

  static Timetable onceAWeek() {
    return new Timetable(
        EnumSet.of(DayOfWeek.WEDNESDAY),
        LocalTime.of(10, 0),
        Duration.ofHours(8),
        BERLIN,
        false,
        4);
  }

  static Trace of(Timetable timetable, int seed) {
    return timetable.trace(MONDAY, WEEKS, new Random(seed));
  }

  private static Timetable table(
      Set<DayOfWeek> days, int start, int hours, ZoneId zone, boolean utc) {
    return new Timetable(days, LocalTime.of(start, 0), Duration.ofHours(hours), zone, utc, 10);
  }
}
