package io.longhaul.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.longhaul.load.Taper.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Oracles: the definition of the three shapes; Thomas and Busso 2005; an independent computation
/// of the grid of one-step tapers under the mean parameters of Busso 2003.
class TaperTest {
  private static final Path GRID = Path.of("../../shared/oracles/taper_grid_busso_meanparams.csv");
  private static final VariableDoseResponse.Parameters MEAN = VariableDoseResponse.Parameters.MEAN;
  private static final double LOAD = MEAN.bestDailyLoad();
  private static final StepTaper.Before STEADY = new StepTaper.Before(LOAD, 0, 1);
  private static final StepTaper.Before OVERLOADED = new StepTaper.Before(LOAD, 28, 1.2);

  @ParameterizedTest
  @EnumSource(Shape.class)
  void eachShapeLeavesOutTheSameShare(Shape shape) {
    for (double reduction : new double[] {0, 0.2, 0.41, 0.5, 0.6, 0.9}) {
      for (int days : new int[] {1, 7, 14, 21}) {
        var shares = new Taper(shape, reduction, days).shares();
        assertThat(shares).hasSize(days).allMatch(share -> share >= 0 && share <= 1);
        assertThat(shares.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
            .isCloseTo(1 - reduction, within(1e-9));
      }
    }
  }

  @Test
  void progressiveShapesFallFromDayToDay() {
    for (var shape : new Shape[] {Shape.LINEAR, Shape.EXPONENTIAL}) {
      var shares = Taper.usual(shape).shares();
      for (int day = 1; day < shares.size(); day++) {
        assertThat(shares.get(day)).isLessThan(shares.get(day - 1));
      }
    }
  }

  /// Figures of the independent computation, performance in watts.
  @ParameterizedTest
  @CsvSource({
    "0, 0, 398.3057236117",
    "5, 3, 398.7497241988",
    "10, 14, 402.3180148539",
    "15, 21, 404.4490296084",
    "20, 0, 398.3057236117"
  })
  void aStepIsThatOfTheGrid(int percent, int days, double performance) {
    assertThat(StepTaper.of(STEADY, percent / 100.0, days, MEAN).performance())
        .isCloseTo(performance, within(1e-6));
    if (days > 0) {
      assertThat(new Taper(Shape.STEP, percent / 100.0, days).performance(STEADY, MEAN))
          .isCloseTo(performance, within(1e-6));
    }
  }

  @Test
  void everyTaperOfTheGridIsTheSame() throws IOException {
    assumeTrue(Files.exists(GRID));
    var best = new HashMap<String, StepTaper>();
    var lines = Files.readAllLines(GRID);
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",", -1);
      double reduction = Double.parseDouble(cells[1]) / 100;
      int days = Integer.parseInt(cells[2]);
      double performance = Double.parseDouble(cells[3]);
      var read = new StepTaper(reduction, days, performance);
      best.merge(cells[0], read, (a, b) -> b.performance() > a.performance() ? b : a);
      assertThat(StepTaper.of(before(cells[0]), reduction, days, MEAN).performance())
          .as(line)
          .isCloseTo(performance, within(1e-6));
    }
    assertThat(best).hasSize(2);
    // the grid has every fifth per cent and some days: its best lies beside ours, and is no better
    best.forEach((before, theirs) -> {
      var ours = StepTaper.best(before(before), 56, MEAN);
      assertThat(ours.reduction()).isCloseTo(theirs.reduction(), within(0.05));
      assertThat(ours.days()).isEqualTo(theirs.days());
      assertThat(ours.performance()).isGreaterThanOrEqualTo(theirs.performance());
    });
  }

  private static StepTaper.Before before(String preload) {
    return preload.equals("none") ? STEADY : OVERLOADED;
  }

  /// Published: 30.8 % (± 11.8) for 19.3 d (± 2.3), after overload 39.3 % (± 9.9) for 28.0 d (±
  /// 5.1).
  @Test
  void theBestStepIsThePublishedOne() {
    var steady = Taper.best(Shape.STEP, STEADY, 40, MEAN);
    assertThat(steady.reduction()).isCloseTo(0.31, within(1e-9));
    assertThat(steady.days()).isEqualTo(18);
    var overloaded = Taper.best(Shape.STEP, OVERLOADED, 40, MEAN);
    assertThat(overloaded.reduction()).isCloseTo(0.39, within(1e-9));
    assertThat(overloaded.days()).isEqualTo(26);
  }

  /// Published: a progressive taper does better than a step after overload only, and by little.
  @Test
  void progressiveBeatsAStepAfterOverloadAndByLittle() {
    double step = Taper.best(Shape.STEP, OVERLOADED, 40, MEAN).performance(OVERLOADED, MEAN);
    double linear = Taper.best(Shape.LINEAR, OVERLOADED, 40, MEAN).performance(OVERLOADED, MEAN);
    assertThat(linear / step).isBetween(1.0, 1.01);
  }

  /// By the closed form of a step: Base less Recent after n days of w (1 - r).
  @Test
  void balanceAfterAStepIsThatOfTheClosedForm() {
    double expected = 8 * 0.5 * (StrictMath.exp(-14 / 42.0) - StrictMath.exp(-14 / 7.0));
    assertThat(Taper.usual(Shape.STEP).balance(8)).isCloseTo(expected, within(1e-9));
  }
}
