package io.longhaul.view;

import io.longhaul.day.DaysOff;
import io.longhaul.load.UsualRange;
import io.longhaul.plan.Onward;
import io.longhaul.plan.Outlook;
import io.longhaul.plan.Timetable;
import io.longhaul.plan.WhatIf;
import io.longhaul.stats.Band;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Timetables tried after a person's own past, side by side.
///
/// @param schema of the JSON
/// @param today the day of asking
/// @param timetables in the order of asking
public record WhatIfReport(int schema, String today, List<Tried> timetables) {
  private static final int SCHEMA = 1;

  public WhatIfReport {
    timetables = List.copyOf(timetables);
  }

  /// One timetable.
  ///
  /// @param timetable as it was written
  /// @param from its first day
  /// @param until the day after the last that is looked at
  /// @param weeks of it
  /// @param shortestRest hours between two of its days; null where no two follow each other
  /// @param balance on each morning from its first day on, hours a day, with the fan
  /// @param fatigue index of each day with work of its first four weeks
  /// @param crossedToday lines that are crossed today
  /// @param crossings lines that would be crossed, and when
  /// @param crossedInTheEnd lines that are crossed on the day after the last
  /// @param hours a week of its first four weeks against the past year: `less`, `usual`, `more`, or
  ///   `not-known`
  /// @param ownNormal its first four weeks against the own past
  public record Tried(
      String timetable,
      String from,
      String until,
      List<Week> weeks,
      @Nullable Double shortestRest,
      List<Morning> balance,
      List<OutlookWords.Fatigue> fatigue,
      List<Line> crossedToday,
      List<OutlookWords.Crossing> crossings,
      List<Line> crossedInTheEnd,
      String hours,
      List<OwnFigure> ownNormal) {
    public Tried {
      weeks = List.copyOf(weeks);
      balance = List.copyOf(balance);
      fatigue = List.copyOf(fatigue);
      crossedToday = List.copyOf(crossedToday);
      crossings = List.copyOf(crossings);
      crossedInTheEnd = List.copyOf(crossedInTheEnd);
      ownNormal = List.copyOf(ownNormal);
    }

    /// Balance on a morning of it, counted from its first day.
    Morning morning(int day) {
      return balance.get(Math.min(day, balance.size() - 1));
    }
  }

  /// Seven days.
  public record Week(String from, double hours, int freeDays) {}

  /// Balance on a morning, hours a day.
  public record Morning(String date, double least, double likely, double most) {
    static Morning of(LocalDate date, Band band) {
      return new Morning(
          date.toString(), hundredth(band.low()), hundredth(band.likely()), hundredth(band.high()));
    }
  }

  /// A line of the verdict.
  public record Line(String rule, String line) {
    static Line of(Rule rule) {
      return new Line(rule.name(), rule.line());
    }
  }

  /// Tried after the person's past. Empty where the evidence does not carry an answer.
  ///
  /// @param off days without work, whatever the timetables say
  /// @throws IllegalArgumentException for a timetable that begins too late to tell anything
  public static Optional<WhatIfReport> trying(
      Answer answer, List<Timetable> timetables, DaysOff off) {
    return trying(Onward.from(answer), timetables, off);
  }

  /// The same from what is known already.
  public static Optional<WhatIfReport> trying(
      Onward onward, List<Timetable> timetables, DaysOff off) {
    var answer = onward.answer();
    var until = answer.today().plusWeeks(Outlook.WEEKS);
    var tried = new ArrayList<WhatIf>();
    for (var timetable : timetables) {
      if (!timetable.from().isBefore(until.minusWeeks(WhatIf.LEAST_WEEKS))) {
        throw new IllegalArgumentException(
            "'"
                + timetable.words()
                + "' begins too late: what comes is looked at until "
                + until.minusDays(1));
      }
      WhatIf.of(onward, timetable, off, answer.zoneAhead()).ifPresent(tried::add);
    }
    return tried.isEmpty() ? Optional.empty() : Optional.of(of(answer, timetables, tried));
  }

  /// Rounded and worded.
  ///
  /// @param tried what each timetable came to, in the same order
  private static WhatIfReport of(Answer answer, List<Timetable> timetables, List<WhatIf> tried) {
    var all = new ArrayList<Tried>();
    double turn = answer.calendar().turn().at().toSecondOfDay() / 3600.0;
    for (int i = 0; i < tried.size(); i++) {
      all.add(of(timetables.get(i), tried.get(i), turn));
    }
    return new WhatIfReport(SCHEMA, answer.today().toString(), all);
  }

  private static Tried of(Timetable timetable, WhatIf found, double turn) {
    return new Tried(
        timetable.words(),
        found.dates().from().toString(),
        found.dates().until().toString(),
        found.weeks().stream()
            .map(week ->
                new Week(week.from().toString(), Hours.hours(week.hours()), week.freeDays()))
            .toList(),
        found.shortestRest().map(WhatIfReport::hours).orElse(null),
        found.series().points().stream()
            .filter(point -> found.dates().contains(point.date()))
            .map(point -> Morning.of(point.date(), point.balance()))
            .toList(),
        found.fatigue().stream().map(OutlookWords.Fatigue::of).toList(),
        found.crossedToday().stream().map(Line::of).toList(),
        found.crossings().stream().map(OutlookWords.Crossing::of).toList(),
        found.crossedInTheEnd().stream().map(Line::of).toList(),
        found.hours().map(WhatIfReport::words).orElse("not-known"),
        found.ownNormal().stream().map(own -> OwnFigure.of(own, turn)).toList());
  }

  private static Double hours(Duration duration) {
    return Hours.hours(duration);
  }

  private static String words(UsualRange.Standing standing) {
    return switch (standing) {
      case BELOW -> "less";
      case WITHIN -> "usual";
      case ABOVE -> "more";
    };
  }

  static double hundredth(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
