package io.longhaul.verdict;

import io.longhaul.recovery.WeeklyRest;

/// No 35 hours without work in any stretch that reaches into a week, in two of the last four weeks
/// and more.
public record ShortWeeklyRest() implements Rule {
  /// One such week may be a deadline. Own choice, not a published line.
  static final int TOLERATED = 1;

  private static final Verdict.Line LINE =
      new Verdict.Line(
          "Directive 2003/88/EC art. 5: 24 hours and the daily rest of 11 in each seven days",
          null);

  @Override
  public String name() {
    return "ShortWeeklyRest";
  }

  @Override
  public String line() {
    return "no rest of 35 h in two of four weeks";
  }

  @Override
  public Finding judge(Facts facts) {
    var rests = facts.weeklyRests();
    var tooShort = rests.stream().filter(WeeklyRest::isShort).toList();
    if (tooShort.size() <= TOLERATED) {
      return Finding.KEPT;
    }
    var longest =
        tooShort.stream()
            .map(rest -> rest.longest().most())
            .reduce((a, b) -> a.compareTo(b) >= 0 ? a : b);
    return new Finding.Crossed(
        new Verdict(
            name(),
            "No rest of 35 h in "
                + tooShort.size()
                + " of the last "
                + rests.size()
                + " weeks; the longest was at most "
                + longest.orElseThrow().toHours()
                + " h.",
            Certainty.FACT,
            "the weeks from "
                + Verdict.latest(tooShort.stream().map(rest -> rest.week().from()).toList()),
            tooShort.stream().map(WeeklyRest::week).toList(),
            LINE,
            "One short act ends a rest here; over 14 days the directive lets two rests be taken"
                + " together.",
            "It does not say that the days between were full days of work."));
  }
}
