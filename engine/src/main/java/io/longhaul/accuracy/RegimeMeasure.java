package io.longhaul.accuracy;

import io.longhaul.regime.FreeWeekday;
import io.longhaul.regime.Regime;
import io.longhaul.regime.RegimeName;
import io.longhaul.simulate.RegimeTruth;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The regime, against the hours that the person meant to work last. Right is one whose start and
/// end lie within an hour and a half of the truth, whose days a week lie within half a day, and
/// whose name, if it has one, is one of those that are right; every other one is wrong. The name
/// alone counts where one is expected: there, none is not right. Beside it, whether a weekday is
/// kept free, which is told, open, or wrong by itself.
final class RegimeMeasure implements Measure {
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(90);
  private static final double DAYS_TOLERANCE = 0.5;
  private static final int DAYS = DayOfWeek.values().length;
  private static final Duration DAY = Duration.ofDays(1);

  @Override
  public List<Mark> of(Case person) {
    var truth = last(person);
    var until = truth.dates().until().minusDays(1);
    var marks = new ArrayList<Mark>();
    var regime = person.answer().regime();
    boolean right =
        regime instanceof Regime.Worked worked
            && (worked.name() == null || isNamedRight(worked.name(), truth))
            && isNear(worked.start().usual(), truth.start())
            && isNear(worked.end().usual(), truth.endOn(until))
            && Math.abs(worked.daysPerWeek() - truth.days().size()) <= DAYS_TOLERANCE;
    boolean untold = regime instanceof Regime.CannotTell;
    marks.add(Mark.Count.of(Figure.REGIME_RIGHT, right));
    marks.add(Mark.Count.of(Figure.REGIME_WRONG, !right && !untold));
    marks.add(Mark.Count.of(Figure.REGIME_UNTOLD, untold));
    if (truth.names().required()) {
      marks.add(
          Mark.Count.of(
              Figure.NAME_RIGHT,
              regime instanceof Regime.Worked worked && isNamedRight(worked.name(), truth)));
    }
    var told = person.answer().freeWeekday().map(FreeWeekday::told).orElse(FreeWeekday.Told.OPEN);
    var is = truth.days().size() < DAYS ? FreeWeekday.Told.KEPT : FreeWeekday.Told.NONE;
    marks.add(Mark.Count.of(Figure.FREE_WEEKDAY_RIGHT, told == is));
    marks.add(
        Mark.Count.of(Figure.FREE_WEEKDAY_WRONG, told != is && told != FreeWeekday.Told.OPEN));
    return marks;
  }

  /// The last hours that were no leave.
  private static RegimeTruth last(Case person) {
    return person.truth().regimes().reversed().stream()
        .filter(regime -> regime.plan() != null)
        .findFirst()
        .orElse(person.truth().regimes().getLast());
  }

  private static boolean isNamedRight(@Nullable RegimeName name, RegimeTruth truth) {
    return name == null ? !truth.names().required() : truth.names().right().contains(name);
  }

  private static boolean isNear(LocalTime told, LocalTime truth) {
    var apart = Duration.between(told, truth).abs();
    var around = DAY.minus(apart);
    return (apart.compareTo(around) < 0 ? apart : around).compareTo(CLOCK_TOLERANCE) <= 0;
  }
}
