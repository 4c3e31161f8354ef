package io.longhaul.source.github;

import io.longhaul.evidence.Strength;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Outcome;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Unusable;
import io.longhaul.source.host.Acts;

/// One event of an issue or pull request. Its actor is not always who acted: one is mentioned and
/// subscribed by others, and assigned by an assigner.
final class IssueEvent {
  private IssueEvent() {}

  static Outcome take(JsonRecord json, Acts acts) throws Unusable {
    var event = json.text("event");
    return switch (event == null ? "" : event) {
      case "closed" -> taken(json, acts, "actor", closing(json));
      case "reopened",
          "labeled",
          "unlabeled",
          "milestoned",
          "demilestoned",
          "renamed",
          "locked",
          "unlocked",
          "pinned",
          "unpinned",
          "transferred",
          "ready_for_review",
          "convert_to_draft",
          "converted_to_draft",
          "review_dismissed",
          "comment_deleted",
          "marked_as_duplicate",
          "unmarked_as_duplicate",
          "head_ref_force_pushed",
          "head_ref_restored",
          "base_ref_changed",
          "auto_merge_enabled",
          "auto_merge_disabled",
          "connected",
          "disconnected",
          "converted_to_discussion",
          "issue_type_added",
          "sub_issue_added" ->
          taken(json, acts, "actor", Strength.MEDIUM);
      case "assigned", "unassigned" ->
          taken(json, acts, json.has("assigner.login") ? "assigner" : "actor", Strength.MEDIUM);
      case "review_requested", "review_request_removed" ->
          taken(
              json,
              acts,
              json.has("review_requester.login") ? "review_requester" : "actor",
              Strength.MEDIUM);
      case "merged",
          "referenced",
          "head_ref_deleted",
          "added_to_merge_queue",
          "removed_from_merge_queue",
          "added_to_project",
          "moved_columns_in_project",
          "added_to_project_v2",
          "project_v2_item_status_changed",
          "removed_from_project" ->
          taken(json, acts, "actor", Strength.WEAK);
      case "mentioned", "subscribed", "unsubscribed", "cross-referenced" ->
          Outcome.passed(PassedOver.NO_ACT);
      case "deployed", "automatic_base_change_succeeded", "automatic_base_change_failed" ->
          Outcome.passed(PassedOver.MACHINE);
      default -> Outcome.passed(PassedOver.NOT_READ);
    };
  }

  /// What a commit or a merge closes, it closes when it arrives.
  private static Strength closing(JsonRecord json) {
    return json.has("commit_id") ? Strength.WEAK : Strength.MEDIUM;
  }

  private static Outcome taken(JsonRecord json, Acts acts, String actor, Strength strength)
      throws Unusable {
    return acts.take(
        Acts.Who.of(json, actor),
        new Acts.Act(
            "issueevent",
            Address.project(json),
            json.text("id"),
            json.text("created_at"),
            strength));
  }
}
