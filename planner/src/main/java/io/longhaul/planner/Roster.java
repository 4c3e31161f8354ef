package io.longhaul.planner;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A draft as the solver sees it: days with two variables each, a start and an amount of work. It
/// is public, and so is what the solver sets, since it asks for that; nobody else should.
@PlanningSolution(solutionCloner = Roster.Copies.class)
public final class Roster {
  private @Nullable Problem problem;
  @PlanningEntityCollectionProperty public List<RosterDay> days = List.of();
  @PlanningScore public @Nullable HardMediumSoftScore score;

  /// For the solver, which fills copies of it.
  public Roster() {}

  Roster(Problem problem) {
    this.problem = problem;
    var each = new ArrayList<RosterDay>();
    problem.days().forEach(day -> each.add(new RosterDay(each.size(), day)));
    days = each;
  }

  /// Weeks as the person usually works them, with no thought of deadlines: their hours in even days
  /// from their usual start on, as far as each day can hold them.
  static Roster ordinary(Problem problem) {
    var roster = new Roster(problem);
    var wish = problem.request().wish();
    double steps = (double) wish.weekHours().toMinutes() / wish.days().size() / wish.stepMinutes();
    int start = Math.max(0, wish.starts().indexOf(wish.start()));
    for (var day : roster.days) {
      day.start = start;
      day.amount =
          problem.usual().get(day.index)
              ? problem.days().get(day.index).most(start, (int) Math.round(steps))
              : 0;
    }
    return roster;
  }

  /// Copies the days, which change, and nothing else.
  public static final class Copies implements SolutionCloner<Roster> {
    /// For the solver.
    public Copies() {}

    @Override
    public Roster cloneSolution(Roster original) {
      var copy = new Roster();
      copy.problem = original.problem;
      copy.days = original.days.stream().map(RosterDay::copy).toList();
      copy.score = original.score;
      return copy;
    }
  }

  /// The draft at the bottom of where this one lies, or on the way there when it is ended.
  Draft polished(BooleanSupplier ended) {
    return Polish.of(
        Objects.requireNonNull(problem),
        days.stream().mapToInt(RosterDay::startIndex).toArray(),
        days.stream().mapToInt(RosterDay::amountIndex).toArray(),
        ended);
  }

  Draft draft() {
    var choices = new ArrayList<Choice>(days.size());
    for (var day : days) {
      choices.add(day.choice());
    }
    return new Draft(Objects.requireNonNull(problem), choices);
  }
}
