package io.longhaul.view;

import io.longhaul.day.Change;
import io.longhaul.regime.Regime;
import io.longhaul.regime.RegimeStretch;
import io.longhaul.verdict.Answer;
import java.util.ArrayList;
import java.util.List;

/// From which day on somebody worked by other hours, and what they were before.
///
/// @param on the likeliest first day, `yyyy-MM-dd`
/// @param earliest the first day is this one or later, with a chance of 95 %
/// @param latest the first day is this one or earlier, with a chance of 95 %
/// @param before the hours before, in words
/// @param sentence all of it in words
public record RegimeChange(
    String on, String earliest, String latest, String before, String sentence) {
  /// The newest first; those inside the period that is described, to a stretch with enough days to
  /// tell of other hours rather than of absence.
  static List<RegimeChange> of(Answer answer) {
    var changes = new ArrayList<RegimeChange>();
    RegimeStretch before = null;
    for (var stretch : answer.regimes()) {
      var began = stretch.began();
      boolean isAbsence =
          stretch.regime().equals(new Regime.CannotTell(Regime.Reason.TOO_FEW_DAYS));
      if (began != null && before != null && !isAbsence && answer.period().contains(began.on())) {
        changes.addFirst(of(began, before));
      }
      before = stretch;
    }
    return changes;
  }

  private static RegimeChange of(Change change, RegimeStretch before) {
    var words = RegimeWords.brief(before.regime());
    var sentence =
        change.earliest().equals(change.latest())
            ? "Since " + Figures.day(change.on().toString()) + ". Before that: " + words + "."
            : "Since about "
                + Figures.day(change.on().toString())
                + " ("
                + Figures.day(change.earliest().toString())
                + " to "
                + Figures.day(change.latest().toString())
                + "). Before that: "
                + words
                + ".";
    return new RegimeChange(
        change.on().toString(),
        change.earliest().toString(),
        change.latest().toString(),
        words,
        sentence);
  }
}
