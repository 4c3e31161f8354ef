package io.longhaul.source.claude;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Reading;
import io.longhaul.time.Interval;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: transcripts written by hand after lines of real ones.
class ClaudeTest extends FormatContract {
  private static final String DAY = "2026-03-04T";

  @Override
  protected Format format() {
    return new Claude();
  }

  private static String line(String type, String time, String more) {
    return "{\"type\":\"" + type + "\",\"sessionId\":\"s1\",\"cwd\":\"/home/me/proj\","
        + "\"timestamp\":\"" + DAY + time + "Z\"" + (more.isEmpty() ? "" : "," + more) + "}\n";
  }

  private static String user(String time, String text, String more) {
    return line(
        "user",
        time,
        "\"message\":{\"role\":\"user\",\"content\":\"" + text + "\"}"
            + (more.isEmpty() ? "" : "," + more));
  }

  private static String queue(String operation, String time, String text) {
    return line(
        "queue-operation",
        time,
        "\"operation\":\"" + operation + "\",\"content\":\"" + text + "\"");
  }

  private static Instant at(String time) {
    return Instant.parse(DAY + time + "Z");
  }

  private static List<Instant> prompts(Reading reading) {
    return reading.trace().acts().stream().map(Evidence::at).toList();
  }

  private static List<Evidence> machine(Reading reading, String act) {
    return reading.trace().evidence().stream()
        .filter(piece -> piece.kind() == Kind.MACHINE)
        .filter(piece -> piece.ref().startsWith("claude:" + act + " "))
        .toList();
  }

  private static String session(Evidence piece) {
    var ref = piece.ref();
    return ref.substring(ref.lastIndexOf(' ') + 1).replaceAll("\\..*", "");
  }

  private Reading transcript(String text) throws Exception {
    return readText("s1.jsonl", text);
  }

  /// Oracle: a real session of ten minutes, counted by hand.
  @Test
  void aRealSessionHasTwoPromptsAndFiveSubagents() throws Exception {
    var reading =
        readSample("06-agents/claude-code/fe5e1c67-53e7-4862-81ae-d0e013e3270b.scrubbed.jsonl");
    assertThat(prompts(reading))
        .containsExactly(
            Instant.parse("2025-09-03T00:52:31.217Z"), Instant.parse("2025-09-03T01:01:44.806Z"));
    assertThat(reading.account().records()).isEqualTo(438);
    assertThat(reading.account().used()).isEqualTo(2);
    assertThat(machine(reading, "run")).hasSize(2);
    var subagents = machine(reading, "subagent").stream().map(Evidence::when).toList();
    assertThat(subagents).hasSize(5);
    assertThat(
            subagents.stream()
                .mapToLong(one ->
                    subagents.stream().filter(other -> other.contains(one.start())).count())
                .max())
        .hasValue(3);
  }

  /// Oracle: files that were looked at; every line is accounted for.
  @Test
  void theSamplesAreRead() throws Exception {
    assertThat(prompts(readSample("06-agents/claude-code/1af7fc5e-8455-4414-9ccd-011d40f70b2a"
            + ".scrubbed.jsonl")))
        .hasSize(1);
    assertThat(prompts(readSample("06-agents/claude-code/ccusage-chat.jsonl"))).isEmpty();
    assertThat(machine(readSample("06-agents/claude-code/agent-test-hash-123.jsonl"), "subagent"))
        .hasSize(1);
    assertThat(prompts(readSample("06-agents/agentsview-claude/valid_session.jsonl"))).hasSize(2);
    var whole = readSample("_templates/claude");
    assertThat(prompts(whole)).hasSize(5);
    assertThat(whole.trace().rejected()).isEmpty();
  }

