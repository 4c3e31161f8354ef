package io.longhaul.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// Oracle: the definition, inclusive start and exclusive end, on clocks read by hand.
class WindowTest {
  private static final Offset BERLIN = new Offset.Told(ZoneOffset.ofHours(2));
  private static final Offset TOKYO = new Offset.Told(ZoneOffset.ofHours(9));
  private static final Instant NOON = Instant.parse("2024-05-06T12:00:00Z");

  @Test
  void startIsInsideAndEndIsNot() {
    var window = new Window(new Bound.AtInstant(NOON), new Bound.AtInstant(NOON.plusSeconds(60)));
    assertThat(window.contains(NOON.minusNanos(1), BERLIN)).isFalse();
    assertThat(window.contains(NOON, BERLIN)).isTrue();
    assertThat(window.contains(NOON.plusSeconds(60).minusNanos(1), BERLIN)).isTrue();
    assertThat(window.contains(NOON.plusSeconds(60), BERLIN)).isFalse();
  }

  @Test
  void localBoundReadsTheClockWhereThePersonWas() {
    var midnight = new Bound.AtLocalTime(LocalDateTime.parse("2024-05-06T00:00"));
    var inTokyo = Instant.parse("2024-05-05T15:00:00Z");
    var inBerlin = Instant.parse("2024-05-05T22:00:00Z");
    assertThat(midnight.isAfter(inTokyo, TOKYO)).isFalse();
    assertThat(midnight.isAfter(inTokyo.minusNanos(1), TOKYO)).isTrue();
    assertThat(midnight.isAfter(inTokyo, BERLIN)).isTrue();
    assertThat(midnight.isAfter(inBerlin, BERLIN)).isFalse();
    assertThat(midnight.isAfter(inBerlin.minusNanos(1), BERLIN)).isTrue();
  }

  @Test
  void openWindowContainsEverythingThatAnInstantCanSay() {
    assertThat(Window.ALL.contains(Instant.MIN, BERLIN)).isTrue();
    assertThat(Window.ALL.contains(Instant.MAX, BERLIN)).isTrue();
  }

  @Test
  void localBoundDoesNotOverflowAtTheEndsOfTime() {
    var midnight = new Bound.AtLocalTime(LocalDateTime.parse("2024-05-06T00:00"));
    assertThat(midnight.isAfter(Instant.MAX, TOKYO)).isFalse();
    assertThat(midnight.isAfter(Instant.MIN, BERLIN)).isTrue();
  }
}
