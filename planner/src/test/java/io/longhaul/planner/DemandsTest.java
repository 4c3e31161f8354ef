package io.longhaul.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.plan.DayPlan;
import io.longhaul.plan.DayPlan.Stretch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Each demand on both sides of its boundary. Oracle: sums by hand, on a fortnight from a Monday.
class DemandsTest {
  private static final int HOUR = 60;

  @Test
  void everyDemandHasANameAndWordsOfItsOwn() {
    assertThat(Demands.all()).extracting(Demand::name).doesNotHaveDuplicates().hasSize(12);
    assertThat(Demands.all()).extracting(Demand::words).doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void anEmptyFortnightBreaksNothing() {
    assertThat(draft().score().broken()).isZero();
    assertThat(draft().score().missing()).isZero();
  }

  @Test
  void possibleDays() {
    var draft = draft();
    var choices = new ArrayList<>(draft.choices());
    choices.set(3, Choice.NONE);
    assertThat(new PossibleDays().missed(draft)).isZero();
    assertThat(new PossibleDays().missed(new Draft(draft.problem(), choices))).isEqualTo(1440);
  }

  @Test
  void dailyRest() {
    assertThat(new DailyRest().missed(draft("13-22", "9-17"))).isZero();
    assertThat(new DailyRest().missed(draft("13-22", "8:30-17"))).isEqualTo(30);
    assertThat(new DailyRest().missed(draft("", "13-22", "7-8", "", "9-20", "6-7")))
        .isEqualTo(120 + 60);
  }

  /// Work before the plan ended at ten in the evening.
  @Test
  void dailyRestReachesBackBeforeThePlan() {
    var request = Requests.weeks(2);
    var late =
        new Request(
            request.dates(),
            request.zone(),
            new Past(6, 6, Duration.ofHours(2)),
            request.limits(),
            request.wish(),
            request.deadlines(),
            request.taken());
    assertThat(new DailyRest().missed(draft(late, "9-17"))).isZero();
    assertThat(new DailyRest().missed(draft(late, "8-17"))).isEqualTo(60);
  }

  /// Six days of work from eight to eight: from Saturday at eight in the evening to Monday at eight
  /// are 36 hours. With the seventh there are 12 at most, and what comes nearest is the rest before
  /// the plan, of which 8 hours lie in the week.
  @Test
  void weeklyFreedom() {
    var six = new String[] {"8-20", "8-20", "8-20", "8-20", "8-20", "8-20", "", "8-20"};
    assertThat(new WeeklyFreedom().missed(draft(six))).isZero();
    six[7] = "6:30-7";
    assertThat(new WeeklyFreedom().missed(draft(six))).isEqualTo(30);
    six[6] = "8-20";
    six[7] = "8-20";
    assertThat(new WeeklyFreedom().missed(draft(six))).isEqualTo((24 - 8) * HOUR);
  }

  @Test
  void freeDays() {
    var seven = new String[] {"9-10", "9-10", "9-10", "9-10", "9-10", "9-10", "9-10"};
    assertThat(new FreeDays().missed(draft(seven))).isEqualTo(1440);
    seven[2] = "";
    assertThat(new FreeDays().missed(draft(seven))).isZero();
  }

  @Test
  void weekHours() {
    assertThat(new WeekHours().missed(draft("9-21", "9-21", "9-21", "9-21"))).isZero();
    assertThat(new WeekHours().missed(draft("9-21", "9-21", "9-21", "9-21", "9-10")))
        .isEqualTo(HOUR);
  }

  /// Ten hours for Wednesday and ten more for Friday; what is done on Wednesday comes too late for
  /// the first.
  @Test
  void budgets() {
    var request = Requests.weeks(2, Requests.due(2, 10), Requests.due(4, 10));
    assertThat(new Budgets().missed(draft(request, "9-14", "9-14", "9-19"))).isZero();
    assertThat(new Budgets().missed(draft(request, "9-14", "", "9-19", "9-14")))
        .isEqualTo(5 * HOUR);
    assertThat(new Budgets().missed(draft(request))).isEqualTo((10 + 20) * HOUR);
  }

  @Test
  void evenDays() {
    assertThat(new EvenDays().missed(draft("9-13", "9-13"))).isEqualTo(2 * 64);
    assertThat(new EvenDays().missed(draft("9-12", "9-14"))).isEqualTo(36 + 100);
  }

  /// Base is 6 h a day, 84 half hours a week: first none, then 8 hours.
  @Test
  void smoothWeeks() {
    assertThat(new SmoothWeeks().missed(draft())).isEqualTo(84 * 84);
    assertThat(new SmoothWeeks().missed(draft("9-17"))).isEqualTo(68 * 68 + 16 * 16);
  }

  @Test
  void usualHours() {
    assertThat(new UsualHours().missed(draft())).isEqualTo(2 * 80 * 50);
    assertThat(new UsualHours().missed(draft("9-17"))).isEqualTo((64 + 80) * 50);
  }

  @Test
  void leaveShortensTheUsualHours() {
    var monday = Requests.MONDAY;
    var leave = Set.of(monday, monday.plusDays(1), monday.plusDays(5));
    var request = Requests.with(Requests.weeks(2), new Taken(Map.of(), Map.of(), leave));
    assertThat(new UsualHours().missed(draft(request))).isEqualTo((48 + 80) * 50);
  }

  @Test
  void usualDays() {
    assertThat(new UsualDays().missed(draft("9-10", "", "", "", "9-10", "", ""))).isZero();
    assertThat(new UsualDays().missed(draft("", "", "", "", "", "9-10", "9-10"))).isEqualTo(800);
  }

  @Test
  void usualStart() {
    assertThat(new UsualStart().missed(draft("9-10", "8-10", "10:30-12"))).isEqualTo((2 + 3) * 4);
  }

  /// A week without work from 6 h a day: 6 (e^(-7/42) - e^(-7/7)) is 2.87; half an hour more is
  /// missing when 3.37 is asked for.
  @Test
  void askedBalance() {
    var asked = deadline(OptionalDouble.of(2.8));
    assertThat(new AskedBalance().missed(draft(Requests.weeks(2, asked)))).isZero();
    double reached = AskedBalance.balance(draft(Requests.weeks(2, asked)), asked);
    assertThat(reached)
        .isCloseTo(6 * (StrictMath.exp(-1 / 6.0) - StrictMath.exp(-1)), within(1e-9));
    var more = deadline(OptionalDouble.of(reached + 0.5));
    assertThat(new AskedBalance().missed(draft(Requests.weeks(2, more)))).isEqualTo(50);
    var whatever = deadline(OptionalDouble.empty());
    assertThat(new AskedBalance().missed(draft(Requests.weeks(2, whatever)))).isZero();
  }

  private static Deadline deadline(OptionalDouble balance) {
    return new Deadline("talk", Requests.MONDAY.plusDays(7), Duration.ZERO, balance);
  }

  /// Work of eight hours has an hour's break in its middle, that of six has none.
  @Test
  void longDaysHaveABreak() {
    assertThat(choice(Taken.NOTHING, 9, 8)).isEqualTo(DayPlan.of("9-13 14-18"));
    assertThat(choice(Taken.NOTHING, 9, 6)).isEqualTo(DayPlan.of("9-15"));
  }

  @Test
  void workFlowsAroundGuardedTimesAndAppointments() {
    var stretch = List.of(new Stretch(11 * HOUR, 12 * HOUR + 10));
    var guarded = new Taken(Map.of(), Map.of(Requests.MONDAY, stretch), Set.of());
    assertThat(choice(guarded, 9, 8)).isEqualTo(DayPlan.of("9-11 12:30-18:30"));
    var appointment = new Taken(Map.of(Requests.MONDAY, stretch), Map.of(), Set.of());
    assertThat(choice(appointment, 9, 4)).isEqualTo(DayPlan.of("9-14:30"));
    assertThat(choice(appointment, 9, 0)).isEqualTo(DayPlan.of("11-12:30"));
  }

  @Test
  void leaveHoldsNoWork() {
    var leave = new Taken(Map.of(), Map.of(), Set.of(Requests.MONDAY));
    assertThat(DayChoices.of(Requests.with(Requests.weeks(1), leave), Requests.MONDAY).all())
        .containsExactly(Choice.FREE);
  }

  private static DayPlan choice(Taken taken, int start, int hours) {
    var request = Requests.with(Requests.weeks(1), taken);
    int index = request.wish().starts().indexOf(start * HOUR);
    return DayChoices.of(request, Requests.MONDAY).choice(index, 2 * hours).plan().orElseThrow();
  }

  private static Draft draft(String... days) {
    return draft(Requests.weeks(2), days);
  }

  /// Days as they are written, one after the other, whatever limits say; the rest is free.
  private static Draft draft(Request request, String... days) {
    var choices = new ArrayList<Choice>();
    for (int day = 0; day < request.dates().days(); day++) {
      choices.add(
          day < days.length && !days[day].isEmpty()
              ? choice(Requests.MONDAY.plusDays(day), days[day])
              : Choice.FREE);
    }
    return new Draft(Problem.of(request), choices);
  }

  private static Choice choice(LocalDate date, String hours) {
    var plan = DayPlan.of(hours);
    long midnight =
        Duration.between(Requests.MONDAY.atStartOfDay(), date.atStartOfDay()).toMinutes();
    int work = (int) plan.worked().toMinutes();
    return new Choice(
        Optional.of(plan),
        midnight + plan.startMinute(),
        midnight + plan.endMinute(),
        work,
        work,
        true);
  }
}
