package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of single commits, and of all of them for tools. Oracle: who made which commit, and
/// `git log`.
class ExplainTest {
  private static final String ME = "ann@example.org";

  @TempDir Path folder;

  @Test
  void ownCommitIsExplainedWithWhoWhenAndEveryRule() throws IOException {
    var repository = repository(2);
    var call = Call.in(repository.folder(), "explain", commitOf(repository, ME));
    assertThat(call.exit()).isZero();
    assertThat(call.words())
        .contains("Counts: it proves an act of its author.")
        .contains("Ann Example <ann@example.org>")
        .contains("as the commit says")
        .contains("merge button silent");
    assertThat(call.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  /// Every time of the history has "202" in it. The name of the commit and of the folder, which are
  /// said, may have it too.
  @Test
  void whatIsSaidOfSomebodyElsesCommitHasNeitherNameNorTime() throws IOException {
    var repository = repository(2);
    var id = commitOf(repository, "other0@elsewhere.example");
    for (var form : List.of("", "--json")) {
      var arguments =
          form.equals("--json")
              ? new String[] {"explain", id, "--json"}
              : new String[] {"explain", id};
      var out = Call.in(repository.folder(), arguments).out();
      assertThat(out).contains("act", id.substring(0, 12));
      assertThat(out.replace(id, "").replace(id.substring(0, 12), ""))
          .doesNotContainIgnoringCase("other0")
          .doesNotContain("202");
    }
  }

  @Test
  void aQuestionThatFitsNoneOrSeveralCommitsIsAMistake() throws IOException {
    var repository = repository(1);
    for (var wrong : List.of("zz", "abc", "", "0000000000", "../x")) {
      var call = Call.in(repository.folder(), "explain", wrong);
      assertThat(call.exit()).as(wrong).isEqualTo(2);
      assertThat(call.err().lines()).hasSize(1);
    }
  }

  @Test
  void everyCommitIsStreamedWithTheFieldsOfGitLog() throws IOException {
    var repository = repository(3);
    var log =
        repository.git("", "log", "--all", "--date=raw", "--format=%H,%P,%at,%an,%ae,%ct,%cn,%ce");
    var lines =
        Call.in(
                repository.folder(),
                "evidence",
                "git",
                "--all-authors",
                "--raw",
                "--names",
                "--csv")
            .out()
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(p -> String.join(",", p[1], p[2], p[5], p[12], p[13], p[7], p[14], p[15]))
            .toList();
    assertThat(lines).containsExactlyInAnyOrderElementsOf(log.lines().toList());
  }

  @Test
  void namesStandInRawLinesOnlyIfAskedFor() throws IOException {
    var repository = repository(3);
    var raw = Call.in(repository.folder(), "evidence", "git", "--all-authors", "--raw");
    assertThat(raw.out()).contains("\"author\":\"p1\"").doesNotContainIgnoringCase("other0");
    assertThat(Call.in(repository.folder(), "evidence", "git", "--raw").exit()).isEqualTo(2);
    assertThat(Call.in(repository.folder(), "evidence", "git", "--all-authors", "--names").exit())
        .isEqualTo(2);
    var report = Call.at(Call.NOW, folder, raw.out(), "report", "--from", "-");
    assertThat(report.exit()).isEqualTo(2);
  }

  @Test
  void nothingIsKeptUnlessAskedFor() throws IOException {
    var repository = repository(1);
    var kept = repository.folder().resolve(".git/longhaul/commits");
    var plain = Call.in(repository.folder());
    assertThat(kept).doesNotExist();
    var first = Call.in(repository.folder(), "--cache");
    assertThat(kept).isNotEmptyFile();
    var second = Call.in(repository.folder(), "--cache");
    Files.writeString(kept, "no columns");
    var damaged = Call.in(repository.folder(), "--cache");
    assertThat(List.of(first.out(), second.out(), damaged.out())).containsOnly(plain.out());
  }

  @Test
  void allRefsGiveNoProject() throws IOException {
    var repository = repository(9);
    assertThat(Call.in(repository.folder()).out()).contains("  Project");
    assertThat(Call.in(repository.folder(), "--all-refs").words()).doesNotContain("Project");
  }

  private SimulatedRepository repository(int others) throws IOException {
    var repository = new SimulatedRepository(folder.resolve("repository-of-" + others));
    repository.author("Ann Example", ME, Schedules.of(Schedules.nineToSix(), 0));
    for (int i = 0; i < others; i++) {
      repository.author(
          "Other" + i + " Surname" + i,
          "other" + i + "@elsewhere.example",
          Schedules.of(Schedules.nineToSix(), i + 1));
    }
    return repository.owner("Ann Example", ME);
  }

  private static String commitOf(SimulatedRepository repository, String address)
      throws IOException {
    return repository.git("", "log", "-1", "--all", "--author=" + address, "--format=%H").strip();
  }
}
