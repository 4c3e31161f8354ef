package io.longhaul.source.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Rejected;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Oracle where nothing else is said: lists written by hand in the forms of the public ones, with
/// moments worked out by hand.
class DeadlinesTest extends FormatContract {
  @Override
  protected Format format() {
    return new Deadlines();
  }

  private List<Evidence> evidence(String yaml) throws Exception {
    return readText("c.yml", yaml).trace().evidence();
  }

  private static String deadline(String date, String zone) {
    return "- id: c26\n  deadlines:\n  - type: paper\n    date: '"
        + date
        + "'\n    timezone: "
        + zone
        + "\n";
  }

  /// Oracle: `date -u -d` of the same with the offset written out.
  @ParameterizedTest
  @CsvSource({
    "2026-05-06 23:59:59, AoE, 2026-05-07T11:59:59Z",
    "2026-05-06 23:59, AoE, 2026-05-07T11:59:00Z",
    "2026-05-06, AoE, 2026-05-07T11:59:59Z",
    "2026/05/06 23:59:59, UTC-12, 2026-05-07T11:59:59Z",
    "2026-05-06 23:59:59, UTC, 2026-05-06T23:59:59Z",
    "2026-05-06 23:59:59, UTC+0, 2026-05-06T23:59:59Z",
    "2026-05-06 23:59:59, UTC-7, 2026-05-07T06:59:59Z",
    "2026-05-06 23:59:59, UTC-08, 2026-05-07T07:59:59Z",
    "2026-05-06 23:59:59, GMT+02, 2026-05-06T21:59:59Z",
    "2026-05-06 23:59:59, UTC+05:30, 2026-05-06T18:29:59Z",
    "2026-05-06 23:59:59, PST, 2026-05-07T07:59:59Z",
    "2026-05-06 23:59:59, PDT, 2026-05-07T06:59:59Z",
    "2026-05-06 23:59:59, Europe/London, 2026-05-06T22:59:59Z",
    "2026-05-06 23:59:59, Pacific/Honolulu, 2026-05-07T09:59:59Z"
  })
  void everyWayToWriteAZoneIsUnderstood(String date, String zone, Instant moment) throws Exception {
    assertThat(evidence(deadline(date, zone)))
        .singleElement()
        .satisfies(piece -> {
          assertThat(piece.at()).isEqualTo(moment);
          assertThat(piece.kind()).isEqualTo(Kind.CONTEXT);
          assertThat(piece.ref()).isEqualTo("deadlines:paper - c26");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-06 23:59:59, the moon, its zone is not known",
    "2026-05-06 23:59:59, UTC+99, its zone is not known",
    "2026-05-06 23:59:59, '', its zone is not told",
    "2026-02-30 23:59:59, AoE, its time cannot be read",
    "soon, AoE, its time cannot be read"
  })
  void aDeadlineThatCannotBeUnderstoodIsRejected(String date, String zone, String reason)
      throws Exception {
    assertThat(readText("c.yml", deadline(date, zone)).trace().rejected())
        .extracting(Rejected::reason)
        .containsExactly(reason);
  }

  @Test
  void whatIsNotAnnouncedIsNoDeadline() throws Exception {
    assertThat(readText("c.yml", deadline("TBA", "AoE")).account().passedOver())
        .containsEntry(PassedOver.NO_ACT, 1L);
  }

  @Test
  void theZoneOfTheEditionCountsWhereADeadlineHasNone() throws Exception {
    assertThat(
            evidence(
                "- id: c\n  timezone: UTC-8\n  deadlines:\n  - type: paper\n    date: 2026-05-06"
                    + " 10:00\n"))
        .extracting(Evidence::at)
        .containsExactly(Instant.parse("2026-05-06T18:00:00Z"));
  }

  @Test
  void aConferenceThatEndsBeforeItStartsIsRejectedAndItsDeadlinesAreNot() throws Exception {
    var reading =
        readText(
            "c.yml",
            """
            - id: c
              timezone: UTC
              deadline: '2024-05-22 23:59:59'
              data: typo
              start: 2024-12-09
              end: 2023-12-15
            """);
    assertThat(reading.trace().evidence()).hasSize(1);
    assertThat(reading.trace().rejected())
        .extracting(Rejected::reason)
        .containsExactly("the conference ends before it starts");
  }

  @Test
  void aConferenceLastsThroughItsLastDay() throws Exception {
    assertThat(evidence("- id: c\n  start: 2026-12-06\n  end: 2026-12-12\n"))
        .singleElement()
        .satisfies(piece -> assertThat(piece.when().duration()).hasDays(7));
  }

  @Test
  void anchorsThatMultiplyAreNotFollowed() throws Exception {
    var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c < 'k'; c++) {
      bomb.append(c).append(": &").append(c).append(" [");
      for (int i = 0; i < 9; i++) {
        bomb.append(i == 0 ? "*" : ", *").append((char) (c - 1));
      }
      bomb.append("]\n");
    }
    assertThat(evidence(bomb.toString())).isEmpty();
  }

  /// Oracle: counted with grep.
  @Test
  void theListThatComesWithLonghaulIsReadWhole() throws Exception {
    var root = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
    var list = root.resolve("docs/sources/ai-conferences.yml");
    var reading = read(list);
    assertThat(reading.trace().rejected()).isEmpty();
    assertThat(reading.trace().evidence())
        .filteredOn(piece -> !piece.ref().contains(":conference"))
        .hasSize(
            (int) Files.readAllLines(list).stream().filter(line -> line.contains("date:")).count());
    assertThat(Files.readString(list)).contains("MIT License", "huggingface/ai-deadlines");
  }

  /// Oracle: counted with grep.
  @Test
  void theSamplesAreRead() throws Exception {
    var lists = Samples.at("09-shocks/ai-deadlines");
    var reading = read(lists);
    assertThat(reading.trace().rejected())
        .extracting(Rejected::reason)
        .containsOnly("the conference ends before it starts", "its zone is not told");
    long dates = 0;
    for (var name : List.of("neurips.yml", "acl.yml", "cvpr.yml")) {
      dates +=
          Files.readAllLines(lists.resolve(name)).stream()
              .filter(line -> line.matches(" +date: '\\d.*"))
              .count();
    }
    assertThat(dates).isPositive();
    assertThat(reading.trace().evidence()).hasSizeGreaterThan((int) dates);
  }
}
