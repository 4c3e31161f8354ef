package io.longhaul.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

/// Oracles: Montgomery, Introduction to Statistical Quality Control, table 9.1; the flow of the
/// Nile at Aswan (Cobb 1978), which broke after 1898; and for Bayesian change points every way to
/// cut a short series, weighed one by one.
class ChangesTest {
  private static final double[] MONTGOMERY = {
    9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08,
    9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31,
        10.52
  };

  /// 10^8 m³ a year, 1871 to 1970.
  private static final double[] NILE = {
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180,
    799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833,
    701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845,
    864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649,
    846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815,
    1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
  };

  private static final ChangePoints.Prior PRIOR = new ChangePoints.Prior(0, 1, 1, 1);

  @Test
  void theTextbookShiftIsSignalledAtItsTwentyNinthValue() {
    var points = Cusum.of(MONTGOMERY, Cusum.Parameters.of(10, 1));
    assertThat(points.get(28).above()).isCloseTo(5.28, within(0.005));
    assertThat(points.get(28).aboveSince()).isEqualTo(7);
    assertThat(points.get(28).signal()).isTrue();
    assertThat(points.subList(0, 28)).noneMatch(Cusum.Point::signal);
  }

  @Test
  void valuesAtTheMeanSumUpToNothing() {
    assertThat(Cusum.of(new double[] {10, 10, 10}, Cusum.Parameters.of(10, 1)))
        .containsOnly(new Cusum.Point(0, 0, 0, 0, false));
  }

  @Test
  void aMirroredSeriesHasAMirroredChart() {
    var mirrored = new double[MONTGOMERY.length];
    for (int i = 0; i < mirrored.length; i++) {
      mirrored[i] = 20 - MONTGOMERY[i];
    }
    var points = Cusum.of(MONTGOMERY, Cusum.Parameters.of(10, 1));
    var others = Cusum.of(mirrored, Cusum.Parameters.of(10, 1));
    for (int i = 0; i < mirrored.length; i++) {
      assertThat(others.get(i).below()).isCloseTo(points.get(i).above(), within(1e-9));
    }
  }

  @Test
  void theNileBrokeOnceAfter1898() {
    var best = MeanShifts.best(MeanShifts.of(NILE, 15, 5));
    assertThat(best.breaks()).containsExactly(28);
    assertThat(best.squaredError()).isCloseTo(1597457.194, within(0.001));
  }

  @Test
  void theMeanOfTheWholeLeavesTheErrorThatItLeaves() {
    var none = MeanShifts.of(NILE, 15, 0).getFirst();
    assertThat(none.breaks()).isEmpty();
    assertThat(none.squaredError()).isCloseTo(2835156.75, within(0.01));
  }

  @Test
  void theRunIsWeighedAsIfEveryCutHadBeenTried() {
    var values = new Random(8).doubles(9, -1, 1).toArray();
    values[7] += 4;
    values[8] += 4;
    double hazard = 0.1;
    var points = ChangePoints.of(values, PRIOR, hazard);
    for (int n = 1; n <= values.length; n++) {
      var expected = new double[n + 1];
      double total = 0;
      // Each bit says whether the regime ended after that value.
      for (int cuts = 0; cuts < 1 << n; cuts++) {
        double weight = 1;
        int start = 0;
        for (int i = 0; i < n; i++) {
          boolean cut = (cuts >> i & 1) == 1;
          weight *= cut ? hazard : 1 - hazard;
          if (cut || i == n - 1) {
            weight *= evidence(values, start, i + 1);
            start = cut ? i + 1 : start;
          }
        }
        expected[n - start] += weight;
        total += weight;
      }
      for (int run = 0; run <= n; run++) {
        assertThat(points.get(n - 1).probabilities().get(run))
            .isCloseTo(expected[run] / total, within(1e-10));
      }
    }
  }

  /// The probability density of values of one regime, from the closed form for a
  /// normal-inverse-gamma prior.
  private static double evidence(double[] values, int from, int until) {
    int n = until - from;
    double mean = 0;
    for (int i = from; i < until; i++) {
      mean += values[i] / n;
    }
    double squares = 0;
    for (int i = from; i < until; i++) {
      squares += (values[i] - mean) * (values[i] - mean);
    }
    double weight = PRIOR.meanWeight() + n;
    double shape = PRIOR.shape() + n / 2.0;
    double offset = mean - PRIOR.mean();
    double scale =
        PRIOR.scale() + squares / 2 + PRIOR.meanWeight() * n * offset * offset / (2 * weight);
    return Math.exp(
        Gamma.logGamma(shape)
            - Gamma.logGamma(PRIOR.shape())
            + PRIOR.shape() * Math.log(PRIOR.scale())
            - shape * Math.log(scale)
            + 0.5 * Math.log(PRIOR.meanWeight() / weight)
            - n / 2.0 * Math.log(2 * Math.PI));
  }

  @Test
  void aLongRunEndsWhereTheNileBroke() {
    var prior = new ChangePoints.Prior(900, 0.1, 2, 2 * 150 * 150);
    var last = ChangePoints.of(NILE, prior, 0.01).getLast();
    assertThat(100 - last.run()).isBetween(27, 29);
    assertThat(last.probabilities().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void parametersThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> ChangePoints.of(NILE, PRIOR, 0)).hasMessageContaining("hazard");
    assertThatThrownBy(() -> Cusum.Parameters.of(10, 0)).hasMessageContaining("deviation");
  }
}
