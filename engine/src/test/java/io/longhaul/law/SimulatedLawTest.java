package io.longhaul.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.day.DaysOff;
import io.longhaul.evidence.Trace;
import io.longhaul.simulate.Timetable;
import io.longhaul.time.DateRange;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import io.longhaul.verdict.Certainty;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: the hidden timetable that left the traces, over seeds. What it keeps is never said to be
/// breached with more than weak certainty; what it breaches by far is found.
class SimulatedLawTest {
  private static final LocalDate START = LocalDate.of(2025, 9, 1);
  private static final int WEEKS = 20;
  private static final Instant NOW = START.plusWeeks(WEEKS).atTime(9, 0).toInstant(ZoneOffset.UTC);
  private static final int SEEDS = 20;
  private static final Set<DayOfWeek> FIVE = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final Set<DayOfWeek> SEVEN = EnumSet.allOf(DayOfWeek.class);
  private static final List<Measure> RULES =
      List.of(
          new RestEachDay(Logs.hours(11)),
          new RestEachWeek(Logs.hours(35)),
          new FreeDayEachWeek(),
          new FreeWeekday(DayOfWeek.SUNDAY),
          new SpreadOfDay(Logs.hours(12)),
          new HoursOfDay(Logs.hours(10)),
          new HoursOfWeek(Logs.hours(48)),
          new MeanWeek(Logs.hours(48), 17),
          new MeanNight(Logs.hours(8), 17),
          new OvertimeTotal(Logs.hours(36), Logs.hours(40), 1),
          new OvertimeMean(Logs.hours(80), Logs.hours(40), 2, 6));

  @ParameterizedTest
  @ValueSource(doubles = {2, 10, 30})
  void anOrdinaryWeekWouldBreachNothing(double acts) {
    for (int seed = 0; seed < SEEDS; seed++) {
      var log = log(FIVE, 8, acts, seed);
      for (var rule : RULES) {
        assertThat(rule.judge(log))
            .as("%s, seed %d", rule.words(), seed)
            .isNotInstanceOf(LawFinding.WouldBreach.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 30})
  void eightyFourHoursOnSevenDaysAreFound(double acts) {
    for (int seed = 0; seed < SEEDS; seed++) {
      var log = log(SEVEN, 12, acts, seed);
      assertThat(Logs.breach(new FreeDayEachWeek(), log).certainty()).isEqualTo(Certainty.FACT);
      assertThat(Logs.breach(new RestEachWeek(Logs.hours(35)), log).certainty())
          .isEqualTo(Certainty.FACT);
      assertThat(Logs.breach(new HoursOfWeek(Logs.hours(48)), log).certainty())
          .isEqualTo(Certainty.STRONG);
      assertThat(Logs.breach(new MeanWeek(Logs.hours(48), 17), log).certainty())
          .isEqualTo(Certainty.STRONG);
    }
  }

  /// Invariant: a week has the same hours in the law as in the report, leave or not.
  @Test
  void theLawKnowsOfLeaveWhatTheReportKnows() {
    var leave = new DateRange(START.plusWeeks(WEEKS - 3L), START.plusWeeks(WEEKS - 2L));
    var evidence =
        trace(FIVE, 8, 3, 1).evidence().stream()
            .filter(piece -> !leave.contains(piece.at().atOffset(ZoneOffset.UTC).toLocalDate()))
            .toList();
    var asked = new Asked(Window.ALL, NOW, null, DaysOff.of(Map.of(), List.of(leave)));
    var answer = Answer.to(asked, Trace.of(evidence, List.of()));
    var worked = WorkLog.of(answer).worked();
    assertThat(worked.hours(List.of(leave)))
        .isEqualTo(answer.patterns().hours(List.of(leave)))
        .isNotEqualTo(
            Answer.to(asked.with(DaysOff.NONE), Trace.of(evidence, List.of()))
                .patterns()
                .hours(List.of(leave)));
    for (var week : answer.load().weeks()) {
      if (week.isKnown()) {
        var dates = new DateRange(week.monday(), week.monday().plusWeeks(1));
        assertThat(worked.hours(List.of(dates))).isEqualTo(week.hours());
      }
    }
  }

  private static WorkLog log(Set<DayOfWeek> days, int hours, double acts, int seed) {
    return WorkLog.of(Answer.to(new Asked(Window.ALL, NOW, null), trace(days, hours, acts, seed)));
  }

  private static Trace trace(Set<DayOfWeek> days, int hours, double acts, int seed) {
    return new Timetable(
            days, LocalTime.of(9, 0), Duration.ofHours(hours), Logs.BERLIN, false, acts)
        .trace(START, WEEKS, new SplittableRandom(seed));
  }
}
