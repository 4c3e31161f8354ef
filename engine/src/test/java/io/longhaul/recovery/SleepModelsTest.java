package io.longhaul.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.recovery.ThreeProcess.EarlySleep;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Oracles: closed forms by hand, and invariants: the points asked for do not change the course,
/// more sleep never makes it worse, limits hold.
class SleepModelsTest {
  private static final Instant SEVEN = Instant.parse("2024-01-01T07:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Offset<Double> NEAR = within(1e-9);

  private static final SleepHistory REGULAR = nights(14, 16, 8);
  private static final SleepHistory SHORT = nights(14, 19, 5);

  @Test
  void theStepDoesNotChangeTheCourse() {
    for (var history : List.of(REGULAR, SHORT)) {
      var everyHour = Duration.ofHours(1);
      var often = Duration.ofMinutes(4);
      var two = TwoProcess.Parameters.PUBLISHED;
      same(
          TwoProcess.of(history, everyHour, two).stream().map(TwoProcess.Point::pressure).toList(),
          TwoProcess.of(history, often, two).stream().map(TwoProcess.Point::pressure).toList());
      var three = ThreeProcess.Parameters.PUBLISHED;
      same(
          ThreeProcess.of(history, everyHour, three).stream()
              .map(ThreeProcess.Point::sleepiness)
              .toList(),
          ThreeProcess.of(history, often, three).stream()
              .map(ThreeProcess.Point::sleepiness)
              .toList());
      var unified = UnifiedModel.Parameters.PUBLISHED;
      same(
          UnifiedModel.of(history, everyHour, unified).stream()
              .map(UnifiedModel.Point::lapses)
              .toList(),
          UnifiedModel.of(history, often, unified).stream()
              .map(UnifiedModel.Point::lapses)
              .toList());
      var reservoir = SleepReservoir.Parameters.PUBLISHED;
      same(
          SleepReservoir.of(history, everyHour, reservoir).stream()
              .map(SleepReservoir.Point::effectiveness)
              .toList(),
          SleepReservoir.of(history, often, reservoir).stream()
              .map(SleepReservoir.Point::effectiveness)
              .toList());
    }
  }

  private static void same(List<Double> everyHour, List<Double> everyFourMinutes) {
    assertThat(everyHour).hasSizeGreaterThan(300);
    for (int hour = 0; hour < everyHour.size(); hour++) {
      assertThat(everyFourMinutes.get(15 * hour)).isCloseTo(everyHour.get(hour), NEAR);
    }
  }

  @Test
  void sleepPressureRisesAwakeAndFallsAsleepAsItsTimeConstantsSay() {
    var points = TwoProcess.of(REGULAR, HOUR, TwoProcess.Parameters.PUBLISHED);
    assertThat(points.get(16).pressure()).isCloseTo(1 - 0.8 * Math.exp(-16 / 18.18), NEAR);
    assertThat(points.get(24).pressure())
        .isCloseTo(points.get(16).pressure() * Math.exp(-8 / 4.2), NEAR);
    assertThat(points).allMatch(point -> point.pressure() > 0 && point.pressure() < 1);
  }

  @Test
  void aRegularSleeperMeetsBothThresholds() {
    var points = TwoProcess.of(REGULAR, HOUR, TwoProcess.Parameters.PUBLISHED);
    var bed = points.get(24 * 13 + 16);
    var up = points.get(24 * 14);
    assertThat(bed.pressure()).isCloseTo(bed.upper(), within(0.012));
    assertThat(up.pressure()).isCloseTo(up.lower(), within(0.012));
  }

  @Test
  void alertnessFallsTowardsItsLowAndRisesTowardsItsHigh() {
    var awake = nights(0, 500, 0);
    var points = ThreeProcess.of(awake, HOUR, ThreeProcess.Parameters.PUBLISHED);
    assertThat(points.getLast().homeostatic()).isCloseTo(2.4, within(1e-6));
    var asleep = nights(1, 16, 200);
    assertThat(
            ThreeProcess.of(asleep, HOUR, ThreeProcess.Parameters.PUBLISHED)
                .getLast()
                .homeostatic())
        .isCloseTo(14.3, within(1e-6));
  }

  @Test
  void eightHoursBringBackWhatTheRateWasMadeFrom() {
    // g is the rate by which eight hours bring 7.96 to 14, were there no bend.
    assertThat(ThreeProcess.Parameters.PUBLISHED.sleepRate())
        .isCloseTo(-0.38135644659688356, within(1e-15));
  }

  @Test
  void anEarlySleepGoesOnFromWhereItIsUnlessThePrintedFormIsAskedFor() {
    assertThat(dropAtSleep(13, EarlySleep.CONTINUOUS)).isCloseTo(0, within(2e-4));
    assertThat(dropAtSleep(14, EarlySleep.CONTINUOUS)).isCloseTo(0, within(2e-4));
    assertThat(dropAtSleep(13, EarlySleep.AS_PRINTED)).isCloseTo(-0.13, within(0.005));
    assertThat(dropAtSleep(14, EarlySleep.AS_PRINTED)).isCloseTo(-0.59, within(0.005));
    assertThat(dropAtSleep(14.3, EarlySleep.AS_PRINTED)).isCloseTo(-0.77, within(0.005));
    assertThat(dropAtSleep(12, EarlySleep.AS_PRINTED)).isCloseTo(0, within(0.001));
  }

  /// What the first second of a sleep does to S.
  private static double dropAtSleep(double entry, EarlySleep early) {
    var published = ThreeProcess.Parameters.PUBLISHED;
    var parameters =
        new ThreeProcess.Parameters(
            entry,
            published.low(),
            published.high(),
            published.bend(),
            published.wakeRate(),
            published.sleepRate(),
            early);
    return ThreeProcess.of(nights(1, 0, 8), Duration.ofSeconds(1), parameters).get(1).homeostatic()
        - entry;
  }

  @Test
  void sleepinessIsABand() {
    var point = ThreeProcess.of(REGULAR, HOUR, ThreeProcess.Parameters.PUBLISHED).get(5);
    assertThat(point.refitted().width() / 2).isCloseTo(1.65, within(0.001));
    assertThat(point.refitted().likely()).isCloseTo(9.68 - 0.46 * point.alertness(), NEAR);
  }

  @Test
  void lapsesOfOneNightAwakeFollowTheClosedForm() {
    var points = UnifiedModel.of(nights(0, 40, 0), HOUR, UnifiedModel.Parameters.PUBLISHED);
    assertThat(points.get(40).pressure()).isCloseTo(24.12 * (1 - Math.exp(-1)), NEAR);
    assertThat(points.get(40).debt()).isCloseTo(24.12 * (1 - Math.exp(-40 / 97.44)), NEAR);
    assertThat(points.getFirst().pressure()).isZero();
  }

  @Test
  void debtBuildsUpOverShortNightsAndIsPaidBackByLongOnes() {
    var parameters = UnifiedModel.Parameters.PUBLISHED;
    var shortNights = UnifiedModel.of(SHORT, HOUR, parameters);
    for (int day = 1; day < 14; day++) {
      assertThat(shortNights.get(24 * day).debt())
          .isGreaterThan(shortNights.get(24 * (day - 1)).debt());
    }
    assertThat(UnifiedModel.of(REGULAR, HOUR, parameters).getLast().debt())
        .isLessThan(shortNights.getLast().debt());
  }

  @Test
  void longSleepStoresUpNoMoreThanTheFloor() {
    double floor = -0.11 * 24.12;
    var points = UnifiedModel.of(nights(20, 10, 14), HOUR, UnifiedModel.Parameters.PUBLISHED);
    assertThat(points).allMatch(point -> point.debt() >= floor - 1e-12);
    assertThat(points).anyMatch(point -> Math.abs(point.debt() - floor) < 1e-12);
    var without = UnifiedModel.of(nights(20, 10, 14), HOUR, UnifiedModel.Parameters.AS_PROGRAMMED);
    assertThat(without.getLast().debt()).isLessThan(2 * floor);
  }

  @Test
  void aTenthOfTheFifthHarmonicChangesFewLapses() {
    var published = UnifiedModel.of(REGULAR, HOUR, UnifiedModel.Parameters.PUBLISHED);
    var programmed = UnifiedModel.of(REGULAR, HOUR, UnifiedModel.Parameters.AS_PROGRAMMED);
    for (int i = 0; i < published.size(); i++) {
      assertThat(published.get(i).lapses()).isCloseTo(programmed.get(i).lapses(), within(0.004));
    }
  }

  @Test
  void theReservoirDrainsByHalfAUnitAMinuteAndIsNeverFullerThanFull() {
    var parameters = SleepReservoir.Parameters.PUBLISHED;
    assertThat(SleepReservoir.of(REGULAR, HOUR, parameters).get(16).level())
        .isCloseTo(2880 - 0.5 * 16 * 60, NEAR);
    assertThat(SleepReservoir.of(nights(20, 10, 14), HOUR, parameters))
        .allMatch(point -> point.level() <= 2880);
  }

  @Test
  void fillingFollowsItsEquationMinuteByMinute() {
    // Two hours a night, so that the most filling is reached; small steps of Euler as the oracle.
    var history = nights(6, 22, 2);
    var points = SleepReservoir.of(history, HOUR, SleepReservoir.Parameters.PUBLISHED);
    double level = 2880;
    double step = 1 / 600.0;
    int hour = 0;
    for (long i = 0; i <= 6 * 24 * 600; i++) {
      double hours = i * step;
      if (i % 600 == 0) {
        assertThat(points.get(hour).level()).isCloseTo(level, within(0.2));
        hour++;
      }
      double inDay = hours % 24;
      double x = 2 * Math.PI * (7 + hours - 18) / 24;
      double c = Math.cos(x) + 0.5 * Math.cos(2 * x - Math.PI / 2);
      double filling = Math.min(4.4, -0.55 * c + 0.0026564 * (2880 - level));
      double rate = inDay < 22 ? -0.5 : inDay * 60 - 1320 < 5 ? 0 : filling;
      level = Math.min(2880, level + rate * step * 60);
    }
  }

  @Test
  void aCompletelyRestedPersonIsAsEffectiveAsTheClockSaysLessWhatWakingUpTakes() {
    var points = SleepReservoir.of(REGULAR, HOUR, SleepReservoir.Parameters.PUBLISHED);
    var first = points.getFirst();
    assertThat(first.effectiveness()).isCloseTo(100 + 7 * first.circadian() - 5, NEAR);
    assertThat(points.get(3).inertia()).isZero();
  }

  @Test
  void moreSleepIsNeverWorse() {
    double lapses = Double.POSITIVE_INFINITY;
    double effectiveness = Double.NEGATIVE_INFINITY;
    double alertness = Double.NEGATIVE_INFINITY;
    for (int hours = 2; hours <= 8; hours++) {
      var history = nights(10, 24 - hours, hours);
      double nextLapses =
          UnifiedModel.of(history, HOUR, UnifiedModel.Parameters.PUBLISHED).getLast().pressure();
      double nextEffectiveness =
          SleepReservoir.of(history, HOUR, SleepReservoir.Parameters.PUBLISHED).getLast().level();
      double nextAlertness =
          ThreeProcess.of(history, HOUR, ThreeProcess.Parameters.PUBLISHED).getLast().homeostatic();
      assertThat(nextLapses).isLessThan(lapses);
      assertThat(nextEffectiveness).isGreaterThan(effectiveness);
      assertThat(nextAlertness).isGreaterThan(alertness);
      lapses = nextLapses;
      effectiveness = nextEffectiveness;
      alertness = nextAlertness;
    }
  }

  @Test
  void theBodysClockDoesNotChangeToSummerTime() {
    // The same night on the same body clock, written down in two zones.
    var berlin = new SleepHistory(REGULAR.span(), ZoneOffset.ofHours(1), REGULAR.sleeps());
    var shifted =
        new SleepHistory(
            new Interval(REGULAR.span().start().minus(HOUR), REGULAR.span().end().minus(HOUR)),
            ZoneOffset.ofHours(2),
            REGULAR.sleeps().stream()
                .map(sleep -> new Interval(sleep.start().minus(HOUR), sleep.end().minus(HOUR)))
                .toList());
    assertThat(UnifiedModel.of(berlin, HOUR, UnifiedModel.Parameters.PUBLISHED))
        .isEqualTo(UnifiedModel.of(shifted, HOUR, UnifiedModel.Parameters.PUBLISHED));
  }

  @Test
  void sleepsAreInOrderApartAndInside() {
    var sleep = new Interval(SEVEN.plus(HOUR), SEVEN.plus(Duration.ofHours(3)));
    var span = new Interval(SEVEN, SEVEN.plus(Duration.ofHours(4)));
    assertThatThrownBy(() -> new SleepHistory(span, ZoneOffset.UTC, List.of(sleep, sleep)))
        .hasMessageContaining("in order and inside");
    var small = new Interval(SEVEN, SEVEN.plus(HOUR));
    assertThatThrownBy(() -> new SleepHistory(small, ZoneOffset.UTC, List.of(sleep)))
        .hasMessageContaining("in order and inside");
  }

  @Test
  void aSpanWithoutLengthHasOnePoint() {
    var none = new SleepHistory(Interval.at(SEVEN), ZoneOffset.UTC, List.of());
    assertThat(TwoProcess.of(none, HOUR, TwoProcess.Parameters.PUBLISHED)).hasSize(1);
  }

  /// Days that begin at seven in the morning, with a sleep after so many hours awake.
  private static SleepHistory nights(int count, int hoursAwake, int hoursAsleep) {
    var sleeps = new ArrayList<Interval>();
    var at = SEVEN;
    for (int night = 0; night < count; night++) {
      var asleep = at.plus(Duration.ofHours(hoursAwake));
      at = asleep.plus(Duration.ofHours(hoursAsleep));
      sleeps.add(new Interval(asleep, at));
    }
    var end = count == 0 ? at.plus(Duration.ofHours(hoursAwake)) : at;
    return new SleepHistory(new Interval(SEVEN, end), ZoneOffset.UTC, sleeps);
  }
}
