package io.longhaul.source;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One conversation with a coding agent, gathered line by line: what the person typed is an act at
/// the keyboard, what the agent did in between is a stretch of a machine.
///
/// The refs are `SOURCE:prompt PROJECT SESSION.MOMENT`, `SOURCE:run PROJECT SESSION.MOMENT`,
/// `SOURCE:subagent PROJECT SESSION.AGENT.MOMENT` and, of sessions that nobody typed in,
/// `SOURCE:headless PROJECT SESSION.MOMENT`. What stands before the first dot is equal for
/// everything of a session; the moment, in base 36, is that at which the piece begins.
public final class AgentSession {
  /// A line of a list of prompts and one of a transcript are the same act up to this.
  private static final Duration SAME = Duration.ofSeconds(30);

  private static final int BASE = 36;

  private final String source;
  private final String token;
  private final Map<Instant, Offset> prompts = new TreeMap<>();
  private final Map<Instant, Offset> listed = new TreeMap<>();
  private final AgentActivity own = new AgentActivity();
  private final Map<String, AgentActivity> subagents = new TreeMap<>();
  private String project = "-";
  private boolean hasProgram;
  private boolean hasPerson;

  /// @param id the tool's own, or null where there is none
  public AgentSession(String source, @Nullable String id) {
    this.source = source;
    this.token = id == null || id.isEmpty() ? "-" : Token.of(id);
  }

  /// Says which project it is about; what is said first holds.
  public void in(@Nullable String path) {
    if (project.equals("-")) {
      project = Token.project(path);
    }
  }

  /// The project's token.
  public String project() {
    return project;
  }

  /// Says of a part of it whether a program set the agent to work, or a person.
  public void begun(boolean byProgram) {
    hasProgram |= byProgram;
    hasPerson |= !byProgram;
  }

  /// Whether nobody typed in it, as far as it is known.
  public boolean isHeadless() {
    return hasProgram && !hasPerson;
  }

  /// The person typed something.
  public void prompt(Moment moment) {
    prompts.putIfAbsent(moment.at(), moment.offset());
  }

  /// What the tool keeps beside its transcripts, where it lists what was typed: true when a prompt
  /// of the transcript is the same act. The listed time counts, since lists live longer.
  public boolean listed(Moment moment) {
    Instant nearest = null;
    for (var at : prompts.keySet()) {
      var apart = Duration.between(at, moment.at()).abs();
      if (apart.compareTo(SAME) <= 0
          && (nearest == null
              || apart.compareTo(Duration.between(nearest, moment.at()).abs()) < 0)) {
        nearest = at;
      }
    }
    var told = nearest == null ? null : prompts.remove(nearest);
    listed.put(moment.at(), told == null ? moment.offset() : told);
    return nearest != null;
  }

  /// Whether the transcript has a prompt near to a moment.
  public boolean hasPromptNear(Instant moment) {
    return prompts.keySet().stream()
        .anyMatch(at -> Duration.between(at, moment).abs().compareTo(SAME) <= 0);
  }

  /// What the agent did.
  public AgentActivity activity() {
    return own;
  }

  /// What an agent did that it set to work.
  public AgentActivity subagent(String agent) {
    return subagents.computeIfAbsent(agent, _ -> new AgentActivity());
  }

  /// What all of it comes to.
  public List<Evidence> evidence() {
    var found = new ArrayList<Evidence>();
    var typed = new TreeMap<>(prompts);
    typed.putAll(listed);
    if (!isHeadless()) {
      typed.forEach((at, offset) ->
          found.add(
              new Evidence(
                  Interval.at(at),
                  offset,
                  Kind.INSTANT,
                  Strength.STRONG,
                  ref("prompt", "", at),
                  null)));
    }
    var act = isHeadless() ? "headless" : "run";
    own.stretches(typed.keySet()).forEach(stretch -> found.add(machine(act, "", stretch)));
    subagents.forEach((agent, activity) ->
        activity
            .stretches(List.of())
            .forEach(stretch -> found.add(machine("subagent", "." + Token.of(agent), stretch))));
    return found;
  }

  private Evidence machine(String act, String of, Interval stretch) {
    return new Evidence(
        stretch,
        new Offset.Unknown(),
        Kind.MACHINE,
        Strength.WEAK,
        ref(act, of, stretch.start()),
        null);
  }

  private String ref(String act, String of, Instant at) {
    return Token.ref(
        source, act, project, token + of + "." + Long.toString(at.toEpochMilli(), BASE));
  }
}
