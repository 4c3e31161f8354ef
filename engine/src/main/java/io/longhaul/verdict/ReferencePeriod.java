package io.longhaul.verdict;

import io.longhaul.load.Load;
import io.longhaul.time.DateRange;
import java.time.Duration;
import java.util.List;

/// More than 48 hours a week, on the average of the four months of a usual reference period. Weeks
/// without a trace are neutral, as leave is.
public record ReferencePeriod() implements Rule {
  static final String NAME = "ReferencePeriod";
  static final int LIMIT_HOURS = 48;

  private static final Duration LIMIT = Duration.ofHours(LIMIT_HOURS);

  /// Where the interval reaches below this, too little is known to speak. Own choice: a full week
  /// and the tenth by which likely hours may err.
  private static final Duration NEAR = Duration.ofHours(44);

  private static final Verdict.Line LINE =
      new Verdict.Line(
          "Directive 2003/88/EC art. 6 and 16: 48 h a week on the average of up to four months,"
              + " overtime included",
          "Output rose in proportion up to about 49 h a week and fell short beyond (Pencavel 2015,"
              + " Economic Journal 125:2052; munition workers); strokes 1.27 times as many (1.03 to"
              + " 1.56) at 49 to 54 h (Kivimäki et al. 2015)");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String line() {
    return "48 h a week over 17 weeks";
  }

  @Override
  public boolean isOfHours() {
    return true;
  }

  @Override
  public Finding judge(Facts facts) {
    var reference = facts.reference();
    if (!facts.hoursKnown() || !reference.isMostlyKnown()) {
      return new Finding.CannotTell(
          "fewer than half of the last " + Load.REFERENCE_WEEKS + " weeks are known",
          "time, or a source that covers more");
    }
    var week = reference.week();
    if (week.likely().compareTo(LIMIT) <= 0 || week.least().compareTo(NEAR) < 0) {
      return Finding.KEPT;
    }
    var range = new DateRange(facts.today().minusWeeks(Load.REFERENCE_WEEKS), facts.today());
    return new Finding.Crossed(
        new Verdict(
            NAME,
            "About "
                + LongWeeks.aWeek(week)
                + " over "
                + reference.weeks()
                + " of the last "
                + Load.REFERENCE_WEEKS
                + " weeks, beyond 48 h.",
            week.least().compareTo(LIMIT) > 0 ? Certainty.STRONG : Certainty.WEAK,
            Verdict.days(range) + ", " + reference.days() + " days with work",
            List.of(range),
            LINE,
            "Whoever decides over their own time may be exempt (art. 17), and one may have opted"
                + " out (art. 22). What is a reference period differs by country and agreement.",
            "It is no finding about the law: traces show activity, not legal working time."));
  }
}
