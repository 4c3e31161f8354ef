package io.longhaul.planner;

import java.util.List;

/// Everything that is asked of a timetable, listed by hand; the hard rules first.
final class Demands {
  private static final List<Demand> ALL =
      List.of(
          new PossibleDays(),
          new DailyRest(),
          new WeeklyFreedom(),
          new FreeDays(),
          new WeekHours(),
          new Budgets(),
          new EvenDays(),
          new SmoothWeeks(),
          new UsualHours(),
          new UsualDays(),
          new UsualStart(),
          new AskedBalance());

  private Demands() {}

  static List<Demand> all() {
    return ALL;
  }
}
