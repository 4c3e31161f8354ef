package io.longhaul.source.gemini;

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
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The folder of Gemini CLI (`~/.gemini`): sessions in `chats`, whole or a line a message, and the
/// list of prompts in `logs.json`.
public final class Gemini implements Format {
  private static final String LIST = "logs.json";

  @Override
  public String name() {
    return "gemini";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches("(.*/)?chats/(.*/)?[^/]+\\.jsonl?")
        || name.matches("(.*/)?session-[^/]+\\.jsonl?")
        || name.matches("(.*/)?" + LIST);
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var json = new Json(contract());
    var reading = new Sessions(owner, harvest);
    for (var item : trove.items()) {
      if (!item.fileName().equals(LIST)) {
        reading.open(item.fileName());
        json.walk(item, harvest, reading::chat);
      }
    }
    for (var item : trove.items()) {
      if (item.fileName().equals(LIST)) {
        json.walk(item, harvest, reading::list);
      }
    }
    reading.sessions.values().forEach(each -> each.evidence().forEach(harvest::add));
  }

  private static final class Sessions {
    private final Owner owner;
    private final Harvest harvest;
    private final Map<String, AgentSession> sessions = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private String id = "";
    private boolean isSubagent;
    private String file = "";

    Sessions(Owner owner, Harvest harvest) {
      this.owner = owner;
      this.harvest = harvest;
    }

    /// Until it says otherwise, a file is a session of its own.
    void open(String name) {
      file = name;
      id = name.replaceAll("\\.jsonl?$", "");
      isSubagent = false;
    }

    /// A session, or in files of lines its head or a message.
    void chat(String place, JsonRecord json) {
      var told = json.text("sessionId");
      if (told != null) {
        id = told;
        isSubagent = "subagent".equals(json.text("kind"));
        session(id).in(json.text("projectHash"));
      }
      if (json.has("messages")) {
        int number = 0;
        for (var message : json.list("messages[]")) {
          number++;
          harvest.record(place + " message " + number, () -> message(message));
        }
      } else if (json.text("type") != null) {
        harvest.record(place, () -> message(json));
      } else {
        harvest.record(place, () -> Outcome.passed(PassedOver.NO_ACT));
      }
    }

    private Outcome message(JsonRecord message) throws Unusable {
      var moment = Moment.of(message.text("timestamp"), owner);
      if (isCopy(message.text("id"))) {
        return Outcome.passed(PassedOver.SEEN_BEFORE);
      }
      var session = session(id);
      return switch (Objects.requireNonNullElse(message.text("type"), "")) {
        case "user" -> {
          if (isSubagent) {
            session.subagent(file).at(moment.at());
            yield Outcome.passed(PassedOver.MACHINE);
          }
          session.prompt(moment);
          yield Outcome.used();
        }
        case "gemini" -> {
          (isSubagent ? session.subagent(file) : session.activity()).at(moment.at());
          yield Outcome.passed(PassedOver.MACHINE);
        }
        default -> Outcome.passed(PassedOver.NO_ACT);
      };
    }

    private boolean isCopy(@Nullable String message) {
      return message != null && !seen.add(id + " " + message);
    }

    /// A prompt in the list of a project.
    void list(String place, JsonRecord json) {
      harvest.record(
          place,
          () -> {
            var moment = Moment.of(json.text("timestamp"), owner);
            if (!"user".equals(json.text("type"))) {
              return Outcome.passed(PassedOver.NO_ACT);
            }
            return session(Objects.requireNonNullElse(json.text("sessionId"), "")).listed(moment)
                ? Outcome.passed(PassedOver.SEEN_BEFORE)
                : Outcome.used();
          });
    }

    private AgentSession session(String name) {
      return sessions.computeIfAbsent(name, each -> new AgentSession("gemini", each));
    }
  }
}
