package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.source.lines.EvidenceLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/// What a report says of sleep, calls, leave and machines. Oracle: figures by hand, of lines that
/// stand beside the acts of a simulated person who works 9 to 18.
class KindsInReportTest {
  private static final String NOW = "2026-04-06T18:00:00Z";
  private static final String OTHERS =
      """
      {"at":"2026-03-20T03:00+01:00","kind":"page","ref":"pagerduty:page - 1"}
      {"at":"2026-03-20T03:03+01:00","kind":"page","ref":"pagerduty:page - 2"}
      {"at":"2026-03-20T12:00+01:00","kind":"page","ref":"pagerduty:page - 3"}
      {"at":"2026-03-02T00:00+01:00","until":"2026-03-16T00:00+01:00","kind":"rest","ref":"calendar:out-of-office - 4"}
      {"at":"2026-03-24T19:00+01:00","until":"2026-03-25T03:00+01:00","kind":"machine","ref":"claude:run aaaaaaaa 5"}
      {"at":"2026-03-24T20:00+01:00","until":"2026-03-24T22:00+01:00","kind":"machine","ref":"claude:run bbbbbbbb 6"}
      {"at":"2026-04-07T10:00+02:00","until":"2026-04-07T11:00+02:00","kind":"planned","ref":"calendar:meeting - 7"}
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    var lines = new StringBuilder(OTHERS);
    for (var date = LocalDate.of(2026, 3, 9); date.getDayOfMonth() < 27; date = date.plusDays(1)) {
      night(lines, "watch", date, "06:30");
      night(lines, "ring", date, "06:00");
    }
    lines.append(
        Schedules.of(Schedules.nineToSix(), 1).evidence().stream()
            .filter(piece -> !piece.localTime().toString().matches("2026-03-(0[2-9]|1[0-5]).*"))
            .map(piece -> EvidenceLines.write(piece, null) + "\n")
            .collect(Collectors.joining()));
    Files.writeString(folder.resolve("days.jsonl"), lines);
  }

  private static void night(StringBuilder lines, String device, LocalDate date, String until) {
    lines.append(
        "{\"at\":\"%sT23:30+01:00\",\"until\":\"%sT%s+01:00\",\"kind\":\"sleep\",\"ref\":\"%s:night - %s\"}\n"
            .formatted(date, date.plusDays(1), until, device, date));
  }

  @Test
  void theTerminalSaysThem() {
    var call = Call.in(folder, "report", "--from", "days.jsonl", "--now", NOW);
    assertThat(call.err()).isEmpty();
    assertThat(call.words())
        .contains(
            "Recorded sleep: usually 6.8 h a night (half of them 6.8 to 6.8), 18 of 28 nights"
                + " recorded; devices differ by 30 min.")
        .contains(
            "Called 2 times in the last four weeks, 1 of them in your hours off, 1 from 23 to 7 (1"
                + " night).")
        .contains("Known in advance: 0 public holidays and 14 days of leave")
        .contains("Agents and jobs ran 8.0 h in the last four weeks")
        .contains("While any ran, usually 1 project at once, 2 at most.")
        .doesNotContain("this version draws nothing");
    assertThat(call.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void theJsonAndThePageSayTheSame() throws IOException {
    var call =
        Call.in(folder, "report", "--from", "days.jsonl", "--now", NOW, "--json", "--html", "p");
    var report = new ObjectMapper().readTree(call.out());
    var slept = report.get("rest").get("slept");
    assertThat(slept.get("usualHours").asDouble()).isEqualTo(6.8);
    assertThat(slept.get("recorded").asInt()).isEqualTo(18);
    assertThat(report.get("rest").get("called").get("times").asInt()).isEqualTo(2);
    assertThat(report.get("rest").get("watched").isNull()).isTrue();
    assertThat(report.get("machines").get("hours").asDouble()).isEqualTo(8.0);
    assertThat(report.get("machines").get("mostAtOnce").asInt()).isEqualTo(2);
    assertThat(report.get("daysOff")).hasSize(14);
    assertThat(report.get("daysOff").get(0).get("name").asString()).isEqualTo("out of office");
    assertThat(Files.readString(folder.resolve("p")))
        .contains("Recorded sleep: usually 6.8 h", "Called 2 times", "Agents and jobs ran 8.0 h");
  }
}
