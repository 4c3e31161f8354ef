package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/// What `--explain` lists. Oracle: histories made so that it is known which acts count less.
class DoubtsTest {
  private static final String ME = "Ann Example <ann@example.org>";
  private static final String COLLEAGUE = "Bob Colleague <bob@elsewhere.example>";
  private static final String HELP = "\n\nCo-authored-by: Claude <noreply@anthropic.com>";
  private static final long T = Instant.parse("2026-03-02T09:00:00Z").getEpochSecond();

  @TempDir Path folder;
  private final StringBuilder history = new StringBuilder();

  @Test
  void ownActsThatCountLessAreListedByReasonTheNewestFirst() throws IOException {
    commit(ME, ME, T, T, "plain");
    for (int i = 0; i < 4; i++) {
      commit(ME, ME, T + 10_000 + 60L * i, T + 10_000 + 60L * i, "run " + i + HELP);
    }
    commit(ME, ME, T + 90_000, T + 180_000, "amended");
    var repository = repository("lab");
    var words = Call.in(repository, "--explain").words();
    assertThat(words)
        .contains("Excluded 3 pieces: it follows another commit with a coding agent's help")
        .containsPattern("2026-03-02 12:49 \\+01:00 [0-9a-f]{12} lab 2026-03-02 12:48 \\+01:00")
        .contains("Weak 1 piece: a trailer names a coding agent")
        .containsPattern("1 piece: the time at which you put .* 2026-03-04 12:00 \\+01:00");
    assertThat(Call.in(repository).out()).doesNotContain("12:49");
    var page = page(repository, "--explain");
    assertThat(page)
        .contains("3 pieces: it follows another commit with a coding agent")
        .contains("2026-03-02 12:49", "2026-03-02 12:48", "2026-03-04 12:00")
        .contains("What is left out of all figures, by reason. Weak acts widen the most only.");
    assertThat(page(repository)).doesNotContain("12:49", "doubts-heading");
  }

  private static String page(Path repository, String... more) throws IOException {
    var arguments = new ArrayList<>(List.of("--html", "page.html"));
    arguments.addAll(List.of(more));
    assertThat(Call.in(repository, arguments.toArray(String[]::new)).exit()).isZero();
    var file = repository.resolve("page.html");
    var page = Files.readString(file);
    Files.delete(file);
    return page;
  }

  @Test
  void manyOfOneReasonAreCutInTheReportAndWholeInTheEvidence() throws IOException {
    for (int i = 0; i < 40; i++) {
      commit(ME, ME, T + 9000L * i, T + 9000L * i, "helped " + i + HELP);
    }
    var repository = repository("a-name-far-too-long-for-one-line-of-a-terminal\u001b[31m");
    var report = Call.in(repository, "--explain");
    var whole = Call.in(repository, "evidence", "git", "--explain");
    assertThat(report.out()).contains("and 35 more; all: longhaul evidence git --explain");
    assertThat(whole.out().lines().filter(line -> line.contains("a-name-far"))).hasSize(40);
    assertThat(page(repository, "--explain"))
        .contains("40 pieces: a trailer names a coding agent")
        .contains("a-name-far-too-long-for-one-line-of-a-terminal\\u001B[31m")
        .doesNotContain("\u001b");
    for (var out : List.of(report.out(), whole.out())) {
      assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
      assertThat(out).doesNotContain("\u001b");
    }
  }

  /// R17: of others there is nothing, of machines a number to two digits.
  @Test
  void nobodyElsesActsAreListed() throws IOException {
    commit(ME, ME, T, T, "plain");
    for (int i = 0; i < 137; i++) {
      long theirs = T + 9000L * i + 13L * i * i;
      commit(COLLEAGUE, COLLEAGUE, theirs, theirs, "theirs " + i + HELP);
      var bot = "release-bot[bot] <r@elsewhere.example>";
      long release = T + 8000L * i + 11L * i * i;
      commit(bot, bot, release, release, "release " + i);
    }
    commit(COLLEAGUE, ME, T + 7, T + 50_000, "applied by me");
    var repository = repository("lab");
    for (var arguments :
        List.of(
            new String[] {"--explain"},
            new String[] {"--explain", "--json"},
            new String[] {"evidence", "git", "--explain"})) {
      var call = Call.in(repository, arguments);
      assertThat(call.exit()).isZero();
      assertThat(call.out())
          .doesNotContain("Bob", "bob", "Colleague", "@elsewhere", "release-bot")
          .doesNotContain("09:00:07");
    }
    assertThat(Call.in(repository, "--explain").words())
        .contains("Excluded Nothing of yours is left out.")
        .contains("Weak 1 piece: the time at which you put a commit where it is")
        .contains(
            "Commits by bots (about 140) and by coding agents under names of their own (none)");
  }

  @Test
  void jsonHasAllOfThem() throws IOException {
    for (int i = 0; i < 9; i++) {
      commit(ME, ME, T + 9000L * i, T + 9000L * i, "helped " + i + HELP);
    }
    var repository = repository("lab");
    var json = new ObjectMapper();
    var explained = json.readTree(Call.in(repository, "--explain", "--json").out());
    assertThat(explained.at("/explained/weak/0/pieces").size()).isEqualTo(9);
    assertThat(explained.at("/explained/weak/0/pieces/8/at").stringValue())
        .isEqualTo("2026-03-02 10:00");
    assertThat(json.readTree(Call.in(repository, "--json").out()).get("explained").isNull())
        .isTrue();
  }

  @Test
  void linesOfAnyToolAreExplainedByWhatTheySay() {
    var lines =
        """
        {"at":"2026-03-02T09:12:00+01:00","strength":"weak","ref":"timer:1"}
        {"at":"2026-03-02T10:12:00Z","excluded":"agent","ref":"session:9"}
        """;
    assertThat(Call.at(Call.NOW, folder, lines, "report", "--from", "-", "--explain").words())
        .contains("made by a coding agent, which proves that a machine ran.")
        .contains("2026-03-02 11:12 +01:00 session:9")
        .contains("weak, as the tool that wrote it says. 2026-03-02 09:12 +01:00 timer:1");
  }

  @Test
  void otherAuthorsAreNotExplained() throws IOException {
    commit(ME, ME, T, T, "plain");
    var call = Call.in(repository("lab"), "evidence", "git", "--all-authors", "--explain");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("--explain lists your own acts only").hasLineCount(1);
  }

  private void commit(String author, String committer, long authored, long committed, String text) {
    history.append("commit refs/heads/main\nauthor ").append(author).append(' ').append(authored);
    history.append(" +0100\ncommitter ").append(committer).append(' ').append(committed);
    history.append(" +0100\ndata ").append(text.getBytes(StandardCharsets.UTF_8).length);
    history.append('\n').append(text).append('\n');
  }

  private Path repository(String name) throws IOException {
    var repository =
        new SimulatedRepository(Files.createDirectories(folder.resolve(name)))
            .owner("Ann Example", "ann@example.org");
    repository.git(history.toString(), "fast-import", "--quiet", "--force");
    return repository.folder();
  }
}
