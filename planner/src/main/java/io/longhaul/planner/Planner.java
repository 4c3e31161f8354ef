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
import ai.timefold.solver.core.config.solver.monitoring.MonitoringConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Looks for the best timetable. First all of them are weighed, week after week ([Fitting]): where
/// that comes to an end, no timetable is better than what it finds, and nothing is searched. Where
/// no timetable keeps every hard rule, or a Balance is asked for that would take too many to weigh,
/// [Polish] takes what there is downhill, and Timefold searches: a draft day by day, then changes
/// of one day or two, accepted late, and polished. That is done a few times from the beginning,
/// side by side, and the best is kept. It ends after a number of tries, never by the clock, so that
/// the same request and seed give the same timetable, on any machine.
public final class Planner {
  private static final int LATE = 400;

  private final Effort effort;
  private final List<Solver<Roster>> searches = new CopyOnWriteArrayList<>();
  private volatile boolean stopped;

  /// One that is used once.
  ///
  /// @param effort how long it looks
  public Planner(Effort effort) {
    this.effort = effort;
  }

  /// How long it is looked for, and from where.
  ///
  /// @param seed another one goes other ways
  /// @param tries changes of a draft that are tried in each round
  /// @param rounds how often it begins anew
  public record Effort(long seed, long tries, int rounds) {
    public static Effort usual(long seed) {
      return new Effort(seed, 50_000, 2);
    }
  }

  /// The best timetable found.
  ///
  /// @param better is told of each better one on the way
  public Found find(Request request, Consumer<Better> better) {
    var problem = Problem.of(request);
    var best = new Best(better);
    best.found(Roster.ordinary(problem).draft());
    var fitting = Fitting.of(problem, () -> stopped);
    fitting.found().forEach(best::found);
    if (fitting.isExact()) {
      return Found.of(best.draft());
    }
    best.found(Polish.of(best.draft(), () -> stopped));
    IntStream.range(0, effort.rounds())
        .parallel()
        .mapToObj(round -> searched(round, problem, best))
        .toList()
        .forEach(best::found);
    return Found.of(best.draft());
  }

  /// What one round finds; rounds know nothing of each other.
  private Draft searched(int round, Problem problem, Best best) {
    var search = SolverFactory.<Roster>create(config(round)).buildSolver();
    search.addEventListener(event -> {
      best.seen(event.getNewBestSolution().draft());
      if (stopped) {
        search.terminateEarly();
      }
    });
    searches.add(search);
    return stopped ? best.draft() : search.solve(new Roster(problem)).polished(() -> stopped);
  }

  /// Ends the search, from another thread; what was found so far is the answer.
  public void stop() {
    stopped = true;
    searches.forEach(Solver::terminateEarly);
  }

  /// A timetable that is better than all before it.
  public static final class Better {
    private final Draft draft;
    private final Score score;

    private Better(Draft draft, Score score) {
      this.draft = draft;
      this.score = score;
    }

    public Score score() {
      return score;
    }

    /// How it stands with all that is asked, which is counted when somebody wants to know.
    public Found found() {
      return Found.of(draft);
    }
  }

  /// The best of all rounds.
  private static final class Best {
    private final Consumer<Better> better;
    private @Nullable Draft draft;
    private @Nullable Score score;

    Best(Consumer<Better> better) {
      this.better = better;
    }

    synchronized Draft draft() {
      return Objects.requireNonNull(draft);
    }

    /// Says it where it is better than all before.
    synchronized void seen(Draft other) {
      var now = other.score();
      if (score == null || now.compareTo(score) < 0) {
        score = now;
        better.accept(new Better(other, now));
      }
    }

    synchronized void found(Draft other) {
      var now = other.score();
      if (draft == null || now.compareTo(draft.score()) < 0) {
        draft = other;
      }
      seen(other);
    }
  }

  private SolverConfig config(int round) {
    return new SolverConfig()
        .withSolutionClass(Roster.class)
        .withEntityClasses(RosterDay.class)
        .withEasyScoreCalculatorClass(RosterScore.class)
        .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
        .withMonitoringConfig(new MonitoringConfig().withSolverMetricList(List.of()))
        .withRandomSeed(effort.seed() * effort.rounds() + round)
        .withPhases(new ConstructionHeuristicPhaseConfig(), search());
  }

  private PhaseConfig<?> search() {
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
