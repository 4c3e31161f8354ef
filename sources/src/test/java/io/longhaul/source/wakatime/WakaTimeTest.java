package io.longhaul.source.wakatime;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.PassedOver;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: dumps written by hand after the tool's own fields.
class WakaTimeTest extends FormatContract {
  @Override
  protected Format format() {
    return new WakaTime();
  }

  private static String beat(String time, String category, String more) {
    var at = Instant.parse("2026-03-03T" + time + "Z");
    return "{\"entity\":\"x\",\"category\":\"" + category + "\",\"time\":" + at.getEpochSecond() + more
        + "}";
  }

  private static String dump(String zone, String... beats) {
    return "{\"user\":{\"timezone\":\"" + zone + "\"},\"days\":[{\"date\":\"2026-03-03\","
        + "\"heartbeats\":[" + String.join(",", beats) + "]}]}";
  }

  private static Interval stretch(String from, String to) {
    return new Interval(
        Instant.parse("2026-03-03T" + from + "Z"), Instant.parse("2026-03-03T" + to + "Z"));
  }

  /// Oracle: a file that was looked at.
  @Test
  void theSampleIsRead() throws Exception {
    var reading = readSample("_templates/wakatime-dump.json");
    assertThat(reading.trace().acts())
        .extracting(Evidence::offset)
        .containsExactly(new Offset.Declared(ZoneOffset.ofHours(-8)));
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.MACHINE, 1L);
    assertThat(reading.trace().rejected()).isEmpty();
  }

  @Test
  void heartbeatsUpToAQuarterOfAnHourApartAreOneStretch() throws Exception {
    var reading =
        readText(
            "wakatime.json",
            dump(
                "Europe/Berlin",
                beat("09:30:00", "coding", ""),
                beat("09:00:00", "coding", ""),
                beat("09:15:00", "debugging", ""),
                beat("09:15:00", "debugging", ""),
                beat("09:45:01", "coding", "")));
    assertThat(reading.trace().acts())
        .extracting(Evidence::when)
        .containsExactly(
            stretch("09:00:00", "09:30:00"), stretch("09:45:01", "09:45:01"));
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.SEEN_BEFORE, 1L);
  }

  @Test
  void whatAnAgentChangesIsAMachines() throws Exception {
    var reading =
        readText(
            "wakatime.json",
            dump(
                "",
                beat("02:00:00", "ai coding", ""),
                beat("02:10:00", "coding", ",\"ai_line_changes\":9,\"human_line_changes\":0"),
                beat("09:00:00", "coding", ",\"ai_line_changes\":9,\"human_line_changes\":2")));
    assertThat(reading.trace().acts())
        .extracting(Evidence::when)
        .containsExactly(stretch("09:00:00", "09:00:00"));
    assertThat(reading.trace().evidence().getFirst().kind()).isEqualTo(Kind.MACHINE);
    assertThat(reading.trace().evidence().getFirst().when())
        .isEqualTo(stretch("02:00:00", "02:10:00"));
    assertThat(reading.trace().acts().getFirst().offset()).isEqualTo(new Offset.Unknown());
  }
}
