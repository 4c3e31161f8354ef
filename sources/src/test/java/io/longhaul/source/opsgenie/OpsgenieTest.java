package io.longhaul.source.opsgenie;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.FileSource;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Progress;
import io.longhaul.source.Samples;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: the example's files, written by hand after the tool's API.
class OpsgenieTest extends FormatContract {
  @Override
  protected Format format() {
    return new Opsgenie();
  }

  @Override
  protected Owner owner() {
    return new Owner(List.of("ada@example.org"), null, Instant.parse("2026-04-06T09:00:00Z"));
  }

  private static List<String> moments(List<Evidence> evidence, Kind kind) {
    return evidence.stream()
        .filter(each -> each.kind() == kind)
        .map(each -> each.at().toString().substring(5, 16))
        .toList();
  }

  @Test
  void noticesAreOnePageAndOwnLinesAreActs() throws Exception {
    var evidence = read(example()).trace().evidence();
    assertThat(moments(evidence, Kind.PAGE)).containsExactly("03-04T01:12");
    assertThat(moments(evidence, Kind.INSTANT)).containsExactly("03-04T01:15", "03-05T02:01");
    assertThat(moments(evidence, Kind.CONTEXT)).containsExactly("03-02T08:00");
  }

  @Test
  void theSystemAndOthersAreLeftOut() throws Exception {
    assertThat(read(example().resolve("alert-1-logs.json")).account().passedOver())
        .containsEntry(PassedOver.MACHINE, 1L)
        .containsEntry(PassedOver.SOMEBODY_ELSE, 2L);
  }

  /// Oracle: of the two incidents one is of priority P3, the other P5.
  @Test
  void realIncidentsOfLowPriorityAreNoPages() throws Exception {
    var own = new Owner(List.of("b3948a43-fee8-4adc-b7bd-3ac58919f4eb"), null, owner().now());
    var place = Samples.at("04-oncall/opsgenie-incidents.jsonl").toString();
    var reading = new FileSource(format()).read(place, own, Progress.SILENT);
    assertThat(reading.trace().evidence())
        .extracting(Evidence::strength)
        .containsExactly(Strength.WEAK);
    assertThat(read(Samples.at("_templates/opsgenie-alert-logs.json")).account().rejected())
        .isZero();
  }
}
