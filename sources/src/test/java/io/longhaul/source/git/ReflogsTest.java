package io.longhaul.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Owner;
import io.longhaul.source.Progress;
import io.longhaul.source.Reading;
import io.longhaul.source.Source;
import io.longhaul.time.Offset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Oracle where nothing else is said: lines written by hand in the form of git's own documentation.
class ReflogsTest {
  private static final long NINE = Instant.parse("2026-03-03T09:00:00Z").getEpochSecond();
  private static final String NOWHERE = "0".repeat(40);
  private static final Source SOURCE = new GitRepositories(new GitOptions(false, 1, false));

  @TempDir private Path folder;
  private ScratchRepository repository;
  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void makeRepository() {
    repository = ScratchRepository.at(folder.resolve("clone"));
  }

  private void line(String id, String who, long second, String zone, String words) {
    lines.add(NOWHERE + " " + id + " " + who + " " + second + " " + zone + "\t" + words + "\n");
  }

  private void line(long second, String words) {
    line("a".repeat(40), ScratchRepository.ME, second, "+0100", words);
  }

  private Path reflog() {
    return repository.folder().resolve(".git/logs/HEAD");
  }

  private Reading read() throws Exception {
    Files.createDirectories(repository.folder().resolve(".git/logs"));
    Files.writeString(reflog(), String.join("", lines));
    return SOURCE.read(
        repository.folder().toString(), new Owner(List.of(), null, Instant.EPOCH), Progress.SILENT);
  }

  private List<Evidence> acts() throws Exception {
    return read().trace().acts();
  }

  @Test
  void aRebaseIsOneActWithItsZone() throws Exception {
    line(NINE, "rebase (start): checkout origin/main");
    line(NINE + 1, "rebase (pick): CANARY");
    line(NINE + 2, "rebase (pick): CANARY");
    line(NINE + 2, "rebase (finish): returning to refs/heads/main");
    assertThat(acts())
        .extracting(Evidence::at, Evidence::strength, Evidence::offset)
        .containsExactly(
            tuple(
                Instant.ofEpochSecond(NINE),
                Strength.STRONG,
                new Offset.Told(ZoneOffset.ofHours(1))));
    assertThat(acts()).extracting(Evidence::ref).noneMatch(ref -> ref.contains("CANARY"));
  }

  @Test
  void goingAndFetchingProveLess() throws Exception {
    line(NINE, "checkout: moving from main to CANARY");
    line(NINE + 600, "reset: moving to HEAD~1");
    line(NINE + 1200, "pull: Fast-forward");
    line(NINE + 1800, "Branch: renamed refs/heads/a to refs/heads/b");
    assertThat(acts())
        .extracting(Evidence::strength)
        .containsExactly(Strength.MEDIUM, Strength.MEDIUM, Strength.WEAK);
  }

  @Test
  void aCommitInHistoryAndReflogCountsOnce() throws Exception {
    var id = repository.commit(ScratchRepository.ME, NINE, "+0100", "CANARY");
    repository.git("update-ref", "refs/heads/main", id);
    line(id, ScratchRepository.ME, NINE, "+0100", "commit (initial): CANARY");
    assertThat(acts()).hasSize(1);
  }

  @Test
  void aCommitThatWasAmendedAwayWasWorkAllTheSame() throws Exception {
    line("b".repeat(40), ScratchRepository.ME, NINE, "+0100", "commit: CANARY");
    assertThat(acts()).extracting(Evidence::strength).containsExactly(Strength.STRONG);
  }

  @Test
  void whoAmendsAtADifferentTimeActsOnceThen() throws Exception {
    var id =
        repository.commit(
            ScratchRepository.ME + " " + NINE + " +0100",
            ScratchRepository.ME + " " + (NINE + 7200) + " +0100",
            "CANARY");
    repository.git("update-ref", "refs/heads/main", id);
    line(id, ScratchRepository.ME, NINE + 7200, "+0100", "commit (amend): CANARY");
    assertThat(acts())
        .extracting(piece -> piece.at().getEpochSecond(), Evidence::strength)
        .containsExactly(tuple(NINE, Strength.STRONG), tuple(NINE + 7200, Strength.STRONG));
  }

  @Test
  void whatOthersDidInThisCloneIsNotRead() throws Exception {
    line("a".repeat(40), ScratchRepository.JANE, NINE, "+0100", "checkout: moving from a to b");
    assertThat(acts()).isEmpty();
  }

  @Test
  void whatLiesBesideAnAgentsCommitIsWeak() throws Exception {
    var id =
        repository.commit(
            ScratchRepository.ME,
            NINE,
            "+0100",
            "x\n\nCo-authored-by: Claude <noreply@anthropic.com>");
    repository.git("update-ref", "refs/heads/main", id);
    line(NINE + 300, "checkout: moving from a to b");
    line(NINE + 3600, "checkout: moving from b to a");
    assertThat(acts())
        .filteredOn(Reflogs::isMove)
        .extracting(Evidence::strength)
        .containsExactly(Strength.WEAK, Strength.MEDIUM);
  }

  @Test
  void zeroTellsNoZone() throws Exception {
    line("a".repeat(40), ScratchRepository.ME, NINE, "+0000", "rebase (finish): x");
    assertThat(acts())
        .extracting(Evidence::offset, Evidence::strength)
        .containsExactly(tuple(new Offset.Unknown(), Strength.MEDIUM));
  }

  @Test
  void furtherWorkTreesHaveReflogsOfTheirOwn() throws Exception {
    var other = repository.folder().resolve(".git/worktrees/other/logs");
    Files.createDirectories(other);
    Files.writeString(
        other.resolve("HEAD"),
        NOWHERE
            + " "
            + "c".repeat(40)
            + " "
            + ScratchRepository.ME
            + " "
            + NINE
            + " +0100\trebase (finish): x\n");
    assertThat(acts()).hasSize(1);
  }

  @Test
  void aNewLineIsNoticed() throws Exception {
    line(NINE, "checkout: moving from a to b");
    read();
    var place = repository.folder().toString();
    var before = SOURCE.state(place, null, Instant.EPOCH);
    assertThat(SOURCE.state(place, null, Instant.EPOCH)).isEqualTo(before);
    line(NINE + 60, "checkout: moving from b to a");
    read();
    assertThat(SOURCE.state(place, null, Instant.EPOCH)).isNotEqualTo(before);
  }

  @Test
  void whatGitForgetsStaysAndWhatIsTakenBackGoes() throws Exception {
    line(NINE, "checkout: moving from a to b");
    line(NINE + 3600, "checkout: moving from b to a");
    var pieces = acts();
    lines.removeFirst();
    var later = read();
    assertThat(later.isGone().test(pieces.getFirst())).isTrue();
    assertThat(later.isGone().test(pieces.getLast())).isFalse();
  }

  /// Oracle: whatever the line, it is an act, nothing, or rejected with its place.
  @Test
  void damagedLinesAreRejected() throws Exception {
    line(NINE, "checkout: moving from a to b");
    var whole = lines.getFirst().strip();
    var random = new Random(5);
    for (int i = 0; i < 300; i++) {
      int at = random.nextInt(whole.length());
      lines.add(
          whole.substring(0, at)
              + (char) (33 + random.nextInt(90))
              + whole.substring(at + 1)
              + "\n");
    }
    lines.add("half a line");
    var reading = read();
    assertThat(reading.trace().rejected())
        .isNotEmpty()
        .allMatch(rejected -> rejected.place().contains("reflog:"));
  }
}
