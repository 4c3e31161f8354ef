package io.longhaul.verdict;

import io.longhaul.recovery.Nights;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/// Nights in which work left less than seven hours to sleep in, or in which less was recorded, more
/// than four times in four weeks. Where a night was recorded, the record tells, and that device
/// which saw most of it. Else the chance to sleep is the longest stretch without an act, less a
/// quarter of an hour on each side.
public record ShortSleep() implements Rule {
  /// Adults need as much.
  static final Duration NEED = Duration.ofHours(7);

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
    var nights = facts.nights();
    var left =
        facts.daysBeforeRestUnder(CHANCE).stream()
            .filter(date -> nights.after(date).isEmpty())
            .toList();
    var slept =
        facts
            .lastFourWeeks()
            .dates()
            .filter(date -> nights.after(date).filter(ShortSleep::isShort).isPresent())
            .toList();
    var dates = Stream.concat(left.stream(), slept.stream()).sorted().toList();
    if (dates.size() <= ShortRest.TOLERATED) {
      return Finding.KEPT;
    }
    return new Finding.Crossed(
        new Verdict(
            name(),
            sentence(left.size(), slept.size()) + models(facts, slept.isEmpty()),
            Certainty.FACT,
            "after " + Verdict.latest(dates),
            Verdict.single(dates),
            LINE,
            "People differ in the sleep they need, and a nap in the day is not seen.",
            slept.isEmpty()
                ? "It is the time that work left, not the sleep you had; no device was read."
                : "Devices guess sleep from movement and pulse, and often take lying still for it."
                    + " It does not say that work kept you awake."));
  }

  private static boolean isShort(Nights.Night night) {
    return night.length().most().compareTo(NEED) < 0;
  }

  private static String sentence(int left, int slept) {
    var work = "Work left less than 7 h to sleep in after ";
    if (slept == 0) {
      return work + left + " of the last 28 days.";
    }
    var recorded = "Less than 7 h of sleep were recorded after " + slept + " of the last 28 days.";
    return left == 0 ? recorded : recorded + " " + work + left + " others.";
  }

  /// What two models of sleep say of it, where they agree.
  private static String models(Facts facts, boolean supposed) {
    return facts
        .sleepDebt()
        .filter(debt -> debt.isLikeSixHours())
        .map(debt ->
            String.format(
                Locale.ROOT,
                (supposed ? " If you slept in all of it, two" : " Two")
                    + " models of groups put the last week where a"
                    + " fortnight with six hours in bed ends: %.0f lapses of attention in ten"
                    + " minutes, effectiveness %.0f %%.",
                debt.lapses(),
                debt.effectiveness()))
        .orElse("");
  }
}
