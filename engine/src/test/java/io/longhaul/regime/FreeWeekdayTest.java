package io.longhaul.regime;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.accuracy.Case;
import io.longhaul.regime.FreeWeekday.Told;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Oracle: the hidden timetable of the simulator. The seeds lie beyond those that it was tuned on.
class FreeWeekdayTest {
  private static final int PEOPLE = 40;

  @ParameterizedTest
  @CsvSource({"996, KEPT", "997, NONE", "9-18, KEPT", "sun-thu, KEPT", "four-day, KEPT"})
  void fourWeeksTellIt(String scenario, Told truth) {
    var told = IntStream.range(0, PEOPLE).mapToObj(i -> told(scenario, 10, 4, 6000 + i)).toList();
    assertThat(told).doesNotContain(truth == Told.KEPT ? Told.NONE : Told.KEPT);
    assertThat(told).filteredOn(truth::equals).hasSizeGreaterThanOrEqualTo(PEOPLE - 2);
  }

  @Test
  void theDayIsNamed() {
    var free = free("996", 10, 4, 6000).orElseThrow();
    assertThat(free.likely()).containsExactly(DayOfWeek.SUNDAY);
    assertThat(free("sun-thu", 30, 8, 6000).orElseThrow().likely())
        .containsExactlyInAnyOrder(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
  }

  /// Two Sundays are no habit, and who commits once a week has none that shows.
  @Test
  void isNotAskedOfTooLittle() {
    assertThat(free("997", 30, 2, 6000)).isEmpty();
    assertThat(free("sparse", 1, 26, 6000)).isEmpty();
    assertThat(free("utc", 10, 8, 6000)).isEmpty();
  }

  /// Traces so dense that chances reach the end of what a number holds.
  @Test
  void isAChance() {
    for (var scenario : Scenarios.all()) {
      free(scenario.name(), 30, 26, 6000)
          .ifPresent(free -> assertThat(free.chance()).as(scenario.name()).isBetween(0.0, 1.0));
    }
  }

  private static Told told(String scenario, int acts, int weeks, int seed) {
    return free(scenario, acts, weeks, seed).map(FreeWeekday::told).orElse(Told.OPEN);
  }

  private static Optional<FreeWeekday> free(String scenario, int acts, int weeks, int seed) {
    var person =
        Simulated.of(
            Scenarios.named(scenario).orElseThrow(), new Sample(Case.FROM, weeks, acts, seed));
    return Case.of(person).answer().freeWeekday();
  }
}
