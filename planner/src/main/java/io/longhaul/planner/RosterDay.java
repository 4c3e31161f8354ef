package io.longhaul.planner;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One day as the solver sees it, public for the same reason as [Roster].
@PlanningEntity
public final class RosterDay {
  static final String AMOUNT = "amount";
  static final String START = "start";

  @PlanningId public int index;
  private @Nullable DayChoices choices;

  @PlanningVariable(valueRangeProviderRefs = "amounts")
  public @Nullable Integer amount;

  @PlanningVariable(valueRangeProviderRefs = "starts")
  public @Nullable Integer start;

  /// For the solver, which fills copies of it.
  public RosterDay() {}

  RosterDay(int index, DayChoices choices) {
    this.index = index;
    this.choices = choices;
  }

  RosterDay copy() {
    var copy = new RosterDay(index, Objects.requireNonNull(choices));
    copy.amount = amount;
    copy.start = start;
    return copy;
  }

  @ValueRangeProvider(id = "amounts")
  public List<Integer> amounts() {
    return Objects.requireNonNull(choices).amounts();
  }

  @ValueRangeProvider(id = "starts")
  public List<Integer> starts() {
    return IntStream.range(0, Objects.requireNonNull(choices).table().size()).boxed().toList();
  }

  /// What the day holds; while the first draft is made, a day that is not laid yet is free.
  Choice choice() {
    return Objects.requireNonNull(choices).choice(startIndex(), amountIndex());
  }

  int startIndex() {
    return start == null ? 0 : start;
  }

  int amountIndex() {
    return amount == null ? 0 : amount;
  }

  @Override
  public String toString() {
    return "day " + index;
  }
}
