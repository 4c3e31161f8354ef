package io.longhaul.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Oracle: the half-open interval `[start, end)` as ISO 80000-2 writes it.
class IntervalTest {
  private static final Instant NINE = Instant.parse("2024-05-06T09:00:00Z");
  private static final Instant TEN = NINE.plusSeconds(3600);
  private static final Instant NOON = NINE.plusSeconds(3 * 3600);

  @Test
  void startBelongsToItAndEndDoesNot() {
    var morning = new Interval(NINE, NOON);
    assertThat(morning.contains(NINE)).isTrue();
    assertThat(morning.contains(NOON.minusNanos(1))).isTrue();
    assertThat(morning.contains(NOON)).isFalse();
    assertThat(morning.contains(NINE.minusNanos(1))).isFalse();
    assertThat(morning.duration()).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void momentIsEmptyAndContainsNothing() {
    assertThat(Interval.at(NINE).contains(NINE)).isFalse();
    assertThat(Interval.at(NINE).duration()).isZero();
  }

  @Test
  void endBeforeStartIsRefused() {
    assertThatThrownBy(() -> new Interval(NOON, NINE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2024-05-06T12:00:00Z");
  }

  @Test
  void spanEnclosesBoth() {
    var early = new Interval(NINE, TEN.plusSeconds(60));
    var late = new Interval(TEN, NOON);
    assertThat(early.span(late)).isEqualTo(late.span(early)).isEqualTo(new Interval(NINE, NOON));
  }
}
