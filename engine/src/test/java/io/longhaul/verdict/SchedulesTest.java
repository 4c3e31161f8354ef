package io.longhaul.verdict;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.evidence.Trace;
import io.longhaul.regime.Regime;
import io.longhaul.regime.RegimeName;
import io.longhaul.simulate.Timetable;
import io.longhaul.time.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: the hidden timetable that left the traces, over many seeds. The schedules are those that
/// a share of commits outside nine hours misjudges: it scores an evening shift without overtime
/// above a real 997, and a normal week stored in UTC above both.
class SchedulesTest {
  private static final int SEEDS = 40;
  private static final int WEEKS = 13;
  private static final LocalDate START = LocalDate.of(2025, 1, 6);
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(MONDAY, FRIDAY);
  private static final Set<DayOfWeek> SUNDAY_TO_THURSDAY =
      EnumSet.of(SUNDAY, MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, THURSDAY);
  private static final Set<DayOfWeek> SIX_DAYS = EnumSet.range(MONDAY, SATURDAY);
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/Los_Angeles",
          "America/Santiago",
          "Australia/Sydney",
          "Australia/Lord_Howe",
          "Asia/Kathmandu",
          "Pacific/Apia",
          "Pacific/Chatham");

  static Stream<Arguments> ordinary() {
    return Stream.of(10, 30)
        .flatMap(acts ->
            Stream.of(
                Arguments.of("9-17", schedule(WEEKDAYS, 9, 8, "Europe/Berlin", acts)),
                Arguments.of("9-18", schedule(WEEKDAYS, 9, 9, "Europe/Berlin", acts)),
                Arguments.of("14-22", schedule(WEEKDAYS, 14, 8, "Europe/Berlin", acts)),
                Arguments.of("Sun-Thu", schedule(SUNDAY_TO_THURSDAY, 9, 9, "Asia/Dubai", acts)),
                Arguments.of("22-06", schedule(WEEKDAYS, 22, 8, "Europe/Berlin", acts)),
                Arguments.of(
                    "9-18 in UTC", hidden(schedule(WEEKDAYS, 9, 9, "America/Los_Angeles", acts)))));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ordinary")
  void ordinaryScheduleCrossesNoLine(String name, Timetable timetable) {
    for (int seed = 0; seed < SEEDS; seed++) {
      var answer = answer(timetable, seed, WEEKS);
      assertThat(answer.sufficiency()).as("seed %d", seed).isEqualTo(Sufficiency.ENOUGH);
      assertThat(answer.verdicts()).as("seed %d", seed).isEmpty();
      assertThat(answer.pace()).as("seed %d", seed).isIn(Pace.STEADY, Pace.UNCLEAR);
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ordinary")
  void ordinaryScheduleSeenForFourWeeksCrossesNoLine(String name, Timetable timetable) {
    for (int seed = 0; seed < SEEDS; seed++) {
      var answer = answer(timetable, seed, 4);
      assertThat(answer.verdicts()).as("seed %d", seed).isEmpty();
      assertThat(answer.pace()).as("seed %d", seed).isNotEqualTo(Pace.STRAINED);
    }
  }

  /// The interval is to hold the truth nine times in ten; with 40 seeds that is 34 or more in 19 of
  /// 20 such tests.
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ordinary")
  void trueHoursLieBetweenLeastAndMostForMostSeeds(String name, Timetable timetable) {
    var trueHours = Duration.ofHours(timetable.length().toHours() * timetable.days().size());
    int inside = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      var present = answer(timetable, seed, WEEKS).load().present().week();
      boolean above = present.least().compareTo(trueHours) <= 0;
      boolean below = present.most().compareTo(trueHours) >= 0;
      inside += above && below ? 1 : 0;
    }
    assertThat(inside).isGreaterThanOrEqualTo(SEEDS * 17 / 20);
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 30})
  void namesTellTheRegimesApart(double acts) {
    assertName(schedule(WEEKDAYS, 9, 8, "Asia/Shanghai", acts), RegimeName.R955);
    assertName(schedule(WEEKDAYS, 9, 9, "Asia/Shanghai", acts), RegimeName.R965);
    assertName(schedule(SIX_DAYS, 9, 12, "Asia/Shanghai", acts), RegimeName.R996);
    assertName(schedule(EVERY_DAY, 9, 12, "Asia/Shanghai", acts), RegimeName.R997);
  }

  /// Never by another name, and by its own in four of five: half an hour tells 955 from 965.
  private static void assertName(Timetable timetable, RegimeName name) {
    int named = 0;
    for (int day = 0; day < 7; day++) {
      for (int seed = 0; seed < SEEDS / 4; seed++) {
        var answer = answer(timetable, seed, WEEKS, day, null);
        var asked = answer.today().getDayOfWeek();
        if (answer.regime() instanceof Regime.Worked worked) {
          assertThat(worked.name()).as("seed %d, asked %s", seed, asked).isIn(name, null);
          assertThat(worked.weekdays()).isEqualTo(timetable.days());
          named += worked.name() == name ? 1 : 0;
        }
      }
    }
    assertThat(named).isGreaterThanOrEqualTo(7 * SEEDS / 4 * 8 / 10);
  }

  /// With ten acts a day the likely hours lie about a fifth below the true 72, so that one seed in
  /// ten stays below the line; it must then say that long weeks cannot be ruled out. Of 1,000 seeds
  /// 884 lie above it, so of these 400 at least 340: two standard deviations below what is
  /// expected.
  @ParameterizedTest
  @CsvSource({"10, 340", "30, 400"})
  void sixLongDaysAWeekAreLongWeeks(double acts, int leastSeeds) {
    var timetable = schedule(SIX_DAYS, 9, 12, "Asia/Shanghai", acts);
    int found = 0;
    for (int seed = 0; seed < 10 * SEEDS; seed++) {
      var answer = answer(timetable, seed, WEEKS);
      assertThat(answer.pace()).as("seed %d", seed).isIn(Pace.STRAINED, Pace.UNCLEAR);
      assertThat(rules(answer)).as("seed %d", seed).doesNotContain("NoFreeDay");
      found += rules(answer).contains("LongWeeks") ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(leastSeeds);
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 30})
  void sevenLongDaysAWeekLeaveNoFreeDay(double acts) {
    var timetable = schedule(EVERY_DAY, 9, 12, "Asia/Shanghai", acts);
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(rules(answer(timetable, seed, WEEKS)))
          .as("seed %d", seed)
          .contains("NoFreeDay", "LongWeeks");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 30})
  void workRoundTheClockIsStrained(double acts) {
    var timetable = schedule(EVERY_DAY, 0, 22, "Asia/Shanghai", acts);
    for (int seed = 0; seed < SEEDS; seed++) {
      var answer = answer(timetable, seed, WEEKS);
      assertThat(answer.pace()).as("seed %d", seed).isEqualTo(Pace.STRAINED);
      assertThat(rules(answer)).as("seed %d", seed).contains("LongWeeks");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 30})
  void weekStoredInUtcHasNoRegimeUntilItsZoneIsDeclared(double acts) {
    var plain = schedule(WEEKDAYS, 9, 9, "America/Los_Angeles", acts);
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(answer(hidden(plain), seed, WEEKS).regime())
          .isEqualTo(new Regime.CannotTell(Regime.Reason.ZONE_UNKNOWN));
      assertThat(answer(hidden(plain), seed, WEEKS, 0, plain.zone()).regime())
          .isEqualTo(answer(plain, seed, WEEKS).regime())
          .isInstanceOf(Regime.Worked.class);
    }
  }

  /// Thirteen weeks across both clock changes of the year, and the day that Samoa left out in 2011.
  @ParameterizedTest
  @ValueSource(strings = {"2025-02-03", "2025-09-01", "2011-11-07"})
  void schedulesAreTheSameInEveryZone(LocalDate from) {
    for (var zone : ZONES) {
      var normal = schedule(WEEKDAYS, 9, 9, zone, 30);
      var long6 = schedule(SIX_DAYS, 9, 12, zone, 30);
      for (int seed = 0; seed < 10; seed++) {
        var answer = answer(normal, from, seed);
        assertThat(answer.verdicts()).as(zone).isEmpty();
        assertThat(worked(answer).name()).as(zone).isEqualTo(RegimeName.R965);
        assertThat(worked(answer).start().usual().toSecondOfDay() / 3600.0)
            .as(zone)
            .isCloseTo(9, within(0.5));
        assertThat(worked(answer(long6, from, seed)).name()).as(zone).isEqualTo(RegimeName.R996);
        assertThat(rules(answer(long6, from, seed))).as(zone).contains("LongWeeks");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 30})
  void whoLivesSixHoursLaterWorksTheSameHours(double acts) {
    for (int seed = 0; seed < SEEDS; seed++) {
      var early = answer(schedule(WEEKDAYS, 9, 9, "Asia/Kathmandu", acts), seed, WEEKS);
      var late = answer(schedule(WEEKDAYS, 15, 9, "Asia/Kathmandu", acts), seed, WEEKS);
      assertThat(late.load()).isEqualTo(early.load());
      assertThat(late.rest()).isEqualTo(early.rest());
      assertThat(late.pace()).isEqualTo(early.pace());
      assertThat(worked(late).start().usual())
          .isEqualTo(worked(early).start().usual().plusHours(6));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "22"})
  void answerDoesNotDependOnTheOrderOfTheEvidence(int startHour) {
    var timetable = schedule(WEEKDAYS, startHour, 8, "Europe/Berlin", 10);
    var trace = timetable.trace(START, WEEKS, new SplittableRandom(5));
    var asked = asked(timetable, START, WEEKS, 0, null);
    var backwards = Trace.of(trace.evidence().reversed(), List.of());
    assertThat(Answer.to(asked, backwards)).isEqualTo(Answer.to(asked, trace));
  }

  /// Thin traces must not reassure: the thinner they are, the fewer hours they show.
  @ParameterizedTest
  @ValueSource(doubles = {14, 10, 7, 5, 4, 3, 2.5, 2, 1.5})
  void aSeventyHourWeekIsNeverCalledSteadyHoweverThinItsTraces(double acts) {
    var timetable =
        new Timetable(
            SIX_DAYS,
            LocalTime.of(9, 0),
            Duration.ofMinutes(700),
            ZoneId.of("Europe/Berlin"),
            false,
            acts);
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(answer(timetable, seed, WEEKS).pace())
          .as("seed %d", seed)
          .isNotEqualTo(Pace.STEADY);
    }
  }

  @Test
  void aCrunchAfterOrdinaryWeeksIsCalledByItsNameFromItsFirstDay() {
    var onset = START.plusWeeks(9);
    int named = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      var before = schedule(WEEKDAYS, 9, 9, "Europe/Berlin", 10);
      var crunch = schedule(EVERY_DAY, 9, 12, "Europe/Berlin", 10);
      var random = new SplittableRandom(seed);
      var both =
          Trace.union(List.of(before.trace(START, 9, random), crunch.trace(onset, 4, random)));
      var now = START.plusWeeks(WEEKS).atTime(9, 0).toInstant(ZoneOffset.UTC);
      var answer = Answer.to(new Asked(Window.ALL, now, null), both);
      assertThat(rules(answer)).contains("NoFreeDay");
      if (answer.regime() instanceof Regime.Worked worked) {
        assertThat(worked.name()).as("seed %d", seed).isIn(RegimeName.R997, null);
        named += worked.name() == RegimeName.R997 ? 1 : 0;
      }
      var change = Objects.requireNonNull(answer.regimes().getLast().began());
      assertThat(change.on()).isBetween(onset.minusDays(5), onset.plusDays(5));
    }
    assertThat(named).isGreaterThanOrEqualTo(SEEDS * 8 / 10);
  }

  private static Regime.Worked worked(Answer answer) {
    assertThat(answer.regime()).isInstanceOf(Regime.Worked.class);
    return (Regime.Worked) answer.regime();
  }

  private static List<String> rules(Answer answer) {
    return answer.verdicts().stream().map(Verdict::rule).toList();
  }

  private static Answer answer(Timetable timetable, int seed, int weeks) {
    return answer(timetable, seed, weeks, 0, null);
  }

  private static Answer answer(
      Timetable timetable, int seed, int weeks, int daysLater, @Nullable ZoneId declared) {
    var random = new SplittableRandom(seed);
    var trace = timetable.trace(START.plusDays(daysLater), weeks, random);
    return Answer.to(asked(timetable, START, weeks, daysLater, declared), trace);
  }

  private static Answer answer(Timetable timetable, LocalDate from, int seed) {
    var trace = timetable.trace(from, WEEKS, new SplittableRandom(seed));
    return Answer.to(asked(timetable, from, WEEKS, 0, null), trace);
  }

  /// Asked at noon of the day after the weeks.
  private static Asked asked(
      Timetable timetable, LocalDate from, int weeks, int daysLater, @Nullable ZoneId declared) {
    var noon = from.plusDays(daysLater).plusWeeks(weeks).atTime(LocalTime.NOON);
    return new Asked(Window.ALL, noon.atZone(timetable.zone()).toInstant(), declared);
  }

  private static Timetable schedule(
      Set<DayOfWeek> days, int startHour, int hours, String zone, double acts) {
    return new Timetable(
        days, LocalTime.of(startHour, 0), Duration.ofHours(hours), ZoneId.of(zone), false, acts);
  }

  private static Timetable hidden(Timetable timetable) {
    return new Timetable(
        timetable.days(),
        timetable.start(),
        timetable.length(),
        timetable.zone(),
        true,
        timetable.actsPerDay());
  }
}
