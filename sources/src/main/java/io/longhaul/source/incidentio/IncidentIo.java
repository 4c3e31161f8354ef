package io.longhaul.source.incidentio;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.Pages;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Shift;
import io.longhaul.source.Token;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers of incident.io's REST API, version 2, as files. Whoever reports or acknowledges is at
/// work at that moment; the moments of an incident in which the person had a part are weak, since
/// they can be set later and by others. Times are UTC.
public final class IncidentIo implements Format {
  private static final Set<String> NO_INCIDENT = Set.of("test", "tutorial");

  @Override
  public String name() {
    return "incident-io";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches("(?i)(.*/)?[^/]*(incident|escalation|schedule)[^/]*\\.jsonl?(\\.gz)?");
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var json =
        new Json(
                contract(),
                "incidents",
                "incident",
                "escalations",
                "escalation",
                "schedule_entries",
                "final")
            .nested();
    var records = new Records(owner);
    for (var item : trove.items()) {
      json.each(item, harvest, records::take);
    }
    records.pages.close(harvest);
    if (!owner.isNamed()) {
      harvest.note("say with --me NAME who you are in it: your name, address or id in incident.io");
    }
  }

  /// The records of one account.
  private static final class Records {
    private final Pages pages = new Pages("incident-io");
    private final Set<String> seen = new HashSet<>();
    private final Owner owner;

    Records(Owner owner) {
      this.owner = owner;
    }

    Outcome take(JsonRecord json) throws Unusable {
      if (json.has("start_at")) {
        return shift(json);
      }
      var id = json.text("id");
      if (id != null && !seen.add(id)) {
        return Outcome.passed(PassedOver.SEEN_BEFORE);
      }
      if (json.has("events")) {
        return escalation(json);
      }
      return json.has("created_at") ? incident(json) : Outcome.passed(PassedOver.NOT_READ);
    }

    private Outcome incident(JsonRecord json) throws Unusable {
      if (NO_INCIDENT.contains(String.valueOf(json.text("mode")))) {
        return Outcome.passed(PassedOver.NO_ACT);
      }
      var id = json.text("id");
      var acts = new ArrayList<Evidence>();
      if (isOwn(json, "creator.user.")) {
        var at = Moment.of(json.text("created_at"), owner);
        acts.add(act(at, Strength.STRONG, "report", id));
      }
      boolean hasPart =
          json.list("incident_role_assignments[]").stream()
              .anyMatch(each -> isOwn(each, "assignee."));
      if (hasPart) {
        for (var each : json.list("incident_timestamp_values[]")) {
          if (each.has("value.value")) {
            var at = Moment.of(each.text("value.value"), owner);
            acts.add(act(at, Strength.WEAK, "moment", each.text("incident_timestamp.id")));
          }
        }
      }
      return outcome(acts, json.has("creator.user.id"));
    }

    private static Outcome outcome(List<Evidence> acts, boolean isOfPerson) {
      if (!acts.isEmpty()) {
        return new Outcome.Used(acts);
      }
      return Outcome.passed(isOfPerson ? PassedOver.SOMEBODY_ELSE : PassedOver.MACHINE);
    }

    private Outcome escalation(JsonRecord json) throws Unusable {
      var acts = new ArrayList<Evidence>();
      boolean isOwn = false;
      for (var event : json.list("events[]")) {
        boolean isMine = event.list("users[]").stream().anyMatch(user -> isOwn(user, ""));
        if (isMine) {
          isOwn = true;
          event(event, String.valueOf(json.text("id")), acts);
        }
      }
      return isOwn ? new Outcome.Used(acts) : Outcome.passed(PassedOver.SOMEBODY_ELSE);
    }

    private void event(JsonRecord event, String escalation, List<Evidence> acts) throws Unusable {
      var at = Moment.of(event.text("occurred_at"), owner);
      var what = String.valueOf(event.text("event"));
      var id = event.text("id");
      if (what.contains("ack") || what.contains("resolve") || what.contains("cancel")) {
        acts.add(act(at, Strength.STRONG, "acknowledge", id));
      } else if (!"low".equals(event.text("urgency"))) {
        pages.add(escalation, at.at(), Strength.STRONG, id == null ? "-" : id);
      }
    }

    private Outcome shift(JsonRecord json) throws Unusable {
      if (!isOwn(json, "user.")) {
        return Outcome.passed(PassedOver.SOMEBODY_ELSE);
      }
      var start = Moment.of(json.text("start_at"), owner).at();
      var end = Moment.of(json.text("end_at"), owner).at();
      var entry = json.text("entry_id");
      var shift = Shift.of("incident-io", start, end, Strength.STRONG, entry);
      return seen.add("shift " + entry + start)
          ? Outcome.used(shift)
          : Outcome.passed(PassedOver.SEEN_BEFORE);
    }

    private static Evidence act(Moment at, Strength strength, String act, @Nullable String id) {
      return new Evidence(
          Interval.at(at.at()),
          at.ofMachine().offset(),
          Kind.INSTANT,
          strength,
          Token.ref("incident-io", act, "-", id),
          null);
    }

    private boolean isOwn(JsonRecord json, String who) {
      return owner.is(json.text(who + "id"))
          || owner.is(json.text(who + "name"))
          || owner.is(json.text(who + "email"));
    }
  }
}
