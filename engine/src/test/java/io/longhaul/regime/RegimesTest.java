package io.longhaul.regime;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.day.Calendar;
import io.longhaul.day.DayTurn;
import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.session.GapRule;
import io.longhaul.session.Sessions;
import io.longhaul.time.DateRange;
import io.longhaul.time.Offset;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Oracle: regular days, whose start, end and number are known.
class RegimesTest {
  private static final LocalDate MONDAY_ONE = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 91;

  @Test
  void dayRunsFromTheLeadInBeforeItsFirstActToAsMuchAfterItsLast() {
    var worked = worked(Acts.days(dates(EnumSet.range(MONDAY, FRIDAY), DAYS), 9, 17), DAYS);
    assertThat(worked.start().usual()).isEqualTo(LocalTime.of(8, 30));
    assertThat(worked.end().usual()).isEqualTo(LocalTime.of(17, 30));
    assertThat(worked.spanHours()).isEqualTo(9);
    assertThat(worked.daysPerWeek()).isEqualTo(5);
    assertThat(worked.weekdays()).isEqualTo(EnumSet.range(MONDAY, FRIDAY));
    assertThat(worked.days()).isEqualTo(65);
  }

  @ParameterizedTest
  @EnumSource(DayOfWeek.class)
  void daysAWeekDoNotDependOnTheDayOfAsking(DayOfWeek day) {
    int days = DAYS + day.getValue();
    var all = Acts.days(dates(EnumSet.allOf(DayOfWeek.class), days), 9, 20);
    assertThat(worked(all, days).daysPerWeek()).isEqualTo(7);
    assertThat(worked(all, days).name()).isEqualTo(RegimeName.R997);
    var six = Acts.days(dates(EnumSet.range(MONDAY, SATURDAY), days), 9, 20);
    assertThat(worked(six, days).daysPerWeek()).isEqualTo(6);
    assertThat(worked(six, days).name()).isEqualTo(RegimeName.R996);
  }

  @Test
  void leaveDoesNotDiluteDaysAWeek() {
    var dates = new ArrayList<>(dates(EnumSet.range(MONDAY, FRIDAY), DAYS));
    dates.removeIf(
        date -> date.isAfter(MONDAY_ONE.plusDays(27)) && date.isBefore(MONDAY_ONE.plusDays(49)));
    assertThat(worked(Acts.days(dates, 9, 17), DAYS).daysPerWeek()).isEqualTo(5);
  }

  @Test
  void finalDayIsLeftOut() {
    var acts = new ArrayList<>(Acts.days(dates(EnumSet.range(MONDAY, FRIDAY), DAYS), 9, 17));
    var before = worked(acts, DAYS);
    acts.addAll(Acts.run(MONDAY_ONE.plusDays(DAYS), 1, 5, 23));
    assertThat(worked(acts, DAYS)).isEqualTo(before);
  }

  @Test
  void fourteenDaysTellNoRegimeAndFifteenDo() {
    assertThat(infer(Acts.run(MONDAY_ONE, 14, 9, 17), DAYS))
        .isEqualTo(new Regime.CannotTell(Regime.Reason.TOO_FEW_DAYS));
    assertThat(infer(Acts.run(MONDAY_ONE, 15, 9, 17), DAYS)).isInstanceOf(Regime.Worked.class);
  }

  @Test
  void fewActsADayTellNoRegime() {
    assertThat(infer(Acts.run(MONDAY_ONE, 30, 9, 10), DAYS))
        .as("three acts a day")
        .isEqualTo(new Regime.CannotTell(Regime.Reason.TOO_FEW_ACTS));
    assertThat(infer(Acts.run(MONDAY_ONE, 30, 9, 11), DAYS))
        .as("five acts a day")
        .isInstanceOf(Regime.Worked.class);
  }

  @Test
  void daysThatBeginAtAllHoursAreIrregular() {
    var acts = new ArrayList<Evidence>();
    for (int day = 0; day < 60; day++) {
      int start = 5 + 4 * (day % 4);
      acts.addAll(Acts.run(MONDAY_ONE.plusDays(day), 1, start, start + 3));
    }
    assertThat(infer(acts, DAYS)).isEqualTo(new Regime.CannotTell(Regime.Reason.IRREGULAR));
  }

  @Test
  void unknownZoneTellsNoRegimeAndNoWeekday() {
    var weekdays = Acts.days(dates(EnumSet.range(MONDAY, FRIDAY), DAYS), 9, 17);
    var hidden = weekdays.stream().map(act -> act.withOffset(new Offset.Unknown())).toList();
    assertThat(infer(hidden, DAYS)).isEqualTo(new Regime.CannotTell(Regime.Reason.ZONE_UNKNOWN));

    var mixed = new ArrayList<>(weekdays);
    Acts.days(dates(EnumSet.of(SATURDAY, SUNDAY), DAYS), 9, 17).stream()
        .map(act -> act.withOffset(new Offset.Unknown()))
        .forEach(mixed::add);
    assertThat(worked(mixed, DAYS).weekdays()).isEqualTo(EnumSet.range(MONDAY, FRIDAY));
    assertThat(worked(mixed, DAYS).daysPerWeek()).isEqualTo(7);
  }

  private static List<LocalDate> dates(EnumSet<DayOfWeek> weekdays, int days) {
    return MONDAY_ONE
        .datesUntil(MONDAY_ONE.plusDays(days))
        .filter(date -> weekdays.contains(date.getDayOfWeek()))
        .toList();
  }

  private static Regime.Worked worked(List<Evidence> acts, int days) {
    var regime = infer(acts, days);
    assertThat(regime).isInstanceOf(Regime.Worked.class);
    return (Regime.Worked) regime;
  }

  private static Regime infer(List<Evidence> acts, int days) {
    var sorted = Acts.trace(acts).acts();
    var calendar = Calendar.of(Sessions.infer(sorted, GapRule.POPULATION), DayTurn.USUAL);
    var range = new DateRange(MONDAY_ONE, MONDAY_ONE.plusDays(days + 1L));
    return Regimes.infer(calendar, range, GapRule.POPULATION);
  }
}
