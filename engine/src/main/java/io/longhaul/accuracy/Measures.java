package io.longhaul.accuracy;

import java.util.ArrayList;
import java.util.List;

/// The measures, listed by hand.
final class Measures {
  private static final List<Measure> ALL =
      List.of(
          new HoursMeasure(),
          new FourWeeksMeasure(),
          new RegimeMeasure(),
          new ChangeMeasure(),
          new OverworkMeasure(),
          new ShortRestMeasure(),
          new FreeDayMeasure(),
          new Code996Measure(),
          new GitHoursMeasure());

  private Measures() {}

  static List<Mark> of(Case person) {
    var marks = new ArrayList<Mark>();
    for (var measure : ALL) {
      marks.addAll(measure.of(person));
    }
    marks.add(Mark.Count.of(Figure.PEOPLE, true));
    return marks;
  }
}
