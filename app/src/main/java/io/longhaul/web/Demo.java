package io.longhaul.web;

import static java.time.DayOfWeek.MONDAY;

import io.longhaul.simulate.DemoYear;
import io.longhaul.store.KeptPlan;
import io.longhaul.store.KeptTime;
import io.longhaul.store.MarkedEvent;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.store.Taken;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// What a made-up person has in their store: the year, two events, goals, and a plan of the three
/// weeks around now.
final class Demo {
  private static final ZoneId ZONE = DemoYear.ZONE;
  private static final int DAYS_BEFORE = 14;
  private static final int DAYS_AFTER = 7;

  private Demo() {}

  static void layOut(Store store, Instant now) throws StoreException {
    store.take(
        store.connect("lines", "a simulated year"),
        new Taken("simulated", "", "", DemoYear.until(now), List.of()));
    var today = now.atZone(ZONE).toLocalDate();
    var monday = today.with(TemporalAdjusters.previousOrSame(MONDAY));
    // eight weeks on six days began then, and later six weeks that grow
    store.mark(new MarkedEvent(monday.minusWeeks(23), "a launch date is set"));
    store.mark(new MarkedEvent(monday.minusWeeks(5), "a rival's release"));
    for (var goal :
        List.of("a free day a week", "stop by 20:00 on 4 days of 5", "11 h between days")) {
      store.addGoal(goal, monday.minusWeeks(7));
    }
    store.keep(plan(today));
  }

  private static KeptPlan plan(LocalDate today) {
    var times = new ArrayList<KeptTime>();
    var workdays = EnumSet.range(MONDAY, DayOfWeek.FRIDAY);
    today
        .minusDays(DAYS_BEFORE)
        .datesUntil(today.plusDays(DAYS_AFTER))
        .forEach(day -> {
          times.add(time("rest", day, LocalTime.of(19, 30), day.plusDays(1), LocalTime.of(8, 30)));
          if (workdays.contains(day.getDayOfWeek())) {
            boolean isEarly = day.getDayOfWeek().getValue() % 2 == 0;
            var from = isEarly ? LocalTime.of(9, 30) : LocalTime.of(16, 0);
            times.add(time("focus", day, from, day, from.plusMinutes(150)));
          }
        });
    return new KeptPlan("0123456789abcdef", ZONE.getId(), "", times);
  }

  private static KeptTime time(
      String kind, LocalDate day, LocalTime from, LocalDate last, LocalTime until) {
    var start = day.atTime(from).atZone(ZONE).toInstant();
    return new KeptTime(
        kind, day, 1, "", start, last.atTime(until).atZone(ZONE).toInstant(), 0, start, false);
  }
}
