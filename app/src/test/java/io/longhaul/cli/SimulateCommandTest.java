package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.evidence.Evidence;
import io.longhaul.simulate.Scenario;
import io.longhaul.simulate.Scenarios;
import io.longhaul.source.lines.EvidenceLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command that simulates. Oracle: two ways to the same evidence, straight from the simulation
/// and from a real git repository through the whole program; and the git command itself.
class SimulateCommandTest {
  @TempDir Path folder;

  static Stream<String> scenarios() {
    return Scenarios.all().stream().map(Scenario::name);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void repositoriesGiveTheEvidenceThatTheSimulationStates(String name) throws IOException {
    assertSameEvidence(name, "--seed", "4");
  }

  /// Dense and thin traces of those with the most habits.
  @ParameterizedTest
  @CsvSource({"agents, 30", "agents, 1", "squash-only, 30", "996, 30", "half-utc, 1"})
  void repositoriesGiveTheSameEvidenceAtOtherDensities(String name, String acts)
      throws IOException {
    assertSameEvidence(name, "--seed", "5", "--weeks", "4", "--acts", acts);
  }

  /// Calls leave no commits; all else is the same: moment, zone, strength and exclusion.
  private void assertSameEvidence(String name, String... arguments) throws IOException {
    var stated =
        Call.in(
            folder,
            Stream.concat(Stream.of("simulate", name, "--git", "made"), Stream.of(arguments))
                .toArray(String[]::new));
    assertThat(stated.exit()).as(stated.err()).isZero();
    var read = Call.in(folder, "evidence", "git", "made");
    assertThat(facts(read)).as(name).isNotEmpty().isEqualTo(facts(stated));
    assertThat(read.err()).isEmpty();
  }

  /// How often each fact is stated.
  private static Map<String, Long> facts(Call call) throws IOException {
    var bytes = new ByteArrayInputStream(call.out().getBytes(StandardCharsets.UTF_8));
    return EvidenceLines.read(bytes, "lines").evidence().stream()
        .filter(piece -> !piece.ref().contains("call@"))
        .map(SimulateCommandTest::fact)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static String fact(Evidence piece) {
    return String.join(
        " ",
        piece.at().toString(),
        piece.offset().toString(),
        piece.kind().word(),
        piece.strength().word(),
        piece.exclusion() == null ? "counts" : "excluded");
  }

  @Test
  void theSameSeedGivesTheSameBytesAndObjects() throws IOException {
    for (var repository : List.of("a", "b")) {
      Call.in(folder, "simulate", "agents", "--git", repository, "--truth", repository + ".jsonl");
    }
    assertThat(Files.readString(folder.resolve("a.jsonl")))
        .isEqualTo(Files.readString(folder.resolve("b.jsonl")));
    for (var number : List.of("1", "2", "3")) {
      assertThat(refs("a/" + number)).isEqualTo(refs("b/" + number)).contains("refs/heads/main");
    }
    assertThat(Call.in(folder, "simulate", "agents").out())
        .isEqualTo(Call.in(folder, "simulate", "agents").out())
        .isNotEqualTo(Call.in(folder, "simulate", "agents", "--seed", "2").out());
  }

  private String refs(String repository) throws IOException {
    return git(repository, "for-each-ref", "--format=%(objectname) %(refname)");
  }

  private String git(String repository, String... arguments) throws IOException {
    var line =
        Stream.concat(
                Stream.of("git", "-C", folder.resolve(repository).toString()), Stream.of(arguments))
            .toList();
    var process = new ProcessBuilder(line).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void repositoriesAreSoundAndCleanAndShowTheHabits() throws IOException {
    Call.in(folder, "simulate", "agents", "--git", "agents", "--weeks", "26");
    assertThat(git("agents/1", "fsck", "--strict")).doesNotContain("error", "warning");
    assertThat(git("agents/1", "status", "--porcelain")).isEmpty();
    var log = git("agents/1", "log", "--all", "--format=%an <%ae> %cn <%ce> %b");
    assertThat(log)
        .contains("renewals[bot]", "Claude Code <agent@example.org>", "Co-authored-by: Claude Code")
        .contains("GitHub <noreply@github.com>");
    assertThat(git("agents/1", "branch", "--format=%(refname:short)")).contains("main", "release");
  }

  @Test
  void aSimulatedPersonIsReportedLikeAnyOther() {
    Call.in(folder, "simulate", "997", "--git", "997", "--weeks", "13");
    var report = Call.in(folder, "997", "--now", "2026-04-06T09:00+08:00");
    assertThat(report.exit()).isZero();
    assertThat(report.words()).contains("days in a row with work");
  }

  @Test
  void truthAddsUpAndStatesWhatIsRight() throws IOException {
    Call.in(folder, "simulate", "996", "--truth", "truth.jsonl", "--weeks", "4");
    var lines =
        Files.readAllLines(folder.resolve("truth.jsonl")).stream()
            .map(JsonMapper.shared()::readTree)
            .toList();
    assertThat(of(lines, "sample").getFirst().get("overwork").asBoolean()).isTrue();
    assertThat(of(lines, "regime").getFirst().get("names").get(0).asString()).isEqualTo("996");
    assertThat(of(lines, "zone").getFirst().get("zone").asString()).isEqualTo("Asia/Shanghai");
    assertThat(of(lines, "day")).hasSize(28);
    double weeks =
        of(lines, "week").stream().mapToDouble(w -> w.get("workedHours").asDouble()).sum();
    double days =
        of(lines, "day").stream().mapToDouble(d -> d.get("workedSeconds").asDouble() / 3600).sum();
    assertThat(weeks).isEqualTo(days, within(1e-6));
  }

  private static List<JsonNode> of(List<JsonNode> lines, String what) {
    return lines.stream().filter(line -> line.get("what").asString().equals(what)).toList();
  }

  @Test
  void theListNamesEveryScenario() {
    var call = Call.in(folder, "simulate", "--list");
    assertThat(call.out().lines()).hasSameSizeAs(Scenarios.all());
    assertThat(call.out()).contains("22-06", "parental-leave");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "simulate | needs a scenario: 9-17, 9-18",
        "simulate 998 | no scenario '998'; use 9-17, 9-18",
        "simulate 996 --weeks 0 | --weeks takes 1 to 520, not 0",
        "simulate 996 --acts 0 | --acts takes more than 0",
        "simulate 996 --acts NaN | --acts takes more than 0",
        "simulate 996 --from monday | --from takes a date",
        "simulate 996 --holiday xmas | --holiday takes a date",
        "simulate 996 --truth there/file | --truth there/file exists",
        "simulate 996 --git there | is not empty",
        "simulate 996 --git there/file | is no folder"
      })
  void mistakesAreSaidInOneLine(String line, String message) throws IOException {
    Files.createDirectories(folder.resolve("there"));
    Files.writeString(folder.resolve("there/file"), "kept");
    var call = Call.in(folder, line.split(" ", -1));
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains(message);
    assertThat(call.err().lines()).hasSize(1);
    assertThat(call.out()).isEmpty();
    assertThat(Files.readString(folder.resolve("there/file"))).isEqualTo("kept");
  }
}
