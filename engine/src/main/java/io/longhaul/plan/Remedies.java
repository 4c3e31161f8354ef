package io.longhaul.plan;

import io.longhaul.load.Load;
import io.longhaul.recovery.Rest;
import io.longhaul.recovery.RestGap;
import io.longhaul.time.DateRange;
import io.longhaul.verdict.Facts;
import io.longhaul.verdict.Finding;
import io.longhaul.verdict.Rule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds what would bring back the lines that are crossed. Three kinds of change are tried from the
/// smallest on: free days, earlier ends of all days, later starts after the shortest nights.
final class Remedies {
  private static final int DAYS = 7 * Load.PRESENT_WEEKS;
  private static final Duration STEP = Duration.ofMinutes(30);
  private static final Duration EARLIEST = Duration.ofHours(6);

  /// Beyond the rest that is asked for, so that it is kept to the minute.
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final Course course;
  private final LocalDate on;
  private final Duration planned;

  private Remedies(Course course) {
    this.course = course;
    this.on = course.today().plusDays(DAYS);
    this.planned = hours(course.future());
  }

  static List<Remedy> of(Map<Rule, Finding> findings, Course course) {
    var remedies = new Remedies(course);
    var crossed =
        findings.entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Finding.Crossed)
            .map(entry -> entry.getKey())
            .toList();
    return crossed.isEmpty() ? List.of() : remedies.of(crossed);
  }

  private List<Remedy> of(List<Rule> crossed) {
    var unchanged = course.facts(on);
    var kinds = List.of(freeDays(), earlierEnds(), laterStarts());
    var found = new ArrayList<Remedy>();
    for (var rule : crossed) {
      if (!isCrossed(rule, unchanged)) {
        found.add(new Remedy(rule, on, true, List.of()));
        continue;
      }
      var options =
          kinds.stream()
              .flatMap(kind -> kind.stream().filter(tried -> tried.isEnoughFor(rule)).limit(1))
              .map(Tried::option)
              .sorted(Comparator.comparing(Remedy.Option::givenUp))
              .toList();
      found.add(new Remedy(rule, on, false, options));
    }
    return found;
  }

  private static boolean isCrossed(Rule rule, Facts facts) {
    return rule.judge(facts) instanceof Finding.Crossed;
  }

  /// A change with what comes of it, which is put through the lines when one asks for it.
  private final class Tried {
    private final Remedy.Change change;
    private @Nullable Course after;
    private @Nullable Facts facts;

    Tried(Remedy.Change change) {
      this.change = change;
    }

    Remedy.Option option() {
      return new Remedy.Option(change, planned.minus(hours(after().future())));
    }

    private Course after() {
      after = after == null ? course.with(change.applied(course.future())) : after;
      return after;
    }

    private boolean isEnoughFor(Rule rule) {
      facts = facts == null ? after().facts(on) : facts;
      return !isCrossed(rule, facts);
    }
  }

  /// Likely hours of the four weeks.
  private Duration hours(Future future) {
    return future.days().headMap(on).values().stream()
        .map(day -> day.hours().likely())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// One day, one a fortnight, one a week, two and three a week: those of the week with the fewest
  /// hours that are not free anyway.
  private List<Tried> freeDays() {
    var weekdays = weekdaysByHours();
    var tried = new ArrayList<List<LocalDate>>();
    weekdays.forEach(day -> dates(day).forEach(date -> tried.add(List.of(date))));
    weekdays.forEach(day -> tried.add(every(dates(day), 2, 1)));
    for (int days = 1; days <= Math.min(3, weekdays.size()); days++) {
      tried.add(
          weekdays.subList(0, days).stream().flatMap(day -> dates(day).stream()).sorted().toList());
    }
    return tried.stream()
        .filter(dates -> !dates.isEmpty())
        .map(dates -> new Tried(new Remedy.FreeDays(dates)))
        .toList();
  }

  private List<DayOfWeek> weekdaysByHours() {
    return Stream.of(DayOfWeek.values())
        .filter(day -> !dates(day).isEmpty())
        .sorted(
            Comparator.comparing(this::hoursOn).thenComparing(Comparator.<DayOfWeek>reverseOrder()))
        .toList();
  }

  private Duration hoursOn(DayOfWeek weekday) {
    return dates(weekday).stream()
        .map(date -> course.future().days().get(date))
        .map(day -> day == null ? Duration.ZERO : day.hours().likely())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// The dates of a weekday in the four weeks on which work would leave a trace.
  private List<LocalDate> dates(DayOfWeek weekday) {
    return course.future().days().headMap(on).entrySet().stream()
        .filter(entry -> entry.getKey().getDayOfWeek() == weekday)
        .filter(entry -> entry.getValue().day().isPresent())
        .map(entry -> entry.getKey())
        .toList();
  }

  private static List<LocalDate> every(List<LocalDate> dates, int step, int from) {
    var some = new ArrayList<LocalDate>();
    for (int i = from; i < dates.size(); i += step) {
      some.add(dates.get(i));
    }
    return some;
  }

  private List<Tried> earlierEnds() {
    var tried = new ArrayList<Tried>();
    for (var by = STEP; by.compareTo(EARLIEST) <= 0; by = by.plus(STEP)) {
      tried.add(new Tried(new Remedy.EarlierEnds(by)));
    }
    return tried;
  }

  /// After the shortest night, the two shortest, and so on.
  private List<Tried> laterStarts() {
    var calendar = course.calendar();
    var nights =
        Rest.of(calendar, new DateRange(course.today().minusDays(1), on)).between().stream()
            .filter(gap -> gap.length().most().compareTo(Rest.DAILY_REST) < 0)
            .sorted(Comparator.comparing((RestGap gap) -> gap.length().most()))
            .map(gap -> gap.after().plusDays(1))
            .toList();
    var tried = new ArrayList<Tried>();
    for (int count = 1; count <= nights.size(); count++) {
      var mornings = nights.subList(0, count).stream().sorted().toList();
      tried.add(new Tried(new Remedy.LaterStarts(mornings, Rest.DAILY_REST.plus(MARGIN))));
    }
    return tried;
  }
}
