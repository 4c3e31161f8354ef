package io.longhaul.law;

import io.longhaul.verdict.Verdict;
import java.time.Duration;
import java.util.List;

/// Hours of any one week from Monday to Sunday that is over and has a trace.
public record HoursOfWeek(Duration most) implements Measure {
  @Override
  public String words() {
    return "at most " + Spans.hours(most) + " in any week";
  }

  @Override
  public LawFinding judge(WorkLog log) {
    if (!log.hoursKnown()) {
      return Spans.HOURS_UNKNOWN;
    }
    var weeks =
        log.weeks().stream()
            .map(week ->
                new Spans.Span(
                    "in the week from " + Verdict.day(week.from()),
                    week,
                    log.worked().hours(List.of(week))))
            .toList();
    return new Spans("weeks", weeks).judge(most);
  }
}
