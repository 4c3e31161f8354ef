package io.longhaul.law;

import io.longhaul.load.Average;
import io.longhaul.recovery.NightWork;
import io.longhaul.time.DateRange;
import io.longhaul.verdict.Certainty;
import java.time.Duration;
import java.util.List;

/// Hours a day of somebody who usually works at night, on the average of some weeks in which each
/// seventh day is a rest day and does not count (article 16(c) of Directive 2003/88/EC).
///
/// Who is a night worker depends on three hours of each day and on national law. Here it is
/// somebody with an act between midnight and five on every second day with work, so that nothing is
/// more than weak.
public record MeanNight(Duration most, int weeks) implements Measure {
  private static final int WORKING_DAYS = 6;

  @Override
  public String words() {
    return "at most "
        + Spans.hours(most)
        + " a day on the average of "
        + weeks
        + " weeks, for those who usually work at night";
  }

  @Override
  public LawFinding judge(WorkLog log) {
    var range = new DateRange(log.today().minusWeeks(weeks), log.today());
    var night = NightWork.of(log.days(), range);
    var mean = Average.of(log.days(), log.worked(), log.today(), weeks);
    if (night.days() == 0) {
      return new LawFinding.CannotTell("no day has a known time zone", "--zone");
    }
    if (2 * night.nights().size() < night.days()) {
      return new LawFinding.NotSeen(
          "acts between midnight and five on "
              + night.nights().size()
              + " of "
              + night.days()
              + " days: no habit of night work");
    }
    if (!log.hoursKnown() || !mean.isMostlyKnown()) {
      return Spans.HOURS_UNKNOWN;
    }
    var day = mean.week().dividedBy(WORKING_DAYS);
    var name =
        "a day, with acts between midnight and five on "
            + night.nights().size()
            + " of "
            + night.days()
            + " days";
    var finding = new Spans("averages", List.of(new Spans.Span(name, range, day))).judge(most);
    return finding instanceof LawFinding.WouldBreach breach
        ? new LawFinding.WouldBreach(breach.what(), Certainty.WEAK, breach.days())
        : finding;
  }
}
