package io.longhaul.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Oracle: gaps drawn from mixtures whose parameters are known, invariants over seeded draws, and
/// waits worked out by another way.
class GapRuleTest {
  private static final int SEEDS = 40;
  private static final Instant START = Instant.parse("2024-05-06T07:00:00Z");

  /// Gaps of two kinds with known parameters, in hours and on the logarithm.
  private record Known(double inside, double insideDeviation, double between, double share) {
    private static final double BETWEEN_DEVIATION = 0.3;

    List<Duration> draw(int count, long seed) {
      var random = new Random(seed);
      var gaps = new ArrayList<Duration>();
      for (int i = 0; i < count; i++) {
        double hours =
            random.nextDouble() < share
                ? inside * Math.exp(insideDeviation * random.nextGaussian())
                : between * Math.exp(BETWEEN_DEVIATION * random.nextGaussian());
        gaps.add(Duration.ofSeconds(Math.round(3600 * hours)));
      }
      return gaps;
    }

    /// Where both are as likely: the smaller weighted density changes sides, found step by step.
    double boundaryHours() {
      for (double hours = inside; hours < between; hours *= 1.001) {
        if (density(hours, inside, insideDeviation, share)
            < density(hours, between, BETWEEN_DEVIATION, 1 - share)) {
          return hours;
        }
      }
      return between;
    }

    private static double density(double hours, double middle, double deviation, double share) {
      double z = Math.log(hours / middle) / deviation;
      return share / deviation * Math.exp(-z * z / 2);
    }
  }

  private static final List<Known> MIXTURES =
      List.of(
          new Known(0.3, 1.0, 14, 0.8),
          new Known(0.5, 0.8, 10, 0.7),
          new Known(0.2, 1.2, 13, 0.9),
          new Known(0.7, 0.5, 8, 0.6),
          new Known(0.15, 0.9, 5, 0.8));

  @Test
  void boundaryOfKnownMixturesIsRecovered() {
    for (var known : MIXTURES) {
      double truth = known.boundaryHours();
      double worst = 0;
      for (int seed = 0; seed < SEEDS; seed++) {
        double found = GapMixture.fit(counts(known.draw(2_000, seed))).boundarySeconds() / 3600;
        worst = Math.max(worst, Math.abs(Math.log(found / truth)));
      }
      assertThat(worst).as("%s, true boundary %.2f h", known, truth).isLessThan(0.2);
    }
  }

  @Test
  void fewGapsStayNearThePopulationAndMoreComeNearerToTheTruth() {
    var known = MIXTURES.get(1);
    double previous = Duration.ofHours(2).toSeconds();
    for (int count : List.of(0, 5, 20, 100, 2_000)) {
      double limit = moments(known.draw(count, 7)).gapLimit().toSeconds();
      assertThat(limit).as("%d gaps", count).isGreaterThanOrEqualTo(previous);
      previous = limit;
    }
    assertThat(moments(known.draw(5, 7)).gapLimit()).isLessThan(Duration.ofMinutes(150));
    assertThat(previous).isGreaterThan(3 * 3600);
  }

  @Test
  void nothingGivesThePopulationsRule() {
    assertThat(GapRule.learn(List.of())).isEqualTo(GapRule.POPULATION);
    assertThat(moments(List.of())).isEqualTo(reach(120, 30, 120, 0));
  }

