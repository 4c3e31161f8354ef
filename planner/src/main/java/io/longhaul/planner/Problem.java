package io.longhaul.planner;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A request with everything that does not change while a timetable is searched.
///
/// @param days what each day could hold
/// @param weeks seven days each, from the first day on
/// @param rests from where the last work before the plan ended, real minutes
/// @param open when work could begin again after the plan, real minutes
/// @param usual whether each day is one on which the person usually works
record Problem(
    Request request,
    List<DayChoices> days,
    List<Week> weeks,
    long rests,
    long open,
    List<Boolean> usual) {
  private static final int WEEK_DAYS = 7;

  Problem {
    days = List.copyOf(days);
    weeks = List.copyOf(weeks);
    usual = List.copyOf(usual);
  }

  /// Seven days.
  ///
  /// @param first index of the first day
  /// @param from its midnight, real minutes
  /// @param until the midnight after the last day
  /// @param share of the usual days of work that are not leave, 0 to 1
  record Week(int first, long from, long until, double share) {
    int last() {
      return first + WEEK_DAYS;
    }
  }

  static Problem of(Request request) {
    var days = new ArrayList<DayChoices>();
    var usual = new ArrayList<Boolean>();
    request
        .dates()
        .dates()
        .forEach(date -> {
          days.add(DayChoices.of(request, date));
          usual.add(request.wish().days().contains(date.getDayOfWeek()));
        });
    var weeks = new ArrayList<Week>();
    for (int first = 0; first < days.size(); first += WEEK_DAYS) {
      weeks.add(week(request, first));
    }
    long end = midnight(request, request.dates().until());
    return new Problem(
        request,
        days,
        weeks,
        -request.past().rested().toMinutes(),
        end + request.limits().clock().earliest(),
        usual);
  }

  private static Week week(Request request, int first) {
    var from = request.dates().from().plusDays(first);
    var until = from.plusDays(WEEK_DAYS);
    long free =
        from.datesUntil(until)
            .filter(date -> isUsual(request, date.getDayOfWeek()))
            .filter(date -> !request.taken().leave().contains(date))
            .count();
    return new Week(
        first,
        midnight(request, from),
        midnight(request, until),
        (double) free / request.wish().days().size());
  }

  private static boolean isUsual(Request request, DayOfWeek day) {
    return request.wish().days().contains(day);
  }

  private static long midnight(Request request, LocalDate date) {
    return Duration.between(
            request.dates().from().atStartOfDay(request.zone()), date.atStartOfDay(request.zone()))
        .toMinutes();
  }
}
