package io.longhaul.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Oracle: arithmetic by hand.
class EstimateTest {
  private static final Estimate SHORT = hours(1, 2, 3);
  private static final Estimate LONG = hours(10, 20, 30);

  @Test
  void boundsOutOfOrderOrNegativeAreRefused() {
    assertThatThrownBy(() -> hours(2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> hours(1, 3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> hours(-1, 3, 4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sumAndQuotientAreTakenBoundByBound() {
    assertThat(SHORT.plus(LONG)).isEqualTo(hours(11, 22, 33));
    assertThat(LONG.dividedBy(10)).isEqualTo(SHORT);
    assertThat(Estimate.ZERO.plus(SHORT)).isEqualTo(SHORT);
  }

  @Test
  void whatIsTakenOffLeavesNoBoundBelowZero() {
    assertThat(LONG.minus(Duration.ofHours(5))).isEqualTo(hours(5, 15, 25));
    assertThat(LONG.minus(Duration.ofHours(20))).isEqualTo(hours(0, 0, 10));
    assertThat(LONG.minus(Duration.ZERO)).isEqualTo(LONG);
  }

  @Test
  void limitCutsEachBoundThatLiesAboveIt() {
    assertThat(LONG.atMost(Duration.ofHours(15))).isEqualTo(hours(10, 15, 15));
    assertThat(LONG.atMost(Duration.ofHours(5))).isEqualTo(Estimate.exactly(Duration.ofHours(5)));
  }

  @Test
  void hoursAreDecimal() {
    assertThat(Estimate.hours(Duration.ofMinutes(90))).isEqualTo(1.5);
  }

  private static Estimate hours(int least, int likely, int most) {
    return new Estimate(Duration.ofHours(least), Duration.ofHours(likely), Duration.ofHours(most));
  }
}
