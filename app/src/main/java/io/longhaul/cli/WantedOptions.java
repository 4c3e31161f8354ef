package io.longhaul.cli;

import io.longhaul.day.DaysOff;
import io.longhaul.plan.DayPlan;
import io.longhaul.plan.DayPlan.Stretch;
import io.longhaul.plan.WeekPlan;
import io.longhaul.planner.Deadline;
import io.longhaul.planner.Limits;
import io.longhaul.planner.Person;
import io.longhaul.planner.Request;
import io.longhaul.planner.Taken;
import io.longhaul.time.DateRange;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Sufficiency;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a timetable is asked for.
final class WantedOptions {
  private static final Pattern DEADLINE =
      Pattern.compile("(?:([^=]+)=)?(\\d{4}-\\d{2}-\\d{2}):(\\d{1,4}(?:\\.\\d+)?)");
  private static final int LEAST_WEEKS = 2;
  private static final int WEEK_DAYS = 7;
  private static final double HOUR_MINUTES = 60;

  @Option(
      names = "--deadline",
      paramLabel = "[NAME=]DATE:HOURS",
      description =
          "Hours of work to be done on the days before a date; may be given several times.")
  private List<String> deadlines = new ArrayList<>();

  @Option(
      names = "--balance",
      paramLabel = "HOURS",
      description = "Balance to begin the day of each deadline with, hours a day, such as 0.5.")
  private @Nullable Double balance;

  @Option(
      names = "--weeks",
      paramLabel = "N",
      description = "How many weeks, up to 16; up to the last deadline, and at least 2.")
  private @Nullable Integer weeks;

  @Option(
      names = "--first",
      paramLabel = "DATE",
      description = "The first day of the plan; the next Monday if not given, today included.")
  private @Nullable String first;

  @Option(
      names = "--hours",
      paramLabel = "HOURS",
      description = "Hours of an ordinary week, wished for; your own if not given.")
  private @Nullable Double hours;

  @Option(
      names = "--begin",
      paramLabel = "TIME",
      description = "When your days begin, such as 9:30; your own usual start if not given.")
  private @Nullable String begin;

  @Option(
      names = "--most-day",
      paramLabel = "HOURS",
      description = "Most work of a day; 10 if not given.")
  private @Nullable Double mostDay;

  @Option(
      names = "--most-week",
      paramLabel = "HOURS",
      description = "Most work of a week; 48 if not given.")
  private @Nullable Double mostWeek;

  @Option(
      names = "--free-days",
      paramLabel = "N",
      description = "Free days in each week, at least; 1 if not given.")
  private @Nullable Integer freeDays;

  @Option(
      names = "--rest",
      paramLabel = "HOURS",
      description = "Rest between days, at least; 11 if not given, and never less.")
  private @Nullable Double rest;

  @Option(
      names = "--weekly-rest",
      paramLabel = "HOURS",
      description = "One long rest in each week; 35 if not given, and never less.")
  private @Nullable Double weeklyRest;

  @Option(
      names = "--between",
      paramLabel = "HOURS",
      description = "The times of day for work, such as 8-20; 14 h around yours if not given.")
  private @Nullable String between;

  @Option(
      names = "--guard",
      paramLabel = "WEEK",
      description = "Times without work, such as \"17-20 daily\"; may be given several times.")
  private List<String> guards = new ArrayList<>();

  @Option(
      names = "--appointment",
      paramLabel = "DATE:HOURS",
      description = "Work that has its time: 2026-04-07:14-15:30; may be given several times.")
  private List<String> appointments = new ArrayList<>();

  /// Whether hours are to be done by any date.
  boolean hasDeadline() {
    return !deadlines.isEmpty();
  }

  /// @param off days without work inside a range
  Request request(Answer answer, Function<DateRange, DaysOff> off) throws Mistake {
    try {
      return of(answer, off);
    } catch (IllegalArgumentException e) {
      throw new Mistake(String.valueOf(e.getMessage()));
    }
  }

  private Request of(Answer answer, Function<DateRange, DaysOff> off) throws Mistake {
    var today = answer.today();
    var from =
        first == null
            ? today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
            : PlanFindCommand.date("--first", first);
    if (from.isBefore(today) || from.isAfter(today.plusWeeks(Request.MOST_WEEKS))) {
      throw new Mistake("--first is a day of the coming 16 weeks, not " + from);
    }
    var due = deadlines();
    var dates = dates(from, due);
    var person = person(answer, from);
    var leave = off.apply(dates).in(dates).stream().map(it -> it.date()).toList();
    var taken = new Taken(appointments(dates, leave), guarded(dates), Set.copyOf(leave));
    return new Request(
        dates, answer.zoneAhead(), person.past(), limits(person), person.wish(), due, taken);
  }

