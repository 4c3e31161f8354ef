package io.longhaul.day;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.session.GapRule;
import io.longhaul.session.Reach;
import io.longhaul.session.Sessions;
import io.longhaul.time.DateRange;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle: hours of the week counted by hand.
class RhythmTest {
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2024, 5, 6);
  private static final DateRange FOUR_WEEKS =
      new DateRange(FIRST_MONDAY, FIRST_MONDAY.plusWeeks(4));

  @Test
  void shareIsThatOfTheWeeksInWhichTheHourWasTouched() {
    var rhythm = rhythm(Acts.days(List.of(FIRST_MONDAY, FIRST_MONDAY.plusWeeks(2)), 9, 12));
    assertThat(rhythm.weeks()).isEqualTo(4);
    assertThat(rhythm.at(MONDAY, 7)).isZero();
    assertThat(rhythm.at(MONDAY, 8)).as("the lead-in of half an hour").isEqualTo(0.5);
    assertThat(rhythm.at(MONDAY, 12)).isEqualTo(0.5);
    assertThat(rhythm.at(MONDAY, 13)).isZero();
    assertThat(rhythm.at(TUESDAY, 10)).isZero();
  }

  @Test
  void sundayNightRunsIntoMonday() {
    var rhythm = rhythm(Acts.run(FIRST_MONDAY.plusDays(6), 1, 22, 26));
    assertThat(rhythm.at(SUNDAY, 23)).isPositive();
    assertThat(rhythm.at(MONDAY, 1)).isPositive();
  }

  @Test
  void weeksBeforeTheFirstTraceDoNotDilute() {
    var rhythm = rhythm(Acts.run(FIRST_MONDAY.plusWeeks(2), 14, 9, 12));
    assertThat(rhythm.weeks()).isEqualTo(2);
    assertThat(rhythm.at(TUESDAY, 10)).isEqualTo(1);
  }

  @Test
  void secondSessionInAnHourCountsItOnce() {
    var rhythm =
        rhythm(List.of(Acts.at("2024-05-06T09:05Z"), Acts.at("2024-05-06T09:55Z")), short10());
    assertThat(rhythm.sessions()).isEqualTo(2);
    assertThat(rhythm.at(MONDAY, 9)).isEqualTo(0.25);
  }

  @Test
  void unknownClockTakesNoPart() {
    var acts =
        Acts.run(FIRST_MONDAY, 5, 9, 12).stream()
            .map(act -> act.withOffset(new Offset.Unknown()))
            .toList();
    var rhythm = rhythm(acts);
    assertThat(rhythm.withoutClock()).isEqualTo(5);
    assertThat(rhythm.sessions()).isZero();
    assertThat(rhythm.share()).hasSize(168).containsOnly(0.0);
  }

  private static GapRule short10() {
    var tenMinutes = Duration.ofMinutes(10);
    return GapRule.of(new Reach(tenMinutes, tenMinutes, tenMinutes, 30));
  }

  private static Rhythm rhythm(List<Evidence> acts) {
    return rhythm(acts, GapRule.POPULATION);
  }

  private static Rhythm rhythm(List<Evidence> acts, GapRule rule) {
    return Rhythm.of(Calendar.of(Sessions.infer(acts, rule), DayTurn.USUAL), FOUR_WEEKS);
  }
}
