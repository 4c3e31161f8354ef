package io.longhaul.planner;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;

/// The score of a draft for the solver, which looks for the highest.
public final class RosterScore implements EasyScoreCalculator<Roster, HardMediumSoftScore> {
  /// For the solver.
  public RosterScore() {}

  @Override
  public HardMediumSoftScore calculateScore(Roster roster) {
    var score = roster.draft().score();
    return HardMediumSoftScore.of(-score.broken(), -score.missing(), -score.cost());
  }
}
