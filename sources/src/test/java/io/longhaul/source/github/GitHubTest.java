package io.longhaul.source.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Reading;
import io.longhaul.source.Samples;
import io.longhaul.source.host.Login;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle where nothing else is said: answers written by hand after GitHub's own descriptions.
class GitHubTest extends FormatContract {
  private static final String ME = "\"user\":{\"login\":\"me\",\"type\":\"User\"}";
  private static final String ACTOR = "\"actor\":{\"login\":\"me\",\"type\":\"User\"}";

  @Override
  protected Format format() {
    return new GitHub();
  }

  private static String reviewComment(int id, int review, String at) {
    return "{\"id\":"
        + id
        + ",\"pull_request_review_id\":"
        + review
        + ","
        + ME
        + ",\"created_at\":\""
        + at
        + "\"}\n";
  }

  private Evidence only(Reading reading) {
    assertThat(reading.trace().evidence()).hasSize(1);
    return reading.trace().evidence().getFirst();
  }

  @Test
  void aReviewWithItsCommentsIsOneSitting() throws Exception {
    var reading =
        readText(
            "gh-reviews.jsonl",
            reviewComment(1, 50, "2026-03-03T09:00:00Z")
                + reviewComment(2, 50, "2026-03-03T09:20:00Z")
                + "{\"id\":50,\"state\":\"APPROVED\","
                + ME
                + ",\"submitted_at\":\"2026-03-03T09:30:00Z\"}\n");
    var sitting = only(reading);
    assertThat(sitting.when())
        .isEqualTo(
            new Interval(
                Instant.parse("2026-03-03T09:00:00Z"), Instant.parse("2026-03-03T09:30:00Z")));
    assertThat(sitting.kind()).isEqualTo(Kind.INTERVAL);
    assertThat(sitting.strength()).isEqualTo(Strength.MEDIUM);
    assertThat(sitting.offset()).isEqualTo(new Offset.Unknown());
    assertThat(reading.account().used()).isEqualTo(3);
  }

  @Test
  void aDraftThatStayedOpenOverTheWeekendIsNoWeekendOfWork() throws Exception {
    var reading =
        readText(
            "gh-reviews.jsonl",
            reviewComment(1, 50, "2026-03-06T16:00:00Z")
                + reviewComment(2, 50, "2026-03-09T08:00:00Z"));
    assertThat(reading.trace().evidence())
        .hasSize(2)
        .allMatch(piece -> piece.when().duration().isZero());
  }

