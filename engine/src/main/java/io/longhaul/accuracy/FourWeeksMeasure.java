package io.longhaul.accuracy;

import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// The average week of the last four, against what was worked in those of them that have a trace:
/// whether the interval holds it, and half its width as a share of the truth. Only when all of them
/// lie inside the sample.
final class FourWeeksMeasure implements Measure {
  private static final int WEEKS = 4;
  private static final int WEEK_DAYS = 7;

  @Override
  public List<Mark> of(Case person) {
    var answer = person.answer();
    var from = answer.today().minusWeeks(WEEKS);
    var mondays =
        IntStream.range(0, WEEKS)
            .mapToObj(from::plusWeeks)
            .filter(
                day -> !answer.calendar().in(new DateRange(day, day.plusDays(WEEK_DAYS))).isEmpty())
            .toList();
    if (!person.isInside(from, WEEKS * WEEK_DAYS) || mondays.isEmpty()) {
      return List.of();
    }
    double truth =
        Estimate.hours(
            mondays.stream()
                .map(day -> person.worked(day, WEEK_DAYS))
                .reduce(Duration.ZERO, Duration::plus)
                .dividedBy(mondays.size()));
    double least = Estimate.hours(answer.load().present().week().least());
    double most = Estimate.hours(answer.load().present().week().most());
    var covered = Mark.Count.of(Figure.MONTH_COVERED, least <= truth && truth <= most);
    return truth == 0
        ? List.of(covered)
        : List.of(covered, new Mark.Value(Figure.MONTH_HALF_WIDTH, (most - least) / 2 / truth));
  }
}
