package io.longhaul.source.codex;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Reading;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: rollouts written by hand after lines of real ones.
class CodexTest extends FormatContract {
  private static final String DAY = "2026-03-04T";
  private static final String FILE = "rollout-2026-03-04T10-00-00-s1.jsonl";

  @Override
  protected Format format() {
    return new Codex();
  }

  private static String line(String type, String time, String payload) {
    return "{\"timestamp\":\""
        + DAY
        + time
        + "Z\",\"type\":\""
        + type
        + "\",\"payload\":{"
        + payload
        + "}}\n";
  }

  private static String head(String time, String id, String more) {
    return line(
        "session_meta",
        time,
        "\"id\":\""
            + id
            + "\",\"timestamp\":\""
            + DAY
            + time
            + "Z\",\"cwd\":\"/home/me/proj\""
            + more);
  }

  private static String shown(String time, String text) {
    return line("event_msg", time, "\"type\":\"user_message\",\"message\":\"" + text + "\"");
  }

  private static String given(String time, String text) {
    return line(
        "response_item",
        time,
        "\"type\":\"message\",\"role\":\"user\",\"content\":[{\"type\":\"input_text\",\"text\":\""
            + text
            + "\"}]");
  }

  private static String event(String time, String type) {
    return line("event_msg", time, "\"type\":\"" + type + "\"");
  }

  private static Instant at(String time) {
    return Instant.parse(DAY + time + "Z");
  }

  private static Interval stretch(String from, String to) {
    return new Interval(at(from), at(to));
  }

  private static List<Instant> prompts(Reading reading) {
    return reading.trace().acts().stream().map(Evidence::at).toList();
  }

  private static List<Interval> machine(Reading reading, String act) {
    return reading.trace().evidence().stream()
        .filter(piece -> piece.kind() == Kind.MACHINE)
        .filter(piece -> piece.ref().startsWith("codex:" + act + " "))
        .map(Evidence::when)
        .toList();
  }

  /// Oracle: files that were looked at; every line is accounted for.
  @Test
  void theSamplesAreRead() throws Exception {
    var whole = readSample("_templates/codex");
    assertThat(whole.trace().acts()).hasSize(1);
    assertThat(whole.trace().acts().getFirst().offset())
        .isEqualTo(new Offset.Told(ZoneOffset.ofHours(-8)));
    assertThat(machine(whole, "run"))
        .containsExactly(
            new Interval(
                Instant.parse("2026-03-04T01:20:02Z"), Instant.parse("2026-03-04T01:26:01Z")));
    for (var file : List.of("function_calls.jsonl", "fc_args_1.jsonl")) {
      assertThat(prompts(readSample("06-agents/agentsview-codex/" + file)))
          .containsExactly(Instant.parse("2024-01-01T10:00:01Z"));
    }
    var counts = readSample("06-agents/codex/ccusage-session-alpha.jsonl");
    assertThat(prompts(counts)).isEmpty();
    assertThat(counts.account().records()).isEqualTo(3);
    assertThat(counts.trace().rejected()).isEmpty();
  }

