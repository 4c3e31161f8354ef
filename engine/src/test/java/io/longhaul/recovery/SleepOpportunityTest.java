package io.longhaul.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Oracles: timetables by hand, and for random work, that nobody sleeps at it.
class SleepOpportunityTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-01-05T00:00:00Z");

  @Test
  void betweenOrdinaryDaysTheNightIsSleptInTheMiddle() {
    var both = of(List.of(hours(9, 17), hours(33, 41)), 7, 48);
    assertThat(both.little().sleeps()).containsExactly(hours(24.5, 30.5));
    assertThat(both.much().sleeps()).containsExactly(hours(23, 32));
  }

  @Test
  void aShortNightIsUsedUp() {
    // Until one in the morning, from nine on.
    var both = of(List.of(hours(9, 25), hours(33, 49)), 7, 49);
    assertThat(both.little().sleeps()).containsExactly(hours(26, 32));
    assertThat(both.much().sleeps()).containsExactly(hours(25.25, 32.75));
  }

  @Test
  void whoWorksAtNightSleepsAfterIt() {
    var both = of(List.of(hours(22, 30), hours(46, 54)), 15, 54);
    assertThat(both.little().sleeps()).containsExactly(hours(31, 37));
    assertThat(both.much().sleeps()).containsExactly(hours(30.25, 39.25));
  }

  @Test
  void twoHoursOffAreANapAtMost() {
    var both = of(List.of(hours(1, 23), hours(25, 47)), 0, 47);
    assertThat(both.little().sleeps()).containsExactly(hours(24, 24.5));
    assertThat(both.much().sleeps().getLast()).isEqualTo(hours(23.25, 24.75));
  }

  @Test
  void eachNightOfAFreeWeekendIsSlept() {
    var both = of(List.of(hours(9, 17), hours(81, 89)), 7, 89);
    assertThat(both.little().sleeps()).hasSize(3);
    assertThat(both.much().sleeps()).hasSize(3);
  }

  @Test
  void nobodySleepsAtWorkAndMuchIsNeverLessThanLittle() {
    var random = new Random(14);
    for (int trial = 0; trial < 300; trial++) {
      var work = new ArrayList<Interval>();
      double at = 8;
      for (int i = 0; i < 12; i++) {
        double end = at + 20 * random.nextDouble();
        work.add(hours(at, end));
        at = end + 30 * random.nextDouble();
      }
      var both = of(work, 7, at);
      for (var sleep : both.much().sleeps()) {
        assertThat(work)
            .noneMatch(stretch ->
                stretch.start().isBefore(sleep.end()) && sleep.start().isBefore(stretch.end()));
      }
      assertThat(slept(both.little())).isLessThanOrEqualTo(slept(both.much()));
    }
  }

  private static Duration slept(SleepHistory history) {
    return history.sleeps().stream().map(Interval::duration).reduce(Duration.ZERO, Duration::plus);
  }

  private static SleepOpportunity of(List<Interval> work, double from, double until) {
    return SleepOpportunity.of(work, hours(from, until), ZoneOffset.UTC);
  }

  private static Interval hours(double from, double until) {
    return new Interval(at(from), at(until));
  }

  private static Instant at(double hours) {
    return MIDNIGHT.plusSeconds(Math.round(3600 * hours));
  }
}
