package io.longhaul.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Oracle: type 7 of Hyndman and Fan 1996 worked by hand: the value at position `1 + (n - 1) p`.
class QuantilesTest {
  private static final double[] VALUES = {1, 3, 4, 10};

  @Test
  void valuesBetweenOrderStatisticsAreInterpolated() {
    // Positions 1.75, 2.5, 3.25 and 3.7 of 1, 3, 4, 10.
    assertThat(Quantiles.of(VALUES, 0.25)).isEqualTo(2.5);
    assertThat(Quantiles.of(VALUES, 0.5)).isEqualTo(3.5);
    assertThat(Quantiles.of(VALUES, 0.75)).isEqualTo(5.5);
    assertThat(Quantiles.of(VALUES, 0.9)).isCloseTo(8.2, within(1e-12));
  }

  @Test
  void endsAreTheExtremes() {
    assertThat(Quantiles.of(VALUES, 0)).isEqualTo(1);
    assertThat(Quantiles.of(VALUES, 1)).isEqualTo(10);
    assertThat(Quantiles.of(new double[] {7}, 0.3)).isEqualTo(7);
  }

  @Test
  void noValuesAndImpossibleSharesAreRefused() {
    assertThatThrownBy(() -> Quantiles.of(new double[0], 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quantiles.of(VALUES, 1.01))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quantiles.of(VALUES, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
