package io.longhaul.source.git;

import static io.longhaul.source.git.ScratchRepository.JANE;
import static io.longhaul.source.git.ScratchRepository.ME;
import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Strength;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules that look at more than one commit. Oracle: histories made so that one rule applies,
/// and the same histories with the one thing changed that it looks for.
class ActRulesTest {
  private static final long T = 1_700_000_000;
  private static final long DAY = 86_400;
  private static final String HELP = "\n\nCo-authored-by: Claude <noreply@anthropic.com>";

  @TempDir Path folder;
  private final StringBuilder history = new StringBuilder();
  private ScratchRepository scratch = new ScratchRepository(Path.of(""));

  @BeforeEach
  void aRepository() {
    scratch = ScratchRepository.at(folder.resolve("lab"));
  }

  @Test
  void theFirstOfABurstWithAnAgentStandsForThePersonAndTheRestForTheAgent() {
    for (int i = 0; i < 4; i++) {
      commit(ME, T + 200L * i, "+0100", "step " + i + HELP);
    }
    var mine = read().mine();
    assertThat(mine.acts()).extracting(Evidence::strength).containsExactly(Strength.WEAK);
    assertThat(mine.acts().getFirst().at().getEpochSecond()).isEqualTo(T);
    assertThat(mine.exclusions()).containsEntry(Exclusion.AGENT, 3);
  }

  @Test
  void commitsWithAnAgentThatAreFartherApartAreThePersonsWeakly() {
    for (int i = 0; i < 4; i++) {
      commit(ME, T + 301L * i, "+0100", "step " + i + HELP);
    }
    assertThat(read().mine().acts())
        .hasSize(4)
        .extracting(Evidence::strength)
        .containsOnly(Strength.WEAK);
  }

  @Test
  void anActOfThePersonsOwnBetweenEndsABurst() {
    for (int i = 0; i < 4; i++) {
      commit(ME, T + 200L * i, "+0100", "step " + i + (i == 2 ? "" : HELP));
    }
    assertThat(read().mine().acts())
        .extracting(Evidence::strength)
        .containsExactly(Strength.WEAK, Strength.WEAK, Strength.STRONG, Strength.WEAK);
  }

  @Test
  void whoCommitsByTheClockIsATimer() {
    for (int i = 0; i < 25; i++) {
      commit("Nightly <n@example.org>", T + DAY * i + i % 7, "+0100", "build " + i);
      commit("Every Hour <h@example.org>", T + 17 * 3660L * i, "+0100", "tick " + i);
    }
    assertThat(read("n@example.org").mine().exclusions()).containsEntry(Exclusion.BOT, 25);
    assertThat(read("h@example.org").mine().exclusions()).containsEntry(Exclusion.BOT, 25);
  }

  /// Oracle: people commit at any minute; 200 made-up ones with 20 to 60 commits each.
  @Test
  void whoCommitsWhileWorkingIsNoTimer() {
    var random = new Random(7);
    for (int person = 0; person < 200; person++) {
      for (int i = 0; i < 20 + random.nextInt(40); i++) {
        commit(
            "P" + person + " <p" + person + "@example.org>",
            T + DAY * i + 9 * 3600 + random.nextInt(9 * 3600),
            "+0100",
            person + "." + i);
      }
    }
    assertThat(read().contributors())
        .hasSize(200)
        .allSatisfy(trace -> assertThat(trace.exclusions()).isEmpty());
  }

  /// A nightly job under one's own name, on a third of the days or on fewer, or on too few days.
  @ParameterizedTest
  @CsvSource({"30, 10, 10", "30, 9, 0", "19, 19, 0", "20, 7, 7"})
  void aTimerUnderOnesOwnNameTakesOnlyItsOwnCommits(int days, int nights, int excluded) {
    long nine = T - T % DAY + 8 * 3600;
    var random = new Random(days + nights);
    for (int day = 0; day < days; day++) {
      for (int i = 0; i < 6; i++) {
        commit(ME, nine + DAY * day + random.nextInt(32_000), "+0100", "w" + day + "." + i);
      }
      if (day < nights) {
        commit(ME, nine + DAY * day - 6 * 3600 + random.nextInt(100), "+0100", "backup " + day);
      }
    }
    var mine = read().mine();
    assertThat(mine.exclusions().getOrDefault(Exclusion.BOT, 0)).isEqualTo(excluded);
    assertThat(mine.acts()).hasSize(6 * days + nights - excluded);
  }

