package io.longhaul.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.evidence.Acts;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: the hidden hours of simulated people, and invariants.
class WorkPatternsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
  private static final int WEEKS = 8;
  private static final LocalDate TODAY = MONDAY.plusWeeks(WEEKS);
  private static final Offset UTC_PLUS_ONE = new Offset.Told(ZoneOffset.ofHours(1));

  private static Simulated simulated(String scenario, int acts, long seed) {
    return Simulated.of(
        Scenarios.named(scenario).orElseThrow(), new Sample(MONDAY, WEEKS, acts, seed));
  }

  private static Trace repaired(Simulated person) {
    return Zones.repair(person.trace(), null);
  }

  private static WorkPatterns learn(List<Evidence> evidence) {
    return WorkPatterns.learn(evidence, DayTurn.USUAL, TODAY, DaysOff.NONE);
  }

  private static List<DateRange> weeks() {
    return IntStream.range(0, WEEKS)
        .mapToObj(i -> new DateRange(MONDAY.plusWeeks(i), MONDAY.plusWeeks(i + 1L)))
        .toList();
  }

  /// Nine in ten should; on average over people at least eight in ten of each kind.
  @ParameterizedTest
  @CsvSource({"9-17, 3", "9-17, 30", "996, 10", "14-22, 10", "part-time, 10", "two-peaks, 10"})
  void intervalsOfWeeksHoldTheHiddenHours(String scenario, int acts) {
    int held = 0;
    int all = 0;
    for (long seed = 0; seed < 10; seed++) {
      var person = simulated(scenario, acts, seed);
      var patterns = learn(repaired(person).evidence());
      for (var week : weeks()) {
        var hours = patterns.hours(List.of(week));
        var truth = person.truth().worked(week);
        boolean isHeld = hours.least().compareTo(truth) <= 0 && truth.compareTo(hours.most()) <= 0;
        held += isHeld ? 1 : 0;
        all++;
      }
    }
    assertThat(held / (double) all).isGreaterThanOrEqualTo(0.8);
  }

  /// Half the width of the interval of a week, as a share of its likely hours.
  private static double halfWidth(WorkPatterns patterns) {
    return weeks().stream()
        .map(week -> patterns.hours(List.of(week)))
        .mapToDouble(hours ->
            (Estimate.hours(hours.most()) - Estimate.hours(hours.least()))
                / 2
                / Estimate.hours(hours.likely()))
        .average()
        .orElseThrow();
  }

  @Test
  void denserTracesNarrowTheHours() {
    double before = Double.POSITIVE_INFINITY;
    for (int acts : new int[] {1, 3, 10, 30}) {
      double width = 0;
      for (long seed = 0; seed < 10; seed++) {
        width += halfWidth(learn(repaired(simulated("9-17", acts, seed)).evidence()));
      }
      assertThat(width).as("%d acts", acts).isLessThan(before);
      before = width;
    }
  }

  /// Once patterns are learned, what else is seen of a day can only add to its hours.
  @ParameterizedTest
  @ValueSource(ints = {1, 20, 200})
  void moreActsNeverLowerHoursWhilePatternsStayTheSame(int more) {
    for (var scenario : List.of("9-17", "997", "part-time", "22-06", "agents", "sparse")) {
      for (int acts : new int[] {1, 10}) {
        var evidence = repaired(simulated(scenario, acts, acts)).evidence();
        var patterns = learn(evidence);
        var added = Stream.concat(evidence.stream(), anyTime(more).stream()).toList();
        var after = patterns.over(Acts.trace(added).evidence());
        for (var week : weeks()) {
          assertThat(after.hours(List.of(week)).likely())
              .as("%s, %d acts, week of %s", scenario, acts, week.from())
              .isGreaterThanOrEqualTo(patterns.hours(List.of(week)).likely());
        }
      }
    }
  }

  private static List<Evidence> anyTime(int count) {
    var random = new SplittableRandom(count);
    var from = MONDAY.atTime(5, 0).toInstant(ZoneOffset.UTC);
    var acts = new ArrayList<Evidence>();
    for (int i = 0; i < count; i++) {
      long second = random.nextLong(Duration.ofDays(7L * WEEKS - 1).toSeconds());
      acts.add(Acts.at(from.plusSeconds(second), UTC_PLUS_ONE));
    }
    return acts;
  }

  @Test
  void weakActsWidenUpwardsOnly() {
    var person = simulated("9-17", 10, 3);
    var evidence = repaired(person).evidence();
    var night = new ArrayList<>(evidence);
    for (int i = 0; i < 4; i++) {
      var at = MONDAY.plusDays(1).atTime(23, 10 * i).toInstant(ZoneOffset.UTC);
      night.add(Acts.weak(Acts.at(at, UTC_PLUS_ONE)));
    }
    var before = learn(evidence).hours(weeks().subList(0, 1));
    var after = learn(Acts.trace(night).evidence()).hours(weeks().subList(0, 1));
    assertThat(after.least()).isEqualTo(before.least());
    assertThat(after.likely()).isEqualTo(before.likely());
    assertThat(after.most()).isGreaterThan(before.most().plusMinutes(30));
  }

  /// Acts soon after a page are time at work, but no habit.
  @Test
  void callsAtNightAddTheirTimeAndNoPattern() {
    var evidence = repaired(simulated("9-17", 10, 5)).evidence();
    var called = new ArrayList<>(evidence);
    for (int night = 0; night < 7; night++) {
      var page = MONDAY.plusWeeks(7).plusDays(night).atTime(23, 0).toInstant(ZoneOffset.UTC);
      called.add(page(page));
      called.add(Acts.at(page.plusSeconds(120), UTC_PLUS_ONE));
      called.add(Acts.at(page.plusSeconds(2400), UTC_PLUS_ONE));
    }
    var without = learn(evidence);
    var with = learn(Acts.trace(called).evidence());
    assertThat(with.all()).hasSameSizeAs(without.all());
    var last = weeks().subList(7, 8);
    double more =
        Estimate.hours(with.hours(last).likely()) - Estimate.hours(without.hours(last).likely());
    assertThat(more).isCloseTo(7 * 2400 / 3600.0, within(0.3));
  }

  /// Free days have the usual hours of the others: a call at such an hour is no part of a day of
  /// work, but time all the same.
  @Test
  void aCallAtAUsualHourOfAFreeDayAddsItsTime() {
    var evidence = repaired(simulated("9-17", 10, 5)).evidence();
    var called = new ArrayList<>(evidence);
    var at = MONDAY.plusDays(6).atTime(13, 0).toInstant(ZoneOffset.UTC);
    called.add(page(at));
    called.add(Acts.at(at.plusSeconds(2400), UTC_PLUS_ONE));
    var sunday = sunday();
    var before = learn(evidence).hours(sunday);
    var after = learn(Acts.trace(called).evidence()).hours(sunday);
    assertThat(Estimate.hours(after.likely()) - Estimate.hours(before.likely()))
        .isCloseTo(2400 / 3600.0, within(0.1));
    assertThat(Estimate.hours(after.least())).isCloseTo(2400 / 3600.0, within(0.1));
  }

  @Test
  void weakActsAtAUsualHourOfAFreeDayAllowForTheirTime() {
    var evidence = repaired(simulated("9-17", 10, 5)).evidence();
    var more = new ArrayList<>(evidence);
    for (int i = 0; i < 4; i++) {
      var at = MONDAY.plusDays(6).atTime(13, 15 * i).toInstant(ZoneOffset.UTC);
      more.add(Acts.weak(Acts.at(at, UTC_PLUS_ONE)));
    }
    var before = learn(evidence).hours(sunday());
    var after = learn(Acts.trace(more).evidence()).hours(sunday());
    assertThat(after.least()).isEqualTo(before.least());
    assertThat(after.likely()).isEqualTo(before.likely());
    assertThat(after.most()).isGreaterThan(before.most().plusMinutes(45));
  }

  private static List<DateRange> sunday() {
    var sunday = MONDAY.plusDays(6);
    return List.of(new DateRange(sunday, sunday.plusDays(1)));
  }

  private static Evidence page(Instant at) {
    return new Evidence(Interval.at(at), UTC_PLUS_ONE, Kind.PAGE, Strength.STRONG, "page", null);
  }

  @Test
  void daysAfterTheFinalOneHaveNoHours() {
    var patterns = learn(repaired(simulated("9-17", 10, 1)).evidence());
    var future = new DateRange(TODAY.plusDays(1), TODAY.plusDays(8));
    assertThat(patterns.hours(List.of(future)).most()).isZero();
    assertThat(patterns.hours(List.of()).most()).isZero();
  }

  @Test
  void nothingSeenGivesOnePatternThatTellsNothing() {
    var patterns = learn(List.of());
    assertThat(patterns.all()).hasSize(1);
    assertThat(patterns.changes()).isEmpty();
    assertThat(patterns.recent().days()).isZero();
    var hours = patterns.hours(List.of(new DateRange(TODAY.minusDays(7), TODAY)));
    assertThat(hours.most()).isGreaterThan(hours.least().plusHours(20));
  }

  @Test
  void whoeverWorksRoundTheClockHasNoMoreThan24HoursADay() {
    var patterns = learn(repaired(simulated("007", 30, 1)).evidence());
    for (var week : weeks()) {
      assertThat(patterns.hours(List.of(week)).most()).isLessThanOrEqualTo(Duration.ofDays(7));
    }
  }

  @Test
  void patternsChangeWhereHoursDo() {
    int found = 0;
    for (long seed = 0; seed < 10; seed++) {
      var person =
          Simulated.of(Scenarios.named("crunch").orElseThrow(), new Sample(MONDAY, 26, 10, seed));
      var onset = person.truth().changes().getFirst();
      var end = MONDAY.plusWeeks(26);
      var patterns =
          WorkPatterns.learn(repaired(person).evidence(), DayTurn.USUAL, end, DaysOff.NONE);
      found +=
          patterns.changes().stream()
                  .anyMatch(change ->
                      !onset.isBefore(change.earliest()) && !onset.isAfter(change.latest()))
              ? 1
              : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(9);
  }
}
