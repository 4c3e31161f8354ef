package io.longhaul.regime;

import io.longhaul.day.DayTurn;
import io.longhaul.day.WorkPattern;
import io.longhaul.day.WorkPatterns;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.time.Offset;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the regimes that follow from somebody's patterns, where the evidence carries a claim.
///
/// @see <a href="../../../../../../../docs/models/regime.md">docs/models/regime.md</a>
public final class Regimes {
  private static final int ENOUGH_DAYS = 8;
  private static final int ENOUGH_ACTS = 30;

  /// Of the acts that know how they came about, so many must be of the person's own machine: a
  /// merge in a web page may come long after the work.
  private static final double LEAST_OWN = 0.4;

  /// Of the days worked, so many must lie on weekdays that are usually worked.
  private static final double LEAST_ON_USUAL_DAYS = 0.7;

  /// Below it work falls on other hours each day.
  private static final double LEAST_REGULARITY = 0.8;

  private static final double LEAST_CLOCK_CERTAINTY = 0.58;
  private static final double LEAST_NAME_CHANCE = 0.68;

  private Regimes() {}

  /// The regime of the present.
  public static Regime infer(Trace trace, DayTurn turn, WorkPatterns patterns) {
    return of(patterns.recent(), trace.evidence(), turn);
  }

  /// Whether a weekday is kept free at present, beside the regime of the present.
  public static Optional<FreeWeekday> freeWeekday(Regime present, WorkPatterns patterns) {
    return FreeWeekday.of(patterns.recent(), present);
  }

  /// All that follow one another, the last of them as it is at present.
  public static List<RegimeStretch> history(Trace trace, DayTurn turn, WorkPatterns patterns) {
    var stretches = new ArrayList<RegimeStretch>();
    for (int i = 0; i < patterns.all().size(); i++) {
      var pattern = patterns.all().get(i);
      var began = i == 0 ? null : patterns.changes().get(i - 1);
      boolean isPresent = pattern.dates().contains(patterns.recent().dates().from());
      var regime = of(isPresent ? patterns.recent() : pattern, trace.evidence(), turn);
      stretches.add(
          new RegimeStretch(pattern.dates(), began, regime, DayShape.longestBreak(pattern)));
    }
    return List.copyOf(stretches);
  }

  private static Regime of(WorkPattern pattern, List<Evidence> all, DayTurn turn) {
    if (pattern.days() < ENOUGH_DAYS) {
      return new Regime.CannotTell(Regime.Reason.TOO_FEW_DAYS);
    }
    int proofs = 0;
    int onClock = 0;
    int own = 0;
    for (var act : Evidence.around(pattern.dates(), all)) {
      if (act.isProof() && turn.isIn(pattern.dates(), act.at(), act.offset())) {
        proofs++;
        onClock += act.offset().isKnown() ? 1 : 0;
        own += isOwn(act) ? 1 : 0;
      }
    }
    if (2 * onClock < proofs) {
      return new Regime.CannotTell(Regime.Reason.ZONE_UNKNOWN);
    }
    if (own < LEAST_OWN * proofs) {
      return new Regime.CannotTell(Regime.Reason.ONLY_MERGES);
    }
    if (proofs < ENOUGH_ACTS) {
      return new Regime.CannotTell(Regime.Reason.TOO_FEW_ACTS);
    }
    return DayShape.of(pattern)
        .map(shape -> of(pattern, shape))
        .orElse(new Regime.CannotTell(Regime.Reason.TOO_FEW_ACTS));
  }

  private static Regime of(WorkPattern pattern, DayShape shape) {
    var usual = weekdays(pattern);
    double all = 0;
    double onUsual = 0;
    for (var day : DayOfWeek.values()) {
      all += pattern.share(day);
      onUsual += usual.contains(day) ? pattern.share(day) : 0;
    }
    if (onUsual < LEAST_ON_USUAL_DAYS * all || pattern.regularity() < LEAST_REGULARITY) {
      return new Regime.CannotTell(Regime.Reason.IRREGULAR);
    }
    var days = DaysAWeek.of(pattern);
    if (shape.certainty() < LEAST_CLOCK_CERTAINTY || days.isEmpty()) {
      return new Regime.CannotTell(Regime.Reason.UNSURE);
    }
    double number = days.get().number();
    return new Regime.Worked(
        shape.startEdge().clock(),
        shape.endEdge().clock(),
        shape.span(),
        number,
        usual,
        shape.name(number, LEAST_NAME_CHANCE),
        shape.certainty() * days.get().certainty(),
        pattern.days());
  }

  private static Set<DayOfWeek> weekdays(WorkPattern pattern) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if (pattern.mostly(day) > 0.5) {
        days.add(day);
      }
    }
    return days;
  }

  /// A commit made in a web page is no strong act although it tells its zone.
  private static boolean isOwn(Evidence act) {
    return act.strength() == Strength.STRONG || !(act.offset() instanceof Offset.Told);
  }
}
