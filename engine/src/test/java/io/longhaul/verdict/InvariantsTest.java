package io.longhaul.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.day.Day;
import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
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
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold whatever the method. Oracle: invariants over seeded random evidence, of people
/// who live by a scenario and of acts at any time of day. Hours are those of the weeks that are
/// shown. What a method does not reach yet is disabled, and says how often it fails.
class InvariantsTest {
  private static final int SEEDS = 60;

  /// One fewer than are shown, so that nothing lies before them.
  private static final int WEEKS = 12;

  private static final Duration WHOLE_DAY = Duration.ofDays(1);
  private static final List<Function<Estimate, Duration>> BOUNDS =
      List.of(Estimate::least, Estimate::likely, Estimate::most);
  private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
  private static final Instant NOON =
      MONDAY.plusWeeks(WEEKS).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);

  /// What is known about somebody when it is asked.
  private record Given(String name, List<Evidence> evidence, Instant now) {
    Answer answer() {
      return Answer.to(new Asked(Window.ALL, now, null), Acts.trace(evidence));
    }

    Given with(Collection<Evidence> more) {
      return new Given(name, Stream.concat(evidence.stream(), more.stream()).toList(), now);
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
            .flatMap(kind ->
                IntStream.of(1, 3, 10, 30).mapToObj(acts -> simulated(kind.name(), acts, acts)));
    var anybody = IntStream.range(0, SEEDS).mapToObj(seed -> random(seed, 20 + 20 * seed));
    return Stream.concat(people, anybody).toList();
  }

  /// Strong acts at any time, on the clock that the person's nearest trace tells.
  private static List<Evidence> more(Given given, int seed, int count) {
    var random = new SplittableRandom(seed);
    var acts = new ArrayList<Evidence>();
    for (int i = 0; i < count; i++) {
      var at =
          given.now().minusSeconds(1 + random.nextLong((7L * WEEKS - 2) * WHOLE_DAY.toSeconds()));
      acts.add(Acts.at(at, offset(given, at)));
    }
    return acts;
  }

  private static Offset offset(Given given, Instant at) {
    return given.evidence().stream()
        .filter(piece -> piece.offset().isKnown())
        .min(Comparator.comparing(piece -> Duration.between(piece.at(), at).abs()))
        .map(Evidence::offset)
        .orElse(new Offset.Unknown());
  }

  private static List<Duration> weeks(Answer answer, Function<Estimate, Duration> bound) {
    return answer.load().weeks().stream().map(Week::hours).map(bound).toList();
  }

  private static Duration sum(Answer answer, Function<Estimate, Duration> bound) {
    return weeks(answer, bound).stream().reduce(Duration.ZERO, Duration::plus);
  }

  /// Those whose hours in all weeks together are lower with some more acts.
  private static List<String> lowered(int acts, Function<Estimate, Duration> bound) {
    return changed(acts, (before, after) -> sum(after, bound).compareTo(sum(before, bound)) < 0);
  }

  private static List<String> loweredInAWeek(int acts, Function<Estimate, Duration> bound) {
    return changed(
        acts,
        (before, after) ->
            IntStream.range(0, weeks(before, bound).size())
                .anyMatch(
                    i -> weeks(after, bound).get(i).compareTo(weeks(before, bound).get(i)) < 0));
  }

  private static List<String> changed(int acts, BiPredicate<Answer, Answer> isChanged) {
    var names = new ArrayList<String>();
    var everybody = everybody();
    for (int i = 0; i < everybody.size(); i++) {
      var given = everybody.get(i);
      if (isChanged.test(given.answer(), given.with(more(given, i, acts)).answer())) {
        names.add(given.name());
      }
    }
    return names;
  }

  @Test
  void anActNeverLowersTheLeastHours() {
    assertThat(lowered(1, Estimate::least)).isEmpty();
  }

  @Test
  @Disabled(
      "one act can move the learned turn of the day, and hours over it to another week: 2 of 168")
  void anActNeverLowersTheLeastHoursOfAnyWeek() {
    assertThat(loweredInAWeek(1, Estimate::least)).isEmpty();
  }

  @Test
  @Disabled("one act can shorten the learned lead-in before all sessions: 12 of 168")
  void anActNeverLowersTheLikelyHours() {
    assertThat(lowered(1, Estimate::likely)).isEmpty();
  }

  @Test
  @Disabled("one act can shorten the learned lead-in before all sessions: 15 of 168")
  void anActNeverLowersTheMostHours() {
    assertThat(lowered(1, Estimate::most)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 200})
  void aSourceNeverLowersTheLeastHours(int acts) {
    assertThat(lowered(acts, Estimate::least)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 200})
  void aSourceNeverLowersTheLikelyHours(int acts) {
    assertThat(lowered(acts, Estimate::likely)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 200})
  void aSourceNeverLowersTheMostHours(int acts) {
    assertThat(lowered(acts, Estimate::most)).isEmpty();
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

  @Test
  void aWeekLaterEverythingIsAWeekLater() {
    for (var given : everybody()) {
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

  @ParameterizedTest
  @ValueSource(strings = {"9-17", "10:30-19", "part-time", "sun-thu", "14-22", "996", "997"})
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

  /// The same moments, once on a clock that is set forward on 29 March and once on one that is not.
  @ParameterizedTest
  @ValueSource(strings = {"9-17", "22-06", "part-time", "agents", "two-peaks", "student"})
  void aClockChangeNeitherCreatesNorLosesAnHour(String scenario) {
    var winter = new Offset.Told(ZoneOffset.ofHours(1));
    people(scenario, 3, 10, 30)
        .forEach(given -> {
          var unchanged =
              given.mapped(piece -> piece.offset().isKnown() ? piece.withOffset(winter) : piece);
          for (var bound : BOUNDS) {
            assertThat(sum(unchanged.answer(), bound))
                .as(given.name())
                .isEqualTo(sum(given.answer(), bound));
          }
        });
  }

  private static Stream<Given> people(String scenario, int... acts) {
    return IntStream.of(acts)
        .boxed()
        .flatMap(density ->
            IntStream.range(0, SEEDS / 3).mapToObj(seed -> simulated(scenario, density, seed)));
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
