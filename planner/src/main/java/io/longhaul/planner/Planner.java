package io.longhaul.planner;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.CartesianProductMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.value.ValueSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.function.Consumer;

/// Looks for the best timetable. Timefold searches: a first draft day by day, then changes of one
/// day or two, accepted late. It ends after a number of tries, never by the clock, so that the same
/// request and seed give the same timetable, on any machine.
public final class Planner {
  private static final int LATE = 400;

  private final Solver<Roster> solver;

  /// @param effort how long it looks
  public Planner(Effort effort) {
    solver = SolverFactory.<Roster>create(config(effort)).buildSolver();
  }

  /// How long it is looked for, and from where.
  ///
  /// @param seed another one goes other ways
  /// @param tries changes of a draft that are tried
  public record Effort(long seed, long tries) {
    public static final long USUAL_TRIES = 200_000;
  }

  /// The best timetable found.
  ///
  /// @param better is told of each better one on the way
  public Found find(Request request, Consumer<Score> better) {
    var problem = Problem.of(request);
    solver.addEventListener(event -> better.accept(event.getNewBestSolution().draft().score()));
    return Found.of(solver.solve(new Roster(problem)).polished());
  }

  /// Ends the search, from another thread; what was found so far is the answer.
  public void stop() {
    solver.terminateEarly();
  }

  private static SolverConfig config(Effort effort) {
    return new SolverConfig()
        .withSolutionClass(Roster.class)
        .withEntityClasses(RosterDay.class)
        .withEasyScoreCalculatorClass(RosterScore.class)
        .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
        .withRandomSeed(effort.seed())
        .withPhases(new ConstructionHeuristicPhaseConfig(), search(effort));
  }

  private static PhaseConfig<?> search(Effort effort) {
    return new LocalSearchPhaseConfig()
        .withMoveSelectorConfig(
            new UnionMoveSelectorConfig()
                .withMoveSelectors(
                    change(RosterDay.AMOUNT),
                    change(RosterDay.START),
                    new SwapMoveSelectorConfig(),
                    new CartesianProductMoveSelectorConfig()
                        .withMoveSelectors(change(RosterDay.AMOUNT), change(RosterDay.AMOUNT))))
        .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE))
        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
        .withTerminationConfig(new TerminationConfig().withMoveCountLimit(effort.tries()));
  }

  private static ChangeMoveSelectorConfig change(String variable) {
    return new ChangeMoveSelectorConfig()
        .withValueSelectorConfig(new ValueSelectorConfig().withVariableName(variable));
  }
}
