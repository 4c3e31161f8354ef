package io.longhaul.source.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.source.FileSource;
import io.longhaul.source.Format;
import io.longhaul.source.FormatContract;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Progress;
import io.longhaul.source.Reading;
import io.longhaul.source.Samples;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle where nothing else is said: the example's files, written by hand after Slack's exports.
class SlackTest extends FormatContract {
  @Override
  protected Format format() {
    return new Slack();
  }

  @Override
  protected Owner owner() {
    return new Owner(List.of("ada@example.org"), null, Instant.parse("2026-04-06T09:00:00Z"));
  }

  private Reading of(List<String> names) throws Exception {
    var own = new Owner(names, null, owner().now());
    return new FileSource(format()).read(example().toString(), own, Progress.SILENT);
  }

  private static List<String> moments(Reading reading, Kind kind) {
    return reading.trace().evidence().stream()
        .filter(each -> each.kind() == kind)
        .map(each -> each.at().toString())
        .toList();
  }

  /// Oracle: the moments of the example, by `date -u -d @…`.
  @Test
  void onlyOwnMessagesAndEditsByHandCount() throws Exception {
    var reading = of(List.of("ada@example.org"));
    assertThat(moments(reading, Kind.INSTANT))
        .containsExactly("2026-03-03T09:01:00Z", "2026-03-03T09:02:00Z");
    assertThat(reading.account().passedOver())
        .containsEntry(PassedOver.MACHINE, 4L)
        .containsEntry(PassedOver.SOMEBODY_ELSE, 2L)
        .containsEntry(PassedOver.NO_ACT, 1L);
  }

  @Test
  void thePersonIsFoundByIdNameAndAddress() throws Exception {
    assertThat(of(List.of("U1")).trace()).isEqualTo(of(List.of("ADA")).trace());
    assertThat(of(List.of("carol")).note()).contains("--me");
    assertThat(of(List.of("carol")).trace().evidence()).isEmpty();
  }

  @Test
  void aHuddleIsAMeetingOfThoseWhoTookPart() throws Exception {
    var huddles =
        of(List.of("U1")).trace().evidence().stream()
            .filter(each -> each.kind() == Kind.INTERVAL)
            .toList();
    assertThat(huddles).hasSize(1);
    assertThat(huddles.getFirst().when().duration().toMinutes()).isEqualTo(30);
    assertThat(moments(of(List.of("ci")), Kind.INTERVAL)).isEmpty();
  }

  @Test
  void theZoneOfTheProfileIsThePersonsWordAndNoWitness() throws Exception {
    assertThat(of(List.of("U1")).trace().evidence())
        .extracting(Evidence::offset)
        .containsOnly(new Offset.Declared(ZoneOffset.ofHours(1)));
  }

  /// A day file holds a day of the workspace; its name is no date of UTC.
  @Test
  void aMessageStandsAtItsMomentWhateverItsFileIsCalled() throws Exception {
    var late = "[{\"type\":\"message\",\"user\":\"ada@example.org\",\"ts\":\"1772582400.000100\"}]";
    var reading = readText("general/2026-03-03.json", late);
    assertThat(moments(reading, Kind.INSTANT)).containsExactly("2026-03-04T00:00:00Z");
  }

  /// Oracle: the export's 158 messages, counted by a script of its own: 52 by people, 3 of them
  /// shared files; 8 joined; the rest are of bots and one a comment without an author.
  @Test
  void aRealExportIsReadWhole() throws Exception {
    var place = Samples.at("05-chat/slack");
    long messages = 0;
    for (var user : List.of("user01", "user02", "user03", "user04")) {
      var own = new Owner(List.of(user), null, owner().now());
      var reading = new FileSource(format()).read(place.toString(), own, Progress.SILENT);
      messages +=
          reading.trace().evidence().stream()
              .filter(each -> each.ref().startsWith("slack:message"))
              .count();
      assertThat(reading.account().records()).isEqualTo(158 + 4);
      assertThat(reading.account().rejected()).isZero();
    }
    assertThat(messages).isEqualTo(52);
  }
}
