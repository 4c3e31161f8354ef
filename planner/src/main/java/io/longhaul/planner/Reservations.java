package io.longhaul.planner;

import io.longhaul.plan.DayPlan;
import io.longhaul.plan.DayPlan.Stretch;
import io.longhaul.plan.Reserved;
import io.longhaul.time.Interval;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What a timetable that was found keeps free: the work of its days, for the deadline that it is
/// for, and the rest from the end of work to its next begin.
///
/// Work is for the earliest deadline whose hours are not full yet. Appointments have a place in a
/// calendar already, so they take their time from the work around them. Rest before the first work
/// belongs to the plan if the first day is free; the last rest lasts as long as the plan, or as
/// long as is asked for between days.
public final class Reservations {
  private final Request request;
  private final Found found;
  private final List<Reserved> reserved = new ArrayList<>();
  private Duration laid = Duration.ZERO;

  private Reservations(Request request, Found found) {
    this.request = request;
    this.found = found;
  }

  /// In order of their starts.
  public static List<Reserved> of(Request request, Found found) {
    var reservations = new Reservations(request, found);
    reservations.work();
    reservations.rest();
    return reservations.reserved.stream().sorted(Reserved.ORDER).toList();
  }

  private void work() {
    found
        .days()
        .forEach((date, plan) -> {
          var appointments =
              Stretches.union(
                  request.taken().appointments().getOrDefault(date, List.of()).stream()
                      .map(stretch -> interval(date, stretch))
                      .toList());
          var work =
              Stretches.without(
                  Stretches.union(plan.stretches().stream().map(it -> interval(date, it)).toList()),
                  appointments);
          int number = 0;
          for (var stretch : work) {
            number++;
            reserved.add(new Reserved(Reserved.Kind.FOCUS, date, number, name(date), stretch));
            laid = laid.plus(stretch.duration());
          }
        });
  }

  /// The deadline that work on a day is for, by what was laid before it.
  private String name(LocalDate date) {
    return request.deadlines().stream()
        .filter(deadline -> deadline.date().isAfter(date))
        .filter(deadline -> laid.compareTo(request.due(deadline)) < 0)
        .findFirst()
        .map(Deadline::name)
        .orElse("");
  }

  private void rest() {
    var days = List.copyOf(found.days().keySet());
    var first = request.dates().from();
    var close = request.dates().until().atStartOfDay(request.zone()).toInstant();
    if (days.isEmpty() || days.getFirst().isAfter(first)) {
      var open = first.atStartOfDay(request.zone()).toInstant();
      rest(first, open, days.isEmpty() ? close : begin(days.getFirst()));
    }
    for (int i = 0; i < days.size(); i++) {
      var end = end(days.get(i));
      var rested = end.plus(request.limits().dailyRest());
      boolean isLast = i + 1 == days.size();
      rest(
          days.get(i),
          end,
          isLast ? (rested.isAfter(close) ? rested : close) : begin(days.get(i + 1)));
    }
  }

  private void rest(LocalDate day, Instant from, Instant until) {
    reserved.add(new Reserved(Reserved.Kind.REST, day, 1, "", new Interval(from, until)));
  }

  private Instant begin(LocalDate date) {
    return at(date, plan(date).startMinute()).toInstant();
  }

  private Instant end(LocalDate date) {
    return at(date, plan(date).endMinute()).toInstant();
  }

  private DayPlan plan(LocalDate date) {
    return Objects.requireNonNull(found.days().get(date));
  }

  private Interval interval(LocalDate date, Stretch stretch) {
    var from = at(date, stretch.fromMinute()).toInstant();
    var until = at(date, stretch.untilMinute()).toInstant();
    return new Interval(from, until.isBefore(from) ? from : until);
  }

  private ZonedDateTime at(LocalDate date, int minute) {
    return date.atStartOfDay().plusMinutes(minute).atZone(request.zone());
  }
}
