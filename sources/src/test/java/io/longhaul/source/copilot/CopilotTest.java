package io.longhaul.source.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Reading;
import io.longhaul.time.Interval;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: sessions written by hand after lines of real ones.
class CopilotTest extends FormatContract {
  private static final String DAY = "2026-03-04T";

  @Override
  protected Format format() {
    return new Copilot();
  }

  private static String line(String type, String time, String data) {
    return "{\"type\":\""
        + type
        + "\",\"data\":{"
        + data
        + "},\"timestamp\":\""
        + DAY
        + time
        + "Z\"}\n";
  }

  private static String request(String id, String time, long took) {
    return "{\"requestId\":\""
        + id
        + "\",\"timestamp\":"
        + at(time).toEpochMilli()
        + ",\"message\":{\"text\":\"x\"},\"result\":{\"timings\":{\"totalElapsed\":"
        + took
        + "}}}";
  }

  private static Instant at(String time) {
    return Instant.parse(DAY + time + "Z");
  }

  private static List<Instant> prompts(Reading reading) {
    return reading.trace().acts().stream().map(Evidence::at).toList();
  }

  private static List<Interval> runs(Reading reading) {
    return reading.trace().evidence().stream()
        .filter(piece -> piece.kind() == Kind.MACHINE)
        .map(Evidence::when)
        .toList();
  }

  /// Oracle: files that were looked at. Sums of an organisation are no acts of a person.
  @Test
  void theSamplesAreRead() throws Exception {
    var reading = readSample("_templates/copilot/session-state-events.jsonl");
    assertThat(prompts(reading)).containsExactly(Instant.parse("2026-03-04T01:20:01Z"));
    assertThat(runs(reading)).hasSize(1);
    for (var file : List.of("copilot-metrics.jsonl", "copilot-seats.jsonl")) {
      var sums = readSample("06-agents/copilot/" + file);
      assertThat(sums.trace().evidence()).isEmpty();
      assertThat(sums.account().passedOver()).containsEntry(PassedOver.NOT_READ, 2L);
    }
  }

  @Test
  void whatAProgramSendsInAPersonsPlaceIsNoPrompt() throws Exception {
    var reading =
        readText(
            "events.jsonl",
            line("session.start", "09:00:00", "\"sessionId\":\"s1\"")
                + line("user.message", "09:00:01", "\"content\":\"x\"")
                + line("assistant.message", "09:10:00", "")
                + line("user.message", "09:20:00", "\"source\":\"skill\"")
                + line("session.shutdown", "18:00:00", ""));
    assertThat(prompts(reading)).containsExactly(at("09:00:01"));
    assertThat(runs(reading)).containsExactly(new Interval(at("09:00:01"), at("09:20:00")));
  }

  @Test
  void questionsInAnEditorTellHowLongTheAnswerTook() throws Exception {
    var reading =
        readText(
            "chatSessions/s.json",
            "{\"sessionId\":\"s1\",\"requests\":["
                + request("r1", "09:00:00", 90_000)
                + ","
                + request("r1", "09:00:00", 90_000)
                + ",{\"message\":{\"text\":\"x\"}},"
                + request("r2", "09:30:00", 900_000_000_000L)
                + "]}");
    assertThat(prompts(reading)).containsExactly(at("09:00:00"), at("09:30:00"));
    assertThat(runs(reading)).containsExactly(new Interval(at("09:00:00"), at("09:01:30")));
    assertThat(reading.trace().rejected()).hasSize(1);
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SEEN_BEFORE, 1L);
  }

  @Test
  void sessionsOfAnEditorThatGrowByLinesAreRead() throws Exception {
    var reading =
        readText(
            "chatSessions/s.jsonl",
            "{\"kind\":0,\"v\":{\"sessionId\":\"s1\",\"requests\":["
                + request("r1", "09:00:00", 1)
                + "]}}\n{\"kind\":1,\"k\":[\"customTitle\"],\"v\":\"x\"}\n"
                + "{\"kind\":2,\"k\":[\"requests\"],\"v\":["
                + request("r2", "10:00:00", 1)
                + "]}\n");
    assertThat(prompts(reading)).containsExactly(at("09:00:00"), at("10:00:00"));
  }
}
