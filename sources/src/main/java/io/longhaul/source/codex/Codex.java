package io.longhaul.source.codex;

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
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The folder of Codex (`~/.codex`), or rollouts of it. It tells when each task of the agent began
/// and ended, and by the names of its files where the person's clock stood.
public final class Codex implements Format {
  private static final String LIST = "history.jsonl";
  private static final String ARCHIVE = "archived_sessions";

  @Override
  public String name() {
    return "codex";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches("(.*/)?rollout-[^/]+\\.jsonl(\\.gz)?") || name.matches("([^/]*/)?" + LIST);
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var json = new Json(contract());
    Map<String, AgentSession> sessions = new TreeMap<>();
    var names = new HashSet<String>();
    var archivedLast =
        Comparator.comparing((Trove.Item item) -> item.name().contains(ARCHIVE))
            .thenComparing(Trove.Item::name);
    for (var item : trove.items().stream().sorted(archivedLast).toList()) {
      if (item.fileName().startsWith(LIST)) {
        continue;
      }
      if (!names.add(item.fileName())) {
        json.each(item, harvest, _ -> Outcome.passed(PassedOver.SEEN_BEFORE));
        continue;
      }
      var rollout = new Rollout(item.fileName(), owner);
      json.each(item, harvest, rollout::line);
      rollout.gather(id -> session(sessions, id));
    }
    for (var item : trove.items()) {
      if (item.fileName().startsWith(LIST)) {
        json.each(item, harvest, line -> listed(line, sessions));
      }
    }
    sessions.values().forEach(session -> session.evidence().forEach(harvest::add));
  }

  private static AgentSession session(Map<String, AgentSession> sessions, String id) {
    return sessions.computeIfAbsent(id, name -> new AgentSession("codex", name));
  }

  private static Outcome listed(JsonRecord line, Map<String, AgentSession> sessions)
      throws Unusable {
    var seconds = line.number("ts");
    if (seconds.isEmpty()) {
      throw new Unusable("it has no time");
    }
    var moment = Moment.ofSeconds((double) seconds.getAsLong());
    var session = session(sessions, id(line));
    return session.listed(moment) ? Outcome.passed(PassedOver.SEEN_BEFORE) : Outcome.used();
  }

  private static String id(JsonRecord line) {
    var id = line.text("session_id");
    @Nullable String older = id == null ? line.text("conversation_id") : id;
    return older == null ? "" : older;
  }
}
