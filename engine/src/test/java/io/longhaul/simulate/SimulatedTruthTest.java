package io.longhaul.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.regime.RegimeName;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The hidden truth. Oracle: the clock of `java.time` in the person's zone, sums over the stretches
/// one by one, and invariants over many seeds.
class SimulatedTruthTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final int SEEDS = 20;

  static List<Scenario> scenarios() {
    return Scenarios.all();
  }

  private static Truth truth(Scenario scenario, int weeks, long seed) {
    return Simulated.of(scenario, new Sample(MONDAY, weeks, 3, seed)).truth();
  }

  private static Truth truth(String name, int weeks, long seed) {
    return truth(Scenarios.named(name).orElseThrow(), weeks, seed);
  }

  private static List<Interval> work(Truth truth) {
    var work = new ArrayList<Interval>();
    for (var day : truth.days()) {
      work.addAll(day.shift());
      work.addAll(day.calls());
    }
    work.sort((a, b) -> a.start().compareTo(b.start()));
    return work;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void nobodyWorksTwiceAtOnceOrLongerThanADayHas(Scenario scenario) {
    for (int seed = 0; seed < SEEDS; seed++) {
      var truth = truth(scenario, 26, seed);
      var work = work(truth);
      for (int i = 1; i < work.size(); i++) {
        assertThat(work.get(i).start()).isAfterOrEqualTo(work.get(i - 1).end());
      }
      for (var day : truth.days()) {
        assertThat(day.span()).isLessThanOrEqualTo(Duration.ofHours(24));
        assertThat(day.worked()).isLessThanOrEqualTo(day.span());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void nobodySleepsAtWork(Scenario scenario) {
    for (int seed = 0; seed < SEEDS; seed++) {
      var truth = truth(scenario, 26, seed);
      for (var day : truth.days()) {
        for (var sleep : day.sleep()) {
          assertThat(truth.worked(sleep)).as("%s, seed %d", day, seed).isEqualTo(Duration.ZERO);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void hoursOfDaysWeeksAndInstantsAreTheSameHours(Scenario scenario) {
    var truth = truth(scenario, 26, 1);
    var everything = new Interval(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    var stretches =
        work(truth).stream().map(Interval::duration).reduce(Duration.ZERO, Duration::plus);
    assertThat(truth.worked(everything)).isEqualTo(stretches);
    assertThat(truth.worked(truth.range())).isEqualTo(stretches);
    assertThat(truth.weeks()).hasSize(26);
    assertThat(truth.weeks().stream().map(WeekTruth::worked).reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(stretches);
  }

  /// Over all seeds the mean of starts and ends stands where the plan puts them; 20 weeks of 20
  /// seeds leave a standard error under a minute.
  @ParameterizedTest
  @CsvSource({
    "9-17, 09:00, 17:00",
    "9-18, 09:00, 18:00",
    "965, 09:00, 18:00",
    "10:30-19, 10:30, 19:00",
    "four-day, 09:00, 18:00",
    "part-time, 09:00, 13:00",
    "sun-thu, 09:00, 18:00",
    "14-22, 14:00, 22:00",
    "22-06, 22:00, 06:00",
    "996, 09:00, 21:00",
    "997, 09:00, 21:00",
    "002, 00:00, 22:00",
    "midday-gap, 08:00, 20:00",
    "two-peaks, 09:30, 22:00",
    "student, 20:00, 02:00"
  })
  void daysBeginAndEndOnAverageAsPlanned(String name, LocalTime start, LocalTime end) {
    double startMinutes = 0;
    double endMinutes = 0;
    int days = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      var truth = truth(name, 20, seed);
      for (var day : truth.days()) {
        if (day.spell().isPresent()) {
          var zone = truth.zoneOn(day.date());
          startMinutes += minutesFrom(start, day.spell().get().start(), zone);
          endMinutes += minutesFrom(end, day.spell().get().end(), zone);
          days++;
        }
      }
    }
    assertThat(startMinutes / days).isCloseTo(0, within(3.0));
    assertThat(endMinutes / days).isCloseTo(0, within(3.0));
  }

  /// On the clock, the shorter way round.
  private static double minutesFrom(LocalTime usual, Instant at, ZoneId zone) {
    var clock = at.atZone(zone).toLocalTime();
    long seconds = Duration.between(usual, clock).toSeconds();
    return Math.floorMod(seconds + 43_200, 86_400) / 60.0 - 720;
  }

  /// A night over a clock change has its real length: seven hours in March, nine in October.
  @ParameterizedTest
  @CsvSource({"2026-03-28, 7", "2026-03-27, 8", "2026-10-24, 9", "2026-10-25, 8"})
  void aNightOverTheClockChangeHasItsRealLength(LocalDate date, double hours) {
    var everyNight =
        Phase.of(EnumSet.allOf(DayOfWeek.class), "22:00-26:00 26:30-30:00", Names.NONE);
    var scenario =
        new Scenario("nights", "", Life.of("Europe/Berlin", everyNight), Habits.PLAIN, Claim.HOURS);
    double sum = 0;
    for (int seed = 0; seed < 200; seed++) {
      var sample = new Sample(date.minusDays(1), 1, 3, seed);
      sum += Simulated.of(scenario, sample).truth().day(date).span().toSeconds() / 3600.0;
    }
    assertThat(sum / 200).isCloseTo(hours, within(0.15));
  }

  @Test
  void overworkIsWhereTheHoursAre() {
    var overworked =
        Scenarios.all().stream()
            .filter(scenario -> truth(scenario, 26, 1).hasOverwork())
            .map(Scenario::name);
    assertThat(overworked).containsExactly("996", "997", "007", "002", "crunch", "creep", "forger");
  }

  @Test
  void everyScenarioOfTheListHasItsNameOnce() {
    assertThat(Scenarios.all().stream().map(Scenario::name)).hasSize(27).doesNotHaveDuplicates();
  }

  @Test
  void theCrunchLastsFiveWeeksAndEndsInAHoliday() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var truth = truth("crunch", 26, seed);
      assertThat(truth.changes()).hasSize(2);
      var crunch = truth.regimes().get(1);
      assertThat(crunch.dates().days()).isEqualTo(35);
      assertThat(crunch.names().right()).containsExactly(RegimeName.R997);
      // 35 days of 10.5 h, each with a deviation of half an hour
      assertThat(truth.worked(crunch.dates()).toHours()).isBetween(355L, 380L);
      var holiday = truth.regimes().get(2).dates();
      assertThat(holiday.days()).isBetween(7, 13);
      assertThat(truth.worked(holiday)).isEqualTo(Duration.ZERO);
      assertThat(truth("crunch", 2, seed).regimes().getLast().dates().days()).isBetween(7, 13);
    }
  }

  @Test
  void changesFallOnEveryWeekday() {
    var weekdays = EnumSet.noneOf(DayOfWeek.class);
    for (int seed = 0; seed < 50; seed++) {
      weekdays.add(truth("crunch", 26, seed).changes().getFirst().getDayOfWeek());
    }
    assertThat(weekdays).hasSize(7);
  }

  /// After half a year of one hour more each month, nine to five ends at 23:00.
  @Test
  void creepingHoursGrowByOneHourAMonth() {
    var regime = truth("creep", 26, 1).regimes().getFirst();
    assertThat(regime.endOn(MONDAY)).isEqualTo(LocalTime.of(17, 0));
    assertThat(regime.endOn(MONDAY.plusDays(30))).isEqualTo(LocalTime.of(18, 0));
    assertThat(regime.endOn(MONDAY.plusDays(180))).isEqualTo(LocalTime.of(23, 0));
    assertThat(regime.namesOn(MONDAY.plusDays(60)).right()).contains(RegimeName.R955);
    assertThat(regime.namesOn(MONDAY.plusDays(90))).isEqualTo(Names.NONE);
    assertThat(regime.isOverworkOn(MONDAY)).isFalse();
    assertThat(regime.isOverworkOn(MONDAY.plusDays(180))).isTrue();
  }

  @Test
  void nobodyWithFreeDaysWorksOnAPublicHoliday() {
    var holiday = Set.of(MONDAY.plusDays(2));
    for (var name : List.of("9-18", "996", "22-06")) {
      var sample = new Sample(MONDAY, 2, 3, 7, holiday);
      var day =
          Simulated.of(Scenarios.named(name).orElseThrow(), sample).truth().day(MONDAY.plusDays(2));
      assertThat(day.kind()).isEqualTo(DayKind.HOLIDAY);
      assertThat(day.isFree()).isTrue();
    }
    var always =
        Simulated.of(Scenarios.named("997").orElseThrow(), new Sample(MONDAY, 2, 3, 7, holiday));
    assertThat(always.truth().day(MONDAY.plusDays(2)).kind()).isEqualTo(DayKind.WORKED);
  }

  @Test
  void aTravellerWorksAtTheSameHoursOfTheClockElsewhere() {
    var truth = truth("travel", 8, 3);
    assertThat(truth.zones().stream().map(stay -> stay.zone().getId()))
        .containsExactly(
            "Europe/Berlin",
            "America/Los_Angeles",
            "Europe/Berlin",
            "America/Los_Angeles",
            "Europe/Berlin");
    for (var stay : truth.zones().subList(1, 5)) {
      assertThat(truth.day(stay.dates().from()).kind()).isEqualTo(DayKind.TRAVEL);
    }
    for (var day : truth.days()) {
      day.spell()
          .ifPresent(spell ->
              assertThat(spell.start().atZone(truth.zoneOn(day.date())).getHour())
                  .isBetween(7, 10));
    }
  }

  @Test
  void callsComeInEveryFourthWeekAndInterruptSleep() {
    int calls = 0;
    int interrupted = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      var truth = truth("on-call", 8, seed);
      for (var day : truth.days()) {
        boolean onDuty =
            day.date().isBefore(MONDAY.plusWeeks(4))
                ? !day.date().isBefore(MONDAY.plusWeeks(3))
                : !day.date().isBefore(MONDAY.plusWeeks(7));
        assertThat(onDuty || day.calls().isEmpty()).as("%s", day).isTrue();
        calls += day.calls().size();
        interrupted += day.sleep().size() > 1 ? 1 : 0;
      }
    }
    // two weeks of 1.5 calls a day; some fall into the shift
    assertThat(calls / (double) SEEDS).isBetween(12.0, 21.0);
    assertThat(interrupted).isPositive();
  }

  @Test
  void leaveIsNotWorked() {
    var truth = truth("parental-leave", 26, 2);
    var leave = truth.regimes().get(1);
    assertThat(leave.dates().days()).isEqualTo(56);
    assertThat(truth.worked(leave.dates())).isEqualTo(Duration.ZERO);
    assertThat(truth.worked(new DateRange(MONDAY, leave.dates().from())).toHours()).isPositive();
  }
}