  @Test
  void ruleIsHeldBetweenItsBoundsWhateverTheGaps() {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      double scale = Math.exp(12 * random.nextDouble());
      var gaps = new ArrayList<Duration>();
      for (int i = random.nextInt(300); i >= 0; i--) {
        gaps.add(Duration.ofSeconds((long) (scale * Math.exp(2 * random.nextGaussian()))));
      }
      var reach = moments(gaps);
      assertThat(reach.gapLimit()).isBetween(Duration.ofHours(2), Duration.ofHours(4));
      assertThat(reach.leadIn()).isBetween(Duration.ofMinutes(10), Duration.ofHours(1));
      assertThat(reach.margin()).isBetween(Duration.ofMinutes(30), Duration.ofHours(2));
    }
  }

  /// Of equal gaps, what is left at any moment is spread evenly from nothing to the whole gap.
  @Test
  void leadInIsHalfOfEqualGapsAndMarginNineTenths() {
    var reach = moments(Collections.nCopies(3_000, Duration.ofMinutes(80)));
    assertThat(reach.leadIn()).isBetween(Duration.ofMinutes(37), Duration.ofMinutes(42));
    assertThat(reach.margin()).isBetween(Duration.ofMinutes(68), Duration.ofMinutes(77));
  }

  @Test
  void burstsAndAbsencesTeachNothing() {
    var gaps = MIXTURES.getFirst().draw(100, 1);
    var more = new ArrayList<>(gaps);
    more.addAll(Collections.nCopies(50, Duration.ofSeconds(59)));
    more.addAll(Collections.nCopies(50, Duration.ofDays(1).plusSeconds(1)));
    assertThat(moments(more)).isEqualTo(moments(gaps));
  }

  @Test
  void orderOfGapsDoesNotMatter() {
    var gaps = MIXTURES.getFirst().draw(500, 3);
    assertThat(moments(gaps.reversed())).isEqualTo(moments(gaps));
  }

  @Test
  void stretchInsideAnotherOpensNoGap() {
    var acts =
        Acts.trace(
                Acts.from("2024-05-06T01:00Z", "2024-05-06T06:20Z"),
                Acts.at("2024-05-06T02:00Z"),
                Acts.at("2024-05-06T07:00Z"))
            .evidence();
    assertThat(GapRule.learn(acts).of(Trail.MOMENT).gaps()).isZero();
    assertThat(GapRule.learn(acts).of(Trail.STRETCH).gaps()).isEqualTo(1);
  }

  @Test
  void kindsLearnApart() {
    var stretches = new ArrayList<Evidence>();
    var at = START;
    for (int i = 0; i < 400; i++) {
      stretches.add(Acts.from(at.toString(), at.plusSeconds(600).toString()));
      at = at.plusSeconds(i % 4 == 3 ? 50_000 : 720);
    }
    var moments = withGaps(MIXTURES.get(1).draw(400, 5), at.plus(Duration.ofDays(2)));
    var both = new ArrayList<>(stretches);
    both.addAll(moments);
    var rule = GapRule.learn(both);
    assertThat(rule.of(Trail.STRETCH)).isEqualTo(GapRule.learn(stretches).of(Trail.STRETCH));
    assertThat(rule.of(Trail.MOMENT)).isEqualTo(GapRule.learn(moments).of(Trail.MOMENT));
    assertThat(rule.of(Trail.STRETCH).leadIn()).isLessThan(rule.of(Trail.MOMENT).leadIn());
  }

  @Test
  void weakActsTeachLess() {
    var acts = withGaps(Collections.nCopies(60, Duration.ofMinutes(100)), START);
    var strong = GapRule.learn(acts).of(Trail.MOMENT);
    var weak = GapRule.learn(acts.stream().map(Acts::weak).toList()).of(Trail.MOMENT);
    var nothing = GapRule.POPULATION.of(Trail.MOMENT);
    assertThat(strong.leadIn()).isGreaterThan(weak.leadIn());
    assertThat(weak.leadIn()).isGreaterThan(nothing.leadIn());
  }

  private static Reach moments(List<Duration> gaps) {
    return GapRule.learn(withGaps(gaps, START)).of(Trail.MOMENT);
  }

  private static GapCounts counts(List<Duration> gaps) {
    return Objects.requireNonNull(GapCounts.of(withGaps(gaps, START)).get(Trail.MOMENT));
  }

  private static List<Evidence> withGaps(List<Duration> gaps, Instant start) {
    var acts = new ArrayList<Evidence>();
    var at = start;
    acts.add(Acts.at(at, new Offset.Unknown()));
    for (var gap : gaps) {
      at = at.plus(gap);
      acts.add(Acts.at(at, new Offset.Unknown()));
    }
    return acts;
  }

  private static Reach reach(int limit, int leadIn, int margin, int gaps) {
    return new Reach(
        Duration.ofMinutes(limit), Duration.ofMinutes(leadIn), Duration.ofMinutes(margin), gaps);
  }
}
