package io.longhaul.planner;

import io.longhaul.plan.DayPlan;
import io.longhaul.plan.DayPlan.Stretch;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a timetable again, as instants on the clock, and says which hard rules it breaks. It
/// shares no code with the search: what it finds there would be a fault.
///
/// @param request what was asked for
/// @param days the hours of each day that has work
public record TimetableCheck(Request request, NavigableMap<LocalDate, DayPlan> days) {
  private static final Duration DAY_INSIDE = Duration.ofHours(24);

  /// What is broken, in words; empty where everything is kept.
  public List<String> broken() {
    var broken = new ArrayList<String>();
    request.dates().dates().forEach(date -> broken.addAll(day(date)));
    broken.addAll(nights());
    for (int week = 0; week < request.weeks(); week++) {
      broken.addAll(week(request.dates().from().plusWeeks(week)));
    }
    days.keySet().stream()
        .filter(date -> !request.dates().contains(date))
        .forEach(date -> broken.add(date + ": lies outside the plan"));
    return broken;
  }

  private List<String> day(LocalDate date) {
    var broken = new ArrayList<String>();
    var work = intervals(date, stretches(days.get(date)));
    var kept = intervals(date, request.taken().appointments().getOrDefault(date, List.of()));
    for (var appointment : kept) {
      if (work.stream().noneMatch(stretch -> contains(stretch, appointment))) {
        broken.add(date + ": an appointment is left out");
      }
    }
    if (length(work).compareTo(request.limits().dayHours()) > 0) {
      broken.add(date + ": " + length(work) + " of work");
    }
    var own = work.stream().filter(stretch -> kept.stream().noneMatch(it -> meets(it, stretch)));
    var clock = request.limits().clock();
    var allowed = interval(date, new Stretch(clock.earliest(), clock.latest()));
    if (own.anyMatch(stretch -> !contains(allowed, stretch))) {
      broken.add(date + ": work outside the times of day");
    }
    if (request.taken().leave().contains(date) && kept.isEmpty() && !work.isEmpty()) {
      broken.add(date + ": work on a day of leave");
    }
    if (work.stream().anyMatch(stretch -> guarded(date).anyMatch(it -> meets(it, stretch)))) {
      broken.add(date + ": work in a guarded time");
    }
    return broken;
  }

  private Stream<Interval> guarded(LocalDate date) {
    return date.minusDays(1)
        .datesUntil(date.plusDays(3))
        .flatMap(
            day -> intervals(day, request.taken().guarded().getOrDefault(day, List.of())).stream());
  }

  private List<String> nights() {
    var broken = new ArrayList<String>();
    Instant end = begin().minus(request.past().rested());
    for (var day : days.entrySet()) {
      var work = intervals(day.getKey(), stretches(day.getValue()));
      var rest = Duration.between(end, work.getFirst().start());
      if (rest.compareTo(request.limits().dailyRest()) < 0) {
        broken.add(day.getKey() + ": " + rest + " of rest before it");
      }
      end = work.getLast().end();
    }
    return broken;
  }

  private List<String> week(LocalDate from) {
    var broken = new ArrayList<String>();
    var until = from.plusWeeks(1);
    var hours = Duration.ZERO;
    int free = 0;
    for (var date = from; date.isBefore(until); date = date.plusDays(1)) {
      hours = hours.plus(length(intervals(date, stretches(days.get(date)))));
      free += days.containsKey(date) ? 0 : 1;
    }
    if (hours.compareTo(request.limits().weekHours()) > 0) {
      broken.add("week from " + from + ": " + hours + " of work");
    }
    if (free < request.limits().freeDays()) {
      broken.add("week from " + from + ": " + free + " free days");
    }
    var week = new Interval(midnight(from), midnight(until));
    if (rests().stream().noneMatch(rest -> isLong(rest, week))) {
      broken.add("week from " + from + ": no long rest");
    }
    return broken;
  }

  private boolean isLong(Interval rest, Interval week) {
    var from = later(rest.start(), week.start());
    var until = later(rest.end(), week.end()).equals(rest.end()) ? week.end() : rest.end();
    return rest.duration().compareTo(request.limits().weeklyRest()) >= 0
        && Duration.between(from, until).compareTo(DAY_INSIDE) >= 0;
  }

  /// All stretches without work, from the end of the last work before the plan to the earliest work
  /// after it.
  private List<Interval> rests() {
    var work =
        days.entrySet().stream()
            .flatMap(day -> intervals(day.getKey(), stretches(day.getValue())).stream())
            .sorted(Comparator.comparing(Interval::start))
            .toList();
    var rests = new ArrayList<Interval>();
    Instant end = begin().minus(request.past().rested());
    for (var stretch : work) {
      rests.add(new Interval(end, later(end, stretch.start())));
      end = later(end, stretch.end());
    }
    var open =
        midnight(request.dates().until())
            .plus(Duration.ofMinutes(request.limits().clock().earliest()));
    rests.add(new Interval(end, later(end, open)));
    return rests;
  }

  private Instant begin() {
    return midnight(request.dates().from());
  }

  private Instant midnight(LocalDate date) {
    return date.atStartOfDay(request.zone()).toInstant();
  }

  private List<Interval> intervals(LocalDate date, List<Stretch> stretches) {
    return stretches.stream().map(stretch -> interval(date, stretch)).toList();
  }

  private Interval interval(LocalDate date, Stretch stretch) {
    return new Interval(at(date, stretch.fromMinute()), at(date, stretch.untilMinute()));
  }

  private Instant at(LocalDate date, int minute) {
    return date.atStartOfDay().plusMinutes(minute).atZone(request.zone()).toInstant();
  }

  private static List<Stretch> stretches(@Nullable DayPlan plan) {
    return plan == null ? List.of() : plan.stretches();
  }

  /// Hours on the clock: a night in which the clock changes is as long as it says.
  private Duration length(List<Interval> work) {
    return work.stream()
        .map(it ->
            Duration.between(
                it.start().atZone(request.zone()).toLocalDateTime(),
                it.end().atZone(request.zone()).toLocalDateTime()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static boolean contains(Interval outer, Interval inner) {
    return !inner.start().isBefore(outer.start()) && !inner.end().isAfter(outer.end());
  }

  private static boolean meets(Interval a, Interval b) {
    return a.start().isBefore(b.end()) && b.start().isBefore(a.end());
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }
}
