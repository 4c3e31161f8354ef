package io.longhaul.source.claude;

import io.longhaul.source.JsonRecord;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a line of a transcript is: most lines of the type `user` are results of tools.
sealed interface ClaudeLine {
  /// The person typed something; what is looked at of it stays in memory to know it again.
  record Prompt(String begin) implements ClaudeLine {}

  /// The person typed something while the agent ran; it is written again when its turn comes.
  record Queued(String begin) implements ClaudeLine {}

  /// The agent, one of its tools or a program did something.
  record Work() implements ClaudeLine {}

  /// A turn of the agent was over.
  record TurnEnd() implements ClaudeLine {}

  /// Neither the person nor the agent did anything.
  record Note() implements ClaudeLine {}

  /// The begin of texts that stand where a person's would, and are a program's.
  List<String> PROGRAMS =
      List.of(
          "<system-reminder>",
          "<task-notification>",
          "<local-command-stdout>",
          "<local-command-stderr>",
          "<local-command-caveat>",
          "<bash-stdout>",
          "<bash-stderr>",
          "<user-prompt-submit-hook>",
          "<session-start-hook>",
          "<teammate-message",
          "<agent-message",
          "<cross-session-message",
          "<background-",
          "<channel",
          "<ide_",
          "<task-id>",
          "Caveat: The messages below",
          "This session is being continued",
          "Stop hook feedback",
          "[SYSTEM NOTIFICATION");

  /// Its type; old lines have none but a role.
  static String type(JsonRecord line) {
    var type = line.text("type");
    return Objects.requireNonNullElse(type == null ? line.text("message.role") : type, "");
  }

  static ClaudeLine of(JsonRecord line) {
    return switch (type(line)) {
      case "user" -> user(line);
      case "assistant", "progress" -> new Work();
      case "system" -> system(line);
      case "queue-operation" -> queue(line);
      default -> new Note();
    };
  }

  private static ClaudeLine user(JsonRecord line) {
    if (line.isTrue("isMeta") || line.isTrue("isCompactSummary") || isOfAProgram(line)) {
      return new Note();
    }
    if (line.has("toolUseResult")
        || line.list("message.content[]").stream()
            .anyMatch(block -> "tool_result".equals(block.text("type")))) {
      return new Work();
    }
    var text = typed(line);
    return text == null ? new Note() : new Prompt(text);
  }

  /// Newer lines say where they come from.
  private static boolean isOfAProgram(JsonRecord line) {
    var origin = line.text("origin.kind");
    return origin != null && !origin.equals("human");
  }

  private static @Nullable String typed(JsonRecord line) {
    if (line.isText("message.content")) {
      return typed(line.text("message.content"));
    }
    for (var block : line.list("message.content[]")) {
      var text = "text".equals(block.text("type")) ? typed(block.text("text")) : null;
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static @Nullable String typed(@Nullable String text) {
    var begin = text == null ? "" : text.strip();
    return begin.isEmpty() || PROGRAMS.stream().anyMatch(begin::startsWith) ? null : begin;
  }

  private static ClaudeLine system(JsonRecord line) {
    return switch (Objects.requireNonNullElse(line.text("subtype"), "")) {
      case "turn_duration" -> new TurnEnd();
      case "local_command" -> {
        var text = typed(line.text("content"));
        yield text == null ? new Note() : new Prompt(text);
      }
      default -> new Note();
    };
  }

  private static ClaudeLine queue(JsonRecord line) {
    var text = typed(line.text("content"));
    return "enqueue".equals(line.text("operation")) && text != null ? new Queued(text) : new Note();
  }
}
