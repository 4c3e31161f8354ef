package io.longhaul.source.github;

import io.longhaul.evidence.Strength;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Outcome;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Unusable;
import io.longhaul.source.host.Acts;
import org.jspecify.annotations.Nullable;

/// One event of GitHub's event lists (`users/LOGIN/events`, GH Archive), in the form of today and
/// in that of before 2015. A push is the moment at which commits were sent, not that at which they
/// were made. What is followed, starred or forked is no work.
public final class PublicEvent {
  private PublicEvent() {}

  /// Whether a record is one.
  static boolean is(JsonRecord json) {
    var type = json.text("type");
    return type != null && type.endsWith("Event");
  }

  /// What an event comes to.
  public static Outcome take(JsonRecord json, Acts acts) throws Unusable {
    var type = json.text("type");
    if (type == null) {
      throw new Unusable("it has no type");
    }
    return switch (type) {
      case "PullRequestReviewEvent" -> review(json, acts);
      case "PullRequestReviewCommentEvent" ->
          acts.sitting(
              who(json),
              comment(json, "reviewcomment"),
              json.text("payload.comment.pull_request_review_id"));
      case "IssueCommentEvent" -> acts.take(who(json), comment(json, "comment"));
      case "CommitCommentEvent" -> acts.take(who(json), comment(json, "commitcomment"));
      case "PullRequestEvent" -> acts.take(who(json), whole(json, "pull", pullStrength(json)));
      case "PushEvent" -> acts.take(who(json), whole(json, "push", Strength.MEDIUM));
      case "IssuesEvent" -> acts.take(who(json), whole(json, "issue", Strength.MEDIUM));
      case "ReleaseEvent" -> acts.take(who(json), whole(json, "release", Strength.MEDIUM));
      case "GollumEvent" -> acts.take(who(json), whole(json, "wiki", Strength.MEDIUM));
      case "DiscussionEvent" -> acts.take(who(json), whole(json, "discussion", Strength.MEDIUM));
      case "CreateEvent" -> acts.take(who(json), whole(json, "create", Strength.MEDIUM));
      case "GistEvent" -> acts.take(who(json), whole(json, "gist", Strength.MEDIUM));
      case "DeleteEvent" -> acts.take(who(json), whole(json, "delete", Strength.WEAK));
      case "WatchEvent",
          "ForkEvent",
          "MemberEvent",
          "PublicEvent",
          "FollowEvent",
          "SponsorshipEvent",
          "TeamAddEvent",
          "DownloadEvent",
          "ForkApplyEvent" ->
          Outcome.passed(PassedOver.NO_ACT);
      case "WorkflowRunEvent",
          "WorkflowJobEvent",
          "CheckRunEvent",
          "CheckSuiteEvent",
          "StatusEvent",
          "DeploymentEvent",
          "DeploymentStatusEvent",
          "PageBuildEvent" ->
          Outcome.passed(PassedOver.MACHINE);
      default -> Outcome.passed(PassedOver.NOT_READ);
    };
  }

  private static Outcome review(JsonRecord json, Acts acts) throws Unusable {
    var submitted = json.text("payload.review.submitted_at");
    var id = json.text("payload.review.id");
    return acts.sitting(
        who(json),
        new Acts.Act(
            "review",
            project(json),
            id == null ? json.text("id") : id,
            submitted == null ? json.text("created_at") : submitted,
            Strength.MEDIUM),
        id);
  }

  private static Acts.Act comment(JsonRecord json, String act) {
    var id = json.text("payload.comment.id");
    var created = json.text("payload.comment.created_at");
    return new Acts.Act(
        act,
        project(json),
        id == null ? json.text("id") : id,
        created == null ? json.text("created_at") : created,
        Strength.MEDIUM);
  }

  private static Acts.Act whole(JsonRecord json, String act, Strength strength) {
    return new Acts.Act(act, project(json), json.text("id"), json.text("created_at"), strength);
  }

  /// Who merges presses one button, or has let a queue do it.
  private static Strength pullStrength(JsonRecord json) {
    var action = json.text("payload.action");
    boolean merges =
        "merged".equals(action)
            || ("closed".equals(action) && json.isTrue("payload.pull_request.merged"));
    return merges || "synchronize".equals(action) ? Strength.WEAK : Strength.MEDIUM;
  }

  private static Acts.Who who(JsonRecord json) {
    var login = json.text("actor.login");
    return new Acts.Who(
        login == null && json.isText("actor") ? json.text("actor") : login,
        null,
        json.has("payload.comment.performed_via_github_app"));
  }

  private static @Nullable String project(JsonRecord json) {
    var name = json.text("repo.name");
    return name == null ? json.text("repository.name") : name;
  }
}
