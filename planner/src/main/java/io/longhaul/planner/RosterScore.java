package io.longhaul.planner;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;

/// The score of a draft for the solver, which looks for the highest.
public final class RosterScore implements EasyScoreCalculator<Roster, HardMediumSoftScore> {
  /// Of a hundredth of Balance, more than all points of a timetable: the solver knows three levels.
  private static final long BELOW = 10_000_000;

  /// For the solver.
  public RosterScore() {}

  @Override
  public HardMediumSoftScore calculateScore(Roster roster) {
    var score = roster.draft().score();
    return HardMediumSoftScore.of(
        -score.broken(), -score.missing(), -BELOW * score.below() - score.cost());
  }
}
