package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.law.Jurisdiction;
import io.longhaul.statute.StatuteBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Law on the command line. Oracle: the file of rules, and the other two forms of the same report.
class LawCommandTest {
  private static final int WIDTH = 80;
  private static final Path EXAMPLE =
      Objects.requireNonNull(Path.of("").toAbsolutePath().getParent())
          .resolve("examples")
          .resolve("law");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyRuleIsPrintedAndWhatIsNotVerifiedSaysSo(Jurisdiction one) {
    var page = Call.in(folder, "law", one.code());
    assertThat(page.exit()).isZero();
    assertThat(page.out().lines()).allMatch(line -> line.length() <= WIDTH);
    assertThat(page.words()).contains("Not legal advice; verify the current text.");
    var rules = StatuteBook.open().of(List.of(one));
    assertThat(rules).allSatisfy(rule -> assertThat(page.words()).contains(rule.id() + " "));
    assertThat(page.words().split("Not verified:", -1))
        .hasSize(1 + (int) rules.stream().filter(rule -> !rule.verified()).count());
    assertThat(page.words().split("Judged no: not visible", -1)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void allLawsAreListed() {
    var page = Call.in(folder, "law");
    assertThat(page.exit()).isZero();
    assertThat(page.out().lines()).allMatch(line -> line.length() <= WIDTH);
    assertThat(Jurisdiction.values())
        .allSatisfy(one -> assertThat(page.out()).contains("  " + one.code() + " ", one.country()));
  }

  @Test
  void withoutLawNothingIsSaidOfIt() {
    assertThat(report().out()).doesNotContain("Law ", "legal advice", "Would breach");
    assertThat(json(report("--json")).get("law").isNull()).isTrue();
  }

  @Test
  void theThreeFormsSayTheSame() throws IOException {
    var page = folder.resolve("page.html");
    var terminal = report("--law", "cn,EU", "--html", page.toString()).words();
    var html = Files.readString(page);
    var lines = json(report("--law", "cn,EU", "--json")).get("law");
    var asked = StatuteBook.open().of(List.of(Jurisdiction.CN, Jurisdiction.EU));
    assertThat(lines.size()).isEqualTo(asked.size());
    for (var line : lines) {
      assertThat(html).contains(line.get("sentence").asString());
      if (line.get("finding").asString().equals("would-breach")) {
        assertThat(terminal)
            .contains(line.get("sentence").asString() + " [" + line.get("certainty").asString());
        assertThat(line.get("sentence").asString()).startsWith("Would breach the default rule of ");
        assertThat(line.get("days").isEmpty()).isFalse();
      } else {
        assertThat(line.get("certainty").isNull()).isTrue();
        boolean named = line.get("finding").asString().equals("not-visible");
        assertThat(terminal).contains(line.get(named ? "id" : "sentence").asString());
      }
    }
    assertThat(html).contains("Not legal advice; verify the current text.");
    assertThat(terminal).contains("Not legal advice; verify the current text.");
  }

  @Test
  void whatIsNotVerifiedSaysSoInAReport() {
    assertThat(report("--law", "fr").words()).contains("Not verified: written from memory");
    assertThat(report("--law", "eu").words()).doesNotContain("Not verified", "[not verified]");
  }

  @Test
  void aLawWithoutLimitsCannotBeJudged() {
    assertThat(report("--law", "us").words()).contains("No rule can be judged.", "US-207, US-none");
  }

  @Test
  void aLawThatIsNotKnownIsAMistakeThatNamesThoseThatAre() {
    for (var call : List.of(report("--law", "eu,atlantis"), Call.in(folder, "law", "atlantis"))) {
      assertThat(call.exit()).isEqualTo(2);
      assertThat(call.err())
          .isEqualTo(
              "longhaul: there is no law 'atlantis' here; known are "
                  + String.join(", ", Jurisdiction.codes())
                  + "\n");
    }
  }

  private static Call report(String... arguments) {
    var all =
        new ArrayList<>(
            List.of("report", "--from", "evidence.jsonl", "--now", "2026-04-06T09:00+02:00"));
    all.addAll(List.of(arguments));
    return Call.in(EXAMPLE, all.toArray(String[]::new));
  }

  private static JsonNode json(Call call) {
    return JsonMapper.shared().readTree(call.out());
  }
}
