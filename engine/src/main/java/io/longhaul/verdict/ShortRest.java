package io.longhaul.verdict;

import io.longhaul.recovery.Rest;

/// Rest between days that was certainly under eleven hours, more than four times in four weeks.
public record ShortRest() implements Rule {
  /// Once a week may be a late release; more is a habit. Own choice, not a published line.
  static final int TOLERATED = 4;

  private static final Verdict.Line LINE =
      new Verdict.Line(
          "Directive 2003/88/EC art. 3: eleven hours of rest in a row in each 24 hours",
          "Injuries 1.39 times as often (1.23 to 1.58) after a rest of eleven hours and less than"
              + " after 15 to 17 (Nielsen et al. 2019, Scand J Work Environ Health; hospitals)");

  @Override
  public String name() {
    return "ShortRest";
  }

  @Override
  public String line() {
    return "rest under 11 h, more than 4 times in 28 days";
  }

  @Override
  public Finding judge(Facts facts) {
    var dates = facts.daysBeforeRestUnder(Rest.DAILY_REST);
    if (dates.size() <= TOLERATED) {
      return Finding.KEPT;
    }
    return new Finding.Crossed(
        new Verdict(
            name(),
            "Rest between days was under 11 h after "
                + dates.size()
                + " of the last 28 days, whatever happened between the acts.",
            Certainty.FACT,
            "after " + Verdict.latest(dates),
            Verdict.single(dates),
            LINE,
            "A short act late in the evening is not a day's work; many people choose two peaks.",
            "It does not say that you slept badly, or too little."));
  }
}