  @Test
  void aPromptThatStandsTwiceIsOneAct() throws Exception {
    var reading =
        readText(
            FILE,
            head("09:00:00", "s1", "")
                + given("09:00:01", "<environment_context>x")
                + given("09:00:02", "fix it")
                + shown("09:00:02.010", "fix it")
                + given("09:00:03", "what a program adds"));
    assertThat(prompts(reading)).containsExactly(at("09:00:02.010"));
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SEEN_BEFORE, 1L);
  }

  @Test
  void tasksAreExact() throws Exception {
    var reading =
        readText(
            FILE,
            head("09:00:00", "s1", "")
                + event("09:00:02", "task_started")
                + shown("09:00:02", "go")
                + event("09:40:00", "task_complete")
                + event("10:00:00", "task_started")
                + event("10:10:00", "turn_aborted")
                + event("11:00:00", "task_started")
                + event("11:05:00", "token_count"));
    assertThat(machine(reading, "run"))
        .containsExactly(
            stretch("09:00:02", "09:40:00"),
            stretch("10:00:00", "10:10:00"),
            stretch("11:00:00", "11:05:00"));
  }

  @Test
  void linesThatABranchCopiesAreNoActsOfNow() throws Exception {
    var reading =
        readText(
            FILE,
            head("09:00:00", "s2", ",\"forked_from_id\":\"s1\"")
                + head("09:00:00", "s1", "")
                + event("09:00:00.001", "task_started")
                + shown("09:00:00.001", "old")
                + event("09:00:00.002", "task_complete")
                + shown("09:00:00.003", "older still")
                + event("09:00:00.003", "turn_aborted")
                + event("09:00:00.100", "task_started")
                + shown("09:00:00.100", "new")
                + event("09:10:00", "task_complete"));
    assertThat(prompts(reading)).containsExactly(at("09:00:00.100"));
    assertThat(machine(reading, "run")).containsExactly(stretch("09:00:00.100", "09:10:00"));
  }

  @Test
  void whatAProgramBeganIsAMachines() throws Exception {
    var reading =
        readText(
            FILE,
            head("09:00:00", "s1", ",\"source\":\"exec\",\"originator\":\"codex_exec\"")
                + event("09:00:01", "task_started")
                + shown("09:00:01", "nightly")
                + event("09:05:00", "task_complete"));
    assertThat(prompts(reading)).isEmpty();
    assertThat(machine(reading, "headless")).containsExactly(stretch("09:00:01", "09:05:00"));
  }

  @Test
  void subagentsBelongToTheSessionThatBeganThem() throws Exception {
    Files.writeString(folder.resolve(FILE), head("09:00:00", "s1", "") + shown("09:00:01", "go"));
    Files.writeString(
        folder.resolve("rollout-2026-03-04T10-01-00-s2.jsonl"),
        head(
                "09:01:00",
                "s2",
                ",\"source\":{\"subagent\":{\"thread_spawn\":{\"parent_thread_id\":\"s1\"}}}")
            + event("09:01:01", "task_started")
            + shown("09:01:01", "look")
            + event("09:05:00", "task_complete"));
    var reading = read(folder);
    assertThat(prompts(reading)).containsExactly(at("09:00:01"));
    assertThat(machine(reading, "subagent")).containsExactly(stretch("09:01:01", "09:05:00"));
    assertThat(reading.trace().evidence().stream().map(CodexTest::session).distinct()).hasSize(1);
  }

  private static String session(Evidence piece) {
    var ref = piece.ref();
    return ref.substring(ref.lastIndexOf(' ') + 1).replaceAll("\\..*", "");
  }

  /// Oracle: 10:00:00 on a clock at 09:00:00 UTC is an hour ahead.
  @Test
  void theFilesNameTellsWhereTheClockStoodOnThatDay() throws Exception {
    var reading =
        readText(
            FILE,
            head("09:00:00", "s1", "")
                + shown("09:00:01", "go")
                + shown("09:00:01", "on").replace(DAY, "2026-04-20T"));
    assertThat(reading.trace().acts())
        .extracting(Evidence::offset)
        .containsExactly(new Offset.Told(ZoneOffset.ofHours(1)), new Offset.Unknown());
  }

  /// Oracle: 23:30 on the clock of Kolkata is 18:00 in UTC; one that stands at UTC tells nothing,
  /// and a name that does not fit neither.
  @Test
  void namesThatTellNoOffsetAreNoWitness() {
    assertThat(offset("rollout-2026-03-04T23-30-00-s.jsonl", "18:00:00.300"))
        .isEqualTo(new Offset.Told(ZoneOffset.ofHoursMinutes(5, 30)));
    assertThat(offset("rollout-2026-03-04T18-00-00-s.jsonl", "18:00:00"))
        .isEqualTo(new Offset.Unknown());
    assertThat(offset("rollout-2026-03-04T18-07-00-s.jsonl", "18:00:00"))
        .isEqualTo(new Offset.Unknown());
    assertThat(offset("rollout-2026-03-09T18-00-00-s.jsonl", "18:00:00"))
        .isEqualTo(new Offset.Unknown());
  }

  private Offset offset(String file, String time) {
    try {
      var reading = readText(file, head(time, "s", "") + shown(time, "go"));
      return reading.trace().acts().getFirst().offset();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anArchivedCopyCountsOnce() throws Exception {
    var text = head("09:00:00", "s1", "") + shown("09:00:01", "go");
    Files.createDirectories(folder.resolve("sessions/2026/03/04"));
    Files.createDirectories(folder.resolve("archived_sessions"));
    Files.writeString(folder.resolve("sessions/2026/03/04").resolve(FILE), text);
    Files.writeString(folder.resolve("archived_sessions").resolve(FILE), text);
    var reading = read(folder);
    assertThat(prompts(reading)).hasSize(1);
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SEEN_BEFORE, 2L);
  }

  @Test
  void theListOfPromptsAndTheRolloutTellOneAct() throws Exception {
    Files.writeString(
        folder.resolve(FILE), head("09:00:00", "s1", "") + shown("09:00:01.500", "go"));
    Files.writeString(
        folder.resolve("history.jsonl"),
        "{\"session_id\":\"s1\",\"ts\":"
            + at("09:00:01").getEpochSecond()
            + ",\"text\":\"x\"}\n"
            + "{\"conversation_id\":\"s0\",\"ts\":"
            + at("08:00:00").getEpochSecond()
            + ",\"text\":\"x\"}\n");
    var reading = read(folder);
    assertThat(prompts(reading)).containsExactly(at("08:00:00"), at("09:00:01"));
    assertThat(reading.trace().acts().getLast().offset())
        .isEqualTo(new Offset.Told(ZoneOffset.ofHours(1)));
  }
}
