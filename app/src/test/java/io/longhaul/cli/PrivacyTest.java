package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The promise (`docs/privacy.md`, R17): nobody else is ever shown by name, address, token or
/// number.
class PrivacyTest {
  private static final String ME = "ann@example.org";

  @TempDir Path folder;
  private final List<String> others = new ArrayList<>();

  @BeforeEach
  void names() {
    for (int i = 0; i < 12; i++) {
      others.add("colleague" + (char) ('a' + i));
    }
  }

  @Test
  void noOutputCarriesAnotherPersonsNameOrAddress() throws IOException {
    var repository = project(12);
    for (var arguments :
        List.of(
            new String[] {},
            new String[] {"--json"},
            new String[] {"--html", folder.resolve("page.html").toString()},
            new String[] {"me"},
            new String[] {"me", "--json"},
            new String[] {"project"},
            new String[] {"project", "--json"},
            new String[] {"evidence", "git"},
            new String[] {"evidence", "git", "--all-authors"})) {
      var call = Call.in(repository, arguments);
      assertThat(call.exit()).isZero();
      assertNobodyElse(call.out() + call.err());
    }
    assertNobodyElse(Files.readString(folder.resolve("page.html")));
  }

  /// Also when a colleague shares the host, the first name, or a name that machines hand out.
  @Test
  void whoIAmNamesNobodyElse() throws IOException {
    var repository =
        new SimulatedRepository(folder.resolve("alike"))
            .author("Ann Example", ME, Schedules.of(Schedules.onceAWeek(), 0))
            .author(
                "Ann ColleagueA", "colleaguea@example.org", Schedules.of(Schedules.onceAWeek(), 1))
            .author("Ann", "colleagueb@example.org", Schedules.of(Schedules.onceAWeek(), 2))
            .author("root", "root@colleaguec", Schedules.of(Schedules.onceAWeek(), 3))
            .owner("Ann Example", ME)
            .folder();
    for (var arguments :
        List.of(
            new String[] {"me"},
            new String[] {"me", "--json"},
            new String[] {"me", "--local", "--add", "nobody@nowhere.example"},
            new String[] {"me", "--local", "--not", "nobody@nowhere.example"})) {
      var call = Call.in(repository, arguments);
      assertThat(call.exit()).isZero();
      assertNobodyElse(call.out() + call.err());
      assertThat(call.out()).contains(ME);
    }
  }

  @Test
  void aGroupOfSevenHasNoRhythmAndOneOfEightHas() throws IOException {
    assertThat(Call.in(project(6), "project").words()).contains("Small groups are never shown");
    var eight = Call.in(project(7), "project").out();
    assertThat(eight).contains("8 or more contributors").doesNotContain("Small groups");
  }

  @Test
  void theSizeOfAGroupIsSaidInStepsOnly() throws IOException {
    for (int size : new int[] {7, 11}) {
      assertThat(Call.in(project(size), "project", "--json").out())
          .contains("\"contributorsAtLeast\" : 8");
    }
  }

  @Test
  void theRhythmOfAProjectCannotBeNarrowedToARange() throws IOException {
    var repository = project(9);
    var all = paragraph(Call.in(repository).out());
    var narrowed = paragraph(Call.in(repository, "--since", "2026-03-01", "--me", "x@y.z").out());
    assertThat(narrowed).isEqualTo(all);
    assertThat(Call.in(repository, "project", "--since", "2026-03-01").exit()).isEqualTo(2);
  }

  @Test
  void takingColleaguesForOneselfDoesNotChangeTheProject() throws IOException {
    var repository = project(9);
    var all = paragraph(Call.in(repository).out());
    for (int i = 0; i < 9; i++) {
      var call = Call.in(repository, "--me", others.get(i) + "@elsewhere.example");
      assertThat(paragraph(call.out())).isEqualTo(all);
    }
  }

  @Test
  void howManyCommitsOthersMadeIsNotSaid() throws IOException {
    var repository = project(1);
    var count = Call.in(repository, "evidence", "git", "--all-authors").out().lines().count();
    assertThat(count).isGreaterThan(1000);
    for (var form : List.of(new String[] {}, new String[] {"--json"})) {
      assertThat(Call.in(repository, form).out())
          .doesNotContain(Long.toString(count))
          .doesNotContain(String.format(java.util.Locale.ROOT, "%,d", count));
    }
  }

  @Test
  void progressSaysThousandsOnly() throws IOException {
    var repository = project(1);
    var count = Integer.parseInt(git(repository, "rev-list", "--all", "--count"));
    var err = new ByteArrayOutputStream();
    var outside =
        new Outside(
            repository,
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            err,
            InstantSource.fixed(Call.NOW),
            false,
            true);
    assertThat(Longhaul.run(new String[0], outside)).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(String.format(Locale.ROOT, "… %,d commits", count / 1000 * 1000))
        .doesNotContain(String.format(Locale.ROOT, "%,d commits", count));
  }

  private static String git(Path repository, String... arguments) throws IOException {
    return new SimulatedRepository(repository).git("", arguments).strip();
  }

  @Test
  void evidenceOfEverybodyIsRefusedByTheReport() throws IOException {
    var lines = Call.in(project(3), "evidence", "git", "--all-authors").out();
    assertThat(lines).contains("\"author\":\"p1\"");
    var call = Call.at(Call.NOW, folder, lines, "report", "--from", "-");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains("your own evidence only");
  }

  @Test
  void evidenceIsOnesOwnUnlessAskedOtherwise() throws IOException {
    var repository = project(3);
    var own = Call.in(repository, "evidence", "git").out();
    assertThat(own).doesNotContain("author");
    assertThat(Call.in(repository, "evidence", "git", "--all-authors").out().lines().count())
        .isGreaterThan(3 * own.lines().count());
  }

  private void assertNobodyElse(String text) {
    others.forEach(name -> assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(name));
    assertThat(text).doesNotContain("@elsewhere", "Surname");
  }

  private static String paragraph(String report) {
    return report.substring(report.indexOf("  Project"));
  }

  /// Ann and that many others.
  private Path project(int size) throws IOException {
    var repository = new SimulatedRepository(Files.createTempDirectory(folder, "project"));
    repository.author("Ann Example", ME, Schedules.of(Schedules.nineToSix(), 0));
    for (int i = 0; i < size; i++) {
      repository.author(
          "Colleague" + (char) ('A' + i) + " Surname" + (char) ('A' + i),
          others.get(i) + "@elsewhere.example",
          Schedules.of(Schedules.nineToSix(), i + 1));
    }
    return repository.owner("Ann Example", ME).folder();
  }
}
