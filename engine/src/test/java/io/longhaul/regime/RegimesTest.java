package io.longhaul.regime;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.day.DayTurn;
import io.longhaul.day.DaysOff;
import io.longhaul.day.WorkPatterns;
import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.simulate.Timetable;
import io.longhaul.time.Offset;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Oracle: regular hours whose start, end and weekdays are known, with acts that fall evenly at
/// random.
class RegimesTest {
  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
  private static final int WEEKS = 13;
  private static final int ACTS = 20;
  private static final int PEOPLE = 20;

  private static List<Evidence> acts(Set<DayOfWeek> days, int from, int hours, LocalDate since) {
    return acts(days, from, hours, since, (int) ChronoUnit.WEEKS.between(since, end()));
  }

  private static LocalDate end() {
    return FROM.plusWeeks(WEEKS);
  }

  private static List<Evidence> acts(
      Set<DayOfWeek> days, int from, int hours, LocalDate since, int weeks) {
    return new Timetable(
            days,
            LocalTime.of(from, 0),
            Duration.ofHours(hours),
            ZoneId.of("Asia/Shanghai"),
            false,
            ACTS)
        .trace(since, weeks, new SplittableRandom(from + hours))
        .evidence();
  }

  private static Regime infer(List<Evidence> acts) {
    var trace = Acts.trace(acts);
    return Regimes.infer(trace, DayTurn.USUAL, learn(trace));
  }

  private static WorkPatterns learn(Trace trace) {
    return WorkPatterns.learn(trace.evidence(), DayTurn.USUAL, end(), DaysOff.NONE);
  }

  private static Regime.Worked worked(List<Evidence> acts) {
    var regime = infer(acts);
    assertThat(regime).isInstanceOf(Regime.Worked.class);
    return (Regime.Worked) regime;
  }

  private static double hour(LocalTime time) {
    return time.toSecondOfDay() / 3600.0;
  }

  @ParameterizedTest
  @CsvSource({"9, 8", "9, 12", "14, 8", "5, 4", "13, 6"})
  void startEndAndDaysAreThoseOfTheTimetable(int from, int hours) {
    var days = EnumSet.range(MONDAY, FRIDAY);
    var worked = worked(acts(days, from, hours, FROM));
    assertThat(hour(worked.start().usual())).isCloseTo(from, within(0.5));
    assertThat(hour(worked.end().usual())).isCloseTo(from + hours, within(0.5));
    assertThat(worked.spanHours()).isCloseTo(hours, within(0.75));
    assertThat(worked.daysPerWeek()).isEqualTo(5);
    assertThat(worked.weekdays()).isEqualTo(days);
    assertThat(worked.days()).isGreaterThan(50);
    assertThat(worked.probability()).isBetween(0.8, 1.0);
    assertThat(hour(worked.start().early())).isBetween(from - 1.5, hour(worked.start().usual()));
    assertThat(hour(worked.start().late())).isBetween(hour(worked.start().usual()), from + 1.5);
  }

  @ParameterizedTest
  @EnumSource(DayOfWeek.class)
  void anyDayMayBeTheFreeOne(DayOfWeek free) {
    var days = EnumSet.complementOf(EnumSet.of(free));
    var worked = worked(acts(days, 9, 12, FROM));
    assertThat(worked.weekdays()).isEqualTo(days);
    assertThat(worked.daysPerWeek()).isEqualTo(6);
    assertThat(worked.name()).isEqualTo(RegimeName.R996);
  }

  @Test
  void leaveDoesNotDiluteDaysAWeek() {
    var acts = new ArrayList<>(acts(EnumSet.range(MONDAY, FRIDAY), 9, 8, FROM));
    acts.removeIf(act -> {
      var date = act.localTime().toLocalDate();
      return date.isAfter(FROM.plusDays(27)) && date.isBefore(FROM.plusDays(49));
    });
    assertThat(worked(acts).daysPerWeek()).isEqualTo(5);
  }

