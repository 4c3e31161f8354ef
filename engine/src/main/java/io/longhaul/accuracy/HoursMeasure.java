package io.longhaul.accuracy;

import io.longhaul.time.Estimate;
import java.util.ArrayList;
import java.util.List;

/// The hours of each week that is shown, against what was worked without breaks of half an hour and
/// more: whether the interval holds the truth, half its width as a share of the truth, and how far
/// off the likely value is, without and with its sign. Weeks without work have no relative error. A
/// week without a trace has no answer.
final class HoursMeasure implements Measure {
  private static final int WEEK_DAYS = 7;

  @Override
  public List<Mark> of(Case person) {
    var marks = new ArrayList<Mark>();
    int covered = 0;
    var known = person.weeks();
    for (var week : known) {
      var truth = person.worked(week.monday(), WEEK_DAYS);
      var hours = week.hours();
      covered += hours.least().compareTo(truth) <= 0 && hours.most().compareTo(truth) >= 0 ? 1 : 0;
      if (!truth.isZero()) {
        marks.addAll(relative(hours, Estimate.hours(truth)));
      }
    }
    marks.add(new Mark.Count(Figure.WEEK_COVERED, covered, known.size()));
    marks.add(new Mark.Count(Figure.WEEK_KNOWN, known.size(), shown(person)));
    return marks;
  }

  private static List<Mark> relative(Estimate hours, double truth) {
    double off = (Estimate.hours(hours.likely()) - truth) / truth;
    double width = Estimate.hours(hours.most()) - Estimate.hours(hours.least());
    return List.of(
        new Mark.Value(Figure.WEEK_HALF_WIDTH, width / 2 / truth),
        new Mark.Value(Figure.WEEK_ERROR, Math.abs(off)),
        new Mark.Value(Figure.WEEK_BIAS, off));
  }

  private static int shown(Case person) {
    return (int)
        person.answer().load().weeks().stream()
            .filter(week -> person.isInside(week.monday(), WEEK_DAYS))
            .count();
  }
}
