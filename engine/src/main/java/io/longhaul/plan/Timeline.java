package io.longhaul.plan;

import io.longhaul.day.Calendar;
import io.longhaul.load.DailyLoad;
import io.longhaul.load.DailyLoads;
import io.longhaul.load.Load;
import io.longhaul.load.LoadSeries;
import io.longhaul.load.Week;
import io.longhaul.recovery.DailyFatigue;
import io.longhaul.recovery.UsualDay;
import io.longhaul.regime.Regime;
import io.longhaul.session.Off;
import io.longhaul.session.Sessions;
import io.longhaul.stats.Band;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.verdict.Answer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The whole past of a person week by week and day by day, and after it what comes if the last four
/// weeks repeat: what charts draw.
///
/// Hours of the past are those of the [WorkPatterns] of the present as far as these reach, and
/// before that those of patterns learned in the same way from the 65 weeks before, and so on. Hours
/// of single days are those of [Course].
///
/// @param today the final day, with which the future begins
/// @param weeks from that of the first trace to that of the final day
/// @param proven the days of proven work of the whole past
/// @param hours of each day, past and to come; weeks of which nothing is known are absent
/// @param load Base, Recent and Balance, from the first known day to the last that is looked at
/// @param fatigue of each day with work whose clock is known, and of the coming fortnight
public record Timeline(
    LocalDate today,
    List<Week> weeks,
    Calendar proven,
    NavigableMap<LocalDate, Estimate> hours,
    LoadSeries load,
    List<DailyFatigue> fatigue) {
  private static final int FATIGUE_DAYS = 14;

  public Timeline {
    weeks = List.copyOf(weeks);
    hours = Collections.unmodifiableNavigableMap(new TreeMap<>(hours));
    fatigue = List.copyOf(fatigue);
  }

  public static Timeline of(Answer answer) {
    return of(Onward.from(answer));
  }

  /// The same from what is known already.
  public static Timeline of(Onward onward) {
    var answer = onward.answer();
    var today = answer.today();
    if (answer.calendar().days().isEmpty()) {
      var none = new TreeMap<LocalDate, Estimate>();
      return new Timeline(today, List.of(), answer.calendar(), none, load(none), List.of());
    }
    var patterns = PastPatterns.of(onward);
    var begun = PastPatterns.monday(first(answer));
    int since = (int) ChronoUnit.WEEKS.between(begun, PastPatterns.monday(today));
    var course =
        Course.repeating(
            answer.facts().calendar(),
            Course.hours(answer, today, since, patterns::on),
            today,
            answer.facts().usual(),
            answer.facts().hoursKnown(),
            Outlook.WEEKS);
    NavigableMap<LocalDate, Estimate> hours =
        course.map(it -> it.hours().byDate()).orElse(Collections.emptyNavigableMap());
    var proven = proven(answer);
    return new Timeline(
        today,
        weeks(answer, patterns),
        proven,
        hours,
        load(hours),
        fatigue(answer, proven, course));
  }

  private static List<Week> weeks(Answer answer, PastPatterns patterns) {
    var weeks = new ArrayList<Week>();
    var last = PastPatterns.monday(answer.today());
    var monday = PastPatterns.monday(first(answer));
    for (; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
      weeks.add(Week.of(monday, answer.calendar(), patterns.on(monday)));
    }
    return weeks;
  }

  private static Calendar proven(Answer answer) {
    var sessions =
        Sessions.provenSince(
            first(answer), answer.trace().evidence(), answer.rule(), Off.of(answer.trace()));
    return Calendar.of(sessions, answer.calendar().turn());
  }

  private static LocalDate first(Answer answer) {
    var first = answer.calendar().days().getFirst().date();
    return first.isBefore(answer.today()) ? first : answer.today();
  }

  /// The series of hours; days of which nothing is known are unknown in it.
  static LoadSeries load(NavigableMap<LocalDate, Estimate> hours) {
    if (hours.isEmpty()) {
      return new LoadSeries(List.of(), Band.ZERO);
    }
    var from = hours.firstKey();
    var loads =
        new DateRange(from, hours.lastKey().plusDays(1))
            .dates()
            .map(date -> load(hours.get(date)))
            .toList();
    return LoadSeries.of(new DailyLoads(from, loads), LoadSeries.Parameters.USUAL);
  }

  /// Of the past with the usual day of its time, and of what comes.
  private static List<DailyFatigue> fatigue(
      Answer answer, Calendar calendar, Optional<Course> course) {
    var today = answer.today();
    var lately = today.minusWeeks(Load.PRESENT_WEEKS);
    var days = new ArrayList<DailyFatigue>();
    var from = first(answer);
    for (var stretch : answer.regimes()) {
      var until = earlier(stretch.dates().until(), lately);
      if (from.isBefore(until)) {
        var begun = later(stretch.dates().from(), from);
        days.addAll(fatigue(calendar, from, earlier(begun, until), Optional.empty()));
        days.addAll(fatigue(calendar, begun, until, usual(stretch.regime())));
        from = until;
      }
    }
    days.addAll(fatigue(calendar, from, lately, Optional.empty()));
    days.addAll(answer.facts().fatigue());
    course.ifPresent(it ->
        days.addAll(
            DailyFatigue.in(
                new DateRange(today, today.plusDays(FATIGUE_DAYS)), Outlook.fatigue(it))));
    return days;
  }

  private static List<DailyFatigue> fatigue(
      Calendar calendar, LocalDate from, LocalDate until, Optional<UsualDay> usual) {
    return from.isBefore(until)
        ? DailyFatigue.of(calendar, new DateRange(from, until), usual)
        : List.of();
  }

  private static Optional<UsualDay> usual(Regime regime) {
    return switch (regime) {
      case Regime.Worked worked ->
          Optional.of(new UsualDay(worked.start().usual(), worked.end().usual()));
      case Regime.CannotTell _ -> Optional.empty();
    };
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? b : a;
  }

  /// The load of a day; what is not known is no rest.
  private static DailyLoad load(@Nullable Estimate hours) {
    return hours == null
        ? DailyLoad.UNKNOWN
        : new DailyLoad.Known(
            new Band(
                Estimate.hours(hours.least()),
                Estimate.hours(hours.likely()),
                Estimate.hours(hours.most())));
  }
}
