package io.longhaul.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.day.DaysOff;
import io.longhaul.evidence.Trace;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.time.DateRange;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import io.longhaul.verdict.Duties;
import io.longhaul.verdict.Rule;
import io.longhaul.verdict.Rules;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Timetables after a past. Oracle: dates and sums by hand, on duty tables laid down to the minute;
/// for simulated people, that a plan of their own hours changes nothing.
class WhatIfTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

  /// Forty hours until today, then sixty: four weeks have 55 on the average when three are long,
  /// and 17 weeks 48 when seven are: 40 + 20 * 7 / 17 = 48.2.
  @Test
  void aLongerWeekCrossesEachLineOnItsDay() {
    var found = tried("9-17", "996");
    assertThat(found.crossedToday()).isEmpty();
    assertThat(found.crossings())
        .extracting(crossing -> Map.entry(crossing.rule().name(), crossing.day().likely()))
        .containsExactlyInAnyOrder(
            Map.entry("LongWeeks", TODAY.plusWeeks(3)),
            Map.entry("ReferencePeriod", TODAY.plusWeeks(7)));
    assertThat(found.crossedInTheEnd())
        .extracting(Rule::name)
        .containsExactly("LongWeeks", "ReferencePeriod");
    assertThat(found.weeks()).hasSize(17).allMatch(week -> week.freeDays() == 1);
    assertThat(found.weeks().getFirst().hours()).isEqualTo(Duration.ofHours(60));
    assertThat(found.shortestRest()).contains(Duration.ofHours(12));
  }

  /// What the timetable page says of a schedule that is kept up, its own weeks say in the end.
  @Test
  void eachScheduleCrossesInTheEndWhatItCrossesKeptUp() {
    for (var schedule : Schedule.ALL) {
      assertThat(tried("9-17", schedule.name()).crossedInTheEnd())
          .as(schedule.name())
          .isEqualTo(KeptUp.of(schedule.plan()).crossed());
    }
  }

  /// Balance after a week without work, from a load that was w all days: w (e^(-7/42) - e^(-7/7)).
  @Test
  void balanceRisesInAFreeWeek() {
    var found = tried("9-17", "free for 1 week, then 965");
    double monday = balance(found, TODAY.plusWeeks(1));
    assertThat(monday).isBetween(2.0, 3.2);
    assertThat(balance(found, TODAY.plusWeeks(12)))
        .isCloseTo(balance(found, TODAY.plusWeeks(14)), within(0.3));
  }

  @Test
  void daysOffStayFreeWhateverTheTimetableSays() {
    var answer = answer("9-18");
    var leave = new DateRange(answer.today(), answer.today().plusWeeks(1));
    var timetable = Timetable.of("965", answer.today());
    var found =
        WhatIf.of(answer, timetable, DaysOff.of(Map.of(), List.of(leave)), ZoneOffset.UTC)
            .orElseThrow();
    assertThat(found.weeks().getFirst().freeDays()).isEqualTo(7);
    assertThat(found.weeks().get(1).freeDays()).isEqualTo(2);
  }

  @Test
  void theFanClosesAsThePastFades() {
    var answer = answer("9-18");
    var found =
        WhatIf.of(answer, Timetable.of("965", answer.today()), DaysOff.NONE, ZoneOffset.UTC)
            .orElseThrow();
    var first =
        found.series().points().stream()
            .filter(p -> p.date().equals(answer.today()))
            .findFirst()
            .orElseThrow();
    var last = found.series().points().getLast();
    assertThat(first.base().width()).isPositive();
    assertThat(last.base().width()).isLessThan(first.base().width() / 5);
  }

  @Test
  void withoutEnoughEvidenceThereIsNoAnswer() {
    var nothing =
        Answer.to(
            new Asked(Window.ALL, TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), null),
            Trace.union(List.of()));
    assertThat(WhatIf.of(nothing, Timetable.of("965", TODAY), DaysOff.NONE, ZoneOffset.UTC))
        .isEmpty();
    assertThat(Eve.of(nothing, TODAY)).isEmpty();
  }

  private static WhatIf tried(String past, String timetable) {
    var duties = Duties.until(TODAY, past);
    var course =
        Course.repeating(
                duties.calendar(), duties.hours(), TODAY, Optional.empty(), true, Outlook.WEEKS)
            .orElseThrow();
    var plan = Timetable.of(timetable, TODAY);
    return WhatIf.of(
        Rules.judge(course.facts(TODAY)),
        Optional.empty(),
        course.laidDown(TODAY, plan::on, ZoneOffset.UTC),
        TODAY);
  }

  private static double balance(WhatIf found, LocalDate date) {
    return found.series().points().stream()
        .filter(point -> point.date().equals(date))
        .findFirst()
        .orElseThrow()
        .balance()
        .likely();
  }

  private static Answer answer(String scenario) {
    var simulated =
        Simulated.of(
            Scenarios.named(scenario).orElseThrow(), new Sample(TODAY.minusWeeks(26), 26, 10, 7));
    var now = TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    return Answer.to(new Asked(Window.ALL, now, null), simulated.trace());
  }
}
