package io.longhaul.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Corrections;
import io.longhaul.evidence.Coverage;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.goal.GoalWeek.Outcome;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Goals against weeks. Oracle: weeks by hand on the clock of Berlin, on each side of each
/// boundary.
class JudgedTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
  private static final Goal FREE = new Goal.FreeDays(1);
  private static final Goal STOP = new Goal.StopBy(LocalTime.of(20, 0), 0);
  private static final Goal MOSTLY = new Goal.StopBy(LocalTime.of(20, 0), 1);
  private static final Goal REST = new Goal.RestBetween(Duration.ofHours(11));
  private static final Goal AGENTS = new Goal.NoAgents(LocalTime.of(22, 0));

  /// A trace in the making.
  private static final class Life {
    private final List<Evidence> pieces = new ArrayList<>();
    private final List<Interval> watched = new ArrayList<>();

    Life piece(Kind kind, Strength strength, String ref, LocalDateTime from, LocalDateTime until) {
      var start = from.atZone(BERLIN);
      var when = new Interval(start.toInstant(), until.atZone(BERLIN).toInstant());
      pieces.add(new Evidence(when, new Offset.Told(start.getOffset()), kind, strength, ref, null));
      return this;
    }

    Life act(LocalDateTime at) {
      return piece(Kind.INSTANT, Strength.STRONG, "activitywatch:active - " + at, at, at);
    }

    /// Work on a day from nine to a time, an act each half hour.
    Life work(LocalDate date, LocalTime until) {
      for (var at = date.atTime(9, 0); at.isBefore(date.atTime(until)); at = at.plusMinutes(30)) {
        act(at);
      }
      return act(date.atTime(until));
    }

    /// A watcher was alive from eight to midnight.
    Life watch(LocalDate date) {
      return watch(date, 16);
    }

    Life watch(LocalDate date, int hours) {
      var from = date.atTime(8, 0).atZone(BERLIN).toInstant();
      watched.add(new Interval(from, from.plus(Duration.ofHours(hours))));
      return this;
    }

    Judged judged(Goal goal, LocalDateTime now, int weeks) {
      var at = now.atZone(BERLIN);
      var trace =
          Trace.of(pieces, List.of()).covered(List.of(new Coverage("activitywatch", watched)));
      var answer = Answer.to(new Asked(Window.ALL, at.toInstant(), BERLIN), trace);
      var today = answer.calendar().turn().dayOf(now);
      return Judged.of(goal, answer, today, weeks);
    }

    /// What is said of the week of MONDAY on the Tuesday after it.
    GoalWeek week(Goal goal) {
      return judged(goal, MONDAY.plusDays(8).atTime(12, 0), 2).weeks().getFirst();
    }
  }

  /// Weekdays from 9 to 18, with the Monday after.
  private static Life weekdays(LocalDate monday) {
    var life = new Life();
    for (int day = 0; day < 5; day++) {
      life.work(monday.plusDays(day), LocalTime.of(18, 0));
    }
    return life.work(monday.plusDays(7), LocalTime.of(18, 0));
  }

  private static Life watched(Life life, LocalDate monday) {
    for (int day = 0; day < 8; day++) {
      life.watch(monday.plusDays(day));
    }
    return life;
  }

  @Test
  void noTraceIsNotKept() {
    for (var goal : List.of(FREE, STOP, MOSTLY, REST, AGENTS)) {
      assertThat(weekdays(MONDAY).week(goal).outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(new Life().week(goal).outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(watched(weekdays(MONDAY), MONDAY).week(goal).outcome())
          .as(goal.words())
          .isEqualTo(Outcome.KEPT);
    }
  }

  /// A machine that is on for a morning does not see the evening.
  @Test
  void aWatcherOfHalfADayLetsNothingBeKept() {
    var mornings = new Life();
    var days = new Life();
    for (int day = 0; day < 8; day++) {
      mornings.work(MONDAY.plusDays(day), LocalTime.of(13, 0)).watch(MONDAY.plusDays(day), 6);
      days.work(MONDAY.plusDays(day), LocalTime.of(13, 0)).watch(MONDAY.plusDays(day), 8);
    }
    assertThat(mornings.week(STOP).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(days.week(STOP).outcome()).isEqualTo(Outcome.KEPT);
  }

  @Test
  void sevenDaysOfWorkBreakAFreeDayAndSixDoNot() {
    var six = weekdays(MONDAY).act(MONDAY.plusDays(5).atTime(12, 0));
    assertThat(six.week(FREE).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(six.watch(MONDAY.plusDays(6)).week(FREE).outcome()).isEqualTo(Outcome.KEPT);
    var seven = six.act(MONDAY.plusDays(6).atTime(12, 0));
    assertThat(seven.week(FREE).outcome()).isEqualTo(Outcome.BROKEN);
  }

  /// Half past three in the night belongs to Sunday, four o'clock to the Monday after.
  @Test
  void aDayTurnsAtFour() {
    var six = weekdays(MONDAY).act(MONDAY.plusDays(5).atTime(12, 0));
    assertThat(six.act(MONDAY.plusDays(7).atTime(4, 0)).week(FREE).outcome())
        .isEqualTo(Outcome.UNKNOWN);
    assertThat(six.act(MONDAY.plusDays(7).atTime(3, 59)).week(FREE).outcome())
        .isEqualTo(Outcome.BROKEN);
  }

  @Test
  void aWeakActBreaksNothingAndLetsNothingBeKept() {
    var sunday = MONDAY.plusDays(6).atTime(12, 0);
    var six = weekdays(MONDAY).act(MONDAY.plusDays(5).atTime(12, 0)).watch(MONDAY.plusDays(6));
    assertThat(six.week(FREE).outcome()).isEqualTo(Outcome.KEPT);
    six.piece(Kind.INSTANT, Strength.WEAK, "git:commit - 1", sunday, sunday);
    assertThat(six.week(FREE).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void aDayThatThePersonCallsRestIsFree() {
    var sunday = MONDAY.plusDays(6);
    var life =
        weekdays(MONDAY)
            .act(MONDAY.plusDays(5).atTime(12, 0))
            .piece(
                Kind.REST,
                Strength.STRONG,
                Corrections.REF,
                sunday.atTime(4, 0),
                sunday.plusDays(1).atTime(4, 0));
    assertThat(life.week(FREE).outcome()).isEqualTo(Outcome.KEPT);
  }

  @Test
  void atEightIsByEightAndASecondLaterIsNot() {
    var tuesday = MONDAY.plusDays(1);
    var life = watched(weekdays(MONDAY), MONDAY).act(tuesday.atTime(20, 0));
    assertThat(life.week(STOP).outcome()).isEqualTo(Outcome.KEPT);
    life.act(tuesday.atTime(20, 0, 1));
    assertThat(life.week(STOP).against()).containsExactly(tuesday);
    assertThat(life.week(STOP).outcome()).isEqualTo(Outcome.BROKEN);
    assertThat(life.week(MOSTLY).outcome()).isEqualTo(Outcome.KEPT);
    life.act(tuesday.plusDays(1).atTime(21, 0));
    assertThat(life.week(MOSTLY).outcome()).isEqualTo(Outcome.BROKEN);
  }

  /// One unknown evening: kept where it may be late, unknown where it may not.
  @Test
  void anUnknownDayCountsForNeitherSide() {
    var life = weekdays(MONDAY);
    for (int day = 0; day < 7; day++) {
      if (day != 3) {
        life.watch(MONDAY.plusDays(day));
      }
    }
    assertThat(life.week(STOP).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(life.week(STOP).unknown()).isEqualTo(1);
    assertThat(life.week(MOSTLY).outcome()).isEqualTo(Outcome.KEPT);
  }

  @Test
  void elevenHoursAreElevenHours() {
    var tuesday = MONDAY.plusDays(1);
    var life = watched(weekdays(MONDAY), MONDAY).act(MONDAY.atTime(22, 0));
    assertThat(life.week(REST).outcome()).isEqualTo(Outcome.KEPT);
    life.act(tuesday.atTime(8, 59, 59));
    assertThat(life.week(REST).against()).containsExactly(MONDAY);
    assertThat(life.week(REST).outcome()).isEqualTo(Outcome.BROKEN);
  }

  /// Clocks go forward on Sunday, 29 March 2026: 21:30 to 09:00 is 10.5 h, and 11.5 h in the night
  /// a week before.
  @Test
  void aNightWithAChangeOfClocksHasItsRealHours() {
    var saturday = LocalDate.of(2026, 3, 28);
    for (int shift : new int[] {0, -7}) {
      var night = saturday.plusDays(shift);
      var monday = night.minusDays(5);
      var life = watched(weekdays(monday), monday);
      life.act(night.atTime(12, 0)).act(night.atTime(21, 30));
      life.work(night.plusDays(1), LocalTime.of(18, 0));
      var week = life.judged(REST, monday.plusDays(8).atTime(12, 0), 2).weeks().getFirst();
      assertThat(week.outcome()).isEqualTo(shift == 0 ? Outcome.BROKEN : Outcome.KEPT);
    }
  }

  /// Thursday, 29 February 2024, is a day of its week like any other.
  @Test
  void aLeapDayIsADay() {
    var monday = LocalDate.of(2024, 2, 26);
    var life = weekdays(monday).act(monday.plusDays(5).atTime(12, 0));
    life.act(monday.plusDays(6).atTime(12, 0));
    var judged = life.judged(FREE, monday.plusDays(8).atTime(12, 0), 2);
    assertThat(judged.weeks().getFirst().outcome()).isEqualTo(Outcome.BROKEN);
    assertThat(judged.weeks().getFirst().against()).contains(LocalDate.of(2024, 2, 29)).hasSize(7);
  }

  @Test
  void workBesideARunningAgentAfterTenBreaksThatGoal() {
    var tuesday = MONDAY.plusDays(1);
    var life = watched(weekdays(MONDAY), MONDAY).act(tuesday.atTime(22, 30));
    assertThat(life.week(AGENTS).outcome()).as("no agent ran").isEqualTo(Outcome.UNKNOWN);
    var before = tuesday.atTime(21, 0);
    life.piece(Kind.MACHINE, Strength.STRONG, "claude:run - 1", before, tuesday.atTime(22, 29, 59));
    assertThat(life.week(AGENTS).outcome()).isEqualTo(Outcome.UNKNOWN);
    life.piece(Kind.MACHINE, Strength.STRONG, "claude:run - 2", before, tuesday.atTime(22, 30));
    assertThat(life.week(AGENTS).against()).containsExactly(tuesday);
  }

  @Test
  void anActOfUnknownZoneLeavesTheDaysAroundItUnknown() {
    var life = watched(weekdays(MONDAY), MONDAY);
    var at = MONDAY.plusDays(6).atTime(12, 0).atZone(BERLIN).toInstant();
    assertThat(life.week(new Goal.FreeDays(2)).outcome()).isEqualTo(Outcome.KEPT);
    life.pieces.add(
        new Evidence(
            Interval.at(at),
            new Offset.Unknown(),
            Kind.INSTANT,
            Strength.WEAK,
            "git:commit - 9",
            null));
    assertThat(life.week(new Goal.FreeDays(2)).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  /// Seven days of work in the week before; now it is Thursday, and Sundays were free before that.
  private static Life afterABrokenWeek() {
    var life = weekdays(MONDAY.minusDays(7));
    life.act(MONDAY.minusDays(2).atTime(12, 0));
    for (int day = 0; day < 11; day++) {
      life.work(MONDAY.plusDays(day), LocalTime.of(12, 0));
    }
    return life;
  }

  @Test
  void aBrokenWeekIsFollowedByTheSmallestRepair() {
    var thursday = MONDAY.plusDays(10);
    var judged = afterABrokenWeek().judged(FREE, thursday.atTime(13, 0), 3);
    assertThat(judged.weeks().stream().map(GoalWeek::outcome))
        .containsExactly(Outcome.UNKNOWN, Outcome.BROKEN, Outcome.OPEN);
    assertThat(judged.repair().orElseThrow())
        .isEqualTo(new Repair(MONDAY.plusDays(7), true, List.of(MONDAY.plusDays(13)), 0, null));
    var two = afterABrokenWeek().judged(new Goal.FreeDays(2), thursday.atTime(13, 0), 3);
    assertThat(two.repair().orElseThrow().days())
        .as("rarest days of work first: Sunday, then Saturday")
        .containsExactly(MONDAY.plusDays(12), MONDAY.plusDays(13));
  }

  @Test
  void aRepairThatIsFollowedKeepsTheGoal() {
    var life = afterABrokenWeek();
    var repair = life.judged(FREE, MONDAY.plusDays(10).atTime(13, 0), 3).repair().orElseThrow();
    for (int day = 11; day < 14; day++) {
      var date = MONDAY.plusDays(day);
      life.watch(date);
      if (!repair.days().contains(date)) {
        life.work(date, LocalTime.of(12, 0));
      }
    }
    var after = life.judged(FREE, MONDAY.plusDays(15).atTime(12, 0), 3);
    assertThat(after.weeks().get(1).outcome()).isEqualTo(Outcome.KEPT);
  }

  @Test
  void aWeekThatCannotBeKeptAnyMoreLooksToTheNext() {
    var life = weekdays(MONDAY.minusDays(7));
    life.act(MONDAY.atTime(21, 0)).act(MONDAY.plusDays(1).atTime(21, 0));
    var judged = life.judged(MOSTLY, MONDAY.plusDays(2).atTime(12, 0), 2);
    assertThat(judged.weeks().getLast().outcome()).isEqualTo(Outcome.BROKEN);
    var repair = judged.repair().orElseThrow();
    assertThat(repair.isThisWeek()).isFalse();
    assertThat(repair.days()).hasSize(7).startsWith(MONDAY.plusDays(7));
    assertThat(repair.spare()).isEqualTo(1);
  }

  @Test
  void restIsMendedByALaterBegin() {
    var life = weekdays(MONDAY.minusDays(7));
    life.act(MONDAY.atTime(23, 0)).act(MONDAY.plusDays(1).atTime(7, 0));
    life.act(MONDAY.plusDays(1).atTime(14, 0)).act(MONDAY.plusDays(1).atTime(22, 0));
    var judged = life.judged(REST, MONDAY.plusDays(1).atTime(23, 0), 2);
    assertThat(judged.weeks().getLast().against()).containsExactly(MONDAY);
    assertThat(judged.repair().orElseThrow().from())
        .isEqualTo(Instant.parse("2026-02-04T08:00:00Z"));
  }

  @Test
  void nothingIsMendedThatIsNotBroken() {
    for (var goal : List.of(FREE, STOP, REST)) {
      var life = watched(weekdays(MONDAY), MONDAY);
      assertThat(life.judged(goal, MONDAY.plusDays(8).atTime(12, 0), 2).repair()).isEmpty();
    }
  }
}
