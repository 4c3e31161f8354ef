package io.longhaul.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Oracle: each rule's line, on both sides of its boundary, on duty tables laid down to the minute.
/// The four weeks before each day hold nothing special, the clock change of spring or autumn in
/// Berlin, New Year, or a leap day.
class RuleBoundariesTest {
  private static final LocalDate SPRING = LocalDate.of(2026, 4, 6);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 11, 2);

  static Stream<LocalDate> days() {
    return Stream.of(
        LocalDate.of(2026, 7, 6),
        SPRING,
        AUTUMN,
        LocalDate.of(2026, 1, 12),
        LocalDate.of(2028, 3, 13));
  }

  @ParameterizedTest
  @MethodSource("days")
  void aRegularWeekCrossesNothing(LocalDate today) {
    var facts = Duties.until(today, "9-12 13-18").facts();
    assertThat(Rules.judge(facts).values()).containsOnly(Finding.KEPT);
  }

  @ParameterizedTest
  @MethodSource("days")
  void twelveDaysInARowAreAllowed(LocalDate today) {
    var rule = new NoFreeDay();
    var duties = Duties.until(today, "9-17").lately("9-17", 7);
    assertThat(duties.ago(13, null).cross(rule)).isFalse();
    assertThat(duties.ago(13, "9-17").ago(14, null).cross(rule)).isTrue();
    assertThat(duties.ago(6, null).cross(rule)).as("an unknown day").isFalse();
  }

  @ParameterizedTest
  @MethodSource("days")
  void fiftyFiveHoursAreLong(LocalDate today) {
    var rule = new LongWeeks();
    assertThat(Duties.until(today, "9-17").lately("9-20", 5).cross(rule)).isTrue();
    assertThat(Duties.until(today, "9-17").lately("9-20", 5).ago(3, "9-19:59").cross(rule))
        .isFalse();
    assertThat(Duties.until(today, "9-17").lately("9-20", 5).unknown(14, 7).cross(rule))
        .as("a week of which nothing is known is neutral")
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("days")
  void fortyEightHoursOverFourMonthsAreAllowed(LocalDate today) {
    var rule = new ReferencePeriod();
    assertThat(Duties.until(today, "9-18:36").cross(rule)).isFalse();
    assertThat(Duties.until(today, "9-18:37").cross(rule)).isTrue();
    assertThat(Duties.until(today, "9-18:37").unknown(119, 63).cross(rule))
        .as("nine of 17 weeks known")
        .isTrue();
    assertThat(rule.judge(Duties.until(today, "9-18:37").unknown(119, 56).facts()))
        .as("eight of 17 weeks known")
        .isInstanceOf(Finding.CannotTell.class);
  }

  @ParameterizedTest
  @MethodSource("days")
  void fourRestsUnderElevenHoursAreTolerated(LocalDate today) {
    var rule = new ShortRest();
    // 22:00 to 9:00 the next morning is eleven hours; the nights are those after a Tuesday
    var duties = Duties.until(today, "9-17").ago(6, "9-22:01").ago(13, "9-22:01");
    duties.ago(20, "9-22:01").ago(27, "9-22:01");
    assertThat(duties.cross(rule)).isFalse();
    assertThat(duties.ago(5, "9-22").cross(rule)).as("eleven hours to the minute").isFalse();
    assertThat(duties.ago(5, "9-22:01").cross(rule)).isTrue();
    assertThat(duties.ago(4, null).cross(rule)).as("a night before an unknown day").isFalse();
  }

  @Test
  void theHourThatSpringTakesShortensARestAndTheOneOfAutumnLengthensIt() {
    for (var today : new LocalDate[] {SPRING, AUTUMN}) {
      // eight days ago is the Sunday of the change: eleven hours on the clock in that night
      var duties = Duties.until(today, "9-17").ago(9, "12-22").ago(8, "9-17");
      for (int ago : new int[] {6, 13, 20, 27}) {
        duties.ago(ago, "9-22:01");
      }
      assertThat(duties.cross(new ShortRest())).isEqualTo(today.equals(SPRING));
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void sevenHoursToSleepInAreEnough(LocalDate today) {
    var rule = new ShortSleep();
    // 25:30 to 9:00 leaves seven hours between a quarter of an hour on each side; the day after is
    // too long for another rest in the same 24 hours
    var duties = Duties.until(today, "9-17");
    for (int ago : new int[] {6, 13, 20, 27}) {
      duties.ago(ago, "9-25:31").ago(ago - 1, "9-24");
    }
    assertThat(duties.cross(rule)).isFalse();
    assertThat(duties.ago(5, "9-25:30").ago(4, "9-24").cross(rule)).isFalse();
    assertThat(duties.ago(5, "9-25:31").cross(rule)).isTrue();
    assertThat(duties.ago(4, null).cross(rule)).as("a night before an unknown day").isFalse();
  }

  @ParameterizedTest
  @MethodSource("days")
  void oneWeekWithoutThirtyFiveHoursOfRestIsTolerated(LocalDate today) {
    var rule = new ShortWeeklyRest();
    // all days worked but one in each week, with 21:00 to 8:00 two days later: 35 hours
    var duties = Duties.until(today, "8-21").lately("8-21", 7);
    duties.ago(4, null).ago(11, null).ago(18, null).ago(25, null);
    assertThat(duties.cross(rule)).isFalse();
    duties.ago(4, "8-21");
    assertThat(duties.cross(rule)).as("one week").isFalse();
    assertThat(duties.ago(18, "8-21").cross(rule)).as("two weeks").isTrue();
    assertThat(duties.ago(18, null).unknown(21, 14).cross(rule))
        .as("nothing known of one week")
        .isFalse();
  }

  @ParameterizedTest
  @MethodSource("days")
  void aRestOfThirtyFiveHoursIsLongEnoughAndAMinuteLessIsNot(LocalDate today) {
    var enough = Duties.until(today, "8-21").lately("8-21", 7);
    var less = Duties.until(today, "8-21").lately("8-21", 7);
    for (int week = 0; week < 4; week++) {
      enough.ago(4 + 7 * week, null);
      less.ago(4 + 7 * week, null).ago(5 + 7 * week, "8-21:01");
    }
    assertThat(enough.cross(new ShortWeeklyRest())).isFalse();
    assertThat(less.cross(new ShortWeeklyRest())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("days")
  void fourDaysOfHighFatigueAreTolerated(LocalDate today) {
    var rule = new HighFatigue();
    var duties = Duties.until(today, "9-17");
    for (int ago : new int[] {6, 13, 20, 27}) {
      duties.ago(ago, "14-36").ago(ago - 1, null);
    }
    assertThat(duties.facts().fatigue())
        .filteredOn(day -> day.index().likely() >= day.line())
        .hasSize(4);
    assertThat(duties.cross(rule)).isFalse();
    assertThat(duties.ago(4, "14-36").ago(3, null).cross(rule)).isTrue();
    assertThat(duties.ago(27, null).cross(rule)).as("an unknown day").isFalse();
  }

  @ParameterizedTest
  @MethodSource("days")
  void sevenHoursOffTheClockAreEnough(LocalDate today) {
    var rule = new NoOffHours();
    assertThat(Duties.until(today, "9-17").lately("9-26", 5).cross(rule)).isFalse();
    assertThat(Duties.until(today, "9-17").lately("8-26", 5).cross(rule)).isTrue();
    var few = Duties.until(today, "9-17").lately("8-26", 5).unknown(28, 12);
    assertThat(few.cross(rule)).as("eight days known").isFalse();
  }

  @ParameterizedTest
  @MethodSource("days")
  void oneEasyDayOrOneUnknownDayMakesAWeekUneven(LocalDate today) {
    var rule = new EvenDays();
    assertThat(Duties.until(today, "9-17").lately("9-17", 7).cross(rule)).isTrue();
    // seven hours and one of one hour: mean 6.14 h, deviation 2.27 h, evenness 0.73
    assertThat(Duties.until(today, "9-17").lately("9-16", 7).ago(3, "9-10").cross(rule)).isTrue();
    // nine hours and two of one hour: mean 6.71 h, deviation 3.90 h, evenness 0.63
    assertThat(
            Duties.until(today, "9-17").lately("9-18", 7).ago(3, "9-10").ago(2, "9-10").cross(rule))
        .isFalse();
    assertThat(Duties.until(today, "9-17").lately("9-17", 7).ago(20, null).cross(rule)).isFalse();
  }

  @Test
  void everyRuleIsTestedHere() {
    assertThat(Rules.all()).hasSize(9);
  }
}
