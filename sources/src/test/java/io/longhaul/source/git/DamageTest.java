package io.longhaul.source.git;

import static io.longhaul.source.git.ScratchRepository.ME;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged repositories. Invariant: no exception and no hang; the trouble is named with the
/// repository and what git says, and what stands before it is kept.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class DamageTest {
  @TempDir Path folder;

  @BeforeEach
  void aRepositoryOfFiveCommits() {
    scratch = ScratchRepository.at(folder.resolve("lab"));
    for (int i = 0; i < 5; i++) {
      scratch.git("commit", "-q", "--allow-empty", "-m", "commit " + i);
    }
  }

  private ScratchRepository scratch = new ScratchRepository(Path.of(""));

  @Test
  void aMissingObjectIsNamedAndWhatGitGaveBeforeIsKept() throws IOException {
    Files.delete(object("HEAD~2"));

    assertThat(damaged().count().commits()).isEqualTo(1);
  }

  @Test
  void aCorruptObjectIsNamedAndWhatGitGaveBeforeIsKept() throws IOException {
    overwrite(object("HEAD~2"), "this is no object".getBytes(StandardCharsets.US_ASCII));

    assertThat(damaged().count().commits()).isEqualTo(1);
  }

  @Test
  void aTruncatedPackIsNamed() throws IOException {
    scratch.git("repack", "-adq");
    try (var packs = Files.list(scratch.folder().resolve(".git/objects/pack"))) {
      var pack = packs.filter(file -> file.toString().endsWith(".pack")).findFirst().orElseThrow();
      var bytes = Files.readAllBytes(pack);
      overwrite(pack, Arrays.copyOf(bytes, bytes.length / 2));
    }

    damaged();
  }

  @Test
  void aRefToNothingIsNamedAndTheOthersAreRead() throws IOException {
    Files.writeString(scratch.folder().resolve(".git/refs/heads/gone"), "1".repeat(40) + "\n");

    assertThat(damaged().count().commits()).isEqualTo(5);
  }

  /// Oracle: the promise. Branches are often named after people.
  @Test
  void theTroubleWithABranchDoesNotNameIt() throws IOException {
    Files.writeString(scratch.folder().resolve(".git/refs/heads/jane"), "1".repeat(40) + "\n");
    Files.createFile(scratch.folder().resolve(".git/refs/heads/jane-roe"));

    assertThat(damaged().mine().rejected().toString()).contains("a ref").doesNotContain("jane");
  }

  @Test
  void oneDamagedRepositorySparesTheOthers() throws IOException {
    Files.delete(object("HEAD"));
    var good = ScratchRepository.at(folder.resolve("good"));
    good.commit(ME, 1_700_000_000, "+0100", "x");

    var reading = ScratchRepository.read(List.of(folder));

    assertThat(reading.count().repositories()).isEqualTo(2);
    assertThat(reading.mine().acts()).hasSize(1);
    assertThat(reading.mine().rejected()).isNotEmpty();
  }

  /// A few stored bytes each, which inflate to far more than memory holds if there are enough of
  /// them. Both kinds of repository are read by git.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void commitsFarLargerThanWhatIsStoredOfThemEndTheReading(boolean grafted) throws IOException {
    var huge =
        grafted
            ? ScratchRepository.at(folder.resolve("huge"))
            : ScratchRepository.at(folder.resolve("huge"), "--object-format=sha256");
    var tree = huge.git("hash-object", "-w", "-t", "tree", "/dev/null");
    var first = hugeCommit(huge, tree, 0);
    if (grafted) {
      Files.writeString(huge.folder().resolve(".git/info/grafts"), first + "\n");
    }
    for (int i = 1; i < 7; i++) {
      hugeCommit(huge, tree, i);
    }

    var reading = huge.read();

    assertThat(reading.count().commits()).isBetween(1, 5);
    assertThat(reading.mine().rejected())
        .singleElement()
        .satisfies(rejected ->
            assertThat(rejected.toString()).contains("huge", "much larger than what is stored"));
  }

  private static String hugeCommit(ScratchRepository huge, String tree, int number) {
    var person = ME + " " + (1_700_000_000 + number) + " +0100";
    var subject = "a".repeat((1 << 24) - 500);
    return huge.object(
        "tree " + tree + "\nauthor " + person + "\ncommitter " + person + "\n\n" + subject);
  }

  private GitReading damaged() {
    var reading = scratch.read();
    assertThat(reading.mine().rejected())
        .isNotEmpty()
        .allSatisfy(rejected -> {
          assertThat(rejected.place()).startsWith("lab");
          assertThat(rejected.reason()).startsWith("git says: ");
        });
    return reading;
  }

  private Path object(String revision) {
    var id = scratch.git("rev-parse", revision);
    return scratch
        .folder()
        .resolve(".git/objects")
        .resolve(id.substring(0, 2))
        .resolve(id.substring(2));
  }

  private static void overwrite(Path file, byte[] bytes) throws IOException {
    Files.delete(file);
    Files.write(file, bytes);
  }
}
