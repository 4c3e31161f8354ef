package io.longhaul.law;

import io.longhaul.day.Day;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.verdict.Verdict;
import java.time.Duration;

/// Hours of any one day. The least are those between acts that are close together. Breaks are no
/// working time, and a short one is not seen: an hour is taken off, the longest that the laws of
/// the table ask for, less the breaks that are seen.
public record HoursOfDay(Duration most) implements Measure {
  private static final Duration BREAK = Duration.ofHours(1);

  @Override
  public String words() {
    return "at most " + Spans.hours(most) + " on any day";
  }

  @Override
  public LawFinding judge(WorkLog log) {
    if (!log.hoursKnown()) {
      return Spans.HOURS_UNKNOWN;
    }
    var days = log.days().in(log.period()).stream().map(HoursOfDay::span).toList();
    return new Spans("days", days).judge(most);
  }

  private static Spans.Span span(Day day) {
    var date = day.date();
    return new Spans.Span(
        "on " + Verdict.day(date), new DateRange(date, date.plusDays(1)), withoutBreak(day));
  }

  static Estimate withoutBreak(Day day) {
    var seen = day.seen().duration();
    for (var session : day.sessions()) {
      seen = seen.minus(session.seen().duration());
    }
    var off = seen.compareTo(BREAK) >= 0 ? Duration.ZERO : BREAK.minus(seen);
    return day.hours().minus(off);
  }
}
