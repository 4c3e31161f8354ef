package io.longhaul.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.person.Identity;
import io.longhaul.person.People;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A person among colleagues. Oracle: the evidence of the same person alone, which was made without
/// looking for anybody.
class TeamTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final int COLLEAGUES = 99;

  private static Simulated person(Scenario scenario, long seed) {
    return Simulated.of(scenario, new Sample(MONDAY, 8, 10, seed));
  }

  @Test
  void whoIsFoundInATeamHasTheEvidenceOfWhoIsAlone() {
    var kinds = Scenarios.all();
    var colleagues =
        IntStream.range(0, COLLEAGUES)
            .mapToObj(i -> person(kinds.get(i % kinds.size()), i))
            .toList();
    for (var scenario : kinds) {
      var alone = person(scenario, 1_000);
      for (int size : new int[] {0, 2, 29, COLLEAGUES}) {
        var team = Team.of(alone, colleagues.subList(0, size));
        assertThat(team.trace()).as("%s with %d", scenario.name(), size).isEqualTo(alone.trace());
      }
    }
  }

  @Test
  void aTeamHasEverybodysCommitsInTheOrderOfTheirCommitters() {
    var one = person(Scenarios.all().getFirst(), 1);
    var other = person(Scenarios.all().getLast(), 2);
    var team = Team.of(one, List.of(other));
    assertThat(team.commits())
        .hasSize(one.commits().size() + other.commits().size())
        .isSortedAccordingTo(CommitDraw.ORDER)
        .containsAll(one.commits());
  }

  @Test
  void everyColleagueIsOnePersonAndNoOtherIsTheSame() {
    var everybody = new HashMap<Identity, Integer>();
    Cast.PERSON.forEach(identity -> everybody.put(identity, -1));
    for (int i = 0; i < Cast.COLLEAGUES; i++) {
      int number = i;
      Cast.colleague(i).forEach(identity -> everybody.put(identity, number));
    }
    assertThat(everybody).hasSize(3 * (Cast.COLLEAGUES + 1));
    var people = People.of(everybody.keySet());
    var owners = new HashMap<Identity, Integer>();
    everybody.forEach((identity, owner) -> {
      var first = owners.putIfAbsent(people.representative(identity), owner);
      assertThat(first == null ? owner : first).as("%s", identity).isEqualTo(owner);
    });
    assertThat(owners).hasSize(Cast.COLLEAGUES + 1);
  }
}
