package io.longhaul.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.longhaul.plan.DayPlan.Stretch;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenario;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.time.DateRange;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Timetables as people would ask for them. Oracle: [TimetableCheck], which shares no code with the
/// search; sums by hand; that a tighter limit is never better.
class PlannerTest {
  private static final int WEEKS = 16;
  private static final Taken TOO_NEAR =
      new Taken(
          Map.of(
              Requests.MONDAY,
              List.of(new Stretch(22 * 60, 23 * 60)),
              Requests.MONDAY.plusDays(1),
              List.of(new Stretch(8 * 60, 9 * 60))),
          Map.of(),
          Set.of());

  static Stream<Scenario> scenarios() {
    return Scenarios.all().stream();
  }

  /// Whatever the last week of a person was like, what comes after it breaks no hard rule.
  @ParameterizedTest
  @MethodSource("scenarios")
  void afterTheLastWeekOfEveryScenarioNoHardRuleIsBroken(Scenario scenario) {
    var request = after(scenario, 2);
    var found = find(request);
    assertThat(found.isAllowed()).as("%s", found.missed()).isTrue();
    assertThat(new TimetableCheck(request, found.days()).broken()).isEmpty();
  }

  /// A limit of its own for each: what is left to wish for never gets better, over four weeks with
  /// two deadlines.
  @ParameterizedTest
  @MethodSource("scenarios")
  void aTighterLimitNeverImprovesTheTimetable(Scenario scenario) {
    neverBetter(after(scenario, 4, OptionalDouble.empty()));
  }

  /// The same where a Balance binds, which joins all days.
  @ParameterizedTest
  @MethodSource("bound")
  void aTighterLimitNeverImprovesATimetableWithABalance(Scenario scenario) {
    neverBetter(after(scenario, 4));
  }

  static Stream<Scenario> bound() {
    return scenarios().filter(it -> List.of("965", "14-22").contains(it.name()));
  }

  private static void neverBetter(Request request) {
    var limits = request.limits();
    var clock = new Limits.Clock(limits.clock().earliest(), limits.clock().latest() - 120);
    var loose = find(request).score();
    for (var tight :
        List.of(
            limits.withWeekHours(Duration.ofHours(40)),
            limits.withDayHours(Duration.ofHours(8)),
            limits.withFreeDays(2),
            limits.withRest(Duration.ofHours(14), Duration.ofHours(60)),
            new Limits(
                limits.dailyRest(),
                limits.weeklyRest(),
                limits.freeDays(),
                limits.dayHours(),
                limits.weekHours(),
                clock))) {
      assertThat(find(request.with(tight)).score()).as("%s", tight).isGreaterThanOrEqualTo(loose);
    }
  }

  private static Request after(Scenario scenario, int weeks) {
    return after(scenario, weeks, OptionalDouble.of(0.5));
  }

  private static Request after(Scenario scenario, int weeks, OptionalDouble balance) {
    var today = LocalDate.of(2026, 4, 27);
    var simulated = Simulated.of(scenario, new Sample(today.minusWeeks(WEEKS), WEEKS, 10, 1));
    var now = today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    var answer = Answer.to(new Asked(Window.ALL, now, null), simulated.trace());
    var person = Person.of(answer, today);
    return new Request(
        new DateRange(today, today.plusWeeks(weeks)),
        simulated.truth().zoneOn(today.minusDays(1)),
        person.past(),
        Limits.usual(person.clock()),
        person.wish(),
        List.of(
            new Deadline(
                "first",
                today.plusDays(weeks * 3L),
                Duration.ofHours(13L * weeks),
                OptionalDouble.empty()),
            new Deadline(
                "last", today.plusDays(weeks * 7L - 2), Duration.ofHours(15L * weeks), balance)),
        Taken.NOTHING);
  }

  private static Found find(Request request) {
    return new Planner(new Planner.Effort(1, 10_000, 2)).find(request, _ -> {});
  }

  @Test
  void withoutADeadlineAnOrdinaryWeekIsFound() {
    var found = find(Requests.weeks(2));
    assertThat(found.score().missing()).isZero();
    assertThat(found.days()).hasSize(10);
    for (var day : found.days().entrySet()) {
      assertThat(day.getKey().getDayOfWeek().getValue()).isLessThan(6);
      assertThat(day.getValue().worked()).isEqualTo(Duration.ofHours(8));
      assertThat(day.getValue().startMinute()).isEqualTo(9 * 60);
    }
  }

