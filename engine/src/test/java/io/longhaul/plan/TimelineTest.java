package io.longhaul.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.evidence.Trace;
import io.longhaul.load.Week;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.time.Estimate;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: the answer and the outlook themselves, and the truth about simulated people.
class TimelineTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 25);
  private static final int WEEKS = 104;
  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

  /// The outlook forgets what lies more than 65 weeks back, the timeline does not.
  private static final double HOURS = 1e-5;

  private static Simulated somebody(String scenario) {
    return Simulated.of(Scenarios.named(scenario).orElseThrow(), new Sample(MONDAY, WEEKS, 10, 3));
  }

  private static Answer answer(Trace trace) {
    return Answer.to(new Asked(Window.ALL, NOW, null), trace);
  }

  @Test
  void itsLastWeeksAreThoseOfTheAnswer() {
    var answer = answer(somebody("crunch").trace());
    var timeline = Timeline.of(answer);
    assertThat(timeline.weeks()).endsWith(answer.load().weeks().toArray(Week[]::new));
    assertThat(timeline.weeks()).hasSize(WEEKS);
    assertThat(timeline.proven().in(answer.period()))
        .isEqualTo(answer.facts().calendar().in(answer.period()));
  }

  @Test
  void theEveningBeforeTodayIsThatOfTheOutlook() {
    var answer = answer(somebody("crunch").trace());
    var timeline = Timeline.of(answer);
    var now = Outlook.of(answer).orElseThrow().recent().orElseThrow().now();
    var point =
        timeline.load().points().stream()
            .filter(each -> each.date().equals(timeline.today().minusDays(1)))
            .findFirst()
            .orElseThrow();
    assertThat(7 * point.recent().likely()).isCloseTo(now.likely(), within(HOURS));
    assertThat(7 * point.recent().low()).isCloseTo(now.low(), within(HOURS));
    assertThat(7 * point.recent().high()).isCloseTo(now.high(), within(HOURS));
  }

  @Test
  void theFatigueOfTheLastWeeksAndTheNextIsThatOfTheAnswer() {
    var answer = answer(somebody("997").trace());
    var timeline = Timeline.of(answer);
    assertThat(timeline.fatigue()).containsAll(answer.facts().fatigue());
    assertThat(timeline.fatigue()).containsAll(Outlook.of(answer).orElseThrow().fatigue());
    assertThat(timeline.fatigue()).isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
  }

  @Test
  void weeksOfLongAgoAreAsNearTheTruthAsThoseOfToday() {
    var person = somebody("9-18");
    var timeline = Timeline.of(answer(person.trace()));
    int hit = 0;
    int known = 0;
    for (var week : timeline.weeks().subList(1, 39)) {
      var truth =
          person.truth().weeks().stream()
              .filter(each -> each.from().equals(week.monday()))
              .findFirst()
              .orElseThrow();
      if (week.isKnown()) {
        known++;
        boolean inside =
            truth.worked().compareTo(week.hours().least()) >= 0
                && truth.worked().compareTo(week.hours().most()) <= 0;
        hit += inside ? 1 : 0;
      }
    }
    assertThat(known).isGreaterThan(30);
    assertThat((double) hit / known).isGreaterThan(0.85);
  }

  /// Nothing, or nothing at most, is said of no day that left a trace.
  @ParameterizedTest
  @ValueSource(strings = {"9-17", "on-call", "sparse", "squash-only", "two-peaks"})
  void aDayWithATraceIsNotNothing(String scenario) {
    var answer = answer(somebody(scenario).trace());
    var hours = Timeline.of(answer).hours();
    var proven = answer.facts().calendar();
    var days = answer.calendar().in(answer.period());
    assertThat(days).isNotEmpty();
    for (var day : days) {
      if (day.date().isBefore(answer.today())) {
        var load = hours.getOrDefault(day.date(), Estimate.ZERO);
        assertThat(load.most()).as("%s", day).isPositive();
        if (proven.day(day.date()) != null) {
          assertThat(load.least()).as("%s", day).isPositive();
        }
      }
    }
  }

  @Test
  void aWeekWithoutATraceIsAbsentAndNotZero() {
    var timeline = Timeline.of(answer(somebody("parental-leave").trace()));
    var unknown = timeline.weeks().stream().filter(week -> !week.isKnown()).toList();
    assertThat(unknown).isNotEmpty();
    assertThat(timeline.hours()).doesNotContainKey(unknown.get(1).monday().plusDays(3));
  }

  /// Oracle: the weeks of the calendar, Monday to Sunday, whichever weekday it is asked on.
  @Test
  void aDayIsKnownIfItsWeekInTheCalendarHasATrace() {
    var trace = somebody("parental-leave").trace();
    for (int day = 0; day < 7; day++) {
      var now = NOW.plus(Duration.ofDays(day));
      var timeline = Timeline.of(Answer.to(new Asked(Window.ALL, now, null), trace));
      for (var week : timeline.weeks()) {
        var past = week.monday().datesUntil(week.monday().plusWeeks(1));
        past.filter(date -> date.isBefore(timeline.today()))
            .forEach(date ->
                assertThat(timeline.hours().containsKey(date))
                    .as(date + ", asked on " + now)
                    .isEqualTo(week.isKnown()));
      }
    }
  }

  @Test
  void nobodyHasAnEmptyTimeline() {
    var timeline = Timeline.of(answer(Trace.EMPTY));
    assertThat(timeline.weeks()).isEmpty();
    assertThat(timeline.hours()).isEmpty();
    assertThat(timeline.load().points()).isEmpty();
  }

  @Test
  void whatComesIsTheLastFourWeeksAgain() {
    var timeline = Timeline.of(answer(somebody("9-17").trace()));
    var until = timeline.today().plusWeeks(Outlook.WEEKS);
    for (var date = timeline.today(); date.isBefore(until); date = date.plusDays(1)) {
      Estimate before = timeline.hours().get(date.minusWeeks(4));
      assertThat(timeline.hours()).containsEntry(date, before);
    }
  }
}
