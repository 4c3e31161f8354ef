package io.longhaul.verdict;

import java.time.Duration;
import java.util.Locale;

/// Nights in which work left less than seven hours to sleep in, more than four times in four weeks.
/// The chance to sleep is the longest stretch without an act, less a quarter of an hour on each
/// side.
public record ShortSleep() implements Rule {
  /// A stretch that leaves a chance of seven hours.
  static final Duration CHANCE = Duration.ofHours(7).plusMinutes(30);

  private static final Verdict.Line LINE =
      new Verdict.Line(
          "Watson et al. 2015, Sleep 38:843 (AASM and SRS): adults need seven hours and more",
          "A fortnight with six hours in bed cost as much attention as up to two nights without"
              + " sleep, and ratings of sleepiness did not show it (Van Dongen et al. 2003, Sleep"
              + " 26:117)");

  @Override
  public String name() {
    return "ShortSleep";
  }

  @Override
  public String line() {
    return "less than 7 h to sleep in, more than 4 times in 28 days";
  }

  @Override
  public Finding judge(Facts facts) {
    var dates = facts.daysBeforeRestUnder(CHANCE);
    if (dates.size() <= ShortRest.TOLERATED) {
      return Finding.KEPT;
    }
    return new Finding.Crossed(
        new Verdict(
            name(),
            "Work left less than 7 h to sleep in after "
                + dates.size()
                + " of the last 28 days."
                + models(facts),
            Certainty.FACT,
            "after " + Verdict.latest(dates),
            Verdict.single(dates),
            LINE,
            "People differ in the sleep they need, and a nap in the day is not seen.",
            "It is the time that work left, not the sleep you had; no device was read."));
  }

  /// What two models of sleep say of it, where they agree.
  private static String models(Facts facts) {
    return facts
        .sleepDebt()
        .filter(debt -> debt.isLikeSixHours())
        .map(debt ->
            String.format(
                Locale.ROOT,
                " If you slept in all of it, two models of groups put the last week where a"
                    + " fortnight with six hours in bed ends: %.0f lapses of attention in ten"
                    + " minutes, effectiveness %.0f %%.",
                debt.lapses(),
                debt.effectiveness()))
        .orElse("");
  }
}
