package io.longhaul.verdict;

import io.longhaul.day.Day;
import io.longhaul.load.Monotony;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.util.List;

/// Four weeks in a row in which all seven days had work and were much alike: no free day, and no
/// easy one either.
public record EvenDays() implements Rule {
  private static final int WEEKS = 4;

  /// Foster's monotony of 2 in its bounded form. Folklore: Foster compared each person with their
  /// own past.
  static final double EVEN = 2.0 / 3;

  private static final Verdict.Line LINE =
      new Verdict.Line(
          "Foster 1998, Med Sci Sports Exerc 30:1164 defines monotony; that 2 is high is folklore",
          null);

  @Override
  public String name() {
    return "EvenDays";
  }

  @Override
  public String line() {
    return "four weeks without a free day or an easy one";
  }

  @Override
  public Finding judge(Facts facts) {
    double least = 1;
    for (int week = WEEKS; week > 0; week--) {
      var from = facts.today().minusWeeks(week);
      var days = facts.calendar().in(new DateRange(from, from.plusWeeks(1)));
      if (days.size() < Monotony.DAYS) {
        return Finding.KEPT;
      }
      double even = Monotony.of(loads(days)).evenness().orElse(0);
      least = Math.min(least, even);
    }
    if (least < EVEN) {
      return Finding.KEPT;
    }
    var range = facts.lastFourWeeks();
    return new Finding.Crossed(
        new Verdict(
            name(),
            "Every day of the last four weeks had work, and the days were much alike (evenness "
                + Math.round(least * 100)
                + " % and more; seven equal days have 100 %).",
            Certainty.WEAK,
            Verdict.days(range) + ", from the first act of each day to its last",
            List.of(range),
            LINE,
            "Acts show the span of a day, not how hard it was.",
            "It is a description of days, not of you."));
  }

  private static double[] loads(List<Day> days) {
    return days.stream().mapToDouble(day -> Estimate.hours(day.hours().likely())).toArray();
  }
}
