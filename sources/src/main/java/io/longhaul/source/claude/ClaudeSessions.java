package io.longhaul.source.claude;

import io.longhaul.evidence.Evidence;
import io.longhaul.source.AgentSession;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Token;
import io.longhaul.source.Unusable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All sessions of a folder, from the lines of all transcripts: going on with a session, or
/// branching off from one, copies its lines into another file.
final class ClaudeSessions {
  private static final Set<String> READ =
      Set.of("user", "assistant", "system", "progress", "queue-operation");

  /// Folders in which machines that build and test run it.
  private static final List<String> BUILDS =
      List.of("/home/runner/work/", "/__w/", "/github/workspace", "/builds/", "/var/lib/jenkins/");

  private final Owner owner;
  private final Map<String, AgentSession> sessions = new TreeMap<>();

  /// What is typed while the agent runs, by session and text, until it is written again.
  private final Map<String, Integer> queued = new HashMap<>();

  private final Set<String> seen = new HashSet<>();

  /// The agent's answers outside of subagents, which some of these repeat.
  private final Set<String> answers = new HashSet<>();

  /// Of lines of subagents that are not named: the line with which theirs began.
  private final Map<String, String> first = new HashMap<>();

  ClaudeSessions(Owner owner) {
    this.owner = owner;
  }

  /// A line of a transcript.
  Outcome line(JsonRecord line, String file) throws Unusable {
    var type = ClaudeLine.type(line);
    if (!READ.contains(type)) {
      return Outcome.passed(PassedOver.NOT_READ);
    }
    var moment = Moment.of(line.text("timestamp"), owner);
    if (isCopy(line)) {
      return Outcome.passed(PassedOver.SEEN_BEFORE);
    }
    var id = id(line, file);
    var session = session(id);
    session.in(line.text("cwd"));
    if (!type.equals("queue-operation")) {
      session.begun(isHeadless(line));
    }
    return line.isTrue("isSidechain") || file.startsWith("agent-")
        ? subagent(session, line, moment, file)
        : outcome(session, id, line, moment);
  }

  private Outcome outcome(AgentSession session, String id, JsonRecord line, Moment moment) {
    return switch (ClaudeLine.of(line)) {
      case ClaudeLine.Prompt(var begin) ->
          wasQueued(id, begin)
              ? Outcome.passed(PassedOver.SEEN_BEFORE)
              : prompt(session, line, moment);
      case ClaudeLine.Queued(var begin) -> {
        queued.merge(id + " " + Token.of(begin), 1, Integer::sum);
        yield prompt(session, line, moment);
      }
      case ClaudeLine.Work() -> {
        answers.add(answer(line));
        session.activity().at(moment.at());
        yield Outcome.passed(PassedOver.MACHINE);
      }
      case ClaudeLine.TurnEnd() -> {
        session.activity().end(moment.at());
        yield Outcome.passed(PassedOver.MACHINE);
      }
      case ClaudeLine.Note() -> Outcome.passed(PassedOver.MACHINE);
    };
  }

  private static Outcome prompt(AgentSession session, JsonRecord line, Moment moment) {
    if (isHeadless(line)) {
      session.activity().at(moment.at());
      return Outcome.passed(PassedOver.MACHINE);
    }
    session.prompt(moment);
    return Outcome.used();
  }

  private boolean wasQueued(String id, String begin) {
    var key = id + " " + Token.of(begin);
    int waiting = queued.getOrDefault(key, 0);
    queued.put(key, Math.max(0, waiting - 1));
    return waiting > 0;
  }

  private Outcome subagent(AgentSession session, JsonRecord line, Moment moment, String file) {
    if (!answer(line).isEmpty() && answers.contains(answer(line))) {
      return Outcome.passed(PassedOver.SEEN_BEFORE);
    }
    session.subagent(agent(line, file)).at(moment.at());
    return Outcome.passed(PassedOver.MACHINE);
  }

  private String agent(JsonRecord line, String file) {
    var named = line.text("agentId");
    if (named != null) {
      return named;
    }
    if (file.startsWith("agent-")) {
      return file;
    }
    var own = Objects.requireNonNullElse(line.text("uuid"), "");
    var parent = Objects.requireNonNullElse(line.text("parentUuid"), "");
    var root = first.getOrDefault(parent, own);
    first.put(own, root);
    return root;
  }

  /// Copies have the identity of what they copy.
  private boolean isCopy(JsonRecord line) {
    var own = line.text("uuid");
    return own != null && !seen.add(own);
  }

  private static String answer(JsonRecord line) {
    var message = line.text("message.id");
    var request = line.text("requestId");
    return message == null || request == null ? "" : message + " " + request;
  }

  private static String id(JsonRecord line, String file) {
    var origin = line.text("forkedFrom.sessionId");
    var own = origin == null ? line.text("sessionId") : origin;
    return own == null || own.isEmpty() ? file.replaceAll("\\.jsonl.*", "") : own;
  }

  private static boolean isHeadless(JsonRecord line) {
    var entry = Objects.requireNonNullElse(line.text("entrypoint"), "");
    var folder = Objects.requireNonNullElse(line.text("cwd"), "");
    return entry.startsWith("sdk")
        || entry.endsWith("-action")
        || BUILDS.stream().anyMatch(folder::startsWith);
  }

  private AgentSession session(@Nullable String id) {
    return sessions.computeIfAbsent(
        Objects.requireNonNullElse(id, ""), name -> new AgentSession("claude", name));
  }

  /// A line of the list of what was typed.
  Outcome listed(JsonRecord line) throws Unusable {
    var millis = line.number("timestamp");
    if (millis.isEmpty()) {
      throw new Unusable("it has no time");
    }
    var moment = Moment.ofMillis(millis.getAsLong());
    var id = line.text("sessionId");
    var session = id == null ? near(moment, Token.project(line.text("project"))) : session(id);
    session.in(line.text("project"));
    return session.listed(moment) ? Outcome.passed(PassedOver.SEEN_BEFORE) : Outcome.used();
  }

  /// Old lines of the list do not say their session: it is one of the project in which something
  /// was typed at that moment, else unknown.
  private AgentSession near(Moment moment, String project) {
    return sessions.values().stream()
        .filter(session -> session.project().equals(project))
        .filter(session -> session.hasPromptNear(moment.at()))
        .findFirst()
        .orElseGet(
            () -> sessions.computeIfAbsent(" " + project, _ -> new AgentSession("claude", null)));
  }

  List<Evidence> evidence() {
    return sessions.values().stream().flatMap(session -> session.evidence().stream()).toList();
  }
}