  private DateRange dates(LocalDate from, List<Deadline> due) throws Mistake {
    int needed = LEAST_WEEKS;
    for (var deadline : due) {
      long days = ChronoUnit.DAYS.between(from, deadline.date());
      needed = (int) Math.max(needed, Math.min(Integer.MAX_VALUE, Math.ceilDiv(days, WEEK_DAYS)));
    }
    int asked = weeks == null ? needed : weeks;
    if (asked < 1 || asked > Request.MOST_WEEKS) {
      throw new Mistake("a plan has up to 16 weeks, not " + asked + "; its deadlines lie in it");
    }
    return new DateRange(from, from.plusWeeks(asked));
  }

  private List<Deadline> deadlines() throws Mistake {
    var due = new ArrayList<Deadline>();
    for (var text : deadlines) {
      var matcher = DEADLINE.matcher(text);
      if (!matcher.matches()) {
        throw new Mistake(
            "--deadline takes a date and hours such as paper=2026-05-01:120, not '" + text + "'");
      }
      var name = matcher.group(1);
      due.add(
          new Deadline(
              name == null ? "" : name,
              PlanFindCommand.date("--deadline", matcher.group(2)),
              hours(Double.parseDouble(matcher.group(3))),
              balance == null ? OptionalDouble.empty() : OptionalDouble.of(balance)));
    }
    return due;
  }

  private Person person(Answer answer, LocalDate from) throws Mistake {
    var own =
        answer.sufficiency() == Sufficiency.ENOUGH ? Person.of(answer, from) : Person.unknown();
    var working = hours == null ? own : own.working(hours(hours));
    return begin == null ? working : working.startingAt(minute("--begin", begin));
  }

  private Limits limits(Person person) throws Mistake {
    var usual = Limits.usual(clock(person));
    return new Limits(
        rest == null ? usual.dailyRest() : hours(rest),
        weeklyRest == null ? usual.weeklyRest() : hours(weeklyRest),
        freeDays == null ? usual.freeDays() : freeDays,
        mostDay == null ? usual.dayHours() : hours(mostDay),
        mostWeek == null ? usual.weekHours() : hours(mostWeek),
        usual.clock());
  }

  private Limits.Clock clock(Person person) throws Mistake {
    if (between == null) {
      return person.clock();
    }
    var day = day("--between", between);
    return new Limits.Clock(day.startMinute(), day.endMinute());
  }

  private Map<LocalDate, List<Stretch>> guarded(DateRange dates) throws Mistake {
    var guarded = new HashMap<LocalDate, List<Stretch>>();
    for (var text : guards) {
      var week = week(text);
      new DateRange(dates.from().minusDays(1), dates.until().plusDays(1))
          .dates()
          .forEach(date -> {
            var plan = week.days().get(date.getDayOfWeek());
            if (plan != null) {
              guarded.computeIfAbsent(date, _ -> new ArrayList<>()).addAll(plan.stretches());
            }
          });
    }
    return guarded;
  }

  private Map<LocalDate, List<Stretch>> appointments(DateRange dates, List<LocalDate> leave)
      throws Mistake {
    var taken = new HashMap<LocalDate, List<Stretch>>();
    for (var text : appointments) {
      int colon = text.indexOf(':');
      if (colon < 0) {
        throw new Mistake("--appointment takes 2026-04-07:14-15:30, not '" + text + "'");
      }
      var date = PlanFindCommand.date("--appointment", text.substring(0, colon));
      if (!dates.contains(date) || leave.contains(date)) {
        throw new Mistake(
            "--appointment "
                + text
                + " lies on a day off, or outside the plan from "
                + dates.from());
      }
      taken
          .computeIfAbsent(date, _ -> new ArrayList<>())
          .addAll(day("--appointment", text.substring(colon + 1)).stretches());
    }
    return taken;
  }

  private static DayPlan day(String option, String text) throws Mistake {
    try {
      return WeekPlan.of(text + " Mon").days().values().iterator().next();
    } catch (IllegalArgumentException e) {
      throw new Mistake(option + " takes hours such as 8-20, not '" + text + "'");
    }
  }

  private static WeekPlan week(String text) throws Mistake {
    try {
      return WeekPlan.of(text);
    } catch (IllegalArgumentException e) {
      throw new Mistake("--guard '" + text + "': " + e.getMessage());
    }
  }

  /// Times of day are planned in half hours.
  private static int minute(String option, String text) throws Mistake {
    int minute = day(option, text + "-24").startMinute();
    return minute / 30 * 30;
  }

  private static Duration hours(double hours) {
    if (!(Math.abs(hours) < 10_000)) {
      throw new IllegalArgumentException("hours are a number such as 40, not " + hours);
    }
    return Duration.ofMinutes(Math.round(hours * HOUR_MINUTES));
  }
}
