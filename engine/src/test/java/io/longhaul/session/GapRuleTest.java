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
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// Oracle: rules worked by hand, and an independent computation in floating point.
class GapRuleTest {
  private static final Instant START = Instant.parse("2024-05-06T07:00:00Z");

  @Test
  void fewerThanThirtyGapsGiveThePopulationsRule() {
    assertThat(GapRule.learn(List.of())).isEqualTo(GapRule.POPULATION);
    assertThat(GapRule.learn(withGaps(minutes(29, 20)))).isEqualTo(GapRule.POPULATION);
    assertThat(GapRule.learn(withGaps(minutes(30, 20))).gaps()).isEqualTo(30);
  }

  @Test
  void limitIsFourMeansAndMarginTwo() {
    assertThat(GapRule.learn(withGaps(minutes(30, 40)))).isEqualTo(rule(160, 40, 80, 30));
  }

  @Test
  void rulesAreHeldBetweenTheirBounds() {
    assertThat(GapRule.learn(withGaps(minutes(30, 2)))).isEqualTo(rule(120, 10, 30, 30));
    assertThat(GapRule.learn(withGaps(minutes(30, 150)))).isEqualTo(rule(240, 60, 240, 30));
  }

  @Test
  void burstsAndNightsTeachNothing() {
    var gaps = new ArrayList<>(minutes(30, 40));
    gaps.addAll(List.of(Duration.ofSeconds(59), Duration.ofHours(4).plusSeconds(1)));
    assertThat(GapRule.learn(withGaps(gaps))).isEqualTo(rule(160, 40, 80, 30));
    gaps.addAll(List.of(Duration.ofSeconds(60), Duration.ofHours(4)));
    assertThat(GapRule.learn(withGaps(gaps)).gaps()).isEqualTo(32);
  }

  @Test
  void stretchInsideAnotherOpensNoGap() {
    var acts = new ArrayList<>(withGaps(minutes(29, 40)));
    acts.add(0, Acts.from("2024-05-06T01:00Z", "2024-05-06T06:20Z"));
    acts.add(1, Acts.at("2024-05-06T02:00Z"));
    assertThat(GapRule.learn(acts)).isEqualTo(rule(160, 40, 80, 30));
  }

  @Test
  void learnedRuleAgreesWithAnIndependentComputation() {
    for (int seed = 0; seed < 100; seed++) {
      var random = new SplittableRandom(seed);
      double mean = 300 + random.nextInt(6_000);
      var gaps = new ArrayList<Duration>();
      for (int i = 0; i < 500; i++) {
        gaps.add(Duration.ofSeconds(60 + (long) (-mean * Math.log(1 - random.nextDouble()))));
      }
      double limit = 14_400;
      for (int i = 0; i < 1_000; i++) {
        limit = Math.min(limit, Math.clamp(4 * meanUpTo(gaps, limit), 7_200, 14_400));
      }
      var rule = GapRule.learn(withGaps(gaps));
      assertThat((double) rule.gapLimit().toSeconds())
          .as("seed %d", seed)
          .isBetween(limit - 40, limit + 40);
    }
  }

  private static double meanUpTo(List<Duration> gaps, double limit) {
    return seconds(gaps).filter(gap -> gap <= limit).average().orElseThrow();
  }

  private static DoubleStream seconds(List<Duration> gaps) {
    return gaps.stream().mapToDouble(Duration::toSeconds);
  }

  private static List<Duration> minutes(int count, int minutes) {
    return Collections.nCopies(count, Duration.ofMinutes(minutes));
  }

  private static List<Evidence> withGaps(List<Duration> gaps) {
    var acts = new ArrayList<Evidence>();
    var at = START;
    acts.add(Acts.at(at, new Offset.Unknown()));
    for (var gap : gaps) {
      at = at.plus(gap);
      acts.add(Acts.at(at, new Offset.Unknown()));
    }
    return acts;
  }

  private static GapRule rule(int limit, int leadIn, int margin, int gaps) {
    return new GapRule(
        Duration.ofMinutes(limit), Duration.ofMinutes(leadIn), Duration.ofMinutes(margin), gaps);
  }
}
