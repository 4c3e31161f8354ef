package io.longhaul.source.gharchive;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Samples;
import io.longhaul.time.Offset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle where nothing else is said: hours written by hand in the archive's two forms.
class GhArchiveTest extends FormatContract {
  private static final String OLD =
      "{\"type\":\"PushEvent\",\"actor\":\"me\",\"repository\":{\"name\":\"trainer\"},"
          + "\"created_at\":\"2012/04/01 00:10:00 -0700\",\"payload\":{\"size\":1}}\n";

  @Override
  protected Format format() {
    return new GhArchive();
  }

  @Test
  void anEventThatStandsInTwoHoursCountsOnce() throws Exception {
    var reading = read(example());
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SEEN_BEFORE, 1L);
    assertThat(reading.trace().evidence()).hasSize(2);
  }

  @Test
  void theOldFormIsReadAndItsOffsetIsThatOfAServer() throws Exception {
    var reading = readText("2012-04-01-7.json", OLD + OLD);
    assertThat(reading.trace().evidence())
        .extracting(Evidence::at)
        .containsExactly(Instant.parse("2012-04-01T07:10:00Z"));
    assertThat(reading.trace().evidence())
        .allMatch(piece -> piece.offset().equals(new Offset.Unknown()));
  }

  @Test
  void hoursArePackedWithGzip() throws Exception {
    var file = folder.resolve("2012-04-01-7.json.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(OLD.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(file).trace().evidence()).hasSize(1);
  }

  @Test
  void theHoleOfOctober2025IsSaid() throws Exception {
    assertThat(readText("2025-10-10-3.json", OLD).note()).contains("October 2025");
    assertThat(readText("2025-10-15-3.json", OLD).note()).doesNotContain("October 2025");
  }

  /// Oracle: counted with grep, 60 pushes of 100 events.
  @ParameterizedTest
  @ValueSource(
      strings = {"gharchive-2015-02-01-0.sample.json", "gharchive-2015-02-01-0.sample.json.gz"})
  void aRealHourIsRead(String name) throws Exception {
    var reading = Samples.read(format(), "02-code/" + name, "user02");
    assertThat(reading.account().records()).isEqualTo(100);
    assertThat(reading.trace().rejected()).isEmpty();
    assertThat(reading.trace().evidence()).isNotEmpty();
  }
}
