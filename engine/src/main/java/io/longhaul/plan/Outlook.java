package io.longhaul.plan;

import io.longhaul.load.Load;
import io.longhaul.load.LoadSeries;
import io.longhaul.load.UsualRange;
import io.longhaul.recovery.DailyFatigue;
import io.longhaul.stats.Band;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.time.Quantiles;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Facts;
import io.longhaul.verdict.Finding;
import io.longhaul.verdict.Rule;
import io.longhaul.verdict.Sufficiency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The one question: what happens if the last four weeks repeat, again and again?
///
/// @param dates the days that are looked at: as many weeks as the usual reference period has
/// @param crossings the lines that are not crossed today and would be
/// @param recent load of the last seven days against the person's own past
/// @param fatigue of the coming fortnight, for the days with work whose clock is known
/// @param remedies what would change it, for each line that is crossed today
public record Outlook(
    DateRange dates,
    List<Crossing> crossings,
    Optional<Recent> recent,
    List<DailyFatigue> fatigue,
    List<Remedy> remedies) {
  public static final int WEEKS = Load.REFERENCE_WEEKS;

  /// For so many days the lines are judged day by day, then week by week.
  private static final int DAILY = 14;

  private static final int WEEK_DAYS = 7;

  private static final double TAIL = 0.05;

  /// Fewer known days make no band of one's own.
  private static final int ENOUGH_DAYS = 60;

  public Outlook {
    crossings = List.copyOf(crossings);
    fatigue = List.copyOf(fatigue);
    remedies = List.copyOf(remedies);
  }

  /// A line, and the first day on which it would be crossed: the earliest with the most hours that
  /// the evidence allows for, the latest with the least.
  public record Crossing(Rule rule, FirstDay day) {}

  /// Recent load, hours a week, against the nine tenths in its middle over the past year and a
  /// tenth around: it swings within each week, so the middle half would be left every Friday.
  ///
  /// @param now hours a week
  /// @param low of the own band
  /// @param high of the own band
  /// @param isOutside whether it lies outside already
  /// @param leaves when it would leave the band; null where it stays, or is outside already
  public record Recent(
      Band now, double low, double high, boolean isOutside, @Nullable FirstDay leaves) {}

  /// A day with its interval.
  ///
  /// @param latest null where it is not reached with the least hours
  public record FirstDay(LocalDate earliest, LocalDate likely, @Nullable LocalDate latest) {}

  /// Empty where the evidence does not carry an answer.
  public static Optional<Outlook> of(Answer answer) {
    return answer.sufficiency() == Sufficiency.ENOUGH ? of(Onward.from(answer)) : Optional.empty();
  }

  /// The same from what is known already.
  public static Optional<Outlook> of(Onward onward) {
    var answer = onward.answer();
    return answer.sufficiency() == Sufficiency.ENOUGH
        ? onward.course().map(course -> of(answer.findings(), course))
        : Optional.empty();
  }

  /// @param findings as they stand today
  static Outlook of(Map<Rule, Finding> findings, Course course) {
    var today = course.today();
    var fatigue = fatigue(course);
    return new Outlook(
        new DateRange(today, today.plusWeeks(WEEKS)),
        crossings(findings, course, fatigue),
        recent(course),
        DailyFatigue.in(new DateRange(today, today.plusDays(DAILY)), fatigue),
        Remedies.of(findings, course));
  }

  /// Of all days that any line looks at, found out once.
  static List<DailyFatigue> fatigue(Course course) {
    var today = course.today();
    var days = new DateRange(today.minusWeeks(Load.PRESENT_WEEKS), today.plusWeeks(WEEKS));
    return DailyFatigue.of(course.calendar(), days, course.usual());
  }

  static List<Crossing> crossings(Map<Rule, Finding> findings, Course course) {
    return crossings(findings, course, fatigue(course));
  }

  private static List<Crossing> crossings(
      Map<Rule, Finding> findings, Course course, List<DailyFatigue> fatigue) {
    var firsts = new ArrayList<FirstDays>();
    findings.forEach((rule, finding) -> {
      if (!(finding instanceof Finding.Crossed)) {
        firsts.add(new FirstDays(rule));
      }
    });
    var calendar = course.calendar();
    var hours = course.hours();
    var least = hours.each(Estimate::least);
    var most = hours.each(Estimate::most);
    for (var on : judgedOn(course.today())) {
      var facts =
          Facts.of(calendar, hours, on, course.usual(), course.hoursKnown())
              .sleeping(course.nights())
              .foreseeing(fatigue);
      firsts.forEach(first -> first.judge(facts, () -> facts.with(least), () -> facts.with(most)));
    }
    return firsts.stream().flatMap(first -> first.crossing().stream()).toList();
  }

  private static List<LocalDate> judgedOn(LocalDate today) {
    var dates = new ArrayList<LocalDate>();
    for (int day = 1; day <= WEEKS * 7; day += day < DAILY ? 1 : 7) {
      dates.add(today.plusDays(day));
    }
    return dates;
  }

  /// The first days on which a line is crossed, in the order of asking.
  private static final class FirstDays {
    private final Rule rule;
    private @Nullable LocalDate earliest;
    private @Nullable LocalDate likely;
    private @Nullable LocalDate latest;

    FirstDays(Rule rule) {
      this.rule = rule;
    }

    /// What was found is not looked for again. Only a line of hours has an interval.
    void judge(Facts facts, Supplier<Facts> withLeast, Supplier<Facts> withMost) {
      var on = facts.today();
      likely = likely == null && isCrossed(facts) ? on : likely;
      if (!rule.isOfHours()) {
        earliest = likely;
        latest = likely;
        return;
      }
      latest = latest == null && isCrossed(withLeast.get()) ? on : latest;
      earliest = earliest == null && (likely != null || isCrossed(withMost.get())) ? on : earliest;
    }

    private boolean isCrossed(Facts facts) {
      return rule.judge(facts) instanceof Finding.Crossed;
    }

    /// Empty where likely hours do not cross it.
    Optional<Crossing> crossing() {
      return likely == null || earliest == null
          ? Optional.empty()
          : Optional.of(new Crossing(rule, new FirstDay(earliest, likely, latest)));
    }
  }

  static Optional<Recent> recent(Course course) {
    return recent(course.series(), course.today());
  }

  private static Optional<Recent> recent(LoadSeries series, LocalDate today) {
    var present = today.minusWeeks(Load.PRESENT_WEEKS);
    var past =
        series.points().stream()
            .filter(point -> point.date().isBefore(present) && point.known())
            .mapToDouble(point -> WEEK_DAYS * point.recent().likely())
            .sorted()
            .toArray();
    if (past.length < ENOUGH_DAYS) {
      return Optional.empty();
    }
    double low = Quantiles.of(past, TAIL) / UsualRange.DEPARTURE;
    double high = Quantiles.of(past, 1 - TAIL) * UsualRange.DEPARTURE;
    Band now = Band.ZERO;
    LocalDate earliest = null;
    LocalDate likely = null;
    LocalDate latest = null;
    for (var point : series.points()) {
      var recent = aWeek(point.recent());
      if (point.date().isBefore(today)) {
        now = recent;
      } else {
        earliest =
            earliest == null && (recent.high() > high || recent.low() < low)
                ? point.date()
                : earliest;
        likely = likely == null && isOutside(recent.likely(), low, high) ? point.date() : likely;
        latest =
            latest == null && (recent.low() > high || recent.high() < low) ? point.date() : latest;
      }
    }
    boolean outside = isOutside(now.likely(), low, high);
    var leaves =
        outside || likely == null || earliest == null
            ? null
            : new FirstDay(earliest, likely, latest);
    return Optional.of(new Recent(now, low, high, outside, leaves));
  }

  private static Band aWeek(Band aDay) {
    return new Band(WEEK_DAYS * aDay.low(), WEEK_DAYS * aDay.likely(), WEEK_DAYS * aDay.high());
  }

  private static boolean isOutside(double value, double low, double high) {
    return value < low || value > high;
  }
}
