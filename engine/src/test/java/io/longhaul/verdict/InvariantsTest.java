package io.longhaul.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.day.Day;
import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Zones;
import io.longhaul.load.Week;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.time.Estimate;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold whatever the method. Oracle: invariants over seeded random evidence, of people
/// who live by a scenario and of acts at any time of day. Hours are those of the weeks that are
/// shown. That one more act never lowers hours is tested where patterns are held: what is learned
/// anew from more acts may be less.
class InvariantsTest {
  private static final int SEEDS = 60;

  /// One fewer than are shown, so that nothing lies before them.
  private static final int WEEKS = 12;

  private static final Duration WHOLE_DAY = Duration.ofDays(1);
  private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
  private static final Instant NOON =
      MONDAY.plusWeeks(WEEKS).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);

  /// What is known about somebody when it is asked.
  private record Given(String name, List<Evidence> evidence, Instant now) {
    Answer answer() {
      return Answer.to(new Asked(Window.ALL, now, null), Acts.trace(evidence));
    }

    Given mapped(Function<Evidence, Evidence> change) {
      return new Given(name, evidence.stream().map(change).toList(), now);
    }

    /// All of it, the question too, so much later.
    Given later(Duration by) {
      return new Given(name, mapped(piece -> shifted(piece, by)).evidence, now.plus(by));
    }
  }

  private static Evidence shifted(Evidence piece, Duration by) {
    return new Evidence(
        new Interval(piece.when().start().plus(by), piece.when().end().plus(by)),
        piece.offset(),
        piece.kind(),
        piece.strength(),
        piece.ref(),
        piece.exclusion());
  }

  /// Somebody who lives by a scenario, asked on a Monday in the middle of the working hours.
  private static Given simulated(String scenario, int acts, long seed) {
    var kind = Scenarios.named(scenario).orElseThrow();
    var person = Simulated.of(kind, new Sample(MONDAY, WEEKS, acts, seed));
    var shift = person.truth().days().getFirst().spell().orElseThrow();
    var middle = shift.start().plus(shift.duration().dividedBy(2));
    return new Given(
        scenario + ", " + acts + " acts, seed " + seed,
        person.trace().evidence(),
        middle.plus(Duration.ofDays(7L * WEEKS)));
  }

  /// Acts and stretches at any time of day, in clusters.
  private static Given random(int seed, int count) {
    var random = new SplittableRandom(seed);
    var from = NOON.minus(Duration.ofDays(7L * WEEKS - 1));
    return new Given("random " + seed, Acts.random(random, from, 7 * WEEKS - 2, count), NOON);
  }

  private static List<Given> everybody() {
    var people =
        Scenarios.all().stream()
            .flatMap(
                kind -> IntStream.of(1, 10).mapToObj(acts -> simulated(kind.name(), acts, acts)));
    var anybody = IntStream.range(0, SEEDS).mapToObj(seed -> random(seed, 20 + 20 * seed));
    return Stream.concat(people, anybody).toList();
  }

  @Test
  void duplicatesAndOrderChangeNothing() {
    for (var given : everybody()) {
      var mixed = new ArrayList<>(given.evidence());
      mixed.addAll(given.evidence().subList(0, given.evidence().size() / 2));
      Collections.shuffle(mixed, new Random(mixed.size()));
      assertSame(new Given(given.name(), mixed, given.now()).answer(), given.answer(), given);
    }
  }

  private static void assertSame(Answer told, Answer expected, Given given) {
    assertThat(told.load()).as(given.name()).isEqualTo(expected.load());
    assertThat(told.calendar()).as(given.name()).isEqualTo(expected.calendar());
    assertThat(told.rest()).as(given.name()).isEqualTo(expected.rest());
    assertThat(told.regime()).as(given.name()).isEqualTo(expected.regime());
    assertThat(told.verdicts()).as(given.name()).isEqualTo(expected.verdicts());
    assertThat(told.pace()).as(given.name()).isEqualTo(expected.pace());
  }

  /// Once zones are known: a rule of summer time does not move with the evidence.
  @Test
  void aWeekLaterEverythingIsAWeekLater() {
    for (var person : everybody()) {
      var told = Zones.repair(Acts.trace(person.evidence()), null).evidence();
      var given = new Given(person.name(), told, person.now());
      var before = given.answer();
      var after = given.later(Duration.ofDays(7)).answer();
      assertThat(after.today()).as(given.name()).isEqualTo(before.today().plusWeeks(1));
      assertThat(after.load().present()).as(given.name()).isEqualTo(before.load().present());
      assertThat(hours(after)).as(given.name()).isEqualTo(hours(before));
      assertThat(dates(after).stream().map(date -> date.minusWeeks(1)).toList())
          .as(given.name())
          .isEqualTo(dates(before));
      assertThat(after.regime().getClass()).as(given.name()).isEqualTo(before.regime().getClass());
      assertThat(Cases.rules(after)).as(given.name()).isEqualTo(Cases.rules(before));
      assertThat(after.pace()).as(given.name()).isEqualTo(before.pace());
    }
  }

  /// Of people whose days do not reach the turn of the day, neither as they are nor six hours
  /// later.
  @ParameterizedTest
  @ValueSource(strings = {"9-17", "10:30-19", "part-time", "sun-thu", "14-22"})
  void sixHoursLaterInTheDayIsTheSameLoad(String scenario) {
    assertThat(sixHoursLater(scenario)).isEmpty();
  }

  private static List<String> sixHoursLater(String scenario) {
    return people(scenario, 3, 10, 30)
        .filter(given ->
            !hours(given.later(Duration.ofHours(6)).answer()).equals(hours(given.answer())))
        .map(Given::name)
        .toList();
  }

  /// The same readings of the clock, once where it is set forward on 29 March and once where it is
  /// not.
  @ParameterizedTest
  @ValueSource(strings = {"9-17", "22-06", "part-time", "agents", "two-peaks", "student"})
  void aClockChangeNeitherCreatesNorLosesAnHour(String scenario) {
    var winter = ZoneOffset.ofHours(1);
    people(scenario, 3, 10, 30)
        .forEach(given -> {
          var told = Zones.repair(Acts.trace(given.evidence()), null).evidence();
          var changing = new Given(given.name(), told, given.now());
          var unchanged = changing.mapped(piece -> readOn(piece, winter));
          assertThat(hours(unchanged.answer()))
              .as(given.name())
              .isEqualTo(hours(changing.answer()));
        });
  }

  /// A piece of evidence that reads the same on another clock.
  private static Evidence readOn(Evidence piece, ZoneOffset other) {
    int later = piece.offset().value().getTotalSeconds() - other.getTotalSeconds();
    return piece.offset().isKnown()
        ? shifted(piece, Duration.ofSeconds(later)).withOffset(new Offset.Told(other))
        : piece;
  }

  private static Stream<Given> people(String scenario, int... acts) {
    return IntStream.of(acts)
        .boxed()
        .flatMap(density ->
            IntStream.range(0, SEEDS / 12).mapToObj(seed -> simulated(scenario, density, seed)));
  }

  private static List<Estimate> hours(Answer answer) {
    return answer.load().weeks().stream().map(Week::hours).toList();
  }

  private static List<LocalDate> dates(Answer answer) {
    return answer.calendar().days().stream().map(Day::date).toList();
  }

  @Test
  void noDayHasMoreThan24Hours() {
    var crowded = IntStream.range(0, SEEDS / 6).mapToObj(seed -> random(seed, 6_000));
    Stream.concat(everybody().stream(), crowded)
        .forEach(given -> {
          var answer = given.answer();
          for (var day : answer.calendar().days()) {
            assertThat(day.hours().most()).as(given.name()).isLessThanOrEqualTo(WHOLE_DAY);
          }
          for (var week : hours(answer)) {
            assertThat(week.most()).as(given.name()).isLessThanOrEqualTo(WHOLE_DAY.multipliedBy(7));
          }
        });
  }
}
