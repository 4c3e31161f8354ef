package io.longhaul.law;

import io.longhaul.day.Day;
import io.longhaul.verdict.Certainty;
import io.longhaul.verdict.Verdict;
import java.time.Duration;
import java.util.Comparator;

/// From the first to the last act of a day, breaks included.
public record SpreadOfDay(Duration most) implements Measure {
  @Override
  public String words() {
    return "at most " + Spans.hours(most) + " from the start to the end of a day";
  }

  @Override
  public LawFinding judge(WorkLog log) {
    var days = log.days().in(log.period());
    if (days.isEmpty()) {
      return new LawFinding.CannotTell("no day has an act", "time");
    }
    var widest = days.stream().max(Comparator.comparing(SpreadOfDay::spread)).orElseThrow();
    var words = Spans.clock(spread(widest)) + " on " + Verdict.day(widest.date());
    var beyond = days.stream().filter(day -> spread(day).compareTo(most) > 0).toList();
    return beyond.isEmpty()
        ? new LawFinding.NotSeen("from the first to the last act at most " + words)
        : new LawFinding.WouldBreach(
            "from the first to the last act more than "
                + Spans.hours(most)
                + " on "
                + beyond.size()
                + " of "
                + days.size()
                + " days, at most "
                + words,
            Certainty.FACT,
            Verdict.single(beyond.stream().map(Day::date).toList()));
  }

  private static Duration spread(Day day) {
    return day.seen().duration();
  }
}
