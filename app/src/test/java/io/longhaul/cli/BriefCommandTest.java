package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.source.lines.EvidenceLines;
import io.longhaul.store.OwnerOnly;
import io.longhaul.store.Passphrase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The brief. Oracle: the report on the same evidence, and the bytes of the page.
class BriefCommandTest {
  @TempDir Path folder;

  private final List<String> questions = new ArrayList<>();

  @BeforeEach
  void writeThePerson() throws IOException {
    var lines =
        Schedules.of(Schedules.nineNineSix(), 3).evidence().stream()
            .map(piece -> EvidenceLines.write(piece.withRef("secret-project@1"), null) + "\n")
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("days.jsonl"), lines);
  }

  private Call run(String... arguments) {
    var all = new ArrayList<>(List.of("brief", "--from", "days.jsonl"));
    all.addAll(List.of(arguments));
    return Call.in(folder, all.toArray(String[]::new));
  }

  /// Answers each question by whether it holds a word.
  private String answered(String word, String ask, String file) throws IOException {
    var out = new ByteArrayOutputStream();
    var outside =
        new Outside(
            folder,
            InputStream.nullInputStream(),
            out,
            out,
            InstantSource.fixed(Call.NOW),
            false,
            false,
            null,
            Passphrase.NONE,
            question -> {
              questions.add(question);
              return question.contains("What do you ask for")
                  ? ask
                  : question.contains(word) ? "y" : "";
            });
    int exit = Longhaul.run(new String[] {"brief", "--from", "days.jsonl", file}, outside);
    assertThat(exit).as(out.toString(StandardCharsets.UTF_8)).isZero();
    return Files.readString(folder.resolve(file));
  }

  @Test
  void whatIsDeclinedIsNotInTheBytesOfThePage() throws IOException {
    var page = answered("of work a week", "two free days a week", "brief.html");
    assertThat(page).contains("of work a week over the last four weeks", "two free days a week");
    assertThat(questions).hasSizeGreaterThan(4);
    for (var question : questions) {
      var line = question.strip().lines().findFirst().orElseThrow();
      if (!line.contains("of work a week") && !line.contains("What do you ask for")) {
        assertThat(page).doesNotContain(line);
      }
    }
    assertThat(page).doesNotContain("Between days", "secret-project", "http:", "https:", "<script");
  }

  @Test
  void whereNobodyCanBeAskedNothingIsWritten() {
    var call = run("brief.md");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("no terminal to ask on").contains("--yes");
    assertThat(folder.resolve("brief.md")).doesNotExist();
  }

  @Test
  void namedLinesAreWrittenForTheOwnerAloneAndWithoutAStore() throws IOException {
    var call = run("brief.md", "--facts", "hours,rest", "--ask", "no pages at night", "--yes");
    assertThat(call.exit()).as(call.err()).isZero();
    var page = Files.readString(folder.resolve("brief.md"));
    assertThat(page)
        .startsWith("# My working time, ")
        .contains("## What I see", "## What I ask for\n\n- no pages at night")
        .contains("Between days usually")
        .doesNotContain("Free days", "secret-project");
    page.lines()
        .filter(line -> line.startsWith("- "))
        .forEach(line -> assertThat(call.out()).contains("+ " + line.substring(2)));
    assertThat(OwnerOnly.isOpenToOthers(folder.resolve("brief.md"))).isFalse();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder("days.jsonl", "brief.md");
    }
  }

  @Test
  void markupIsTakenAsText() throws IOException {
    var text = "<img src=x onerror=alert(1)> & [a](b)";
    assertThat(run("a.html", "--facts", "hours", "--ask", text, "--yes").exit()).isZero();
    assertThat(Files.readString(folder.resolve("a.html")))
        .doesNotContain("<img")
        .contains("&lt;img");
    assertThat(run("a.md", "--facts", "hours", "--ask", text, "--yes").exit()).isZero();
    assertThat(Files.readString(folder.resolve("a.md"))).contains("\\<img").contains("\\[a\\]");
  }

  @Test
  void aPageThatIsThereIsLeftAsItIs() throws IOException {
    Files.writeString(folder.resolve("brief.md"), "mine");
    var call = run("brief.md", "--facts", "hours", "--yes");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("is left as it is");
    assertThat(folder.resolve("brief.md")).hasContent("mine");
  }

  @Test
  void mistakesSayWhatIsExpected() {
    assertThat(run("--yes").err()).contains("such as brief.md or brief.html");
    assertThat(run("a.md", "--yes").err()).contains("--facts says which facts");
    assertThat(run("a.md", "--facts", "mood", "--yes").err())
        .contains("--facts has no 'mood'; there are hours, own-normal, rest");
    assertThat(run("a.md", "--facts", "hours", "--ask", " ", "--yes").err()).contains("1 to 300");
    assertThat(run("a.md", "--json").err()).contains("no --json");
  }

  /// 130 hours in three weeks of at most forty: ten are missing, by hand.
  @Test
  void whatWouldHaveToGiveStandsThereIfItIsChosen() throws IOException {
    var due = new String[] {"--deadline", "paper=2026-04-27:130", "--most-week", "40"};
    var all = new ArrayList<>(List.of("--facts", "concessions", "--yes", "brief.md"));
    all.addAll(List.of(due));
    var call = run(all.toArray(String[]::new));
    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(Files.readString(folder.resolve("brief.md")))
        .contains("130 h do not fit before Mon 27 Apr, 10 h are missing", "10 h less asked for")
        .doesNotContain("paper");
    assertThat(run("--facts", "concessions", "--yes", "other.md").err())
        .contains("--facts concessions needs --deadline");
  }
}
