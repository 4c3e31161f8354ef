package io.longhaul.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Correction;
import io.longhaul.evidence.Corrections;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.evidence.Zones;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Oracle: simulated people whose traces of some weeks are taken away, and the same people without;
/// dates by hand.
class DaysOffTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
  private static final int WEEKS = 12;
  private static final LocalDate TODAY = MONDAY.plusWeeks(WEEKS);
  private static final DateRange LEAVE = new DateRange(MONDAY.plusWeeks(6), MONDAY.plusWeeks(9));
  private static final DaysOff ON_LEAVE = DaysOff.of(Map.of(), List.of(LEAVE));

  @Test
  void aHolidayInsideALeaveStaysAHoliday() {
    var off = DaysOff.of(Map.of(LEAVE.from(), "Whit Monday"), List.of(LEAVE));
    assertThat(off.in(LEAVE)).hasSize(21);
    assertThat(off.in(LEAVE).getFirst())
        .isEqualTo(new DayOff(LEAVE.from(), DayOff.Kind.HOLIDAY, "Whit Monday"));
    assertThat(off.in(LEAVE).getLast().kind()).isEqualTo(DayOff.Kind.LEAVE);
    assertThat(off.contains(LEAVE.until())).isFalse();
    assertThat(DaysOff.NONE.in(LEAVE)).isEmpty();
  }

  @Test
  void whoSaysThatTheyRestedHasNoUsualDayThoughtIn() {
    var day = new DateRange(TODAY.minusDays(6), TODAY.minusDays(5));
    var start = day.from().atTime(4, 0).toInstant(ZoneOffset.ofHours(1));
    var rest =
        new Correction(
            1,
            start,
            Correction.What.WAS_RESTING,
            new Interval(start, start.plus(Duration.ofHours(24))),
            null,
            null);
    var trace = Corrections.apply(Trace.of(evidence("9-17", 10, 1), List.of()), List.of(rest));
    var off = DaysOff.NONE.withRestSaid(trace.evidence(), DayTurn.USUAL);
    assertThat(off.days().keySet()).containsExactly(day.from());
    assertThat(off.isRested(day.from())).isTrue();
    var silent = learn(trace.evidence(), DaysOff.NONE).hours(List.of(day));
    var said = learn(trace.evidence(), off).hours(List.of(day));
    assertThat(silent.most()).isPositive();
    assertThat(said.most()).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void anHourOfRestMakesNoFreeDay() {
    var start = TODAY.minusDays(6).atTime(12, 0).toInstant(ZoneOffset.ofHours(1));
    var rest =
        new Correction(
            1,
            start,
            Correction.What.WAS_RESTING,
            new Interval(start, start.plus(Duration.ofHours(1))),
            null,
            null);
    var trace = Corrections.apply(Trace.of(evidence("9-17", 10, 1), List.of()), List.of(rest));
    assertThat(DaysOff.NONE.withRestSaid(trace.evidence(), DayTurn.USUAL)).isSameAs(DaysOff.NONE);
  }

  private static List<Evidence> evidence(String scenario, int acts, long seed) {
    var person =
        Simulated.of(
            Scenarios.named(scenario).orElseThrow(), new Sample(MONDAY, WEEKS, acts, seed));
    return Zones.repair(person.trace(), null).evidence();
  }

  private static List<Evidence> without(DateRange dates, List<Evidence> evidence) {
    return evidence.stream()
        .filter(piece -> !dates.contains(DayTurn.USUAL.dayOf(piece.localTime())))
        .toList();
  }

  private static WorkPatterns learn(List<Evidence> evidence, DaysOff off) {
    return WorkPatterns.learn(evidence, DayTurn.USUAL, TODAY, off);
  }

  /// Three weeks without a trace are one where nothing is known of a leave.
  @ParameterizedTest
  @CsvSource({"9-17, 10", "9-17, 30", "996, 10", "14-22, 10"})
  void leaveIsNoChangeOfHours(String scenario, int acts) {
    int unexplained = 0;
    for (long seed = 7000; seed < 7006; seed++) {
      var absent = without(LEAVE, evidence(scenario, acts, seed));
      var patterns = learn(absent, ON_LEAVE);
      assertThat(patterns.changes()).as("seed %d", seed).isEmpty();
      unexplained += learn(absent, DaysOff.NONE).changes().isEmpty() ? 0 : 1;
    }
    assertThat(unexplained).isPositive();
  }

  @Test
  void leaveLeavesTheWeekdaysAsTheyWere() {
    var all = evidence("9-17", 10, 7001);
    var there = learn(without(LEAVE, all), ON_LEAVE).recent();
    for (var day : DayOfWeek.values()) {
      assertThat(there.share(day))
          .isCloseTo(learn(all, DaysOff.NONE).recent().share(day), within(.1));
    }
  }

  /// Who leaves few traces may have worked on a weekday without one, but hardly on a holiday; still
  /// it is not known to have been free.
  @Test
  void aHolidayWithoutATraceWasHardlyWorked() {
    var absent = without(LEAVE, evidence("9-17", 1, 7002));
    var week = List.of(new DateRange(LEAVE.from(), LEAVE.from().plusWeeks(1)));
    var told = learn(absent, ON_LEAVE).hours(week);
    assertThat(Estimate.hours(told.likely())).isLessThan(5);
    assertThat(told.least()).isZero();
    assertThat(told.most()).isPositive();
  }

  @Test
  void workOnAHolidayIsWork() {
    var acts = Acts.days(MONDAY.datesUntil(TODAY).filter(DaysOffTest::isWeekday).toList(), 9, 17);
    var evidence = Acts.trace(acts).evidence();
    var week = List.of(new DateRange(LEAVE.from(), LEAVE.from().plusWeeks(1)));
    double unknown = Estimate.hours(learn(evidence, DaysOff.NONE).hours(week).likely());
    double off = Estimate.hours(learn(evidence, ON_LEAVE).hours(week).likely());
    assertThat(off).isCloseTo(unknown, within(1.0));
  }

  /// Eight to eleven at night holds more than half of a date, nine to five does not.
  @Test
  void leaveThatASourceTellsIsADayOffWithItsReason() {
    var told =
        DaysOff.told(
            List.of(
                rest("calendar:out-of-office - 1", "2026-03-02T00:00", "2026-03-05T00:00"),
                rest("calendar:leave - 2", "2026-03-09T08:00", "2026-03-09T23:00"),
                rest("calendar:leave - 3", "2026-03-11T09:00", "2026-03-11T17:00"),
                rest("plan.jsonl", "2026-03-13T00:00", "2026-03-14T00:00"),
                rest("calendar:leave - 4", "2026-04-01T00:00", "2036-04-01T00:00")));
    assertThat(told.days().values())
        .extracting(day -> day.date().getDayOfMonth() + " " + day.name())
        .containsExactly(
            "2 out of office", "3 out of office", "4 out of office", "9 leave", "13 leave");
    assertThat(told.days().values()).allMatch(day -> day.kind() == DayOff.Kind.LEAVE);
    assertThat(ON_LEAVE.and(told).days()).hasSize(ON_LEAVE.days().size() + 5);
    assertThat(ON_LEAVE.and(ON_LEAVE)).isEqualTo(ON_LEAVE);
  }

  private static Evidence rest(String ref, String from, String until) {
    var offset = ZoneOffset.ofHours(1);
    return new Evidence(
        new Interval(
            LocalDateTime.parse(from).toInstant(offset),
            LocalDateTime.parse(until).toInstant(offset)),
        new Offset.Told(offset),
        Kind.REST,
        Strength.MEDIUM,
        ref,
        null);
  }

  private static boolean isWeekday(LocalDate date) {
    return date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
  }
}
