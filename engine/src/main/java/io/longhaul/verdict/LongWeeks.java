package io.longhaul.verdict;

import io.longhaul.time.Estimate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Fifty-five hours a week or more, on the average of four weeks.
public record LongWeeks() implements Rule {
  static final String NAME = "LongWeeks";
  public static final Duration LONG = Duration.ofHours(55);

  /// Where the interval reaches below an ordinary full week, too little is known to speak.
  private static final Duration FULL = Duration.ofHours(40);

  private static final Verdict.Line LINE =
      new Verdict.Line(
          "Pega et al. 2021, Environment International 154:106595 (WHO and ILO): 55 h a week and"
              + " more, compared with 35 to 40, over years",
          "1.33 times as many strokes (1.11 to 1.61) and 1.13 times as much coronary disease (1.02"
              + " to 1.26) as at 35 to 40 h (Kivimäki et al. 2015, Lancet 386:1739)");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String line() {
    return "55 h a week over four weeks";
  }

  @Override
  public boolean isOfHours() {
    return true;
  }

  @Override
  public Finding judge(Facts facts) {
    if (!facts.hoursKnown()) {
      return new Finding.CannotTell(
          "most acts are merges in a web page, which tell no hours",
          "a clone with the branches before they were merged, or another source");
    }
    var present = facts.present();
    var week = present.week();
    if (week.likely().compareTo(LONG) < 0 || week.least().compareTo(FULL) < 0) {
      return Finding.KEPT;
    }
    var range = facts.lastFourWeeks();
    return new Finding.Crossed(
        new Verdict(
            NAME,
            "About " + aWeek(week) + " over the last four weeks, beyond 55 h.",
            week.least().compareTo(LONG) >= 0 ? Certainty.STRONG : Certainty.WEAK,
            Verdict.days(range) + ", " + present.days() + " days with work",
            List.of(range),
            LINE,
            "Those findings are about groups over many years, not about four weeks of one person;"
                + " hours come from traces by a model. In 110 organisations moderate overtime went"
                + " with good performance of repositories (Zhang et al., IET Software).",
            "It says nothing about you in particular, nor whether the hours were your choice."));
  }

  /// `52 h a week (48 to 57)`.
  static String aWeek(Estimate week) {
    return String.format(
        Locale.ROOT,
        "%d h a week (%d to %d)",
        Math.round(tenths(week.likely())),
        Math.round(tenths(week.least())),
        Math.round(tenths(week.most())));
  }

  /// Hours to a tenth, as every report holds them, so that whole hours are rounded alike.
  private static double tenths(Duration duration) {
    return Math.round(Estimate.hours(duration) * 10) / 10.0;
  }
}
