package io.longhaul.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.load.ImpulseResponse.Timing;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Oracles: Clarke and Skiba 2013, figure 6, the definition of Foster's monotony, the sums of Busso
/// 2003 written out, and invariants over seeded random loads.
class LoadModelsTest {
  private static final Offset<Double> NEAR = within(1e-9);
  private static final VariableDoseResponse.Parameters MEAN = VariableDoseResponse.Parameters.MEAN;

  @Test
  void fourDaysOfAHundredGiveThePublishedFitnessAndFatigue() {
    var parameters = new ImpulseResponse.Parameters(500, 1, 2, 27, 10);
    var last =
        ImpulseResponse.of(new double[] {0, 100, 100, 100, 100}, parameters, Timing.SAME_DAY)
            .getLast();
    assertThat(last.fitness()).isCloseTo(378.708266700884, NEAR);
    assertThat(last.fatigue()).isCloseTo(346.438639179566, NEAR);
    assertThat(last.performance()).isCloseTo(185.830988341752, NEAR);
  }

  @Test
  void withoutLoadPerformanceStaysWhereItStarts() {
    for (var timing : Timing.values()) {
      assertThat(
              ImpulseResponse.of(new double[9], ImpulseResponse.Parameters.TEXTBOOK, timing)
                  .getLast()
                  .performance())
          .isEqualTo(500);
    }
    assertThat(
            VariableDoseResponse.of(new double[9], VariableDoseResponse.State.NONE, MEAN)
                .getLast()
                .performance(MEAN))
        .isEqualTo(262);
  }

  @Test
  void oneDayOfLoadActsAsItsInfluenceSays() {
    var loads = new double[50];
    loads[0] = 1;
    var parameters = ImpulseResponse.Parameters.TEXTBOOK;
    var sameDay = ImpulseResponse.of(loads, parameters, Timing.SAME_DAY);
    var before = ImpulseResponse.of(loads, parameters, Timing.DAYS_BEFORE);
    for (int day = 0; day < 50; day++) {
      double expected = 500 + parameters.influence(day);
      assertThat(sameDay.get(day).performance()).isCloseTo(expected, NEAR);
      assertThat(before.get(day).performance()).isCloseTo(day == 0 ? 500 : expected, NEAR);
    }
  }

  @Test
  void impulsesAddUp() {
    var random = new Random(3);
    var a = random.doubles(200, 0, 100).toArray();
    var b = random.doubles(200, 0, 100).toArray();
    var sum = new double[200];
    for (int i = 0; i < 200; i++) {
      sum[i] = a[i] + b[i];
    }
    var p = ImpulseResponse.Parameters.TEXTBOOK;
    assertThat(last(sum, p) - 500).isCloseTo(last(a, p) + last(b, p) - 1000, within(1e-8));
  }

  private static double last(double[] loads, ImpulseResponse.Parameters parameters) {
    return ImpulseResponse.of(loads, parameters, Timing.SAME_DAY).getLast().performance();
  }

  @Test
  void theInfluenceIsBestWhenItSaysAndHarmfulFromWhenItSays() {
    var p = new ImpulseResponse.Parameters(500, 1, 2, 42, 7);
    assertThat(p.influence(p.harmDays())).isCloseTo(0, NEAR);
    assertThat(p.influence(p.bestDays()))
        .isGreaterThan(p.influence(p.bestDays() - 0.1))
        .isGreaterThan(p.influence(p.bestDays() + 0.1));
  }

  @Test
  void theRecursionIsTheSumThatBussoPrints() {
    var loads = new Random(4).doubles(60, 0, 400).toArray();
    var states = VariableDoseResponse.of(loads, VariableDoseResponse.State.NONE, MEAN);
    for (int n = 0; n < loads.length; n++) {
      double expected = MEAN.start();
      for (int i = 0; i < n; i++) {
        double loss = 0;
        for (int j = 0; j <= i; j++) {
          loss += MEAN.raise() * loads[j] * Math.exp(-(i - j) / MEAN.raiseDays());
        }
        expected +=
            MEAN.gain() * loads[i] * Math.exp(-(n - i) / MEAN.gainDays())
                - loss * loads[i] * Math.exp(-(n - i) / MEAN.lossDays());
      }
      assertThat(states.get(n).performance(MEAN)).isCloseTo(expected, NEAR);
    }
  }