  @Test
  void aReviewThatIsNotSentIsNoAct() throws Exception {
    var reading =
        readText("gh.json", "{\"id\":50,\"state\":\"PENDING\"," + ME + ",\"submitted_at\":null}");
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.NO_ACT, 1L);
  }

  @Test
  void whatIsEditedLaterIsNoActOfThatHour() throws Exception {
    var reading =
        readText(
            "gh.json",
            "{\"id\":1,"
                + ME
                + ",\"created_at\":\"2026-03-03T09:00:00Z\","
                + "\"updated_at\":\"2026-03-04T03:00:00Z\"}");
    assertThat(only(reading).at()).isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
  }

  @Test
  void programsAndAppsAreMachines() throws Exception {
    var reading =
        readText(
            "gh.jsonl",
            "{\"id\":1,\"user\":{\"login\":\"x[bot]\",\"type\":\"Bot\"},"
                + "\"created_at\":\"2026-03-03T09:00:00Z\"}\n"
                + "{\"id\":2,"
                + ME
                + ",\"performed_via_github_app\":{\"id\":3},"
                + "\"created_at\":\"2026-03-03T09:00:00Z\"}\n");
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.MACHINE, 2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mentioned", "subscribed"})
  void whoIsMentionedHasDoneNothing(String event) throws Exception {
    var reading =
        readText(
            "gh.json",
            "{\"id\":1,\"event\":\""
                + event
                + "\","
                + ACTOR
                + ",\"created_at\":\"2026-03-03T09:00:00Z\"}");
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.NO_ACT, 1L);
  }

  @Test
  void whoIsAssignedIsNotWhoAssigns() throws Exception {
    var reading =
        readText(
            "gh.json",
            "{\"id\":1,\"event\":\"assigned\","
                + ACTOR
                + ",\"assigner\":{\"login\":\"boss\"}"
                + ",\"created_at\":\"2026-03-03T09:00:00Z\"}");
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SOMEBODY_ELSE, 1L);
  }

  @Test
  void whatACommitClosesIsAWeakActAndWhatAPersonClosesIsNot() throws Exception {
    var closed =
        "{\"id\":%,\"event\":\"closed\"," + ACTOR + ",\"created_at\":\"2026-03-03T0%:00:00Z\"#}\n";
    var reading =
        readText(
            "gh.jsonl",
            closed.replace("%", "1").replace("#", ",\"commit_id\":\"aa\"")
                + closed.replace("%", "2").replace("#", ",\"commit_id\":null"));
    assertThat(reading.trace().evidence())
        .extracting(Evidence::strength)
        .containsExactly(Strength.WEAK, Strength.MEDIUM);
  }

  @Test
  void openingIsAnActOfTheAuthorAndMergingAWeakOneOfWhoPressed() throws Exception {
    var pull =
        "{\"number\":9,\"id\":77,\"user\":{\"login\":\"%\"},\"created_at\":\"2026-03-03T09:00:00Z\","
            + "\"merged_at\":\"2026-03-05T02:00:00Z\",\"merged_by\":{\"login\":\"#\"},"
            + "\"url\":\"https://api.github.com/repos/lab/trainer/pulls/9\"}";
    var opened = only(readText("gh.json", pull.replace("%", "me").replace("#", "boss")));
    assertThat(opened.at()).isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
    assertThat(opened.strength()).isEqualTo(Strength.MEDIUM);
    var merged = only(readText("gh.json", pull.replace("%", "boss").replace("#", "me")));
    assertThat(merged.at()).isEqualTo(Instant.parse("2026-03-05T02:00:00Z"));
    assertThat(merged.strength()).isEqualTo(Strength.WEAK);
  }

  @Test
  void aRunIsAMachineAndARerunAWeakActOfWhoAskedForIt() throws Exception {
    var run =
        "{\"id\":%,\"workflow_id\":1,\"event\":\"push\",\"run_attempt\":#,"
            + ACTOR
            + ",\"run_started_at\":\"2026-03-03T09:00:00Z\",\"updated_at\":\"2026-03-03T09:30:00Z\"}";
    var machine = only(readText("gh.json", run.replace("%", "1").replace("#", "1")));
    assertThat(machine.kind()).isEqualTo(Kind.MACHINE);
    assertThat(machine.when().duration()).hasMinutes(30);
    var again = only(readText("gh.json", run.replace("%", "1").replace("#", "2")));
    assertThat(again.kind()).isEqualTo(Kind.INSTANT);
    assertThat(again.strength()).isEqualTo(Strength.WEAK);
  }

  @Test
  void theSameCommentInTwoListsCountsOnce() throws Exception {
    var reading = read(example());
    assertThat(reading.trace().evidence())
        .filteredOn(piece -> piece.at().equals(Instant.parse("2026-03-03T21:40:00Z")))
        .hasSize(1);
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SEEN_BEFORE, 1L);
  }

  @Test
  void anErrorOfGitHubIsRejected() throws Exception {
    var reading = readText("gh.json", "{\"message\":\"Not Found\",\"documentation_url\":\"x\"}");
    assertThat(reading.trace().rejected()).hasSize(1);
  }

  @Test
  void anAddressOfTheHostTellsTheLogin() {
    var owner = new Owner(List.of("123+Ann-Bee@users.noreply.github.com"), null, Instant.EPOCH);
    assertThat(Login.isOf(owner, "ann-bee")).isTrue();
    assertThat(Login.isOf(owner, "123")).isFalse();
    var lab = new Owner(List.of("7-ann@users.noreply.gitlab.com"), null, Instant.EPOCH);
    assertThat(Login.isOf(lab, "ann")).isTrue();
  }

  @Test
  void whoIsNotNamedIsToldHow() throws Exception {
    var reading =
        readText(
            "gh.json",
            "{\"id\":1,\"user\":{\"login\":\"stranger\"},\"created_at\":\"2026-03-03T09:00:00Z\"}");
    assertThat(reading.note()).contains("--me LOGIN");
  }

  /// Oracle: real answers; the counts of one's own records were counted with another program.
  @ParameterizedTest
  @CsvSource({
    "github-rest-issues.jsonl, user01",
    "github-rest-issue_comments.jsonl, user01",
    "github-rest-pull_reviews.jsonl, user01",
    "github-rest-review_comments.jsonl, user01",
    "github-rest-issue_events.jsonl, user01",
    "github-rest-pulls.jsonl, user02",
    "events-api-push_event.json, user01",
    "events-api-issue_comment_event.json, user01",
    "events-api-issues_event.json, user01",
    "events-api-pull_request_event.json, user01"
  })
  void realAnswersAreRead(String sample, String login) throws Exception {
    var reading = Samples.read(format(), "02-code/" + sample, login);
    assertThat(reading.trace().evidence()).isNotEmpty();
    assertThat(reading.trace().rejected()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "github-rest-actions_runs.jsonl",
        "github-rest-pull_commits.jsonl",
        "events-api-create_event.json",
        "events-api-watch_event.json",
        "events-api-workflow_run_event.json",
        "events-api-release_event.json",
        "events-api-pull_request_review_event.json",
        "events-api-pull_request_review_comment_event.json"
      })
  void realAnswersWithoutAnActAreAccountedFor(String sample) throws Exception {
    assertThat(Samples.read(format(), "02-code/" + sample, "nobody").trace().rejected()).isEmpty();
  }
}
