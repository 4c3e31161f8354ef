package io.longhaul.law;

import io.longhaul.recovery.Rest;
import io.longhaul.recovery.RestGap;
import io.longhaul.verdict.Certainty;
import io.longhaul.verdict.Verdict;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// Rest in a row within 24 hours after a day's last act. Only rests between two days with an act
/// are looked at; each may have been shorter than it seems, never longer.
public record RestEachDay(Duration least) implements Measure {
  private static final Comparator<RestGap> LENGTH =
      Comparator.comparing((RestGap gap) -> gap.length().most());

  @Override
  public String words() {
    return Spans.hours(least) + " of rest in a row in each 24 hours";
  }

  @Override
  public LawFinding judge(WorkLog log) {
    var rest = Rest.of(log.days(), log.period());
    var all = rest.between();
    if (all.isEmpty()) {
      return new LawFinding.CannotTell(
          "no two days in a row have an act", "a source that sees more of your days");
    }
    var tooShort = rest.shorterThan(least, log.period());
    if (tooShort.isEmpty()) {
      return new LawFinding.NotSeen("the shortest rest was at most " + shortest(all));
    }
    var dates = tooShort.stream().map(RestGap::after).toList();
    return new LawFinding.WouldBreach(
        "rest was under "
            + Spans.hours(least)
            + " after "
            + tooShort.size()
            + " of "
            + all.size()
            + " days, at most "
            + shortest(all),
        Certainty.FACT,
        Verdict.single(dates));
  }

  private static String shortest(List<RestGap> rests) {
    var shortest = rests.stream().min(LENGTH).orElseThrow();
    return Spans.clock(shortest.length().most()) + " after " + Verdict.day(shortest.after());
  }
}
