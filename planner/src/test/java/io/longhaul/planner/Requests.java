package io.longhaul.planner;

import io.longhaul.plan.DayPlan.Stretch;
import io.longhaul.time.DateRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/// Requests to test with.
final class Requests {
  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final Past RESTED = new Past(6, 6, Duration.ofDays(2));
  static final Limits.Clock DAY = new Limits.Clock(8 * 60, 22 * 60);
  static final Wish OFFICE =
      new Wish(
          Duration.ofHours(40),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          9 * 60,
          List.of(8 * 60, 9 * 60, 10 * 60, 12 * 60),
          30);

  private Requests() {}

  static Request weeks(int weeks, Deadline... deadlines) {
    return new Request(
        new DateRange(MONDAY, MONDAY.plusWeeks(weeks)),
        BERLIN,
        RESTED,
        Limits.usual(DAY),
        OFFICE,
        List.of(deadlines),
        Taken.NOTHING);
  }

  static Deadline due(int day, int hours) {
    return new Deadline(
        "day " + day, MONDAY.plusDays(day), Duration.ofHours(hours), OptionalDouble.empty());
  }

  static Request with(Request request, Taken taken) {
    return new Request(
        request.dates(),
        request.zone(),
        request.past(),
        request.limits(),
        request.wish(),
        request.deadlines(),
        taken);
  }

  /// One week in whole hours, small enough to try everything: up to five choices a day.
  static Request small(Random random) {
    boolean oneStart = random.nextBoolean();
    int step = 60 * (1 + random.nextInt(3));
    int steps = oneStart ? 4 : 2;
    var wish =
        new Wish(
            Duration.ofHours(random.nextInt(40)),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.of(4 + random.nextInt(4))),
            9 * 60,
            oneStart ? List.of(9 * 60) : List.of(9 * 60, 13 * 60),
            step);
    var limits =
        new Limits(
            Duration.ofHours(11 + random.nextInt(3)),
            Duration.ofHours(35 + random.nextInt(10)),
            random.nextInt(3),
            Duration.ofMinutes((long) step * steps),
            Duration.ofHours(10 + random.nextInt(30)),
            DAY);
    return new Request(
        new DateRange(MONDAY, MONDAY.plusWeeks(1)),
        BERLIN,
        new Past(
            10 * random.nextDouble(),
            10 * random.nextDouble(),
            Duration.ofHours(random.nextInt(60))),
        limits,
        wish,
        deadlines(random),
        taken(random));
  }

  private static List<Deadline> deadlines(Random random) {
    var deadlines = new ArrayList<Deadline>();
    for (int i = random.nextInt(3); i > 0; i--) {
      deadlines.add(
          new Deadline(
              "deadline " + i,
              MONDAY.plusDays(1 + random.nextInt(7)),
              Duration.ofHours(random.nextInt(25)),
              random.nextBoolean()
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(4 * random.nextDouble() - 2)));
    }
    return deadlines;
  }

  private static Taken taken(Random random) {
    Map<LocalDate, List<Stretch>> appointments = new HashMap<>();
    Map<LocalDate, List<Stretch>> guarded = new HashMap<>();
    var leave = new HashSet<LocalDate>();
    for (int day = 0; day < 7; day++) {
      var date = MONDAY.plusDays(day);
      switch (random.nextInt(8)) {
        case 0 -> appointments.put(date, List.of(new Stretch(14 * 60, 15 * 60)));
        case 1 -> guarded.put(date, List.of(new Stretch(12 * 60, 14 * 60)));
        case 2 -> leave.add(date);
        default -> {}
      }
    }
    return new Taken(appointments, guarded, leave);
  }
}
