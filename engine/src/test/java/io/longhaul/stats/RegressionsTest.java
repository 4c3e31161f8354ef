package io.longhaul.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.stats.ConditionalLogit.Ties;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Oracles: estimates that have a closed form, and errors that must agree when they say the same.
/// What R says of larger data is compared in `OracleTableTest`.
class RegressionsTest {
  private static final List<String> EXPOSED = List.of("exposed");

  @Test
  void pairsGiveTheRatioOfDiscordantPairs() {
    // Breslow and Day: the odds ratio of matched pairs is n10 / n01, its log has variance
    // 1/n10 + 1/n01.
    var builder = new Panel.Builder(EXPOSED);
    for (int pair = 0; pair < 30; pair++) {
      boolean caseExposed = pair < 20;
      builder.add("pair " + pair, 1, List.of(caseExposed ? 1.0 : 0.0));
      builder.add("pair " + pair, 0, List.of(caseExposed ? 0.0 : 1.0));
    }
    for (var ties : Ties.values()) {
      var odds = ConditionalLogit.of(builder.build(), ties).orElseThrow().getFirst();
      assertThat(odds.estimate()).isCloseTo(Math.log(20.0 / 10), within(1e-9));
      assertThat(odds.standardError()).isCloseTo(Math.sqrt(1 / 20.0 + 1 / 10.0), within(1e-9));
    }
  }

  @Test
  void theExactSumIsTheSumOverAllSubsets() {
    var random = new Random(9);
    var rows = random.doubles(10, -1, 1).boxed().toList();
    var panel = new Panel.Builder(EXPOSED);
    for (int i = 0; i < rows.size(); i++) {
      panel.add("one", i < 4 ? 1 : 0, List.of(rows.get(i)));
    }
    double b = ConditionalLogit.of(panel.build(), Ties.EXACT).orElseThrow().getFirst().estimate();
    assertThat(logLikelihood(rows, b)).isGreaterThan(logLikelihood(rows, b - 1e-4));
    assertThat(logLikelihood(rows, b)).isGreaterThan(logLikelihood(rows, b + 1e-4));
  }

  private static double logLikelihood(List<Double> rows, double b) {
    double all = 0;
    for (int subset = 0; subset < 1 << rows.size(); subset++) {
      if (Integer.bitCount(subset) == 4) {
        double sum = 0;
        for (int i = 0; i < rows.size(); i++) {
          sum += (subset >> i & 1) * rows.get(i);
        }
        all += Math.exp(b * sum);
      }
    }
    return b * (rows.get(0) + rows.get(1) + rows.get(2) + rows.get(3)) - Math.log(all);
  }

  @Test
  void whatSeparatesCasesFromControlsHasNoEstimate() {
    var builder = new Panel.Builder(EXPOSED);
    for (int pair = 0; pair < 5; pair++) {
      builder.add("pair " + pair, 1, List.of(1.0)).add("pair " + pair, 0, List.of(0.0));
    }
    assertThat(ConditionalLogit.of(builder.build(), Ties.EXACT)).isEmpty();
  }

  @Test
  void groupsWithoutACaseOrACountTellNothing() {
    var none = new Panel.Builder(EXPOSED).add("a", 0, List.of(1.0)).add("a", 0, List.of(0.0));
    assertThat(ConditionalLogit.of(none.build(), Ties.EXACT)).isEmpty();
    assertThat(FixedEffectsPoisson.of(none.build())).isEmpty();
    assertThat(FixedEffectsPoisson.of(new Panel(EXPOSED, List.of()))).isEmpty();
  }

  @Test
  void oneExposedAndOneUnexposedDayEachGiveTheRatioOfTheirSums() {
    var builder = new Panel.Builder(EXPOSED);
    for (int person = 1; person <= 6; person++) {
      builder.add("person " + person, 3 * person, List.of(1.0));
      builder.add("person " + person, person, List.of(0.0));
    }
    var fit = FixedEffectsPoisson.of(builder.build()).orElseThrow();
    assertThat(fit.model().getFirst().estimate()).isCloseTo(Math.log(3), within(1e-9));
    assertThat(fit.model().getFirst().standardError())
        .isCloseTo(Math.sqrt(1 / 63.0 + 1 / 21.0), within(1e-9));
  }

  @Test
  void aLevelOfEachGroupChangesNothing() {
    var random = new Random(10);
    var plain = new Panel.Builder(EXPOSED);
    var shifted = new Panel.Builder(EXPOSED);
    for (int i = 0; i < 60; i++) {
      var group = "group " + i % 6;
      double count = random.nextInt(5);
      double x = random.nextDouble();
      plain.add(group, count, List.of(x));
      shifted.add(group, count, List.of(x + 100 * (i % 6)));
    }
    assertThat(FixedEffectsPoisson.of(shifted.build()).orElseThrow().model().getFirst().estimate())
        .isCloseTo(
            FixedEffectsPoisson.of(plain.build()).orElseThrow().model().getFirst().estimate(),
            within(1e-8));
  }

  @Test
  void aStepAndABendAreFoundAsTheyWerePut() {
    var time = IntStream.range(0, 40).asDoubleStream().toArray();
    var value = new double[40];
    for (int i = 0; i < 40; i++) {
      value[i] = 3 + 0.5 * i + (i > 19 ? 7 - 0.25 * (i - 19) : 0);
    }
    var fit = SegmentedRegression.of(time, value, 19).orElseThrow().classical();
    assertThat(fit.stream().map(Coefficient::term))
        .containsExactly("level", "slope", "step", "slope_change");
    assertThat(fit.get(0).estimate()).isCloseTo(3, within(1e-9));
    assertThat(fit.get(1).estimate()).isCloseTo(0.5, within(1e-9));
    assertThat(fit.get(2).estimate()).isCloseTo(7, within(1e-9));
    assertThat(fit.get(3).estimate()).isCloseTo(-0.25, within(1e-9));
  }

  @Test
  void clustersOfOneAreNeweyAndWestWithoutNeighbours() {
    var random = new Random(11);
    var design = new double[30][];
    var outcome = new double[30];
    for (int i = 0; i < 30; i++) {
      design[i] = new double[] {1, random.nextDouble()};
      outcome[i] = random.nextGaussian();
    }
    var fit = LinearRegression.of(List.of("one", "x"), design, outcome).orElseThrow();
    var alone = fit.clustered(IntStream.range(0, 30).toArray());
    var without = fit.neweyWest(0, true);
    for (int i = 0; i < 2; i++) {
      assertThat(alone.get(i).standardError())
          .isCloseTo(without.get(i).standardError(), within(1e-9));
    }
  }

  @Test
  void columnsThatSayTheSameHaveNoEstimate() {
    var design = new ArrayList<double[]>();
    for (int i = 0; i < 9; i++) {
      design.add(new double[] {i, 2.0 * i});
    }
    assertThat(
            LinearRegression.of(List.of("a", "b"), design.toArray(double[][]::new), new double[9]))
        .isEmpty();
    assertThat(SegmentedRegression.of(new double[] {1, 2}, new double[] {1, 2}, 1)).isEmpty();
  }
}
