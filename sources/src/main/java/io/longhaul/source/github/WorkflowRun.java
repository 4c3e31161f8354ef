package io.longhaul.source.github;

import io.longhaul.evidence.Strength;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Outcome;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Unusable;
import io.longhaul.source.host.Acts;
import io.longhaul.time.Interval;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One run of GitHub Actions: a machine that worked because the person pushed. Who starts it by
/// hand or once more has pressed a button, or has let a program do so: a weak act.
final class WorkflowRun {
  /// `updated_at` moves for other reasons too; a job is ended after so long at the latest.
  private static final Duration LONGEST = Duration.ofDays(3);

  private WorkflowRun() {}

  static boolean is(JsonRecord json) {
    return json.has("workflow_id") || json.has("run_attempt");
  }

  static Outcome take(JsonRecord json, Acts acts) throws Unusable {
    if ("schedule".equals(json.text("event"))) {
      return Outcome.passed(PassedOver.MACHINE);
    }
    boolean again = json.number("run_attempt").orElse(1) > 1;
    var who = Acts.Who.of(json, json.has("triggering_actor.login") ? "triggering_actor" : "actor");
    if (again || "workflow_dispatch".equals(json.text("event"))) {
      var id = json.text("id") + "." + json.number("run_attempt").orElse(1);
      return acts.take(who, act(json, again ? "rerun" : "dispatch", id));
    }
    var notMine = acts.notMine(who);
    if (notMine != null) {
      return Outcome.passed(notMine);
    }
    return acts.machine(act(json, "run", json.text("id")), when(json, acts));
  }

  private static Acts.Act act(JsonRecord json, String act, @Nullable String id) {
    return new Acts.Act(act, json.text("repository.name"), id, started(json), Strength.WEAK);
  }

  private static String started(JsonRecord json) {
    var started = json.text("run_started_at");
    var created = json.text("created_at");
    return started != null ? started : created == null ? "" : created;
  }

  private static Interval when(JsonRecord json, Acts acts) throws Unusable {
    var start = acts.moment(started(json)).at();
    var end = json.has("updated_at") ? acts.moment(json.text("updated_at")).at() : start;
    boolean fits = !end.isBefore(start) && Duration.between(start, end).compareTo(LONGEST) <= 0;
    return fits ? new Interval(start, end) : Interval.at(start);
  }
}
