package io.longhaul.verdict;

import io.longhaul.recovery.DailyFatigue;
import java.util.Comparator;
import java.util.Locale;

/// A fatigue index that is high on more than four days in four weeks: from the start and end of
/// work alone, for a shift worker with the same hours.
public record HighFatigue() implements Rule {
  private static final Verdict.Line LINE =
      new Verdict.Line(
          "HSE research report 446 (Spencer, Robertson and Folkard 2006) gives the index; that 35"
              + " by day and 45 by night are high is practice of operators, not verified by us",
          "The index is itself a chance: 45 means that 45 of 100 shift workers would be highly"
              + " sleepy on such a duty");

  @Override
  public String name() {
    return "HighFatigue";
  }

  @Override
  public String line() {
    return "a high fatigue index on more than 4 of 28 days";
  }

  @Override
  public Finding judge(Facts facts) {
    var days = facts.fatigue();
    if (2 * days.size() < facts.calendar().in(facts.lastFourWeeks()).size()) {
      return new Finding.CannotTell(
          "the time of day is unknown on most days", "--zone, for instance --zone Europe/Berlin");
    }
    var likely = days.stream().filter(day -> day.index().likely() >= day.line()).toList();
    if (likely.size() <= ShortRest.TOLERATED) {
      return Finding.KEPT;
    }
    long certain = likely.stream().filter(day -> day.index().low() >= day.line()).count();
    var worst =
        likely.stream().max(Comparator.comparingDouble(day -> day.index().likely())).orElseThrow();
    var dates = likely.stream().map(DailyFatigue::date).toList();
    return new Finding.Crossed(
        new Verdict(
            name(),
            String.format(
                Locale.ROOT,
                "The fatigue index of such hours was high on %d of the last 28 days; most on %s,"
                    + " about %.0f (%.0f to %.0f).",
                likely.size(),
                Verdict.day(worst.date()),
                worst.index().likely(),
                worst.index().low(),
                worst.index().high()),
            certain > ShortRest.TOLERATED ? Certainty.STRONG : Certainty.WEAK,
            Verdict.latest(dates),
            Verdict.single(dates),
            LINE,
            "Made to compare rosters of shift workers; HSE withdrew its calculator in 2021, since"
                + " users took it for more. A day of work at a desk has breaks that leave no"
                + " trace.",
            "It is a figure of hours, not of you: nobody measured how sleepy you were."));
  }
}
