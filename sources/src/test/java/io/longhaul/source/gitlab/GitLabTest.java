package io.longhaul.source.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Samples;
import io.longhaul.time.Offset;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle where nothing else is said: answers written by hand after GitLab's own descriptions.
class GitLabTest extends FormatContract {
  @Override
  protected Format format() {
    return new GitLab();
  }

  private static String event(int id, String action, String more) {
    return "{\"id\":"
        + id
        + ",\"project_id\":2,\"action_name\":\""
        + action
        + "\",\"created_at\":\"2026-03-04T01:20:33.698Z\",\"author_username\":\"me\""
        + more
        + "}\n";
  }

  @Test
  void aPushIsAnActOfUnknownZone() throws Exception {
    var reading = readText("gitlab.json", event(1, "pushed to", ""));
    assertThat(reading.trace().evidence())
        .extracting(Evidence::at)
        .containsExactly(Instant.parse("2026-03-04T01:20:33.698Z"));
    assertThat(reading.trace().evidence())
        .allMatch(piece -> piece.offset().equals(new Offset.Unknown()))
        .allMatch(piece -> piece.strength() == Strength.MEDIUM);
  }

  @Test
  void theServersZoneIsNotThePersons() throws Exception {
    var reading = readText("gitlab.json", event(1, "opened", "").replace("698Z", "698+05:30"));
    assertThat(reading.trace().evidence())
        .allMatch(piece -> piece.offset().equals(new Offset.Unknown()))
        .extracting(Evidence::at)
        .containsExactly(Instant.parse("2026-03-03T19:50:33.698Z"));
  }

  @Test
  void whatGitLabWritesByItselfIsNoAct() throws Exception {
    var reading =
        readText(
            "gitlab.jsonl",
            event(1, "commented on", ",\"note\":{\"id\":9,\"system\":true}")
                + "{\"id\":10,\"system\":true,\"author\":{\"username\":\"me\"},"
                + "\"created_at\":\"2026-03-04T01:20:33Z\"}");
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.MACHINE, 2L);
  }

  @Test
  void theSameNoteInTwoListsCountsOnce() throws Exception {
    assertThat(read(example()).account().passedOver()).containsEntry(PassedOver.SEEN_BEFORE, 1L);
  }

  @Test
  void mergingIsAWeakActOfWhoPressed() throws Exception {
    var reading =
        readText(
            "gitlab.json",
            "{\"id\":5,\"iid\":1,\"author\":{\"username\":\"boss\"},"
                + "\"created_at\":\"2026-03-01T00:00:00Z\",\"merged_at\":\"2026-03-04T00:00:00Z\","
                + "\"merged_by\":{\"username\":\"me\"}}");
    assertThat(reading.trace().evidence())
        .singleElement()
        .satisfies(piece -> {
          assertThat(piece.strength()).isEqualTo(Strength.WEAK);
          assertThat(piece.at()).isEqualTo(Instant.parse("2026-03-04T00:00:00Z"));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"joined", "left", "imported"})
  void whoJoinsIsNotAtWork(String action) throws Exception {
    var reading = readText("gitlab.json", event(1, action, ""));
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.NO_ACT, 1L);
  }

  @ParameterizedTest
  @CsvSource({
    "02-code/gitlab-merge_requests.jsonl, user01, true",
    "02-code/gitlab-mr_notes.jsonl, user02, false",
    "02-code/gitlab-mr_commits.jsonl, user01, false",
    "02-code/gitlab-pipelines.jsonl, user01, false",
    "_templates/gitlab-project-events.json, user01, true"
  })
  void samplesAreRead(String sample, String login, boolean acts) throws Exception {
    var reading = Samples.read(format(), sample, login);
    assertThat(reading.trace().rejected()).isEmpty();
    assertThat(reading.trace().evidence().isEmpty()).isEqualTo(!acts);
  }
}
