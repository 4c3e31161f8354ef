package io.longhaul.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.load.LoadSeries.Parameters;
import io.longhaul.stats.Band;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Oracles: figures of GoldenCheetah's recurrence after 100 units on four days from zero; limits by
/// hand; and for bounds, series in which unknown days are drawn at random.
class LoadSeriesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final Offset<Double> NEAR = within(1e-9);

  @Test
  void fourDaysFromZeroGiveThePublishedFigures() {
    var series = series(Parameters.USUAL.from(0), 0, 100, 100, 100, 100);
    var last = series.points().getLast();
    assertThat(last.base().likely()).isCloseTo(9.08435571233, within(1e-10));
    assertThat(last.recent().likely()).isCloseTo(43.5281877992, within(1e-10));
    assertThat(last.balance().likely()).isCloseTo(-27.9623722173, within(1e-10));
    assertThat(series.next().likely()).isCloseTo(-34.4438320869, within(1e-10));
    assertThat(last.ramp().likely()).isCloseTo(9.08435571233, within(1e-10));
  }

  @Test
  void nothingInGivesNothingOut() {
    var last = series(Parameters.USUAL, 0, 0, 0).points().getLast();
    assertThat(List.of(last.base(), last.recent(), last.balance(), last.ramp()))
        .containsOnly(Band.ZERO);
  }

  @Test
  void theSameLoadForEverKeepsEverythingWhereItIs() {
    var series = series(Parameters.USUAL, DoubleStream.generate(() -> 8).limit(100).toArray());
    for (var point : series.points()) {
      assertThat(point.base().likely()).isCloseTo(8, NEAR);
      assertThat(point.recent().likely()).isCloseTo(8, NEAR);
      assertThat(point.balance().likely()).isCloseTo(0, NEAR);
      assertThat(point.ramp().likely()).isCloseTo(0, NEAR);
    }
  }

  @Test
  void baseTendsToTheLoad() {
    var series =
        series(Parameters.USUAL.from(0), DoubleStream.generate(() -> 8).limit(2000).toArray());
    assertThat(series.points().getLast().base().likely()).isCloseTo(8, NEAR);
  }

  @Test
  void moreLoadOnAnyDayRaisesBaseFromThenOn() {
    var random = new Random(1);
    var loads = random.doubles(60, 0, 12).toArray();
    var before = series(Parameters.USUAL.from(5), loads);
    int raised = 20;
    loads[raised]++;
    var after = series(Parameters.USUAL.from(5), loads);
    for (int day = 0; day < loads.length; day++) {
      double difference =
          after.points().get(day).base().likely() - before.points().get(day).base().likely();
      assertThat(difference).isGreaterThanOrEqualTo(0);
      assertThat(difference > 0).isEqualTo(day >= raised);
    }
  }

  @Test
  void itStartsFromTheMeanOfTheFirstKnownDays() {
    var days = new ArrayList<DailyLoad>();
    for (int day = 0; day < 40; day++) {
      days.add(day % 4 == 3 ? DailyLoad.UNKNOWN : DailyLoad.exactly(day < 37 ? 6 : 600));
    }
    var first = LoadSeries.of(new DailyLoads(MONDAY, days), Parameters.USUAL).points().getFirst();
    assertThat(first.base()).isEqualTo(Band.exactly(6));
  }

  @Test
  void itWarmsUpUntilFortyTwoDaysAreKnown() {
    var days = new ArrayList<DailyLoad>();
    for (int day = 0; day < 60; day++) {
      days.add(day < 10 ? DailyLoad.UNKNOWN : DailyLoad.exactly(6));
    }
    var points = LoadSeries.of(new DailyLoads(MONDAY, days), Parameters.USUAL).points();
    assertThat(points.stream().filter(LoadSeries.Point::warmingUp)).hasSize(51);
    assertThat(points.get(50).warmingUp()).isTrue();
    assertThat(points.get(51).warmingUp()).isFalse();
    assertThat(points.get(9).known()).isFalse();
  }

  @Test
  void anUnknownDayIsNoDayOfRest() {
    var rest = series(Parameters.USUAL, 8, 8, 8, 0, 8).points().getLast();
    var days = new ArrayList<DailyLoad>();
    for (int day = 0; day < 5; day++) {
      days.add(day == 3 ? DailyLoad.UNKNOWN : DailyLoad.exactly(8));
    }
    var unknown = LoadSeries.of(new DailyLoads(MONDAY, days), Parameters.USUAL).points().getLast();
    assertThat(unknown.base().likely()).isCloseTo(8, NEAR);
    assertThat(unknown.base().likely()).isGreaterThan(rest.base().likely());
    assertThat(unknown.base().low()).isLessThan(8);
    assertThat(unknown.base().high()).isCloseTo(8, NEAR);
  }

  @Test
  void whateverUnknownDaysWereTheBoundsHold() {
    var random = new Random(2);
    for (int trial = 0; trial < 50; trial++) {
      var days = new ArrayList<DailyLoad>();
      for (int day = 0; day < 80; day++) {
        days.add(
            random.nextInt(3) == 0
                ? DailyLoad.UNKNOWN
                : DailyLoad.exactly(12 * random.nextDouble()));
      }
      var loads = new DailyLoads(MONDAY, days);
      var parameters = Parameters.USUAL.from(6);
      var series = LoadSeries.of(loads, parameters);
      // Random loads never come near the bounds of Balance; all or nothing around a lag do.
      int turn = random.nextInt(80);
      boolean recently = random.nextBoolean();
      var drawn = new double[days.size()];
      for (int day = 0; day < drawn.length; day++) {
        drawn[day] =
            switch (days.get(day)) {
              case DailyLoad.Known known -> known.load().likely();
              case DailyLoad.Unknown _ ->
                  trial % 2 == 0
                      ? loads.most() * random.nextDouble()
                      : (day > turn) == recently ? loads.most() : 0;
            };
      }
      assertInside(LoadSeries.of(DailyLoads.exactly(MONDAY, drawn), parameters), series);
    }
  }

  private static void assertInside(LoadSeries drawn, LoadSeries bounds) {
    for (int day = 0; day < drawn.points().size(); day++) {
      var point = drawn.points().get(day);
      var band = bounds.points().get(day);
      assertInside(point.base(), band.base());
      assertInside(point.recent(), band.recent());
      assertInside(point.balance(), band.balance());
      assertInside(point.ramp(), band.ramp());
    }
    assertInside(drawn.next(), bounds.next());
  }

  private static void assertInside(Band value, Band band) {
    assertThat(value.likely()).isBetween(band.low() - 1e-9, band.high() + 1e-9);
  }

  /// The bounds are no wider than two completions need: they are reached.
  @Test
  void theBoundsOfBalanceAreReached() {
    var days = new ArrayList<DailyLoad>(List.of(DailyLoad.exactly(10)));
    for (int day = 0; day < 60; day++) {
      days.add(DailyLoad.UNKNOWN);
    }
    var parameters = Parameters.USUAL.from(5);
    var band = LoadSeries.of(new DailyLoads(MONDAY, days), parameters).next();
    double least = Double.POSITIVE_INFINITY;
    for (int turn = 0; turn <= 60; turn++) {
      var loads = new double[61];
      loads[0] = 10;
      Arrays.fill(loads, turn + 1, 61, 10);
      least =
          Math.min(
              least, LoadSeries.of(DailyLoads.exactly(MONDAY, loads), parameters).next().likely());
    }
    assertThat(band.low()).isCloseTo(least, NEAR);
  }

  @Test
  void withoutAnyKnownDayThereIsNoSeries() {
    var unknown = new DailyLoads(MONDAY, List.of(DailyLoad.UNKNOWN, DailyLoad.UNKNOWN));
    assertThat(LoadSeries.of(unknown, Parameters.USUAL).points()).isEmpty();
    assertThat(series(Parameters.USUAL).points()).isEmpty();
  }

  @Test
  void daysFollowEachOtherOverNewYearAndAClockChange() {
    var points = series(Parameters.USUAL, new double[100]).points();
    assertThat(points.get(99).date()).isEqualTo(MONDAY.plusDays(99));
  }

  @Test
  void loadIsHoursTimesEffort() {
    assertThat(DailyLoad.rated(new Band(6, 8, 10), 1.5))
        .isEqualTo(new DailyLoad.Known(new Band(9, 12, 15)));
  }

  @Test
  void parametersThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new Parameters(7, 7, 28, Optional.empty()))
        .hasMessageContaining("baseDays must be more than recentDays");
    assertThatThrownBy(() -> DailyLoad.exactly(-1))
        .hasMessageContaining("load must be 0 or more, not -1");
  }

  private static LoadSeries series(Parameters parameters, double... loads) {
    return LoadSeries.of(DailyLoads.exactly(MONDAY, loads), parameters);
  }
}
