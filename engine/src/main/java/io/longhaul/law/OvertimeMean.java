package io.longhaul.law;

import java.time.Duration;
import java.util.ArrayList;

/// Hours beyond the normal week, a month on the average of some months in a row, however many
/// between two numbers. Looked at are all such runs within the last whole months.
public record OvertimeMean(Duration most, Duration normalWeek, int fewest, int longest)
    implements Measure {
  @Override
  public String words() {
    return "at most "
        + Spans.hours(most)
        + " a month beyond "
        + Spans.hours(normalWeek)
        + " a week on the average of "
        + fewest
        + " to "
        + longest
        + " months";
  }

  @Override
  public LawFinding judge(WorkLog log) {
    if (!log.hoursKnown()) {
      return Spans.HOURS_UNKNOWN;
    }
    var spans = new ArrayList<Spans.Span>();
    for (int months = fewest; months <= longest; months++) {
      for (int skipped = 0; skipped + months <= longest; skipped++) {
        var range = log.wholeMonths(skipped, months);
        if (!log.days().in(range).isEmpty()) {
          spans.add(
              new Spans.Span(
                  "a month beyond "
                      + Spans.hours(normalWeek)
                      + " a week "
                      + OvertimeTotal.name(range),
                  range,
                  log.overtime(range, normalWeek).dividedBy(months)));
        }
      }
    }
    return new Spans("runs of months", spans).judge(most);
  }
}
