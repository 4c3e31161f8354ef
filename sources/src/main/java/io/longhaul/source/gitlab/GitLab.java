package io.longhaul.source.gitlab;

import io.longhaul.evidence.Strength;
import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import io.longhaul.source.host.Acts;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What GitLab's interface (`glab api`) prints of events, notes, merge requests and issues. Notes
/// that GitLab writes by itself (`system`) are none of the person's, whatever author they have.
public final class GitLab implements Format {
  @Override
  public String name() {
    return "gitlab";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches("(.*/)?(gitlab|glab)-[^/]*\\.jsonl?(\\.gz)?");
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var json = new Json(contract());
    var acts = new Acts(name(), owner);
    for (var item : trove.items()) {
      json.each(item, harvest, record -> record(record, acts));
    }
    acts.finish(harvest);
    if (!acts.foundSome() && harvest.records() > 0) {
      harvest.note("nothing in it is of yours; --me LOGIN says who you are on GitLab");
    }
  }

  private static Outcome record(JsonRecord json, Acts acts) throws Unusable {
    if (json.has("action_name")) {
      return event(json, acts);
    }
    if (json.has("noteable_type") || json.has("system")) {
      return note(json, acts);
    }
    if (json.has("authored_date")) {
      return Outcome.passed(PassedOver.NOT_READ);
    }
    if (json.has("source") && json.has("status")) {
      return Outcome.passed(PassedOver.MACHINE);
    }
    if (json.has("iid") && json.has("author.username")) {
      return opened(json, acts);
    }
    throw new Unusable("it is none of the records that are read");
  }

  private static Outcome event(JsonRecord json, Acts acts) throws Unusable {
    var action = json.text("action_name");
    return switch (action == null ? "" : action) {
      case "pushed to", "pushed new" -> whole(json, acts, "push", Strength.MEDIUM);
      case "commented on" ->
          json.isTrue("note.system")
              ? Outcome.passed(PassedOver.MACHINE)
              : acts.take(
                  who(json),
                  new Acts.Act(
                      "note",
                      json.text("project_id"),
                      json.has("note.id") ? json.text("note.id") : json.text("id"),
                      json.text("created_at"),
                      Strength.MEDIUM));
      case "opened", "closed", "reopened", "approved", "created", "updated" ->
          whole(json, acts, "event", Strength.MEDIUM);
      case "accepted", "merged", "deleted", "destroyed" ->
          whole(json, acts, "event", Strength.WEAK);
      case "joined", "left", "expired", "imported" -> Outcome.passed(PassedOver.NO_ACT);
      default -> Outcome.passed(PassedOver.NOT_READ);
    };
  }

  private static Outcome whole(JsonRecord json, Acts acts, String act, Strength strength)
      throws Unusable {
    return acts.take(
        who(json),
        new Acts.Act(
            act, json.text("project_id"), json.text("id"), json.text("created_at"), strength));
  }

  private static Outcome note(JsonRecord json, Acts acts) throws Unusable {
    return json.isTrue("system")
        ? Outcome.passed(PassedOver.MACHINE)
        : whole(json, acts, "note", Strength.MEDIUM);
  }

  /// A merge request or an issue: opened by its author, and merged by whoever pressed the button.
  private static Outcome opened(JsonRecord json, Acts acts) throws Unusable {
    var opening = whole(json, acts, "opened", Strength.MEDIUM);
    var merger = login(json, "merge_user.username", "merged_by.username");
    if (merger == null || !json.has("merged_at")) {
      return opening;
    }
    var merging =
        acts.take(
            new Acts.Who(merger, null, false),
            new Acts.Act(
                "merge",
                json.text("project_id"),
                json.text("id"),
                json.text("merged_at"),
                Strength.WEAK));
    return Acts.both(opening, merging);
  }

  private static Acts.Who who(JsonRecord json) {
    return new Acts.Who(login(json, "author.username", "author_username"), null, false);
  }

  private static @Nullable String login(JsonRecord json, String first, String second) {
    var login = json.text(first);
    return login == null ? json.text(second) : login;
  }
}
