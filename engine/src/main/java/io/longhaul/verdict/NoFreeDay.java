package io.longhaul.verdict;

import java.util.Optional;

/// More than twelve days in a row with work. Twelve is the most that a weekly rest day in every
/// seven-day period allows: the first day of one period and the last of the next.
public record NoFreeDay() implements Rule {
  static final int LONGEST_RUN_DAYS = 12;

  @Override
  public Optional<Verdict> judge(Facts facts) {
    var streak = facts.rest().streak();
    if (streak.days() <= LONGEST_RUN_DAYS) {
      return Optional.empty();
    }
    return Optional.of(
        new Verdict(
            "NoFreeDay",
            streak.days()
                + " days in a row with work, no free day since "
                + Verdict.day(streak.from())
                + ".",
            facts.clockKnown() ? Certainty.FACT : Certainty.STRONG,
            Verdict.days(streak) + ", an act on each of these days",
            "Directive 2003/88/EC art. 5 as read by the EU Court of Justice in C-306/16: a rest day"
                + " in each seven days, so at most twelve working days in a row",
            "One short act makes a day count; how long each day was is another figure."));
  }
}