  @Test
  void resultsOfToolsAreNoPrompts() throws Exception {
    var reading =
        transcript(
            user("09:00:00", "go", "")
                + line(
                    "user",
                    "09:01:00",
                    "\"message\":{\"content\":[{\"type\":\"tool_result\",\"content\":\"x\"}]}")
                + user("09:02:00", "x", "\"toolUseResult\":\"done\"")
                + user("09:03:00", "x", "\"isMeta\":true")
                + user("09:04:00", "x", "\"isCompactSummary\":true")
                + user("09:05:00", "x", "\"origin\":{\"kind\":\"task-notification\"}")
                + user("09:06:00", "<task-notification>x", "")
                + user("09:07:00", " <system-reminder>x", "")
                + user("09:08:00", "<local-command-stdout>x", ""));
    assertThat(prompts(reading)).containsExactly(at("09:00:00"));
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.MACHINE, 8L);
  }

  @Test
  void textBesideWhatAnEditorAddsIsTyped() throws Exception {
    var reading =
        transcript(
            line(
                "user",
                "09:01:00",
                "\"message\":{\"content\":[{\"type\":\"text\",\"text\":\"<ide_opened_file>x\"},"
                    + "{\"type\":\"text\",\"text\":\"go on\"}]}"));
    assertThat(prompts(reading)).containsExactly(at("09:01:00"));
  }

  @Test
  void anInterruptionAndACommandAreTheirPersons() throws Exception {
    var reading =
        transcript(
            user("09:00:00", "[Request interrupted by user for tool use]", "")
                + line(
                    "system",
                    "09:01:00",
                    "\"subtype\":\"local_command\",\"content\":\"<command-name>/cost\"")
                + line(
                    "system",
                    "09:01:00.100",
                    "\"subtype\":\"local_command\",\"content\":\"<local-command-stdout>x\"")
                + line("system", "13:00:00", "\"subtype\":\"away_summary\",\"content\":\"x\""));
    assertThat(prompts(reading)).containsExactly(at("09:00:00"), at("09:01:00"));
  }

  @Test
  void whatWasTypedWhileTheAgentRanCountsWhenItWasTyped() throws Exception {
    var reading =
        transcript(
            user("09:00:00", "go", "")
                + queue("enqueue", "09:04:00", "and then")
                + queue("enqueue", "09:05:00", "<task-notification> <task-id>7</task-id>")
                + line("assistant", "09:30:00", "")
                + queue("dequeue", "09:30:01", "")
                + user("09:30:01", "and then", "")
                + line("assistant", "09:50:00", ""));
    assertThat(prompts(reading)).containsExactly(at("09:00:00"), at("09:04:00"));
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SEEN_BEFORE, 1L);
    assertThat(reading.trace().acts()).allMatch(act -> act.strength() == Strength.STRONG);
  }

  @Test
  void runsGoFromAPromptToTheLastLineAndShareTheirSessionsToken() throws Exception {
    var reading =
        transcript(
            user("09:00:00", "go", "")
                + line("assistant", "09:20:00", "")
                + line("system", "09:21:00", "\"subtype\":\"turn_duration\",\"durationMs\":1")
                + line("pr-link", "12:00:00", "")
                + user("18:00:00", "thanks", ""));
    var runs = machine(reading, "run");
    assertThat(runs).hasSize(1);
    assertThat(runs.getFirst().when()).isEqualTo(new Interval(at("09:00:00"), at("09:21:00")));
    assertThat(reading.trace().acts())
        .extracting(ClaudeTest::session)
        .containsOnly(session(runs.getFirst()));
  }

  @Test
  void copiesOfLinesCountOnce() throws Exception {
    var text = user("09:00:00", "go", "\"uuid\":\"u1\"") + line("assistant", "09:10:00", "");
    Files.writeString(folder.resolve("11111111-1111-4111-8111-111111111111.jsonl"), text);
    Files.writeString(
        folder.resolve("22222222-1111-4111-8111-111111111111.jsonl"),
        text.replace("\"s1\"", "\"s2\"") + user("10:00:00", "on", "").replace("\"s1\"", "\"s2\""));
    assertThat(prompts(read(folder))).containsExactly(at("09:00:00"), at("10:00:00"));
  }

  @Test
  void whatAProgramBeganIsAMachines() throws Exception {
    var sdk = "\"entrypoint\":\"sdk-cli\"";
    var reading =
        transcript(
            user("02:00:00", "nightly", sdk) + line("assistant", "02:10:00", sdk));
    assertThat(reading.trace().acts()).isEmpty();
    assertThat(machine(reading, "headless"))
        .extracting(Evidence::when)
        .containsExactly(new Interval(at("02:00:00"), at("02:10:00")));
  }

  @Test
  void aSessionThatAProgramGoesOnWithKeepsItsPersonsPrompts() throws Exception {
    var reading =
        transcript(
            user("09:00:00", "go", "\"entrypoint\":\"cli\"")
                + user("09:30:00", "go", "\"entrypoint\":\"sdk-ts\""));
    assertThat(prompts(reading)).containsExactly(at("09:00:00"));
  }

  @Test
  void aBuildMachineIsNobody() throws Exception {
    var reading =
        transcript(user("09:00:00", "go", "").replace("/home/me/proj", "/home/runner/work/p/p"));
    assertThat(reading.trace().acts()).isEmpty();
  }

  @Test
  void subagentsAreApart() throws Exception {
    var side = "\"isSidechain\":true,\"agentId\":\"a1\"";
    var reading =
        transcript(
            user("09:00:00", "go", "")
                + user("09:01:00", "look", side)
                + line("assistant", "09:08:00", side)
                + line("assistant", "09:10:00", ""));
    assertThat(prompts(reading)).containsExactly(at("09:00:00"));
    assertThat(machine(reading, "subagent"))
        .extracting(Evidence::when)
        .containsExactly(new Interval(at("09:01:00"), at("09:08:00")));
  }

  @Test
  void theListOfPromptsAndTheTranscriptTellOneAct() throws Exception {
    Files.createDirectories(folder.resolve("projects/-home-me-proj"));
    Files.writeString(
        folder.resolve("projects/-home-me-proj/s1.jsonl"),
        user("09:00:01", "go", "") + user("10:00:00", "on", ""));
    var list = folder.resolve("history.jsonl");
    Files.writeString(
        list,
        listed("09:00:00", ",\"sessionId\":\"s1\"")
            + listed("10:00:00.500", "")
            + listed("11:00:00", ",\"sessionId\":\"s1\"")
            + listed("12:00:00", ""));
    var both = read(folder);
    assertThat(prompts(both))
        .containsExactly(at("09:00:00"), at("10:00:00.500"), at("11:00:00"), at("12:00:00"));
    assertThat(both.account().passedOver()).containsEntry(PassedOver.SEEN_BEFORE, 2L);
    assertThat(both.trace().acts().getFirst()).isEqualTo(read(list).trace().acts().getFirst());
  }

  private static String listed(String time, String more) {
    return "{\"display\":\"x\",\"timestamp\":" + at(time).toEpochMilli()
        + ",\"project\":\"/home/me/proj\"" + more + "}\n";
  }

  @Test
  void linesWithoutATimeAreReadAsWhatTheyAre() throws Exception {
    var reading =
        transcript(
            """
            {"type":"summary","summary":"x"}
            {"type":"new-thing"}
            {"type":"user","message":{"content":"x"}}
            """);
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.NOT_READ, 2L);
    assertThat(reading.trace().rejected()).hasSize(1);
  }

  @Test
  void itsOwnFilesAreFound() {
    var format = new Claude();
    var id = "11111111-1111-4111-8111-111111111111";
    for (var name :
        List.of(
            "projects/-home-me-proj/" + id + ".jsonl",
            "projects/-home-me-proj/" + id + "/subagents/agent-abc.jsonl",
            "projects/P/S/chat.jsonl",
            "-home-me-proj/" + id + ".jsonl",
            "C--Users-me/" + id + ".jsonl",
            id + ".jsonl",
            "history.jsonl")) {
      assertThat(format.reads(name)).as(name).isTrue();
    }
    for (var name : List.of("settings.json", "plugins/p/projects/x/y.jsonl", "debug/x.txt")) {
      assertThat(format.reads(name)).as(name).isFalse();
    }
  }

  /// Oracle: the tool's documentation: transcripts are deleted after 30 days.
  @Test
  void whatTheToolForgetsIsSaid() {
    assertThat(format().retention().orElseThrow().after().toDays()).isEqualTo(30);
  }
}
