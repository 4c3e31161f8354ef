package io.longhaul.accuracy;

import io.longhaul.evidence.Evidence;
import io.longhaul.time.Estimate;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What [GitHours] says of the same acts, in the same weeks as [HoursMeasure]: how far off it is,
/// without and with the sign. It gives no interval. A claim of overwork is 55 hours and more on the
/// average of those of the last four weeks that have an act, against [Overwork].
final class GitHoursMeasure implements Measure {
  private static final int WEEK_DAYS = 7;
  private static final int WEEKS = 4;

  @Override
  public List<Mark> of(Case person) {
    var marks = new ArrayList<Mark>();
    var acts = person.answer().trace().acts();
    for (var week : person.weeks()) {
      double truth = Estimate.hours(person.worked(week.monday(), WEEK_DAYS));
      if (truth > 0) {
        double off = (hours(acts, person.between(week.monday(), WEEK_DAYS)) - truth) / truth;
        marks.add(new Mark.Value(Figure.GIT_HOURS_ERROR, Math.abs(off)));
        marks.add(new Mark.Value(Figure.GIT_HOURS_BIAS, off));
      }
    }
    marks.add(
        Mark.Count.of(
            Overwork.in(person.truth()) ? Figure.GIT_HOURS_FOUND : Figure.GIT_HOURS_FALSE,
            averageWeek(person, acts) >= Estimate.hours(Overwork.LONG_WEEK)));
    return marks;
  }

  private static double averageWeek(Case person, List<Evidence> acts) {
    double sum = 0;
    int weeks = 0;
    LocalDate until = person.truth().range().until();
    for (int i = 1; i <= WEEKS; i++) {
      var between = person.between(until.minusWeeks(i), WEEK_DAYS);
      boolean seen = acts.stream().anyMatch(act -> between.contains(act.at()));
      sum += hours(acts, between);
      weeks += seen ? 1 : 0;
    }
    return weeks == 0 ? 0 : sum / weeks;
  }

  private static double hours(List<Evidence> acts, Interval between) {
    Duration worked =
        GitHours.of(acts.stream().map(Evidence::at).filter(between::contains).toList());
    return Estimate.hours(worked);
  }
}
