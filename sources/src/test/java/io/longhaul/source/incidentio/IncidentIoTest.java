package io.longhaul.source.incidentio;

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
class IncidentIoTest extends FormatContract {
  @Override
  protected Format format() {
    return new IncidentIo();
  }

  @Override
  protected Owner owner() {
    return new Owner(List.of("Ada"), null, Instant.parse("2026-04-06T09:00:00Z"));
  }

  private static List<String> moments(List<Evidence> evidence, Kind kind, Strength strength) {
    return evidence.stream()
        .filter(each -> each.kind() == kind && each.strength() == strength)
        .map(each -> each.at().toString().substring(5, 16))
        .toList();
  }

  @Test
  void reportsAndAcknowledgementsAreActsMomentsOfAnIncidentWeakOnes() throws Exception {
    var evidence = read(example()).trace().evidence();
    assertThat(moments(evidence, Kind.INSTANT, Strength.STRONG))
        .containsExactly("03-04T01:11", "03-04T01:12");
    assertThat(moments(evidence, Kind.INSTANT, Strength.WEAK))
        .containsExactly("03-04T01:20", "03-04T04:40");
  }

  @Test
  void severalNoticesAreOnePageAndLowUrgencyIsNone() throws Exception {
    var evidence = read(example()).trace().evidence();
    assertThat(moments(evidence, Kind.PAGE, Strength.STRONG)).containsExactly("03-04T01:10");
  }

  @Test
  void othersMachinesAndDrillsAreLeftOut() throws Exception {
    assertThat(read(example().resolve("incidents.json")).account().passedOver())
        .containsEntry(PassedOver.SOMEBODY_ELSE, 1L)
        .containsEntry(PassedOver.MACHINE, 1L)
        .containsEntry(PassedOver.NO_ACT, 1L);
  }

  @Test
  void aShiftIsNoWork() throws Exception {
    var shifts = read(example().resolve("schedule-entries.json")).trace().evidence();
    assertThat(shifts).extracting(Evidence::kind).containsExactly(Kind.CONTEXT);
  }

  @Test
  void filesOfTheirFormAreRead() throws Exception {
    var own = new Owner(List.of("01U"), null, owner().now());
    for (var name : List.of("incident-io-incident.json", "incident-io-schedule-entries.json")) {
      var place = Samples.at("_templates/" + name).toString();
      var reading = new FileSource(format()).read(place, own, Progress.SILENT);
      assertThat(reading.account().used()).isEqualTo(1);
      assertThat(reading.account().rejected()).isZero();
    }
  }
}
