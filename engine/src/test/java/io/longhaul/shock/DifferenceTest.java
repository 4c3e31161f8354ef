package io.longhaul.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.stats.Band;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Differences of levels. Oracle: the equations by hand.
class DifferenceTest {
  private static Level level(double low, double likely, double high, int weeks) {
    return new Level(new Band(low, likely, high), Collections.nCopies(weeks, likely));
  }

  @Test
  void levelsThatAreApartHaveTheSquaresOfTheirHalves() {
    var difference = Difference.of(level(37, 40, 45, 8), level(50, 60, 70, 4), 0);
    assertThat(difference.likely()).isEqualTo(20, within(1e-12));
    assertThat(difference.low()).isEqualTo(20 - Math.sqrt(100 + 25), within(1e-9));
    assertThat(difference.high()).isEqualTo(20 + Math.sqrt(100 + 9), within(1e-9));
  }

  @Test
  void whatBothHaveInCommonTakesWidthAway() {
    var difference = Difference.of(level(35, 40, 45, 8), level(55, 60, 65, 4), 0.5);
    assertThat(difference.high() - 20).isEqualTo(5, within(1e-9));
    assertThat(20 - difference.low()).isEqualTo(5, within(1e-9));
  }

  @Test
  void weeksThatDifferWidenIt() {
    var even = new Level(Band.exactly(1), List.of(1.0, 1.0, 1.0, 1.0));
    var uneven = new Level(Band.exactly(1), List.of(0.0, 0.0, 2.0, 2.0));
    assertThat(Difference.of(even, even, 0).width()).isEqualTo(0, within(1e-9));
    assertThat(Difference.of(even, uneven, 0).width()).isGreaterThan(2);
  }

  @Test
  void nothingDependsOnWhichSideIsCalledBefore() {
    var one = level(37, 40, 45, 6);
    var other = level(50, 60, 70, 6);
    var there = Difference.of(one, other, 0.3);
    var back = Difference.of(other, one, 0.3);
    assertThat(back.low()).isEqualTo(-there.high(), within(1e-9));
    assertThat(back.high()).isEqualTo(-there.low(), within(1e-9));
  }
}
