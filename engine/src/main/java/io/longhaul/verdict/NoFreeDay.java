package io.longhaul.verdict;

import java.util.List;

/// More than twelve days in a row with work. Twelve is the most that a weekly rest day in every
/// seven-day period allows: the first day of one period and the last of the next.
public record NoFreeDay() implements Rule {
  static final int LONGEST_RUN_DAYS = 12;

  private static final Verdict.Line LINE =
      new Verdict.Line(
          "Directive 2003/88/EC art. 5 as read by the EU Court of Justice in C-306/16: a rest day"
              + " in each seven days, so at most twelve working days in a row",
          "In a review of 91 studies (38,124 people) detachment"
              + " from work went with less exhaustion and better sleep, small to medium (Wendsche"
              + " and Lohmann-Haislah 2017)");

  @Override
  public String name() {
    return "NoFreeDay";
  }

  @Override
  public String line() {
    return "more than 12 days in a row with work";
  }

  @Override
  public Finding judge(Facts facts) {
    var streak = facts.rest().streak();
    if (streak.days() <= LONGEST_RUN_DAYS) {
      return Finding.KEPT;
    }
    return new Finding.Crossed(
        new Verdict(
            name(),
            streak.days()
                + " days in a row with work, no free day since "
                + Verdict.day(streak.from())
                + ".",
            facts.isClockKnown() ? Certainty.FACT : Certainty.STRONG,
            Verdict.days(streak) + ", an act on each of these days",
            List.of(streak),
            LINE,
            "One short act makes a day count; how long each day was is another figure.",
            "It does not say that you had no rest: each night may have been long."));
  }
}
