package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.simulate.Team;
import io.longhaul.source.SourceException;
import io.longhaul.source.git.SimulatedRepositories;
import io.longhaul.source.lines.EvidenceLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The whole program in a team's real repositories. Oracle: the same person's own repositories,
/// with the same commits and nobody else's.
class SamePersonInATeamTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  @TempDir Path folder;

  private static Simulated person(String scenario, long seed) {
    return Simulated.of(Scenarios.named(scenario).orElseThrow(), new Sample(MONDAY, 8, 10, seed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"996", "agents"})
  void theReportOnOnePersonIsTheSameAloneAndInATeam(String scenario)
      throws IOException, SourceException {
    var person = person(scenario, 1);
    SimulatedRepositories.write(person, folder.resolve("alone"));
    var alone = report("alone");
    assertThat(alone.get("weeks")).isNotEmpty();
    for (int size : new int[] {3, 30}) {
      var kinds = Scenarios.all();
      var colleagues =
          IntStream.range(1, size)
              .mapToObj(i -> person(kinds.get(i % kinds.size()).name(), 1 + i))
              .toList();
      var name = "team" + size;
      SimulatedRepositories.write(Team.of(person, colleagues), folder.resolve(name));
      assertThat(facts(name)).as("team of %d", size).isEqualTo(facts("alone"));
      var report = report(name);
      for (var field : alone.propertyNames()) {
        assertThat(report.get(field)).as("team of %d: %s", size, field).isEqualTo(alone.get(field));
      }
    }
  }

  /// All of the report but what is about the repositories and everybody in them.
  private ObjectNode report(String name) {
    var call = Call.in(folder, name, "--json");
    assertThat(call.exit()).as(call.err()).isZero();
    var report = (ObjectNode) JsonMapper.shared().readTree(call.out());
    report.remove("project");
    ((ObjectNode) report.at("/basis/git")).remove(List.of("repositories", "commitsAbout", "bots"));
    return report;
  }

  /// What counts and what does not, without the names of commits, which depend on all before them.
  private List<String> facts(String name) throws IOException {
    var call = Call.in(folder, "evidence", "git", name);
    assertThat(call.exit()).as(call.err()).isZero();
    var bytes = new ByteArrayInputStream(call.out().getBytes(StandardCharsets.UTF_8));
    return EvidenceLines.read(bytes, "lines").evidence().stream()
        .map(piece -> piece.withRef(""))
        .map(Evidence::toString)
        .sorted()
        .toList();
  }
}
