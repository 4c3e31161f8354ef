package io.longhaul.source.git;

import static io.longhaul.source.git.ScratchRepository.JANE;
import static io.longhaul.source.git.ScratchRepository.ME;
import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Strength;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose act a commit was. Oracle: the rule as the documentation states it, on both sides.
class WhoseActTest {
  private static final String WEB = "GitHub <noreply@github.com>";
  private static final long T = 1_700_000_000;

  @TempDir Path folder;
  private ScratchRepository scratch = new ScratchRepository(Path.of(""));

  @BeforeEach
  void aRepository() {
    scratch = ScratchRepository.at(folder.resolve("lab"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>",
        "renovate <bot@renovateapp.com>",
        "Mcore Bot <mcore-bot@example.com>",
        "REAPR Bot <reapr@example.com>",
        "svcnemo-autobot <svcnemo-autobot@example.com>",
        "kernel test robot <lkp@example.com>",
        "GitHub Actions <actions@github.com>",
        "nobody <41898282+github-actions[bot]@users.noreply.github.com>",
        "pre-commit-ci[bot] <66853113+pre-commit-ci[bot]@users.noreply.github.com>",
        "Hosted Weblate <hosted@weblate.org>",
      })
  void aBotIsNoContributorAndIsCounted(String bot) {
    scratch.commit(bot, T, "+0100", "x");

    var reading = scratch.read();

    assertThat(reading.count().bots()).isEqualTo(1);
    assertThat(reading.contributors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann Abbot <ann@example.org>",
        "Talbot <talbot@example.org>",
        "Sam Robotham <sam.robotham@example.org>",
        "Bob Otter <bob.otter@example.org>",
        "Jane Roe <jane@turtle-bot.example>",
        "Jane Roe <jane@weblate.org>",
        "Jane Roe <jane@codecov.io>",
        "Jane Roe <jane@mergify.example>",
        "Claude Monet <claude@example.org>",
        "Claude <claude.monet@example.org>",
        "Jean-Claude Coder <jc@example.org>",
        "Devin Booker <devin@example.org>",
        "Juan Cicero <ci.juan@example.org>",
      })
  void aPersonWithSuchANameOrEmployerIsAPerson(String person) {
    scratch.commit(person, T, "+0100", "x");

    var reading = scratch.read();

    assertThat(reading.count().bots()).isZero();
    assertThat(reading.contributors())
        .singleElement()
        .satisfies(trace -> assertThat(trace.acts()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Claude <noreply@anthropic.com>",
        "claude[bot] <209825114+claude[bot]@users.noreply.github.com>",
        "Cursor Agent <cursoragent@cursor.com>",
        "Jane Roe (aider) <jane@example.net>",
        "copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>",
        "google-labs-jules[bot] <161369871+google-labs-jules[bot]@users.noreply.github.com>",
        "Devin AI <158243242+devin-ai-integration[bot]@users.noreply.github.com>",
      })
  void whatAnAgentWroteOrCommittedIsNobodysActAndItsHelpMakesAWeakOne(String agent) {
    scratch.commit(agent, T, "+0100", "written");
    scratch.commit(ME + " " + (T + 5000) + " +0100", agent + " " + (T + 5000) + " +0100", "put in");
    scratch.commit(ME, T + 9000, "+0100", "helped\n\nCo-authored-by: " + agent);

    var reading = scratch.read();

    assertThat(reading.mine().exclusions()).containsEntry(Exclusion.AGENT, 1);
    assertThat(reading.machines().exclusions()).containsOnly(Map.entry(Exclusion.AGENT, 1));
    assertThat(reading.mine().acts())
        .singleElement()
        .satisfies(act -> assertThat(act.strength()).isEqualTo(Strength.WEAK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Co-authored-by: Claude Opus 4 <noreply@anthropic.com>",
        "CO-AUTHORED-BY: Claude <NoReply@Anthropic.com>",
        "co-authored-by:Claude <noreply@anthropic.com>",
        "Co-Authored-By: aider (gpt-4o) <aider@aider.chat>\r",
        "Assisted-by: Claude Code",
        "Generated-By: Cursor Agent <cursoragent@cursor.com>",
      })
  void aTrailerNamesTheAgentInAnyCase(String trailer) {
    scratch.commit(ME, T, "+0100", "subject\n\nbody\n\n" + trailer + "\nSigned-off-by: x <x@x>\n");

    assertThat(scratch.read().mine().acts())
        .singleElement()
        .satisfies(act -> assertThat(act.strength()).isEqualTo(Strength.WEAK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Co-authored-by: Jane Roe <jane@example.net>",
        "Co-authored-by: Claude Monet <claude@example.org>",
        "Reported-by: Claude <noreply@anthropic.com>",
        "we talked about Co-authored-by: Claude <noreply@anthropic.com>",
        "Co-authored-by:",
        "Co-authored-by: <",
        "Co-authored-by: >x<",
      })
  void otherTrailersLeaveTheActToItsAuthor(String trailer) {
    scratch.commit(ME, T, "+0100", "subject\n\n" + trailer);

    assertThat(scratch.read().mine().acts())
        .singleElement()
        .satisfies(act -> assertThat(act.strength()).isEqualTo(Strength.STRONG));
  }

  @Test
  void aWebCommitIsTheAuthorsActOnlyIfBothClocksAgree() {
    scratch.commit(ME + " " + T + " +0100", WEB + " " + T + " +0100", "my own click");
    long later = T + 5000;
    scratch.commit(ME + " " + later + " +0100", WEB + " " + later + " -0700", "somebody's click");

    var mine = scratch.read().mine().evidence();

    assertThat(mine).extracting(Evidence::exclusion).containsExactly(null, Exclusion.MERGE_BUTTON);
    assertThat(mine).extracting(Evidence::strength).containsOnly(Strength.MEDIUM);
  }

  @Test
  void anOrdinaryCommitterInAnotherZoneIsNoMergeButton() {
    scratch.commit(ME + " " + T + " +0100", JANE + " " + T + " -0700", "applied");

    assertThat(scratch.read().mine().acts()).hasSize(1);
  }

  @Test
  void aRebasedOrPickedCommitIsOneActAtItsAuthorTime() {
    var author = ME + " " + T + " +0100";
    scratch.commit(author, ME + " " + T + " +0100", "Fix\n");
    scratch.commit(author, ME + " " + (T + 86_400) + " +0100", "Fix\n");
    scratch.commit(
        author, ME + " " + (T + 90_000) + " +0100", "Fix\n\n(cherry picked from commit 1)");
    scratch.commit(author, ME + " " + T + " +0100", "Another\n");

    var mine = scratch.read().mine();

    assertThat(strong(mine.evidence())).filteredOn(Evidence::isAct).hasSize(2);
    assertThat(mine.exclusions()).containsEntry(Exclusion.DUPLICATE, 2);
  }

  @Test
  void theSameCommitInTwoRepositoriesCountsOnceEvenIfOnlyOneKnowsTheNewAddress() throws Exception {
    var old = "Meself <old@example.org>";
    var id = scratch.commit(old, T, "+0100", "x");
    var fork = ScratchRepository.at(folder.resolve("fork"));
    assertThat(fork.commit(old, T, "+0100", "x")).isEqualTo(id);
    Files.writeString(
        fork.folder().resolve(".mailmap"), "Me Myself <me@example.org> <old@example.org>\n");

    var alone = ScratchRepository.read(List.of(scratch.folder(), fork.folder()));
    var asked = ScratchRepository.read(List.of(scratch.folder(), fork.folder()), "old@example.org");

    assertThat(asked.mine().acts()).hasSize(1);
    assertThat(asked.mine().exclusions()).containsEntry(Exclusion.DUPLICATE, 1);
    assertThat(alone.contributors().stream().mapToInt(trace -> trace.acts().size()).sum())
        .isEqualTo(1);
  }

  @Test
  void aBurstOfCommitterTimesIsOneWeakSignOfTheCommitter() {
    for (int i = 0; i < 50; i++) {
      scratch.commit(
          JANE + " " + (T + i * 1000L) + " +0100",
          ME + " " + (T + 900_000 + i) + " -0700",
          "p" + i);
    }
    scratch.commit(JANE + " " + T + " +0100", ME + " " + (T + 901_000) + " -0700", "later");

    var acts = scratch.read().mine().acts();

    assertThat(acts).extracting(Evidence::strength).containsExactly(Strength.WEAK, Strength.WEAK);
    assertThat(acts).extracting(Evidence::at).contains(Instant.ofEpochSecond(T + 900_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {ME, "Me Myself <7+me@users.noreply.github.com>", "me <ME@example.org>"})
  void onesOwnCommitWithinAMinuteSaysNothingTwice(String committer) {
    scratch.commit(ME + " " + T + " +0100", committer + " " + (T + 60) + " +0100", "x");

    assertThat(scratch.read().mine().acts()).hasSize(1);
  }

  @Test
  void onesOwnCommitAfterMoreThanAMinuteIsAWeakSignMore() {
    scratch.commit(ME + " " + T + " +0100", ME + " " + (T + 61) + " +0100", "x");

    assertThat(scratch.read().mine().acts())
        .extracting(Evidence::strength)
        .containsExactly(Strength.STRONG, Strength.WEAK);
  }

  @Test
  void aMachineThatCommitsShowsNobody() {
    var author = JANE + " " + T + " +0100";
    scratch.commit(author, "merge-bot[bot] <m@example.org> " + (T + 9000) + " +0000", "x");
    scratch.commit(author, WEB + " " + (T + 9000) + " +0100", "y");

    assertThat(scratch.read().contributors())
        .singleElement()
        .satisfies(trace -> assertThat(trace.acts()).hasSize(2));
  }

  private static List<Evidence> strong(List<Evidence> evidence) {
    return evidence.stream().filter(piece -> piece.strength() == Strength.STRONG).toList();
  }
}
