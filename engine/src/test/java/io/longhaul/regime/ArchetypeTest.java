package io.longhaul.regime;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.day.DayTurn;
import io.longhaul.day.DaysOff;
import io.longhaul.day.WorkPatterns;
import io.longhaul.evidence.Trace;
import io.longhaul.evidence.Zones;
import io.longhaul.session.GapRule;
import io.longhaul.session.Sessions;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: simulated people whose hours are known, and both sides of each line.
class ArchetypeTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final int WEEKS = 8;
  private static final long FIRST_SEED = 6000;
  private static final int SEEDS = 4;
  private static final int DENSE = 30;
  private static final DateRange DATES = new DateRange(MONDAY, MONDAY.plusWeeks(WEEKS));

  /// Of 32 weeks.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          9-17      ; STANDARD
          9-18      ; STANDARD
          four-day  ; STANDARD
          part-time ; STANDARD
          sun-thu   ; STANDARD
          14-22     ; SHIFTED
          22-06     ; SHIFTED
          student   ; SHIFTED
          midday-gap; FLEXIBLE
          two-peaks ; FLEXIBLE
          996       ; LONG_CONTINUOUS
          997       ; LONG_CONTINUOUS
          002       ; ALWAYS_ON
          007       ; ALWAYS_ON
          """)
  void weeksOfKnownHoursGetTheirWordAndNoOther(String scenario, Archetype word) {
    for (int acts : new int[] {10, DENSE}) {
      var told = told(scenario, acts);
      assertThat(told.keySet()).as("%s at %d acts: %s", scenario, acts, told).containsOnly(word);
      int weeks = told.getOrDefault(word, 0);
      assertThat(weeks)
          .as("%s at %d acts", scenario, acts)
          .isGreaterThanOrEqualTo(acts == DENSE ? 20 : 6);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"utc", "squash-only", "forger"})
  void weeksWhoseClockOrActsAreDoubtfulCannotBeTold(String scenario) {
    assertThat(told(scenario, 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9-18", "14-22", "22-06", "part-time", "sparse", "on-call", "student"})
  void nobodyWithUsualHoursIsCalledLong(String scenario) {
    for (int acts : new int[] {1, 3, 10}) {
      assertThat(told(scenario, acts))
          .doesNotContainKeys(
              Archetype.LONG_CONTINUOUS, Archetype.LONG_FLEXIBLE, Archetype.ALWAYS_ON);
    }
  }

  @Test
  void lengthIsThatOfTheHoursWhateverTheTimeOfDay() {
    for (int start = 0; start < 24; start++) {
      var stretch = worked(start, 9, 5, Duration.ofHours(1));
      boolean usual = start >= 5 && start <= 12;
      assertThat(Archetype.of(hours(38, 40, 42), 5, stretch))
          .as("from %d", start)
          .contains(usual ? Archetype.STANDARD : Archetype.SHIFTED);
      assertThat(Archetype.of(hours(58, 60, 62), 5, stretch)).contains(Archetype.LONG_CONTINUOUS);
    }
  }

  @Test
  void eachLineHasTwoSides() {
    var stretch = worked(9, 9, 5, Duration.ofHours(1));
    assertThat(Archetype.of(hours(12, 14, 16), 3, stretch)).contains(Archetype.LOW);
    assertThat(Archetype.of(hours(14, 16, 18), 3, stretch)).contains(Archetype.STANDARD);
    assertThat(Archetype.of(hours(44, 48, 52), 5, stretch)).contains(Archetype.LONG_CONTINUOUS);
    assertThat(Archetype.of(hours(44, 47, 52), 5, stretch)).contains(Archetype.STANDARD);
    assertThat(Archetype.of(hours(40, 49, 58), 5, stretch)).as("too wide").isEmpty();
    assertThat(Archetype.of(hours(38, 40, 42), 2, stretch)).as("two days").isEmpty();
    assertThat(Archetype.of(hours(64, 65, 66), 5, stretch)).contains(Archetype.ALWAYS_ON);
    var broken = worked(9, 13, 5, Duration.ofHours(2));
    assertThat(Archetype.of(hours(38, 40, 42), 5, broken)).contains(Archetype.FLEXIBLE);
    assertThat(Archetype.of(hours(58, 60, 62), 5, broken)).contains(Archetype.LONG_FLEXIBLE);
  }

  @Test
  void daysThatDifferAreFlexibleAndWhatTheRegimeLeavesOpenStaysOpen() {
    assertThat(Archetype.of(hours(38, 40, 42), 5, untold(Regime.Reason.IRREGULAR)))
        .contains(Archetype.FLEXIBLE);
    assertThat(Archetype.of(hours(58, 60, 62), 5, untold(Regime.Reason.IRREGULAR)))
        .contains(Archetype.LONG_FLEXIBLE);
    for (var reason : EnumSet.complementOf(EnumSet.of(Regime.Reason.IRREGULAR))) {
      assertThat(Archetype.of(hours(38, 40, 42), 5, untold(reason))).isEmpty();
    }
  }

  private static Estimate hours(int least, int likely, int most) {
    return new Estimate(Duration.ofHours(least), Duration.ofHours(likely), Duration.ofHours(most));
  }

  private static RegimeStretch worked(int start, int span, double days, Duration longestBreak) {
    var from = LocalTime.of(start, 0);
    var until = LocalTime.of((start + span) % 24, 0);
    var regime =
        new Regime.Worked(
            new Regime.Clock(from, from, from),
            new Regime.Clock(until, until, until),
            span,
            days,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            null,
            1,
            40);
    return new RegimeStretch(DATES, null, regime, longestBreak);
  }

  private static RegimeStretch untold(Regime.Reason reason) {
    return new RegimeStretch(DATES, null, new Regime.CannotTell(reason), Duration.ZERO);
  }

  /// How many weeks of some people get each word.
  private static Map<Archetype, Integer> told(String scenario, int acts) {
    var counts = new EnumMap<Archetype, Integer>(Archetype.class);
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      var kind = Scenarios.named(scenario).orElseThrow();
      var sample = new Sample(MONDAY, WEEKS, acts, seed);
      var trace = Zones.repair(Simulated.of(kind, sample).trace(), null);
      weeks(trace).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return counts;
  }

  private static List<Archetype> weeks(Trace trace) {
    var turn = DayTurn.learn(Sessions.infer(trace.acts(), GapRule.POPULATION));
    var patterns = WorkPatterns.learn(trace.evidence(), turn, DATES.until(), DaysOff.NONE);
    var stretches = Regimes.history(trace, turn, patterns);
    return DATES
        .dates()
        .filter(date -> date.getDayOfWeek() == DayOfWeek.MONDAY)
        .flatMap(monday -> {
          var week = new DateRange(monday, monday.plusWeeks(1));
          int active =
              (int)
                  trace.acts().stream()
                      .map(act -> turn.dayOf(act.localTime()))
                      .filter(week::contains)
                      .distinct()
                      .count();
          return stretches.stream()
              .filter(stretch -> stretch.dates().contains(monday.plusDays(3)))
              .flatMap(
                  stretch -> Archetype.of(patterns.hours(List.of(week)), active, stretch).stream());
        })
        .toList();
  }
}
