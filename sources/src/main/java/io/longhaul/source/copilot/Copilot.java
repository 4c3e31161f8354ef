package io.longhaul.source.copilot;

import io.longhaul.source.AgentSession;
import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// GitHub Copilot: the folder of its CLI (`~/.copilot`), and chat sessions of VS Code (its folder
/// `User`, or `workspaceStorage` in it). Both lie as records that tell their kind by their fields.
public final class Copilot implements Format {
  /// What is said to have run for longer than a day was measured by a clock that jumped.
  private static final Duration LONGEST = Duration.ofDays(1);

  @Override
  public String name() {
    return "copilot";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches("(.*/)?session-state/.+\\.jsonl")
        || name.matches("(.*/)?(c|emptyWindowC)hatSessions/[^/]+\\.jsonl?");
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var json = new Json(contract());
    var reading = new Sessions(owner, harvest);
    for (var item : trove.items()) {
      reading.id = item.name();
      json.walk(item, harvest, reading::take);
    }
    reading.sessions.values().forEach(session -> session.evidence().forEach(harvest::add));
  }

  private static final class Sessions {
    private final Owner owner;
    private final Harvest harvest;
    private final Map<String, AgentSession> sessions = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private String id = "";

    Sessions(Owner owner, Harvest harvest) {
      this.owner = owner;
      this.harvest = harvest;
    }

    void take(String place, JsonRecord json) {
      if (json.text("sessionId") != null) {
        id = Objects.requireNonNullElse(json.text("sessionId"), id);
      } else if (json.text("v.sessionId") != null) {
        id = Objects.requireNonNullElse(json.text("v.sessionId"), id);
      }
      if (json.has("requests")) {
        requests(place, json.list("requests[]"));
      } else if (json.has("v.requests")) {
        requests(place, json.list("v.requests[]"));
      } else if (!json.list("v[]").isEmpty()) {
        requests(place, json.list("v[]"));
      } else {
        harvest.record(place, () -> event(json));
      }
    }

    private void requests(String place, List<JsonRecord> requests) {
      int number = 0;
      for (var request : requests) {
        number++;
        harvest.record(place + " request " + number, () -> request(request));
      }
      if (requests.isEmpty()) {
        harvest.record(place, () -> Outcome.passed(PassedOver.NO_ACT));
      }
    }

    /// A question of a chat in VS Code, with how long the answer took.
    private Outcome request(JsonRecord request) throws Unusable {
      var millis = request.number("timestamp");
      if (millis.isEmpty()) {
        throw new Unusable("it has no time");
      }
      var moment = Moment.ofMillis(millis.getAsLong());
      if (isCopy(request.text("requestId"))) {
        return Outcome.passed(PassedOver.SEEN_BEFORE);
      }
      session().prompt(moment);
      long took = request.number("result.timings.totalElapsed").orElse(0);
      if (took > 0 && took <= LONGEST.toMillis()) {
        session().activity().over(new Interval(moment.at(), moment.at().plusMillis(took)));
      }
      return Outcome.used();
    }

    /// A line of the CLI.
    private Outcome event(JsonRecord event) throws Unusable {
      var type = Objects.requireNonNullElse(event.text("type"), "");
      if (type.isEmpty()) {
        return Outcome.passed(PassedOver.NOT_READ);
      }
      var moment = Moment.of(event.text("timestamp"), owner);
      if (isCopy(event.text("id"))) {
        return Outcome.passed(PassedOver.SEEN_BEFORE);
      }
      if (type.equals("session.start")) {
        id = Objects.requireNonNullElse(event.text("data.sessionId"), id);
        session().in(event.text("data.context.cwd"));
      }
      if (type.equals("user.message") && isTyped(event)) {
        session().prompt(moment);
        return Outcome.used();
      }
      if (!type.startsWith("session.")) {
        session().activity().at(moment.at());
      }
      return Outcome.passed(PassedOver.MACHINE);
    }

    /// Messages that a program sent in the person's place name it.
    private static boolean isTyped(JsonRecord event) {
      var source = event.text("data.source");
      return source == null || source.equals("user");
    }

    private boolean isCopy(@Nullable String identity) {
      return identity != null && !seen.add(identity);
    }

    private AgentSession session() {
      return sessions.computeIfAbsent(id, each -> new AgentSession("copilot", each));
    }
  }
}