  @Test
  void finalDayIsLeftOut() {
    var acts = new ArrayList<>(acts(EnumSet.range(MONDAY, FRIDAY), 9, 8, FROM));
    var before = worked(acts);
    acts.addAll(Acts.run(end(), 1, 5, 23));
    assertThat(worked(acts)).isEqualTo(before);
  }

  @Test
  void crunchIsASecondRegimeWithItsFirstDay() {
    var onset = FROM.plusWeeks(8);
    var acts = new ArrayList<>(acts(EnumSet.range(MONDAY, FRIDAY), 9, 8, FROM, 8));
    acts.addAll(acts(EnumSet.allOf(DayOfWeek.class), 9, 12, onset));
    var trace = Acts.trace(acts);
    var history = Regimes.history(trace, DayTurn.USUAL, learn(trace));
    assertThat(history).hasSize(2);
    assertThat(history.getFirst().began()).isNull();
    var change = Objects.requireNonNull(history.getLast().began());
    assertThat(change.on()).isBetween(onset.minusDays(3), onset.plusDays(3));
    assertThat(onset).isBetween(change.earliest(), change.latest());
    assertThat(history.getFirst().regime())
        .isInstanceOfSatisfying(
            Regime.Worked.class, worked -> assertThat(worked.daysPerWeek()).isEqualTo(5));
    assertThat(worked(acts).name()).isEqualTo(RegimeName.R997);
  }

  @Test
  void tooFewDaysTellNoRegime() {
    assertThat(infer(acts(EnumSet.range(MONDAY, FRIDAY), 9, 8, end().minusWeeks(1))))
        .isEqualTo(new Regime.CannotTell(Regime.Reason.TOO_FEW_DAYS));
    assertThat(infer(List.of())).isEqualTo(new Regime.CannotTell(Regime.Reason.TOO_FEW_DAYS));
  }

  @Test
  void oneDayAWeekAtRandomTellsNoRegime() {
    var random = new SplittableRandom(4);
    var acts = new ArrayList<Evidence>();
    for (int week = 0; week < WEEKS; week++) {
      var day = FROM.plusWeeks(week).plusDays(random.nextInt(5));
      acts.addAll(Acts.run(day, 1, 9, 17));
    }
    assertThat(infer(acts)).isEqualTo(new Regime.CannotTell(Regime.Reason.IRREGULAR));
  }

  @Test
  void unknownZoneTellsNoRegime() {
    var hidden =
        acts(EnumSet.of(SUNDAY, MONDAY, THURSDAY, FRIDAY, SATURDAY), 9, 8, FROM).stream()
            .map(act -> act.withOffset(new Offset.Unknown()))
            .toList();
    assertThat(infer(hidden)).isEqualTo(new Regime.CannotTell(Regime.Reason.ZONE_UNKNOWN));
  }

  @Test
  void mergesInWebPagesTellNoRegime() {
    var merges =
        acts(EnumSet.range(MONDAY, FRIDAY), 9, 8, FROM).stream()
            .map(act ->
                new Evidence(
                    act.when(), act.offset(), act.kind(), Strength.MEDIUM, act.ref(), null))
            .toList();
    assertThat(infer(merges)).isEqualTo(new Regime.CannotTell(Regime.Reason.ONLY_MERGES));
  }

  /// Oracle: the hidden hours of simulated people who never rest for long.
  @ParameterizedTest
  @CsvSource({"007, R007, 24", "002, R002, 22"})
  void oneShortRestIsToldFromSeveralAlike(String scenario, RegimeName name, double span) {
    int right = 0;
    int wrong = 0;
    for (long seed = 1; seed <= PEOPLE; seed++) {
      var sample = new Sample(FROM, WEEKS, ACTS, seed);
      var trace = Simulated.of(Scenarios.named(scenario).orElseThrow(), sample).trace();
      if (infer(trace.acts()) instanceof Regime.Worked worked) {
        boolean isRight = worked.name() == name && Math.abs(worked.spanHours() - span) <= 0.75;
        right += isRight ? 1 : 0;
        wrong += isRight ? 0 : 1;
      }
    }
    assertThat(right).isGreaterThanOrEqualTo(PEOPLE * 8 / 10);
    assertThat(wrong).isLessThanOrEqualTo(1);
  }
}
