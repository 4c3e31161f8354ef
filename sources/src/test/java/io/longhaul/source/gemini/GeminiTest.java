package io.longhaul.source.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Reading;
import io.longhaul.time.Interval;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: sessions written by hand after lines of real ones.
class GeminiTest extends FormatContract {
  private static final String DAY = "2026-03-04T";

  @Override
  protected Format format() {
    return new Gemini();
  }

  private static String message(String id, String type, String time) {
    return "{\"id\":\""
        + id
        + "\",\"type\":\""
        + type
        + "\",\"timestamp\":\""
        + DAY
        + time
        + "Z\",\"content\":\"x\"}";
  }

  private static Instant at(String time) {
    return Instant.parse(DAY + time + "Z");
  }

  private static List<Instant> prompts(Reading reading) {
    return reading.trace().acts().stream().map(Evidence::at).toList();
  }

  private static List<Interval> machine(Reading reading, String act) {
    return reading.trace().evidence().stream()
        .filter(piece -> piece.kind() == Kind.MACHINE)
        .filter(piece -> piece.ref().startsWith("gemini:" + act + " "))
        .map(Evidence::when)
        .toList();
  }

  /// Oracle: files that were looked at.
  @Test
  void theSamplesAreRead() throws Exception {
    assertThat(prompts(readSample("06-agents/agentsview-gemini/standard_session.json")))
        .containsExactly(
            Instant.parse("2024-01-01T10:00:00Z"), Instant.parse("2024-01-01T10:05:00Z"));
    var tools = readSample("06-agents/agentsview-gemini/tool_calls.json");
    assertThat(prompts(tools)).hasSize(1);
    assertThat(tools.account().records()).isEqualTo(2);
  }

  @Test
  void aSessionInBothFormsCountsOnce() throws Exception {
    var one = message("u1", "user", "09:00:00");
    var two = message("g1", "gemini", "09:10:00");
    Files.createDirectories(folder.resolve("chats"));
    Files.writeString(
        folder.resolve("chats/session-a.json"),
        "{\"sessionId\":\"s1\",\"messages\":[" + one + "," + two + "]}");
    Files.writeString(
        folder.resolve("chats/session-b.jsonl"),
        "{\"sessionId\":\"s1\",\"kind\":\"main\"}\n"
            + one
            + "\n"
            + two
            + "\n"
            + "{\"$set\":{\"x\":1}}\n"
            + message("u2", "user", "09:20:00")
            + "\n");
    var reading = read(folder);
    assertThat(prompts(reading)).containsExactly(at("09:00:00"), at("09:20:00"));
    assertThat(machine(reading, "run"))
        .containsExactly(new Interval(at("09:00:00"), at("09:10:00")));
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SEEN_BEFORE, 2L);
  }

  @Test
  void anAgentThatAnAgentBeganIsAMachine() throws Exception {
    var reading =
        readText(
            "session-c.jsonl",
            "{\"sessionId\":\"s1\",\"kind\":\"subagent\"}\n"
                + message("u1", "user", "09:00:00")
                + "\n"
                + message("g1", "gemini", "09:10:00")
                + "\n");
    assertThat(reading.trace().acts()).isEmpty();
    assertThat(machine(reading, "subagent"))
        .containsExactly(new Interval(at("09:00:00"), at("09:10:00")));
  }

  @Test
  void theListOfPromptsIsJoined() throws Exception {
    Files.createDirectories(folder.resolve("chats"));
    Files.writeString(
        folder.resolve("chats/session-a.json"),
        "{\"sessionId\":\"s1\",\"messages\":[" + message("u1", "user", "09:00:01") + "]}");
    Files.writeString(
        folder.resolve("logs.json"),
        ("[{\"sessionId\":\"s1\",\"messageId\":0,\"type\":\"user\",\"message\":\"x\","
                + "\"timestamp\":\"DAY09:00:00Z\"},{\"sessionId\":\"s0\",\"messageId\":0,"
                + "\"type\":\"user\",\"timestamp\":\"DAY08:00:00Z\"}]")
            .replace("DAY", DAY));
    assertThat(prompts(read(folder))).containsExactly(at("08:00:00"), at("09:00:00"));
  }
}
