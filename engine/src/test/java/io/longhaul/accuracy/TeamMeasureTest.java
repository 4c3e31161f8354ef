package io.longhaul.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Trace;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The measure that compares answers in teams. Oracle: that the answer depends on the person's own
/// evidence alone, and that the comparison notices anybody else's.
class TeamMeasureTest {
  private static Case person(String scenario, long seed) {
    var kind = Scenarios.named(scenario).orElseThrow();
    return Case.of(
        Simulated.of(kind, new Sample(Case.FROM, TeamMeasure.WEEKS, TeamMeasure.ACTS, seed)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"996", "agents", "half-utc", "on-call", "forger"})
  void theAnswerIsTheSameInATeamOfAnySize(String scenario) {
    assertThat(TeamMeasure.of(person(scenario, 7)))
        .filteredOn(mark -> mark.figure() == Figure.TEAM_SAME)
        .hasSize(5)
        .allMatch(mark -> mark.equals(new Mark.Count(Figure.TEAM_SAME, 1, 1)));
  }

  @Test
  void anotherPersonsActWouldShow() {
    var person = person("996", 7);
    var other = person("996", 8).answer().trace().acts().getFirst();
    var mixed =
        Trace.union(List.of(person.simulated().trace(), Trace.of(List.of(other), List.of())));
    assertThat(person.answerFrom(mixed)).isNotEqualTo(person.answer());
    assertThat(person.answerFrom(person.simulated().trace())).isEqualTo(person.answer());
  }

  @Test
  void itIsMeasuredOnceInOneCellOfAScenario() throws InterruptedException {
    var grid =
        new Grid(List.of(Scenarios.named("9-17").orElseThrow()), List.of(3, 10), List.of(8), 1, 3);
    var thin = grid.score(grid.cells().getFirst());
    var usual = grid.score(grid.cells().getLast());
    assertThat(thin.share(Figure.TEAM_SAME).of()).isZero();
    assertThat(usual.share(Figure.TEAM_SAME).of()).isEqualTo(5);
    assertThat(usual.spread(Figure.CODE996_TEAM_OF_100)).isNotNull();
  }
}
