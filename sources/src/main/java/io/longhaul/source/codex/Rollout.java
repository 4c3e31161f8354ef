package io.longhaul.source.codex;

import io.longhaul.source.AgentActivity;
import io.longhaul.source.AgentSession;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Token;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One rollout, line by line. Two logs lie in it, so that a prompt stands twice: what the model
/// gets (`response_item`) and what is shown (`event_msg`). The shown ones count, where there are
/// any: among the others are many that programs put there.
///
/// Who branches off from a session gets a file that begins with the old lines, written again with
/// the time of now in one burst: a turn that began and ended within that was copied.
final class Rollout {
  /// In a burst of copied lines no two are further apart; a model thinks for longer.
  private static final Duration BURST = Duration.ofSeconds(1);

  /// What stands in both logs was written within this.
  private static final Duration SAME = Duration.ofSeconds(10);

  /// The begin of texts that stand where a person's would, and are a program's.
  private static final List<String> PROGRAMS =
      List.of(
          "# AGENTS.md",
          "<INSTRUCTIONS>",
          "<environment_context>",
          "<user_instructions>",
          "<user_shell_command>",
          "<user_action>",
          "<turn_aborted>",
          "<subagent_notification>",
          "<permissions instructions>",
          "<collaboration_mode>",
          "<personality",
          "<app-context>",
          "<hook_prompt",
          "<skill>");

  private final Owner owner;
  private final RolloutHead head;
  private final AgentActivity tasks = new AgentActivity();
  private final AgentActivity lines = new AgentActivity();
  private final List<Moment> shown = new ArrayList<>();
  private final List<Moment> given = new ArrayList<>();
  private @Nullable Moment last;
  private @Nullable Instant taskStart;
  private boolean hasTasks;
  private boolean isBurst = true;
  private String lastText = "";
  private Instant lastTextAt = Instant.MIN;

  Rollout(String file, Owner owner) {
    this.owner = owner;
    this.head = new RolloutHead(file);
  }

  Outcome line(JsonRecord line) throws Unusable {
    var type = Objects.requireNonNullElse(line.text("type"), "");
    if (type.isEmpty()) {
      return Outcome.passed(PassedOver.NOT_READ);
    }
    var moment = Moment.of(line.text("timestamp"), owner);
    isBurst &= last == null || Duration.between(last.at(), moment.at()).compareTo(BURST) <= 0;
    last = moment;
    lines.at(moment.at());
    return switch (type) {
      case "session_meta" -> head(line);
      case "event_msg" -> event(line, moment);
      case "response_item" -> item(line, moment);
      default -> Outcome.passed(PassedOver.MACHINE);
    };
  }

  private Outcome head(JsonRecord line) throws Unusable {
    head.take(line, owner);
    return Outcome.passed(PassedOver.MACHINE);
  }

  private Outcome event(JsonRecord line, Moment moment) {
    switch (Objects.requireNonNullElse(line.text("payload.type"), "")) {
      case "user_message" -> {
        return shown(line, moment);
      }
      case "task_started", "turn_started" -> begin(moment);
      case "task_complete", "turn_complete", "turn_aborted" -> end(moment);
      default -> {}
    }
    return Outcome.passed(PassedOver.MACHINE);
  }

  private Outcome shown(JsonRecord line, Moment moment) {
    var kind = line.text("payload.kind");
    boolean isPlain = kind == null || kind.equals("plain");
    if (!isPlain || !isTyped(line.text("payload.message"))) {
      return Outcome.passed(PassedOver.MACHINE);
    }
    return prompt(shown, line.text("payload.message"), moment);
  }

  private Outcome item(JsonRecord line, Moment moment) {
    var kind = Objects.requireNonNullElse(line.text("payload.type"), "message");
    if (!kind.equals("message") || !"user".equals(line.text("payload.role"))) {
      return Outcome.passed(PassedOver.MACHINE);
    }
    for (var block : line.list("payload.content[]")) {
      if (isTyped(block.text("text"))) {
        return prompt(given, block.text("text"), moment);
      }
    }
    return Outcome.passed(PassedOver.MACHINE);
  }

  private Outcome prompt(List<Moment> log, @Nullable String text, Moment moment) {
    if (isCopied()) {
      log.clear();
    }
    log.add(moment);
    var token = Token.of(Objects.requireNonNullElse(text, "").strip());
    boolean isSecond =
        token.equals(lastText)
            && Duration.between(lastTextAt, moment.at()).abs().compareTo(SAME) <= 0;
    lastText = isSecond ? "" : token;
    lastTextAt = moment.at();
    if (head.isOfAProgram()) {
      return Outcome.passed(PassedOver.MACHINE);
    }
    return isSecond ? Outcome.passed(PassedOver.SEEN_BEFORE) : Outcome.used();
  }

  private boolean isCopied() {
    return isBurst && head.isCopy();
  }

  private void begin(Moment moment) {
    hasTasks = true;
    taskStart = moment.at();
  }

  private void end(Moment moment) {
    if (isCopied()) {
      shown.clear();
      given.clear();
    } else if (taskStart != null && taskStart.isBefore(moment.at())) {
      tasks.over(new Interval(taskStart, moment.at()));
    }
    taskStart = null;
  }

  private static boolean isTyped(@Nullable String text) {
    var begin = text == null ? "" : text.strip();
    return !begin.isEmpty() && PROGRAMS.stream().noneMatch(begin::startsWith);
  }

  /// Adds what the file came to to its session.
  void gather(Function<String, AgentSession> sessions) {
    if (taskStart != null && last != null && taskStart.isBefore(last.at())) {
      tasks.over(new Interval(taskStart, last.at()));
    }
    var ran = hasTasks ? tasks : lines;
    if (head.parent() != null) {
      var parent = sessions.apply(head.parent());
      parent.in(head.project());
      parent.subagent(head.id()).add(ran);
      return;
    }
    var session = sessions.apply(head.id());
    session.in(head.project());
    session.begun(head.isOfAProgram());
    session.activity().add(ran);
    if (!head.isOfAProgram()) {
      for (var moment : shown.isEmpty() ? given : shown) {
        session.prompt(new Moment(moment.at(), head.offset(moment.at())));
      }
    }
  }
}