  /// Oracle: chance. Of so many commits a day some minutes get one on every third day.
  @Test
  void whoCommitsTwentyTimesADayIsNoTimer() {
    var random = new Random(9);
    for (int person = 0; person < 60; person++) {
      for (int i = 0; i < 400; i++) {
        commit(
            "P" + person + " <p" + person + "@example.org>",
            T - T % DAY + DAY * (i / 20) + 8 * 3600 + random.nextInt(9 * 3600),
            "+0100",
            person + "." + i);
      }
    }
    assertThat(read().contributors())
        .hasSize(60)
        .allSatisfy(trace -> assertThat(trace.exclusions()).doesNotContainKey(Exclusion.BOT));
  }

  @ParameterizedTest
  @ValueSource(longs = {DAY, DAY + 3600, DAY + 7200})
  void aTimeThatIsSetIsRespectedAndNothingIsConcludedFromIt(long step) {
    long midnight = 1_699_999_200 - 3600;
    for (int i = 0; i < 12; i++) {
      commit(ME, midnight + step * i, "+0100", "x" + i);
    }
    commit(ME, midnight + 20 * DAY + 4321, "+0100", "y");
    var mine = read().mine();
    assertThat(mine.exclusions()).containsEntry(Exclusion.STATED_TIME, 12);
    assertThat(mine.acts()).hasSize(1);
  }

  @Test
  void timesThatDifferAreNotSet() {
    for (int i = 0; i < 12; i++) {
      commit(ME, T + (DAY + 61) * i, "+0100", "x" + i);
    }
    assertThat(read().mine().exclusions()).isEmpty();
  }

  @Test
  void whatAQueueCommitsAtItsOwnTimeIsNobodysAct() {
    var queue = "lab-merge-queue[bot] <queue[bot]@users.noreply.github.com>";
    commit(ME, queue, T, T, "squashed");
    commit(ME, queue, T + 5000, T + 9000, "put on top");
    var mine = read().mine();
    assertThat(mine.exclusions()).containsEntry(Exclusion.MERGE_BUTTON, 1);
    assertThat(mine.acts()).extracting(Evidence::strength).containsExactly(Strength.STRONG);
  }

  @Test
  void theOneOffsetOfAnImportedHistoryIsNobodysClock() {
    imported(-1);
    assertThat(read().mine().acts())
        .hasSize(80)
        .allSatisfy(act -> assertThat(act.offset().isKnown()).isFalse())
        .extracting(Evidence::strength)
        .containsOnly(Strength.MEDIUM);
  }

  /// One amended commit in the middle shows that people used git itself.
  @Test
  void aHistoryWithOneAmendedCommitIsNotTakenForImported() {
    imported(120);
    assertThat(read().mine().acts())
        .filteredOn(act -> act.strength() != Strength.WEAK)
        .hasSize(80)
        .allSatisfy(act -> assertThat(act.offset().isKnown()).isTrue());
  }

  private void imported(int amended) {
    var people = new String[] {ME, JANE, "Kim Lee <kim@example.net>"};
    var random = new Random(3);
    for (int i = 0; i < 240; i++) {
      long second = T + DAY * i + random.nextInt(30_000);
      var person = people[i % 3];
      commit(person, person, second, second + (i == amended ? 7000 : 0), "-0700", "r" + i);
    }
  }

  private void commit(String person, long second, String zone, String message) {
    commit(person, person, second, second, zone, message);
  }

  private void commit(String author, String committer, long authored, long committed, String text) {
    commit(author, committer, authored, committed, "+0100", text);
  }

  private void commit(
      String author, String committer, long authored, long committed, String zone, String text) {
    history.append("commit refs/heads/main\nauthor ").append(author).append(' ').append(authored);
    history.append(' ').append(zone).append("\ncommitter ").append(committer).append(' ');
    history.append(committed).append(' ').append(zone).append("\ndata ");
    history.append(text.getBytes(StandardCharsets.UTF_8).length).append('\n').append(text);
    history.append("\n");
  }

  private GitReading read(String... addresses) {
    if (!history.isEmpty()) {
      scratch.feed(
          history.toString().getBytes(StandardCharsets.UTF_8), "fast-import", "--quiet", "--force");
      history.setLength(0);
    }
    return scratch.read(addresses);
  }
}
