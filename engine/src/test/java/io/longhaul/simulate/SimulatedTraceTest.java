package io.longhaul.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.simulate.Commit.Manner;
import io.longhaul.time.Interval;
import io.longhaul.time.Quantiles;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The traces of a hidden life. Oracle: the parameters that they are drawn with, within the error
/// of so many draws, and invariants over many seeds.
class SimulatedTraceTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final int SEEDS = 20;

  static List<Scenario> scenarios() {
    return Scenarios.all();
  }

  private static Scenario named(String name) {
    return Scenarios.named(name).orElseThrow();
  }

  private static Simulated simulated(Scenario scenario, double acts, long seed) {
    return Simulated.of(scenario, new Sample(MONDAY, 26, acts, seed));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theSameSeedGivesTheSamePersonAndAnotherSeedAnother(Scenario scenario) {
    assertThat(simulated(scenario, 10, 5)).isEqualTo(simulated(scenario, 10, 5));
    assertThat(simulated(scenario, 10, 5).trace()).isNotEqualTo(simulated(scenario, 10, 6).trace());
    assertThat(simulated(scenario, 10, 5).truth()).isNotEqualTo(simulated(scenario, 10, 6).truth());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void truthDoesNotDependOnHowManyTracesItLeaves(Scenario scenario) {
    assertThat(simulated(scenario, 1, 5).truth()).isEqualTo(simulated(scenario, 30, 5).truth());
    assertThat(simulated(scenario.with(Habits.PLAIN), 1, 5).truth())
        .isEqualTo(simulated(scenario, 1, 5).truth());
  }

  /// One aspect's draws do not shift another's: what the person writes, and when, stays.
  @Test
  void agentsBotsAndPicksDoNotMoveThePersonsOwnActs() {
    var quiet = named("agents").with(Habits.PLAIN);
    var busy =
        named("agents")
            .with(
                new Habits(
                    Habits.Scatter.IN_BURSTS, 1, 0.3, 3, 3, 0, false, 0, 0, 0.2, 0.9, 3, null));
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(seconds(simulated(busy, 10, seed), Manner.WRITTEN))
          .isEqualTo(seconds(simulated(quiet, 10, seed), Manner.WRITTEN));
    }
  }

  private static List<Long> seconds(Simulated simulated, Manner manner) {
    return simulated.commits().stream()
        .filter(commit -> commit.manner() == manner)
        .map(commit -> commit.author().second())
        .sorted()
        .toList();
  }

  /// Everything that counts and is not weak falls into true work, but for merges that a neighbour
  /// pressed; all but agents' help does if weak.
  @ParameterizedTest
  @MethodSource("scenarios")
  void actsFallIntoTrueWork(Scenario scenario) {
    boolean agents = scenario.habits().agentNights() > 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      var simulated = simulated(scenario, 10, seed);
      for (var piece : simulated.trace().evidence()) {
        boolean pressed = scenario.habits().squashOnly();
        boolean stated = scenario.habits().statedTime() != null;
        boolean byAgent = agents && piece.strength() == Strength.WEAK;
        if (piece.isAct() && !pressed && !stated && !byAgent) {
          assertThat(atWork(simulated.truth(), piece)).as("%s, seed %d", piece, seed).isTrue();
        }
      }
    }
  }

  private static boolean atWork(Truth truth, Evidence piece) {
    return !truth.worked(new Interval(piece.at(), piece.at().plusSeconds(1))).isZero();
  }

  /// The person's own acts on a working day. The number of a day is a mixed one (gamma factor and
  /// waits of heavy tail), so its standard error is taken from the sample itself.
  @ParameterizedTest
  @ValueSource(doubles = {1, 3, 10, 30})
  void aWorkingDayHasAsManyActsAsAskedFor(double acts) {
    for (var name : List.of("9-18", "996", "22-06", "student", "sparse")) {
      var means = new ArrayList<Double>();
      for (int seed = 0; seed < 300; seed++) {
        means.add(actsADay(simulated(named(name), acts, seed)));
      }
      double mean = means.stream().mapToDouble(m -> m).average().orElseThrow();
      double variance =
          means.stream().mapToDouble(m -> (m - mean) * (m - mean)).sum() / (means.size() - 1);
      double error = Math.sqrt(variance / means.size());
      assertThat(mean).as(name).isCloseTo(acts, within(4 * error + 0.02 * acts));
    }
  }

  private static double actsADay(Simulated simulated) {
    double share = simulated.scenario().habits().tracedDays();
    long days = simulated.truth().days().stream().filter(day -> !day.shift().isEmpty()).count();
    long acts =
        simulated.commits().stream()
            .filter(commit -> commit.manner() != Manner.PICKED && commit.manner() != Manner.BOT)
            .count();
    return acts / (days * share);
  }

  /// Exponential waits have a mean of 1.44 medians and a 95th percentile of 4.3 medians. Here
  /// bursts bring the median down and leave the tail: means of 1.7 to 4 medians, a 95th percentile
  /// of 6 to 17 of them.
  @Test
  void waitsInsideADayHaveAHeavyTail() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var plain = named("9-18").with(Habits.PLAIN);
      var gaps = gapsInsideStretches(simulated(plain, 30, seed));
      double median = Quantiles.of(gaps, 0.5);
      double mean = Arrays.stream(gaps).average().orElseThrow();
      assertThat(mean / median).as("mean, seed %d", seed).isBetween(1.7, 4.0);
      assertThat(Quantiles.of(gaps, 0.95) / median).as("95 %%, seed %d", seed).isBetween(6.0, 17.0);
      assertThat(Quantiles.of(gaps, 0.05) / median).as("5 %%, seed %d", seed).isBetween(0.05, 0.3);
    }
  }

  /// Ten acts a day leave a day without any now and then, one act a day leaves most without.
  @ParameterizedTest
  @CsvSource({"1, 0.45, 0.7", "3, 0.2, 0.45", "10, 0.02, 0.12", "30, 0, 0.02"})
  void thinTracesLeaveDaysWithoutAnAct(double acts, double least, double most) {
    double worked = 0;
    double traceless = 0;
    for (int seed = 0; seed < 100; seed++) {
      var simulated = simulated(named("9-18").with(Habits.PLAIN), acts, seed);
      for (var day : simulated.truth().days()) {
        if (day.spell().isPresent()) {
          var spell = day.spell().get();
          worked++;
          traceless +=
              simulated.trace().evidence().stream().noneMatch(e -> spell.contains(e.at())) ? 1 : 0;
        }
      }
    }
    assertThat(traceless / worked).isBetween(least, most);
  }

  private static double[] gapsInsideStretches(Simulated simulated) {
    var gaps = new ArrayList<Double>();
    for (var day : simulated.truth().days()) {
      for (var stretch : day.shift()) {
        double last = Double.NaN;
        for (var piece : simulated.trace().evidence()) {
          if (stretch.contains(piece.at())) {
            double at = piece.at().getEpochSecond();
            if (!Double.isNaN(last)) {
              gaps.add(at - last);
            }
            last = at;
          }
        }
      }
    }
    return gaps.stream().mapToDouble(gap -> gap).sorted().toArray();
  }

  /// Against a Poisson count of the same mean the days differ more: the variance of a gamma factor
  /// with shape four adds a quarter of the mean squared.
  @Test
  void someDaysAreMuchBusierThanOthers() {
    var counts =
        simulated(named("9-18").with(Habits.PLAIN), 10, 3).truth().days().stream()
            .filter(day -> !day.shift().isEmpty())
            .mapToDouble(day ->
                simulated(named("9-18").with(Habits.PLAIN), 10, 3).trace().evidence().stream()
                    .filter(piece -> day.spell().orElseThrow().contains(piece.at()))
                    .count())
            .toArray();
    double mean = Arrays.stream(counts).average().orElseThrow();
    double variance = Arrays.stream(counts).map(n -> (n - mean) * (n - mean)).sum() / counts.length;
    assertThat(variance / mean).isGreaterThan(2);
  }

  @Test
  void habitsShowInTheSharesThatTheyState() {
    var habits = named("9-18").habits();
    assertThat(share("9-18", commit -> commit.manner() == Manner.HELPED))
        .isCloseTo(habits.helped(), within(0.01));
    assertThat(share("9-18", commit -> commit.manner() == Manner.WEB_PAGE))
        .isCloseTo(habits.webPages(), within(0.01));
    assertThat(share("half-utc", SimulatedTraceTest::isInUtc)).isCloseTo(0.5, within(0.05));
    assertThat(share("utc", SimulatedTraceTest::isInUtc)).isEqualTo(1);
    assertThat(
            share("9-18", commit -> commit.committer().second() - commit.author().second() > 3600))
        .isBetween(0.1, 0.2);
  }

  private static boolean isInUtc(Commit commit) {
    return commit.author().offset().getTotalSeconds() == 0;
  }

  private static double share(String name, Predicate<Commit> which) {
    double hits = 0;
    double all = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      for (var commit : simulated(named(name), 10, seed).commits()) {
        boolean own = commit.manner() != Manner.BOT && commit.manner() != Manner.AGENT;
        all += own ? 1 : 0;
        hits += own && which.test(commit) ? 1 : 0;
      }
    }
    return hits / all;
  }

  @Test
  void aForgersTimesAreStatedAndNothingElseIsLeft() {
    var trace = simulated(named("forger"), 10, 1).trace();
    assertThat(trace.acts()).isEmpty();
    assertThat(trace.exclusions()).containsOnlyKeys(Exclusion.STATED_TIME);
    assertThat(trace.evidence())
        .allMatch(piece -> piece.localTime().toLocalTime().equals(LocalTime.NOON));
  }

  /// Ten acts a day make two merges; two in five were pressed where another offset shows it.
  @Test
  void squashingLeavesAFewMergesOnly() {
    double acts = 0;
    double excluded = 0;
    int days = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      var simulated = simulated(named("squash-only"), 10, seed);
      acts += simulated.trace().acts().size();
      excluded += simulated.trace().exclusions().getOrDefault(Exclusion.MERGE_BUTTON, 0);
      days += (int) simulated.truth().days().stream().filter(d -> !d.shift().isEmpty()).count();
    }
    assertThat((acts + excluded) / days).isCloseTo(2, within(0.1));
    assertThat(excluded / (acts + excluded)).isCloseTo(0.4, within(0.03));
  }

  @Test
  void nightsOfAgentsAreWeakOrExcluded() {
    var simulated = simulated(named("agents"), 10, 1);
    Map<Boolean, List<Evidence>> byNight =
        simulated.trace().evidence().stream()
            .collect(Collectors.partitioningBy(piece -> !atWork(simulated.truth(), piece)));
    assertThat(byNight.get(true))
        .hasSizeGreaterThan(100)
        .allMatch(
            piece -> piece.strength() == Strength.WEAK || piece.exclusion() == Exclusion.AGENT);
    assertThat(simulated.commits().stream().map(Commit::manner))
        .contains(Manner.AGENT, Manner.BOT, Manner.HELPED);
  }

  @Test
  void aCallIsAPageThatWasTakenAndDone() {
    var simulated = simulated(named("on-call"), 3, 1);
    long calls = simulated.truth().days().stream().mapToLong(day -> day.calls().size()).sum();
    assertThat(simulated.trace().evidence().stream().filter(p -> p.kind() == Kind.PAGE))
        .hasSize((int) calls);
    assertThat(simulated.trace().acts().stream().filter(p -> p.ref().contains("call@")))
        .hasSize((int) (2 * calls));
  }

  @Test
  void theSparseOneLeavesATraceOnOneWorkingDayInFive() {
    double days = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      var simulated = simulated(named("sparse"), 3, seed);
      days +=
          simulated.trace().acts().stream()
              .map(act -> act.at().atZone(simulated.truth().zones().getFirst().zone()))
              .map(time -> time.toLocalDate())
              .distinct()
              .count();
    }
    assertThat(days / SEEDS / 26).isBetween(0.7, 1.1);
  }
}
