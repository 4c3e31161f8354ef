package io.longhaul.verdict;

import io.longhaul.recovery.OffHours;
import java.util.List;
import java.util.Locale;

/// No seven hours of the clock in a row that are reliably free of work.
public record NoOffHours() implements Rule {
  /// A night's sleep. Own choice, not a published line.
  static final int SHORTEST_HOURS = 7;

  private static final Verdict.Line LINE =
      new Verdict.Line(
          "our choice: a night's sleep at the same hours, nine days of ten",
          "In a review of 91 studies (38,124 people) detachment from work went with less exhaustion"
              + " and better sleep, small to medium (Wendsche and Lohmann-Haislah 2017)");

  @Override
  public String name() {
    return "NoOffHours";
  }

  @Override
  public String line() {
    return "fewer than 7 h of the clock reliably free";
  }

  @Override
  public Finding judge(Facts facts) {
    var off = facts.offHours();
    if (off.isEmpty() && facts.isClockKnownLately()) {
      return Finding.KEPT;
    }
    if (off.isEmpty()) {
      return new Finding.CannotTell(
          "the time of day is unknown on some days", "--zone, for instance --zone Europe/Berlin");
    }
    if (off.get().hours() >= SHORTEST_HOURS) {
      return Finding.KEPT;
    }
    return new Finding.Crossed(verdict(off.get(), facts));
  }

  private Verdict verdict(OffHours off, Facts facts) {
    var range = facts.lastFourWeeks();
    return new Verdict(
        name(),
        off.hours() == 0
            ? "No hour of the clock is reliably free of work."
            : String.format(
                Locale.ROOT,
                "Only %d h of the clock are reliably free of work, %02d:00 to %02d:00.",
                off.hours(),
                off.from(),
                off.until()),
        Certainty.FACT,
        Verdict.days(range) + ", " + off.days() + " days with work",
        List.of(range),
        LINE,
        "Hours that shift from day to day by choice look like this too, and so does a trip.",
        "It does not say that you never rested: each rest may have lain elsewhere.");
  }
}
