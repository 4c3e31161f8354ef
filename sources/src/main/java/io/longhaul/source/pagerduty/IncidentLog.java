package io.longhaul.source.pagerduty;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Harvest;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.Pages;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Shift;
import io.longhaul.source.Token;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Log entries, incidents and shifts of one account. Everything is gathered before it is judged: an
/// incident may stand behind its log entries and says how urgent it is.
final class IncidentLog {
  /// Ways in which a person acts; behind other channels of a person stands a tool.
  private static final Set<String> BY_HAND =
      Set.of("website", "web_trigger", "mobile", "phone", "sms", "note", "slack", "msteams");

  private static final Set<String> BY_ITSELF =
      Set.of("auto", "timeout", "integration", "nagios", "service");
  private static final Pattern NOTICE = Pattern.compile("Notified (.+?)(?: by ([^.]+))?\\.?");

  private final List<Put> entries = new ArrayList<>();
  private final List<Put> incidents = new ArrayList<>();
  private final List<Put> shifts = new ArrayList<>();
  private final Map<String, Boolean> isLow = new HashMap<>();
  private final Set<String> logged = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Pages pages = new Pages("pagerduty");
  private final Owner owner;

  IncidentLog(Owner owner) {
    this.owner = owner;
  }

  private record Put(String place, JsonRecord json) {}

  /// Puts a record to the others, and says whether it is of a kind that is read.
  boolean put(String place, JsonRecord json) {
    var type = String.valueOf(json.text("type"));
    if (type.contains("_log_entry")) {
      entries.add(new Put(place, json));
      logged.add(String.valueOf(json.text("incident.id")));
      urgency(json.text("incident.id"), json.text("incident.urgency"));
    } else if (type.equals("incident")) {
      incidents.add(new Put(place, json));
      urgency(json.text("id"), json.text("urgency"));
    } else if (json.has("escalation_level")) {
      shifts.add(new Put(place, json));
    } else {
      return false;
    }
    return true;
  }

  private void urgency(@Nullable String incident, @Nullable String urgency) {
    if (incident != null && urgency != null) {
      isLow.put(incident, urgency.equals("low"));
    }
  }

  void read(Harvest harvest) {
    entries.forEach(put -> harvest.record(put.place(), () -> entry(put.json())));
    incidents.forEach(put -> harvest.record(put.place(), () -> incident(put.json())));
    shifts.forEach(put -> harvest.record(put.place(), () -> shift(put.json())));
    pages.close(harvest);
  }

  private Outcome entry(JsonRecord json) throws Unusable {
    var id = json.text("id");
    if (id != null && !seen.add(id)) {
      return Outcome.passed(PassedOver.SEEN_BEFORE);
    }
    var at = at(json.text("created_at"));
    var act = String.valueOf(json.text("type")).replaceAll("_log_entry.*", "");
    if (act.equals("notify")) {
      return notice(json, at);
    }
    var agent = json.text("agent.type");
    var channel = String.valueOf(json.text("channel.type"));
    if (agent == null || !agent.startsWith("user") || BY_ITSELF.contains(channel)) {
      return Outcome.passed(PassedOver.MACHINE);
    }
    if (!isOwn(json, "agent")) {
      return Outcome.passed(PassedOver.SOMEBODY_ELSE);
    }
    var strength = BY_HAND.contains(channel) ? Strength.STRONG : Strength.WEAK;
    return Outcome.used(act(at, strength, act, id));
  }

  private Outcome notice(JsonRecord json, Moment at) {
    var said = NOTICE.matcher(String.valueOf(json.text("summary")));
    boolean isSaid = said.matches();
    boolean isOwn =
        (json.has("user.id") || !isSaid) ? isOwn(json, "user") : owner.is(said.group(1));
    if (!isOwn) {
      return Outcome.passed(PassedOver.SOMEBODY_ELSE);
    }
    var incident = json.text("incident.id");
    var low = isLow.get(String.valueOf(incident));
    if (low != null && low) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    var way = json.text("channel.notification.type");
    way = way == null && isSaid ? said.group(2) : way;
    boolean isMail = way != null && way.contains("email");
    var strength = low == null ? Strength.MEDIUM : Strength.STRONG;
    var id = json.text("id");
    pages.add(
        String.valueOf(incident),
        at.at(),
        isMail ? Strength.WEAK : strength,
        id == null ? "-" : id);
    return Outcome.used();
  }

  /// What an incident tells where its log entries are not there.
  private Outcome incident(JsonRecord json) throws Unusable {
    var id = String.valueOf(json.text("id"));
    if (!seen.add("incident " + id)) {
      return Outcome.passed(PassedOver.SEEN_BEFORE);
    }
    if (logged.contains(id)) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    var acts = new ArrayList<Evidence>();
    for (var each : json.list("acknowledgements[]")) {
      if (isOwn(each.text("acknowledger.id"), each.text("acknowledger.summary"))) {
        acts.add(act(at(each.text("at")), Strength.STRONG, "acknowledge", id));
      }
    }
    if ("resolved".equals(json.text("status"))
        && String.valueOf(json.text("last_status_change_by.type")).startsWith("user")
        && isOwn(
            json.text("last_status_change_by.id"), json.text("last_status_change_by.summary"))) {
      acts.add(act(at(json.text("last_status_change_at")), Strength.MEDIUM, "resolve", id));
    }
    boolean called = !isLow.getOrDefault(id, false) && called(json, id);
    return acts.isEmpty() && !called ? Outcome.passed(PassedOver.NO_ACT) : new Outcome.Used(acts);
  }

  private boolean called(JsonRecord json, String id) throws Unusable {
    boolean called = false;
    for (var each : json.list("assignments[]")) {
      if (isOwn(each.text("assignee.id"), each.text("assignee.summary"))) {
        pages.add(id, at(each.text("at")).at(), Strength.MEDIUM, id);
        called = true;
      }
    }
    return called;
  }

  /// A shift without a begin is a permanent place on an escalation, which nobody lives by.
  private Outcome shift(JsonRecord json) throws Unusable {
    if (!isOwn(json, "user")) {
      return Outcome.passed(PassedOver.SOMEBODY_ELSE);
    }
    if (!json.has("start")) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    var start = at(json.text("start")).at();
    var end = json.has("end") ? at(json.text("end")).at() : owner.now();
    var schedule = json.text("schedule.id");
    boolean isFirst = json.number("escalation_level").orElse(0) <= 1;
    var strength = isFirst ? Strength.STRONG : Strength.WEAK;
    var shift = Shift.of("pagerduty", start, end, strength, schedule);
    return seen.add("shift " + schedule + " " + start + " " + end)
        ? Outcome.used(shift)
        : Outcome.passed(PassedOver.SEEN_BEFORE);
  }

  private static Evidence act(Moment at, Strength strength, String act, @Nullable String id) {
    var plain = act.matches("[a-z_]{1,32}") ? act : "act";
    return new Evidence(
        Interval.at(at.at()),
        at.offset(),
        Kind.INSTANT,
        strength,
        Token.ref("pagerduty", plain, "-", id),
        null);
  }

  /// A moment; its offset is that of the account.
  private Moment at(@Nullable String text) throws Unusable {
    return Moment.of(text, owner).ofMachine();
  }

  private boolean isOwn(JsonRecord json, String who) {
    return isOwn(json.text(who + ".id"), json.text(who + ".summary"))
        || owner.is(json.text(who + ".email"));
  }

  private boolean isOwn(@Nullable String id, @Nullable String name) {
    return owner.is(id) || owner.is(name);
  }
}
