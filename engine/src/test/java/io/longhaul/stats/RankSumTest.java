package io.longhaul.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Oracle: the permeability constants of the placenta in Hollander and Wolfe, as in the help page
/// of R's `wilcox.test` (W = 35), and its normal approximation by hand.
class RankSumTest {
  private static final double[] AT_TERM = {
    0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46
  };
  private static final double[] EARLY = {1.15, 0.88, 0.90, 0.74, 1.21};

  @Test
  void isThatOfHollanderAndWolfe() {
    var test = RankSum.of(AT_TERM, EARLY);
    assertThat(test.u()).isEqualTo(35);
    // (35 - 25 - 0.5) / sqrt(10 * 5 * 16 / 12)
    assertThat(test.z()).isCloseTo(9.5 / Math.sqrt(800 / 12.0), within(1e-12));
  }

  @Test
  void theOtherWayRoundHasTheOtherSign() {
    assertThat(RankSum.of(EARLY, AT_TERM).z()).isEqualTo(-RankSum.of(AT_TERM, EARLY).z());
  }

  @Test
  void tiesCountHalfAndNarrowTheVariance() {
    // ranks 1.5, 1.5, 3.5, 3.5; U = 3, variance 4/12 (5 - 12/(4*3)) = 4/3
    var test = RankSum.of(new double[] {1, 2}, new double[] {1, 2});
    assertThat(test.u()).isEqualTo(2);
    assertThat(test.z()).isZero();
    assertThat(RankSum.of(new double[] {2, 2}, new double[] {1, 1}).z())
        .isCloseTo(1.5 / Math.sqrt(4 / 3.0), within(1e-12));
  }

  @Test
  void equalValuesTellNothing() {
    assertThat(RankSum.of(new double[] {3, 3}, new double[] {3, 3, 3}).z()).isZero();
  }
}
