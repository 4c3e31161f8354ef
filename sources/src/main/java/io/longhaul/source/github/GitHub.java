package io.longhaul.source.github;

import io.longhaul.evidence.Strength;
import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Source;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import io.longhaul.source.host.Acts;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What `gh api` prints of reviews, comments, issues, pull requests, their events, runs of Actions
/// and a user's events: one object a line, lists, lists after one another, or the pages of a
/// search. Each record tells by its fields what it is. Reviews and discussions do not stand in git.
public final class GitHub implements Format {
  private static final Set<String> REVIEW_STATES =
      Set.of("APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING");

  @Override
  public String name() {
    return "github";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches("(.*/)?(github|gh)-[^/]*\\.jsonl?(\\.gz)?");
  }

  /// `users/LOGIN/events` holds the last 300 events of the last 30 days.
  @Override
  public Optional<Source.Retention> retention() {
    return Optional.of(new Source.Retention(Duration.ofDays(30), "events of users"));
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var json = new Json(contract(), "items", "workflow_runs");
    var acts = new Acts(name(), owner);
    for (var item : trove.items()) {
      json.each(item, harvest, record -> record(record, acts));
    }
    acts.finish(harvest);
    if (!acts.foundSome() && harvest.records() > 0) {
      harvest.note("nothing in it is of yours; --me LOGIN says who you are on GitHub");
    }
  }

  private static Outcome record(JsonRecord json, Acts acts) throws Unusable {
    if (PublicEvent.is(json)) {
      return PublicEvent.take(json, acts);
    }
    if (WorkflowRun.is(json)) {
      return WorkflowRun.take(json, acts);
    }
    if (json.has("event")) {
      return timeline(json, acts);
    }
    if (json.has("number")) {
      return opened(json, acts);
    }
    if (json.has("sha")) {
      return Outcome.passed(PassedOver.NOT_READ);
    }
    if (json.has("documentation_url")) {
      throw new Unusable("it is an error that GitHub answered with");
    }
    if (!json.has("user.login")) {
      throw new Unusable("it is none of the records that are read");
    }
    var state = json.text("state");
    return state != null && REVIEW_STATES.contains(state)
        ? review(json, acts)
        : comment(json, acts);
  }

  /// A pull request's time line holds its comments, reviews and commits among the events.
  private static Outcome timeline(JsonRecord json, Acts acts) throws Unusable {
    return switch (String.valueOf(json.text("event"))) {
      case "commented" -> comment(json, acts);
      case "reviewed" -> review(json, acts);
      case "committed" -> Outcome.passed(PassedOver.NOT_READ);
      default -> IssueEvent.take(json, acts);
    };
  }

  private static Outcome review(JsonRecord json, Acts acts) throws Unusable {
    if ("PENDING".equals(json.text("state")) && !json.has("submitted_at")) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    var id = json.text("id");
    return acts.sitting(
        Acts.Who.of(json, "user"), act(json, "review", id, json.text("submitted_at")), id);
  }

  private static Outcome comment(JsonRecord json, Acts acts) throws Unusable {
    var who = Acts.Who.of(json, "user");
    var id = json.text("id");
    var created = json.text("created_at");
    var url = json.text("url");
    if (json.has("pull_request_review_id") || (url != null && url.contains("/pulls/comments/"))) {
      return acts.sitting(
          who, act(json, "reviewcomment", id, created), json.text("pull_request_review_id"));
    }
    boolean ofCommit = json.has("commit_id");
    return acts.take(who, act(json, ofCommit ? "commitcomment" : "comment", id, created));
  }

  /// An issue or a pull request: opened by its user, and merged by whoever pressed the button.
  private static Outcome opened(JsonRecord json, Acts acts) throws Unusable {
    var who = Acts.Who.of(json, "user");
    boolean isPull = json.has("pull_request") || json.has("merged_at") || json.has("head");
    var number = json.text("number");
    var project = Address.project(json);
    var id = project == null ? json.text("id") : project + "." + number;
    var opening = acts.take(who, act(json, isPull ? "pull" : "issue", id, json.text("created_at")));
    if (json.has("merged_by.login") && json.has("merged_at")) {
      var merging =
          acts.take(
              Acts.Who.of(json, "merged_by"),
              new Acts.Act("merge", project, id, json.text("merged_at"), Strength.WEAK));
      return Acts.both(opening, merging);
    }
    return opening;
  }

  private static Acts.Act act(
      JsonRecord json, String act, @Nullable String id, @Nullable String time) {
    return new Acts.Act(act, Address.project(json), id, time, Strength.MEDIUM);
  }
}