  @Test
  void aSteadyStateStaysAndTheBestDailyLoadIsTheBest() {
    double best = MEAN.bestDailyLoad();
    assertThat(best).isCloseTo(290.2, within(0.05));
    var steady = VariableDoseResponse.State.steady(best, MEAN);
    var after = steady.after(best, MEAN);
    assertThat(after.performance(MEAN)).isCloseTo(steady.performance(MEAN), NEAR);
    assertThat(steady.performance(MEAN))
        .isGreaterThan(VariableDoseResponse.State.steady(0.99 * best, MEAN).performance(MEAN))
        .isGreaterThan(VariableDoseResponse.State.steady(1.01 * best, MEAN).performance(MEAN));
  }

  @Test
  void noTaperLeavesPerformanceAsItIs() {
    var before = new StepTaper.Before(290, 0, 1);
    assertThat(StepTaper.of(before, 0, 30, MEAN).performance())
        .isCloseTo(StepTaper.of(before, 0, 0, MEAN).performance(), NEAR);
  }

  @Test
  void saturationRisesFromNothingToTheMostAndHasHalfOfItInBetween() {
    var hill = HillSaturation.TEXTBOOK;
    assertThat(hill.of(0)).isZero();
    assertThat(hill.of(200)).isCloseTo(200, NEAR);
    assertThat(hill.of(1e300)).isEqualTo(400);
    double last = -1;
    for (double load = 0; load < 5000; load += 10) {
      assertThat(hill.of(load)).isGreaterThan(last).isLessThan(400);
      last = hill.of(load);
    }
  }

  @Test
  void monotonyOfAWeekIsItsMeanOverItsDeviation() {
    var week = Monotony.of(3600, 3600, 3600, 3600, 3600, 3600, 0);
    assertThat(week.monotony().orElseThrow()).isCloseTo(2.267786838, within(1e-9));
    assertThat(week.strain().orElseThrow()).isCloseTo(48984.1957, within(1e-4));
    assertThat(week.evenness().orElseThrow()).isCloseTo(2.267786838 / 3.267786838, within(1e-9));
  }

  @Test
  void sevenEqualDaysHaveNoMonotonyAndFullEvenness() {
    var flat = Monotony.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
    assertThat(flat.monotony()).isEmpty();
    assertThat(flat.strain()).isEmpty();
    assertThat(flat.evenness()).hasValue(1);
    assertThat(flat.evenStrain()).isEqualTo(flat.weekly());
  }

  @Test
  void aWeekWithoutLoadHasNoStrain() {
    var none = Monotony.of(new double[7]);
    assertThat(none.monotony()).isEmpty();
    assertThat(none.evenness()).isEmpty();
    assertThat(none.evenStrain()).isZero();
  }

  @Test
  void evennessDoesNotDependOnTheUnitAndStaysInsideItsBounds() {
    var random = new Random(5);
    for (int trial = 0; trial < 100; trial++) {
      var days = random.doubles(7, 0, 12).toArray();
      var minutes = DoubleStream.of(days).map(hours -> 60 * hours).toArray();
      double evenness = Monotony.of(days).evenness().orElseThrow();
      assertThat(evenness).isBetween(0.0, 1.0);
      assertThat(Monotony.of(minutes).evenness().orElseThrow()).isCloseTo(evenness, NEAR);
    }
  }

  @Test
  void trailingWeeksEndOnEachDay() {
    var all = Monotony.trailing(9, 1, 2, 3, 4, 5, 6, 7);
    assertThat(all.subList(0, 6)).allMatch(Optional::isEmpty);
    assertThat(all.getLast()).contains(Monotony.of(1, 2, 3, 4, 5, 6, 7));
  }

  @Test
  void theRatioIsOneForASteadyLoadAndNoneWithoutLoad() {
    var steady = AcuteChronicRatio.of(DoubleStream.generate(() -> 8).limit(40).toArray()).getLast();
    assertThat(steady.weighted().orElseThrow()).isCloseTo(1, NEAR);
    assertThat(steady.coupled().orElseThrow()).isCloseTo(1, NEAR);
    assertThat(steady.uncoupled().orElseThrow()).isCloseTo(1, NEAR);
    var none = AcuteChronicRatio.of(new double[40]).getLast();
    assertThat(none.weighted()).isEmpty();
    assertThat(none.coupled()).isEmpty();
  }

  @Test
  void aWeekHasSevenDaysAndLoadIsNotNegative() {
    assertThatThrownBy(() -> Monotony.of(1, 2)).hasMessageContaining("7 days, not 2");
    assertThatThrownBy(() -> AcuteChronicRatio.of(-1)).hasMessageContaining("not -1");
    assertThatThrownBy(() -> HillSaturation.TEXTBOOK.of(-1)).hasMessageContaining("not -1");
  }
}