  /// Forty-eight hours a week fit into two weeks, so 110 are 14 too many, and no timetable does
  /// better.
  @Test
  void whatIsMissingIsSaidAndProven() {
    var request = Requests.weeks(3, Requests.due(14, 110));
    var found = find(request);
    var arrival = found.arrivals().getFirst();
    assertThat(arrival.missing()).isEqualTo(Duration.ofHours(14));
    assertThat(arrival.isProven()).isTrue();
    assertThat(Concessions.of(request, found, 1))
        .contains(
            new Concession.SmallerBudget(Duration.ofHours(14)),
            new Concession.LaterDate(Requests.MONDAY.plusDays(16)),
            new Concession.LongerWeeks(Duration.ofHours(55)))
        .noneMatch(Concession.LongerDays.class::isInstance);
  }

  @Test
  void nothingHasToGiveWhereEveryBudgetIsReached() {
    var request = Requests.weeks(2, Requests.due(14, 80));
    assertThat(Concessions.of(request, find(request), 1)).isEmpty();
  }

  /// As many ways to have worked until each as no number holds: that is noticed, and searched.
  @Test
  void deadlinesOnEveryDayOfAWeekAreReached() {
    var each = IntStream.range(8, 14).mapToObj(day -> Requests.due(day, 4)).toList();
    var found = find(Requests.weeks(2, each.toArray(new Deadline[0])));
    assertThat(found.isAllowed()).isTrue();
    assertThat(found.isShort()).isFalse();
  }

  @Test
  void whoAsksForBalanceArrivesWithIt() {
    var asked =
        new Deadline(
            "talk", Requests.MONDAY.plusDays(25), Duration.ofHours(90), OptionalDouble.of(1.5));
    var arrival = find(Requests.weeks(4, asked)).arrivals().getFirst();
    assertThat(arrival.missing()).isZero();
    assertThat(arrival.balance()).isBetween(1.495, 1.6);
    assertThat(arrival.below()).isZero();
  }

  /// Two deadlines that both ask.
  @Test
  void whoAsksForBalanceTwiceArrivesWithItTwice() {
    var request =
        Requests.weeks(
            4,
            new Deadline(
                "paper", Requests.MONDAY.plusDays(12), Duration.ofHours(70), OptionalDouble.of(0)),
            new Deadline(
                "talk", Requests.MONDAY.plusDays(26), Duration.ofHours(60), OptionalDouble.of(1)));
    assertThat(find(request).arrivals()).allMatch(it -> it.below() == 0);
  }

  /// From 6 h a day, with 48 h of each week for the deadline, Balance cannot rise to 2: what would
  /// have to give is said, and holds when it is tried.
  @Test
  void whatWouldHaveToGiveForABalanceIsSaidAndHolds() {
    var asked =
        new Deadline(
            "talk", Requests.MONDAY.plusDays(14), Duration.ofHours(90), OptionalDouble.of(2));
    var request = Requests.weeks(4, asked);
    var found = find(request);
    assertThat(found.arrivals().getFirst().missing()).isZero();
    assertThat(found.arrivals().getFirst().below()).isPositive();
    var concessions = Concessions.of(request, found, 1);
    assertThat(concessions)
        .hasAtLeastOneElementOfType(Concession.LessBalance.class)
        .hasAtLeastOneElementOfType(Concession.SmallerBudget.class)
        .hasAtLeastOneElementOfType(Concession.LaterDate.class);
    for (var concession : concessions) {
      var changed =
          switch (concession) {
            case Concession.LessBalance(double balance) ->
                new Deadline("talk", asked.date(), asked.budget(), OptionalDouble.of(balance));
            case Concession.SmallerBudget(Duration by) ->
                asked.withBudget(asked.budget().minus(by));
            case Concession.LaterDate(LocalDate date) -> asked.on(date);
            case Concession.LongerWeeks _, Concession.LongerDays _, Concession.FewerFreeDays _ ->
                asked;
          };
      if (!changed.equals(asked)) {
        var arrival = find(request.with(List.of(changed))).arrivals().getFirst();
        assertThat(arrival.missing()).as("%s", concession).isZero();
        assertThat(arrival.below()).as("%s", concession).isZero();
      }
    }
  }

  @Test
  void appointmentsGuardedTimesAndLeaveAreKept() {
    var tuesday = Requests.MONDAY.plusDays(1);
    var taken =
        new Taken(
            Map.of(tuesday, List.of(new Stretch(20 * 60, 21 * 60))),
            Map.of(tuesday.plusDays(1), List.of(new Stretch(12 * 60, 16 * 60 + 10))),
            Set.of(tuesday.plusDays(2)));
    var request = Requests.with(Requests.weeks(2, Requests.due(7, 30)), taken);
    var found = find(request);
    assertThat(new TimetableCheck(request, found.days()).broken()).isEmpty();
    assertThat(Objects.requireNonNull(found.days().get(tuesday)).stretches())
        .contains(new Stretch(20 * 60, 21 * 60));
    assertThat(found.days()).doesNotContainKey(tuesday.plusDays(2));
  }

