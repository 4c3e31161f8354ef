package io.longhaul.accuracy;

import io.longhaul.verdict.Pace;
import java.util.List;

/// The pace in one word, against [Overwork]: claimed where there is none, claimed where there is,
/// denied where there is. What is neither claimed nor denied is unclear or cannot be told.
final class OverworkMeasure implements Measure {
  @Override
  public List<Mark> of(Case person) {
    var pace = person.answer().pace();
    boolean claimed = pace == Pace.STRAINED;
    var untold = Mark.Count.of(Figure.PACE_UNTOLD, pace == Pace.CANNOT_TELL);
    return Overwork.in(person.truth())
        ? List.of(
            untold,
            Mark.Count.of(Figure.OVERWORK_FOUND, claimed),
            Mark.Count.of(Figure.OVERWORK_DENIED, pace == Pace.STEADY))
        : List.of(untold, Mark.Count.of(Figure.OVERWORK_FALSE, claimed));
  }
}
