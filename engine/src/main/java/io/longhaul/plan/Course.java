package io.longhaul.plan;

import io.longhaul.day.Calendar;
import io.longhaul.day.DailyHours;
import io.longhaul.day.Day;
import io.longhaul.day.WorkPatterns;
import io.longhaul.load.DailyLoad;
import io.longhaul.load.DailyLoads;
import io.longhaul.load.Load;
import io.longhaul.load.LoadSeries;
import io.longhaul.recovery.Nights;
import io.longhaul.recovery.UsualDay;
import io.longhaul.stats.Band;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Facts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// The past of a person and what may come after it: put through the same rest, load and lines as
/// the past alone.
///
/// Hours of single days have the relative interval of the four months together: what is not known
/// of a person's hours is mostly the same on all days. A day that is known better has its own, and
/// so has one on which traces allow for work that is not likely.
///
/// @param past days with proof of work before the final day
/// @param pastHours of the 65 weeks before the final day
/// @param today the final day, with which the future begins
/// @param usual when days usually begin and end, where that is known
/// @param hoursKnown whether acts tell hours
/// @param nights recorded sleep, and what of it repeats
record Course(
    Calendar past,
    DailyHours pastHours,
    LocalDate today,
    Optional<UsualDay> usual,
    boolean hoursKnown,
    Nights nights,
    Future future) {
  private static final int WEEK_DAYS = 7;
  private static final int PAST_WEEKS = WorkPatterns.WEEKS;

  /// What comes if the last four weeks of a person's traces repeat.
  static Optional<Course> repeating(Answer answer, WorkPatterns patterns, int weeks) {
    var today = answer.today();
    var nights = answer.facts().nights();
    return repeating(
            answer.facts().calendar(),
            hours(answer, today, PAST_WEEKS, _ -> patterns),
            today,
            answer.facts().usual(),
            answer.facts().hoursKnown(),
            weeks)
        .map(course ->
            course.sleeping(
                nights.repeating(today, WEEK_DAYS * Load.PRESENT_WEEKS, weeks * WEEK_DAYS)));
  }

  /// What comes if the last four weeks repeat. Days among them of which nothing is known do not,
  /// and the same weekday of the others takes their place; where there is none, the lightest day
  /// that is known. Empty without any.
  ///
  /// @param days with proof of work
  static Optional<Course> repeating(
      Calendar days,
      DailyHours pastHours,
      LocalDate today,
      Optional<UsualDay> usual,
      boolean hoursKnown,
      int weeks) {
    var past = new Calendar(days.turn(), days.in(new DateRange(LocalDate.MIN, today)));
    var lately = pastHours.byDate().subMap(today.minusWeeks(Load.PRESENT_WEEKS), today);
    if (lately.isEmpty()) {
      return Optional.empty();
    }
    var future = new TreeMap<LocalDate, Future.Planned>();
    for (int day = 0; day < weeks * WEEK_DAYS; day++) {
      var known = alike(lately, today.plusDays(day).getDayOfWeek());
      var from = known.get(day / WEEK_DAYS % known.size());
      var to = today.plusDays(day);
      var planned =
          new Future.Planned(
              Optional.ofNullable(past.day(from)),
              pastHours.hours(List.of(new DateRange(from, from.plusDays(1)))));
      future.put(to, planned.later(new DateRange(from, to).days()));
    }
    return Optional.of(
        new Course(past, pastHours, today, usual, hoursKnown, Nights.NONE, new Future(future)));
  }

  /// The days on a weekday; where there is none, the one with the fewest hours.
  private static List<LocalDate> alike(Map<LocalDate, Estimate> days, DayOfWeek weekday) {
    var alike = days.keySet().stream().filter(date -> date.getDayOfWeek() == weekday).toList();
    return alike.isEmpty()
        ? days.entrySet().stream()
            .min(Comparator.comparing(day -> day.getValue().likely()))
            .map(day -> List.of(day.getKey()))
            .orElseThrow()
        : alike;
  }

  /// The hours of each day of the past; those of weeks without a trace, Monday to Sunday as those
  /// of the [io.longhaul.load.Week], are left out.
  ///
  /// @param weeks before that of the final day
  /// @param patterns those that tell the hours of a date
  static DailyHours hours(
      Answer answer, LocalDate today, int weeks, Function<LocalDate, WorkPatterns> patterns) {
    var reference = answer.load().reference().week();
    double likely = Math.max(1, reference.likely().toSeconds());
    double least = reference.least().toSeconds() / likely;
    double most = reference.most().toSeconds() / likely;
    var byDate = new TreeMap<LocalDate, Estimate>();
    var last = PastPatterns.monday(today);
    for (var monday = last.minusWeeks(weeks); !monday.isAfter(last); monday = monday.plusWeeks(1)) {
      var next = monday.plusWeeks(1);
      if (!answer.calendar().in(new DateRange(monday, next)).isEmpty()) {
        monday
            .datesUntil(next.isBefore(today) ? next : today)
            .forEach(date -> {
              var only = List.of(new DateRange(date, date.plusDays(1)));
              var own = patterns.apply(date).hours(only);
              var day = own.likely();
              boolean isOnlyPossible = day.isZero() && answer.calendar().day(date) != null;
              byDate.put(
                  date,
                  new Estimate(
                      longer(own.least(), times(day, least)),
                      day,
                      isOnlyPossible ? own.most() : shorter(own.most(), times(day, most))));
            });
      }
    }
    return new DailyHours(byDate);
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofSeconds(Math.round(duration.toSeconds() * factor));
  }

  Course with(Future other) {
    return new Course(past, pastHours, today, usual, hoursKnown, nights, other);
  }

  private Course sleeping(Nights recorded) {
    return new Course(past, pastHours, today, usual, hoursKnown, recorded, future);
  }

  /// The same with what is laid down from a day on. When the person's days used to begin and end no
  /// longer tells anything about them.
  Course laidDown(LocalDate from, Function<LocalDate, Optional<DayPlan>> plan, ZoneId zone) {
    var other =
        future.replaced(
            from,
            date ->
                plan.apply(date)
                    .map(it -> Future.Planned.of(date, it, zone))
                    .orElse(Future.Planned.FREE));
    return new Course(past, pastHours, today, Optional.empty(), hoursKnown, nights, other);
  }

  /// Load of the past and of what comes, day by day.
  LoadSeries series() {
    var byDate = hours().byDate();
    if (byDate.isEmpty()) {
      return new LoadSeries(List.of(), Band.ZERO);
    }
    var days = new ArrayList<DailyLoad>();
    for (var date = byDate.firstKey(); !date.isAfter(byDate.lastKey()); date = date.plusDays(1)) {
      var hours = byDate.get(date);
      days.add(
          hours == null
              ? DailyLoad.UNKNOWN
              : new DailyLoad.Known(
                  new Band(
                      Estimate.hours(hours.least()),
                      Estimate.hours(hours.likely()),
                      Estimate.hours(hours.most()))));
    }
    return LoadSeries.of(new DailyLoads(byDate.firstKey(), days), LoadSeries.Parameters.USUAL);
  }

  /// The past and what comes, one after the other.
  Calendar calendar() {
    var days = new ArrayList<Day>(past.days());
    days.addAll(future.worked());
    return new Calendar(past.turn(), days);
  }

  DailyHours hours() {
    var byDate = new TreeMap<>(pastHours.byDate());
    future.days().forEach((date, planned) -> byDate.put(date, planned.hours()));
    return new DailyHours(byDate);
  }

  /// What rules would look at on a date to come.
  Facts facts(LocalDate on) {
    return Facts.of(calendar(), hours(), on, usual, hoursKnown).sleeping(nights);
  }
}
