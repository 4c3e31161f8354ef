package io.longhaul.verdict;

import io.longhaul.time.Estimate;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Fifty-five hours a week or more, on the average of four weeks.
public record LongWeeks() implements Rule {
  public static final String NAME = "LongWeeks";
  public static final Duration LONG = Duration.ofHours(55);

  /// Where the interval reaches below an ordinary full week, too little is known to speak.
  private static final Duration FULL = Duration.ofHours(40);

  @Override
  public Optional<Verdict> judge(Facts facts) {
    var present = facts.load().present();
    if (!facts.hoursKnown()
        || present.likely().compareTo(LONG) < 0
        || present.least().compareTo(FULL) < 0) {
      return Optional.empty();
    }
    var range = facts.lastFourWeeks();
    return Optional.of(
        new Verdict(
            NAME,
            String.format(
                Locale.ROOT,
                "About %d h a week (%d to %d) over the last four weeks, beyond 55 h.",
                Math.round(tenths(present.likely())),
                Math.round(tenths(present.least())),
                Math.round(tenths(present.most()))),
            present.least().compareTo(LONG) >= 0 ? Certainty.STRONG : Certainty.WEAK,
            Verdict.days(range) + ", " + facts.load().presentDays() + " days with work",
            "Pega et al. 2021, Environment International 154:106595 (WHO and ILO): 55 h a week and"
                + " more, compared with 35 to 40, over years",
            "Those findings are about groups over many years, not about four weeks of one person;"
                + " hours come from traces by a model."));
  }

  /// Hours to a tenth, as every report holds them, so that whole hours are rounded alike.
  private static double tenths(Duration duration) {
    return Math.round(Estimate.hours(duration) * 10) / 10.0;
  }
}