  /// On 29 March 2026 clocks in Berlin go forward: from ten in the evening to nine are ten hours.
  @Test
  void theNightInWhichTheClockChangesHasItsRest() {
    var saturday = LocalDate.of(2026, 3, 28);
    var taken =
        new Taken(Map.of(saturday, List.of(new Stretch(20 * 60, 22 * 60))), Map.of(), Set.of());
    var base = Requests.with(Requests.weeks(4, Requests.due(28, 190)), taken);
    var request = base.with(base.limits().withFreeDays(0).withWeekHours(Duration.ofHours(80)));
    var found = find(request);
    assertThat(new TimetableCheck(request, found.days()).broken()).isEmpty();
    var sunday = found.days().get(saturday.plusDays(1));
    assertThat(sunday == null || sunday.startMinute() >= 10 * 60).isTrue();
  }

  @Test
  void theSameSeedGivesTheSameTimetable() {
    var request = Requests.weeks(4, Requests.due(20, 120), Requests.due(27, 40));
    assertThat(find(request)).isEqualTo(find(request));
  }

  /// The ordinary weeks come first, and a deadline that they do not reach well leaves room.
  @Test
  void itGetsBetterWhileOneWaits() {
    var scores = new ArrayList<Score>();
    var found =
        new Planner(Planner.Effort.usual(1))
            .find(Requests.weeks(4, Requests.due(25, 158)), better -> scores.add(better.score()));
    assertThat(scores).hasSizeGreaterThanOrEqualTo(2).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(found.score()).isEqualTo(scores.getLast());
    assertThat(found.isAllowed()).isTrue();
  }

  /// A search that would take days: two appointments break a rule, so that not all timetables can
  /// be weighed.
  @Test
  void itCanBeEnded() {
    var planner = new Planner(new Planner.Effort(1, Long.MAX_VALUE, 2));
    var found =
        assertTimeoutPreemptively(
            Duration.ofMinutes(2),
            () ->
                planner.find(
                    Requests.with(Requests.weeks(8), TOO_NEAR),
                    _ ->
                        Thread.startVirtualThread(() -> {
                          LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                          planner.stop();
                        })));
    assertThat(found.missed()).containsKey("rest between days");
  }

  /// Ended one question before the end, it knows of no best: it asks to the last.
  @Test
  void weighingAsksUntilItsEndWhetherAnybodyWaits() {
    var asked =
        new Deadline(
            "talk", Requests.MONDAY.plusDays(25), Duration.ofHours(90), OptionalDouble.of(1.5));
    var problem = Problem.of(Requests.weeks(4, asked));
    var questions = new AtomicInteger();
    var whole = Fitting.of(problem, () -> questions.incrementAndGet() < 0);
    int all = questions.getAndSet(0);
    var ended = Fitting.of(problem, () -> questions.incrementAndGet() >= all);
    assertThat(whole.isExact()).isTrue();
    assertThat(all).isGreaterThan(100);
    assertThat(ended.isExact()).isFalse();
    assertThat(ended.found()).isNotEmpty();
  }

  /// Sixteen weeks take long to be taken downhill: whoever ends the search does not wait for it.
  @Test
  void whenItIsEndedNothingIsTakenFurtherDownhill() {
    var problem = Problem.of(Requests.weeks(16, Requests.due(100, 500)));
    int days = problem.days().size();
    var asked = new AtomicInteger();
    var draft = Polish.of(problem, new int[days], new int[days], () -> asked.incrementAndGet() > 9);
    var least = Polish.of(problem, new int[days], new int[days], () -> true);
    assertThat(draft.score()).isLessThanOrEqualTo(least.score());
    assertThat(least.choices()).allMatch(Choice::isFree);
    assertThat(draft.choices().stream().filter(choice -> !choice.isFree()).count()).isLessThan(9);
  }

  /// Two appointments that leave no eleven hours between them cannot be kept, and that is said.
  @Test
  void whatCannotBeKeptIsSaid() {
    var request = Requests.with(Requests.weeks(1), TOO_NEAR);
    var found = find(request);
    assertThat(found.isAllowed()).isFalse();
    assertThat(found.missed()).containsEntry("rest between days", 120L);
    assertThat(new TimetableCheck(request, found.days()).broken())
        .containsExactly("2026-03-03: PT9H of rest before it");
  }
}
