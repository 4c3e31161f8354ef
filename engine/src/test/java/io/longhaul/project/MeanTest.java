package io.longhaul.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Oracle: Student's t from printed tables, arithmetic by hand, and simulated coverage.
class MeanTest {
  @Test
  void intervalOfEightValuesIsTheOneOfTheTables() {
    // 1 to 8: mean 4.5, variance 6, standard error sqrt(6 / 8), t(7) at 95 % = 1.8946.
    var mean = Mean.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8});
    assertThat(mean.value()).isCloseTo(4.5, within(1e-12));
    assertThat(mean.high() - 4.5).isCloseTo(1.8946 * Math.sqrt(0.75), within(2e-4));
    assertThat(4.5 - mean.low()).isCloseTo(1.8946 * Math.sqrt(0.75), within(2e-4));
  }

  @ParameterizedTest
  @CsvSource({"7, 1.8946", "9, 1.8331", "15, 1.7531", "29, 1.6991", "99, 1.6604"})
  void widthFollowsStudentsT(int degrees, double t) {
    // One half at -1, the other at +1: the standard error is known.
    int n = degrees + 1;
    var values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = i % 2 == 0 ? -1 : 1;
    }
    double error = Math.sqrt((double) n / (n - 1) / n);
    assertThat(Mean.of(values).high() / error).isCloseTo(t, within(2.5e-4));
  }

  @Test
  void intervalCoversTheTruthInNineOfTenSamples() {
    var random = new Random(1);
    int covered = 0;
    int samples = 20_000;
    for (int i = 0; i < samples; i++) {
      var values = random.doubles(8).map(_ -> 10 + 3 * random.nextGaussian()).toArray();
      var mean = Mean.of(values);
      covered += mean.low() <= 10 && 10 <= mean.high() ? 1 : 0;
    }
    assertThat(covered / (double) samples).isCloseTo(0.9, within(0.008));
  }

  @Test
  void clockIsAveragedAcrossMidnight() {
    var mean = Mean.ofClock(new double[] {22, 23, 23, 0, 0, 1, 1, 2});
    assertThat(mean.value()).isCloseTo(0, within(1e-9));
    assertThat(mean.low()).isNegative();
    assertThat(mean.high()).isCloseTo(-mean.low(), within(1e-9));
    var evening = Mean.ofClock(new double[] {21, 22, 22, 23, 23, 0, 0, 1});
    assertThat(evening.value()).isCloseTo(23, within(1e-9));
    assertThat(evening.low()).isCloseTo(23 + mean.low(), within(1e-9));
  }

  @Test
  void clockByDayIsThePlainMean() {
    var hours = new double[] {8, 8, 9, 9, 9, 10, 10, 11};
    assertThat(Mean.ofClock(hours).value()).isCloseTo(9.25, within(1e-9));
    assertThat(Mean.ofClock(hours).high()).isCloseTo(Mean.of(hours).high(), within(1e-9));
  }

  @Test
  void sharesStayBetweenNothingAndEverything() {
    var few = Mean.ofShares(new double[] {0, 0, 0, 0, 0, 0, 0, 0.5});
    assertThat(few.low()).isZero();
    assertThat(few.high()).isLessThan(1);
    assertThat(Mean.ofShares(new double[] {1, 1, 1, 1, 1, 1, 1, 0.5}).high()).isEqualTo(1);
  }
}
