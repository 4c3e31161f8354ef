package io.longhaul.source.activitywatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.PassedOver;
import io.longhaul.time.Interval;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: exports written by hand after ActivityWatch's own schema.
class ActivityWatchTest extends FormatContract {
  @Override
  protected Format format() {
    return new ActivityWatch();
  }

  private static String event(String at, String seconds, String status) {
    return "{\"timestamp\":\""
        + at
        + "\",\"duration\":"
        + seconds
        + ",\"data\":{\"status\":\""
        + status
        + "\"}}";
  }

  private static String bucket(String name, String type, String events) {
    return "\""
        + name
        + "\":{\"type\":\""
        + type
        + "\",\"hostname\":\"h\",\"events\":["
        + events
        + "]}";
  }

  private static Interval stretch(String from, String to) {
    return new Interval(Instant.parse(from), Instant.parse(to));
  }

  @Test
  void severalMachinesAreAUnionNotASum() throws Exception {
    var reading =
        readText(
            "export.json",
            "{\"buckets\":{"
                + bucket("laptop", "afkstatus", event("2026-03-02T09:00:00Z", "3600", "not-afk"))
                + ","
                + bucket("desk", "afkstatus", event("2026-03-02T09:30:00Z", "3600", "not-afk"))
                + "}}");
    assertThat(reading.trace().evidence())
        .extracting(Evidence::when)
        .containsExactly(stretch("2026-03-02T09:00:00Z", "2026-03-02T10:30:00Z"));
  }

  @Test
  void whoIsAwayIsSeenToBeAway() throws Exception {
    var reading =
        readText(
            "export.json",
            "{\"buckets\":{"
                + bucket("laptop", "afkstatus", event("2026-03-02T09:00:00Z", "3600", "afk"))
                + "}}");
    assertThat(reading.trace().evidence()).isEmpty();
    assertThat(reading.coverage())
        .containsExactly(stretch("2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z"));
  }

  @Test
  void otherWatchersAreNotRead() throws Exception {
    var reading =
        readText(
            "export.json",
            "{\"buckets\":{"
                + bucket("w", "currentwindow", event("2026-03-02T09:00:00Z", "3600", "x"))
                + "}}");
    assertThat(reading.account().passedOver()).containsEntry(PassedOver.NOT_READ, 1L);
  }

  @Test
  void aClockThatJumpedIsNoDayAtTheKeyboard() throws Exception {
    var reading =
        readText(
            "export.json",
            "{\"buckets\":{"
                + bucket("w", "afkstatus", event("2026-03-02T09:00:00Z", "90000", "not-afk"))
                + "}}");
    assertThat(reading.trace().rejected()).hasSize(1);
    assertThat(reading.trace().evidence()).isEmpty();
  }
}
