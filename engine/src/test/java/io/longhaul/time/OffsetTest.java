package io.longhaul.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// Oracle: clocks read by hand.
class OffsetTest {
  private static final ZoneOffset KATHMANDU = ZoneOffset.ofHoursMinutes(5, 45);

  @Test
  void localTimeIsTheReadingOfThatClock() {
    assertThat(new Offset.Told(KATHMANDU).localTime(Instant.parse("2023-12-31T18:15:00Z")))
        .isEqualTo(LocalDateTime.parse("2024-01-01T00:00"));
  }

  @Test
  void onlyAnUnknownOffsetCarriesNoClaimAboutTheClock() {
    assertThat(new Offset.Told(ZoneOffset.UTC).isKnown()).isTrue();
    assertThat(new Offset.Declared(KATHMANDU).isKnown()).isTrue();
    assertThat(new Offset.Inferred(KATHMANDU).isKnown()).isTrue();
    assertThat(new Offset.Unknown().isKnown()).isFalse();
    assertThat(new Offset.Unknown().value()).isEqualTo(ZoneOffset.UTC);
  }
}
