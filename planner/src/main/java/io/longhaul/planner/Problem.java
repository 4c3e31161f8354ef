package io.longhaul.planner;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private static final int DAY_MINUTES = 24 * 60;

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
  /// @param appointments minutes of work that has its time
  record Week(int first, long from, long until, double share, int appointments) {
    int last() {
      return first + WEEK_DAYS;
    }
  }

  /// The week that a day lies in.
  Week weekOf(int day) {
    return weeks.get(day / WEEK_DAYS);
  }

  /// The last week before another in which a usual day of work is not leave.
  Optional<Week> earlier(Week week) {
    return weeks.subList(0, week.first() / WEEK_DAYS).reversed().stream()
        .filter(before -> before.share() > 0)
        .findFirst();
  }

  /// What the first week is measured against.
  long firstLevel() {
    return SmoothWeeks.level(request.past().base());
  }

  /// Whether the time between an end of work and the next start is the long rest of a week.
  boolean isLongRest(Week week, long end, long start) {
    long inside = Math.min(start, week.until()) - Math.max(end, week.from());
    return start - end >= request.limits().weeklyRest().toMinutes() && inside >= DAY_MINUTES;
  }

  /// Points of a day by itself.
  long points(int day, Choice choice) {
    return EvenDays.points(choice)
        + UsualDays.points(choice, usual.get(day))
        + UsualStart.points(choice, request.wish().start());
  }

  /// Minutes of work in a week with so many steps for budgets.
  int work(Week week, int steps) {
    return steps * request.wish().stepMinutes() + week.appointments();
  }

  /// The most steps of a week, negative where its appointments are too much already.
  int mostSteps(Week week) {
    int room = (int) request.limits().weekHours().toMinutes() - week.appointments();
    int longest =
        days.subList(week.first(), week.last()).stream()
            .mapToInt(day -> day.amounts().getLast())
            .sum();
    return Math.min(longest, Math.floorDiv(room, request.wish().stepMinutes()));
  }

  /// Whether something is due on a day.
  boolean isDue(int day) {
    return request.deadlines().stream().anyMatch(it -> request.daysBefore(it.date()) == day);
  }

  /// Steps that must be done by a day so that later deadlines can be reached.
  int leastBefore(int day) {
    long least = 0;
    for (var deadline : request.deadlines()) {
      int due = request.daysBefore(deadline.date());
      long steps = Math.ceilDiv(request.due(deadline).toMinutes(), request.wish().stepMinutes());
      for (var week : weeks) {
        steps -= week.first() >= day && week.first() < due ? mostSteps(week) : 0;
      }
      least = due > day ? Math.max(least, steps) : least;
    }
    return (int) least;
  }

  /// Minutes that are missing on a day to all that is due on it.
  long missing(int day, int steps) {
    long done = (long) steps * request.wish().stepMinutes();
    return request.deadlines().stream()
        .filter(it -> request.daysBefore(it.date()) == day)
        .mapToLong(it -> Math.max(0, request.due(it).toMinutes() - done))
        .sum();
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
      weeks.add(week(request, first, days.subList(first, first + WEEK_DAYS)));
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

  private static Week week(Request request, int first, List<DayChoices> days) {
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
        (double) free / request.wish().days().size(),
        days.stream().mapToInt(DayChoices::appointments).sum());
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
