package io.longhaul.source.aider;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Strength;
import io.longhaul.source.FileSource;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Progress;
import io.longhaul.source.Reading;
import io.longhaul.time.Offset;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: files written by hand after the tool's own.
class AiderTest extends FormatContract {
  @Override
  protected Format format() {
    return new Aider();
  }

  private static List<Instant> times(Reading reading) {
    return reading.trace().acts().stream().map(Evidence::at).toList();
  }

  /// Oracle: counts of a real developer's starts, made with other tools: 1,133, on 18 days.
  @Test
  void aRealDevelopersStartsAreRead() throws Exception {
    var reading = readSample("06-agents/aider/chat-started-lines.md");
    assertThat(reading.account().records()).isEqualTo(1133);
    assertThat(reading.trace().rejected()).isEmpty();
    assertThat(reading.trace().acts().stream().map(act -> act.localTime().toLocalDate()).distinct())
        .hasSize(18);
    assertThat(readSample("06-agents/aider/aider.chat.history.excerpt.md").trace().rejected())
        .isEmpty();
  }

  /// Oracle: counts of the events of a real log, made with another tool.
  @Test
  void aRealAnalyticsLogIsRead() throws Exception {
    var reading = readSample("06-agents/aider/analytics-log.slim.jsonl");
    assertThat(reading.account().records()).isEqualTo(1000);
    assertThat(reading.account().used()).isEqualTo(156 + 140 + 124);
    assertThat(reading.account().passedOver())
        .isEqualTo(Map.of(PassedOver.SEEN_BEFORE, 107L, PassedOver.NO_ACT, 473L));
  }

  @Test
  void theTemplatesAreRead() throws Exception {
    var reading = readSample("_templates/aider");
    assertThat(reading.trace().acts()).hasSize(3);
    assertThat(reading.trace().rejected()).isEmpty();
  }

  @Test
  void everyPromptHasItsLocalTime() throws Exception {
    var reading =
        readText(
            ".aider.input.history",
            """

            # 2026-03-03 17:20:41.123456
            +fix it
            +# 2026-03-03 01:00:00

            # 2026-07-03 17:20:41
            +/commit
            """);
    assertThat(times(reading))
        .containsExactly(
            Instant.parse("2026-03-03T16:20:41.123456Z"), Instant.parse("2026-07-03T15:20:41Z"));
    assertThat(reading.trace().acts())
        .extracting(Evidence::offset)
        .containsExactly(
            new Offset.Declared(ZoneOffset.ofHours(1)), new Offset.Declared(ZoneOffset.ofHours(2)));
  }

  @Test
  void withoutAZoneTheTimesCannotBeUsed() throws Exception {
    var file = folder.resolve(".aider.input.history");
    Files.writeString(file, "# 2026-03-03 17:20:41.123456\n+fix it\n");
    var reading =
        new FileSource(new Aider())
            .read(file.toString(), new Owner(List.of(), null, owner().now()), Progress.SILENT);
    assertThat(reading.trace().evidence()).isEmpty();
    assertThat(reading.trace().rejected().getFirst().reason()).contains("--zone");
  }

  @Test
  void pastedChatsAreNoStarts() throws Exception {
    var start = "# aider chat started at ";
    var reading =
        readText(
            ".aider.chat.history.md",
            start + "2026-03-03 09:00:00\n\n#### fix it\n> x\n" + start + "2026-03-03 10:00:00\n"
                + start + "2025-01-01 09:00:00\n" + start + "2026-03-03 11:00:00\n");
    assertThat(reading.trace().acts()).hasSize(3);
    assertThat(reading.trace().acts()).allMatch(act -> act.strength() == Strength.MEDIUM);
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SEEN_BEFORE, 1L);
  }

  @Test
  void anOldLogTellsMessagesByTheirEnd() throws Exception {
    var reading =
        readText("aider-analytics.jsonl", "{\"event\":\"message_send\",\"time\":1755099880}\n");
    assertThat(reading.trace().acts()).hasSize(1);
  }
}
