package io.longhaul.law;

import io.longhaul.load.Average;
import io.longhaul.time.DateRange;
import java.time.Duration;
import java.util.List;

/// Hours a week on the average of some weeks before the final day. Weeks without a trace are
/// neutral, as leave is; at least half must be known.
public record MeanWeek(Duration most, int weeks) implements Measure {
  @Override
  public String words() {
    return "at most " + Spans.hours(most) + " a week on the average of " + weeks + " weeks";
  }

  @Override
  public LawFinding judge(WorkLog log) {
    var mean = Average.of(log.days(), log.worked(), log.today(), weeks);
    if (!log.hoursKnown()) {
      return Spans.HOURS_UNKNOWN;
    }
    if (!mean.isMostlyKnown()) {
      return new LawFinding.CannotTell(
          "fewer than half of the last " + weeks + " weeks have a trace",
          "time, or a source that covers more");
    }
    var range = new DateRange(log.today().minusWeeks(weeks), log.today());
    var name = "a week over " + mean.weeks() + " of the last " + weeks + " weeks";
    return new Spans("averages", List.of(new Spans.Span(name, range, mean.week()))).judge(most);
  }
}
