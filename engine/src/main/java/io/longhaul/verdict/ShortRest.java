package io.longhaul.verdict;

import io.longhaul.recovery.Rest;
import io.longhaul.recovery.RestGap;
import java.util.Optional;
import java.util.stream.Collectors;

/// Rest between days that was certainly under eleven hours, more than four times in four weeks.
public record ShortRest() implements Rule {
  /// Once a week may be a late release; more is a habit. Own choice, not a published line.
  static final int TOLERATED = 4;

  private static final int DATES_SHOWN = 5;

  @Override
  public Optional<Verdict> judge(Facts facts) {
    var tooShort = facts.rest().shorterThan(Rest.DAILY_REST, facts.lastFourWeeks());
    if (tooShort.size() <= TOLERATED) {
      return Optional.empty();
    }
    return Optional.of(
        new Verdict(
            "ShortRest",
            "Rest between days was under 11 h after "
                + tooShort.size()
                + " of the last 28 days, whatever happened between the acts.",
            Certainty.FACT,
            "after "
                + tooShort.reversed().stream()
                    .limit(DATES_SHOWN)
                    .map(RestGap::after)
                    .map(Verdict::day)
                    .collect(Collectors.joining(", "))
                + (tooShort.size() > DATES_SHOWN ? " and others" : ""),
            "Directive 2003/88/EC art. 3: eleven hours of rest in a row in each 24 hours",
            "A short act late in the evening is not a day's work; many people choose two peaks."));
  }
}
