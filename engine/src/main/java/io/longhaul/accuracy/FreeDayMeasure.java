package io.longhaul.accuracy;

import java.util.List;

/// Days without a trace, read as free days, against days without work: precision and recall over
/// the days that are described, from the first trace on. Longhaul calls them "at most" free; how
/// far that carries is what this says.
final class FreeDayMeasure implements Measure {
  @Override
  public List<Mark> of(Case person) {
    var answer = person.answer();
    var days = answer.calendar().in(answer.period());
    if (days.isEmpty()) {
      return List.of();
    }
    int traceless = 0;
    int free = 0;
    int both = 0;
    for (var truth : person.truth().days()) {
      var date = truth.date();
      if (date.isBefore(days.getFirst().date()) || !date.isBefore(answer.today())) {
        continue;
      }
      boolean untraced = answer.calendar().day(date) == null;
      traceless += untraced ? 1 : 0;
      free += truth.isFree() ? 1 : 0;
      both += untraced && truth.isFree() ? 1 : 0;
    }
    return List.of(
        new Mark.Count(Figure.FREE_DAY_PRECISION, both, traceless),
        new Mark.Count(Figure.FREE_DAY_RECALL, both, free));
  }
}
