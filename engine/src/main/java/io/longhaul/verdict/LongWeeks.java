package io.longhaul.verdict;

import io.longhaul.time.Estimate;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Fifty-five hours a week or more, on the average of four weeks.
public record LongWeeks() implements Rule {
  static final Duration LONG = Duration.ofHours(55);

  @Override
  public Optional<Verdict> judge(Facts facts) {
    var present = facts.load().present();
    if (present.likely().compareTo(LONG) < 0) {
      return Optional.empty();
    }
    var range = facts.lastFourWeeks();
    return Optional.of(
        new Verdict(
            "LongWeeks",
            String.format(
                Locale.ROOT,
                "About %.0f h a week (%.0f to %.0f) over the last four weeks, beyond 55 h.",
                Estimate.hours(present.likely()),
                Estimate.hours(present.least()),
                Estimate.hours(present.most())),
            present.least().compareTo(LONG) >= 0 ? Certainty.FACT : Certainty.STRONG,
            Verdict.days(range) + ", " + facts.load().presentDays() + " days with work",
            "Pega et al. 2021, Environment International 154:106595 (WHO and ILO): 55 h a week and"
                + " more, compared with 35 to 40, over years",
            "Those findings are about groups over many years, not about four weeks of one person;"
                + " time between acts is not all work."));
  }
}
