package io.longhaul.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.session.GapRule;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Oracles: cases by hand, and invariants over seeded random acts of several sources in few
/// projects. Least hours are the time between proofs that are at most two hours apart, cut at the
/// weeks, computed here without sessions.
class SightingsTest {
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
  private static final Offset BERLIN = new Offset.Told(ZoneOffset.ofHours(1));
  private static final String NAME = "ab12".repeat(10);
  private static final String PROJECT = Project.token("foo");
  private static final List<Strength> STRENGTHS = List.of(Strength.values());
  private static final int SEEDS = 400;
  private static final long WEEK_SECONDS = 7 * 86_400L;

  @Test
  void aCommitItsPushAndItsCheckAreOneAct() {
    var commit = act(0, "foo@" + NAME, Strength.STRONG);
    var push = act(2, "github:push " + PROJECT + " 88", Strength.MEDIUM);
    var check = act(3, "actions:ci-run " + PROJECT + " 7", Strength.WEAK);
    var settled = once(commit, push, check);
    assertThat(settled)
        .containsExactly(
            commit.over(new Interval(TEN, minute(2))),
            push.excluded(Exclusion.DUPLICATE),
            check.excluded(Exclusion.DUPLICATE));
  }

  @Test
  void tenMinutesAreOneActAndElevenAreTwo() {
    var commit = act(0, "foo@" + NAME, Strength.STRONG);
    assertThat(once(commit, act(10, "github:push " + PROJECT + " 1", Strength.STRONG)).getLast())
        .returns(Exclusion.DUPLICATE, Evidence::exclusion);
    assertThat(once(commit, act(11, "github:push " + PROJECT + " 1", Strength.STRONG)))
        .allMatch(Evidence::isAct);
  }

  @Test
  void anotherProjectAnotherActOrTheSameSourceIsAnotherAct() {
    var commit = act(0, "foo@" + NAME, Strength.STRONG);
    assertThat(once(commit, act(1, "github:push " + Project.token("bar") + " 1", Strength.STRONG)))
        .allMatch(Evidence::isAct);
    assertThat(once(commit, act(1, "github:review " + PROJECT + " 1", Strength.STRONG)))
        .allMatch(Evidence::isAct);
    assertThat(
            once(
                act(0, "github:push " + PROJECT + " 1", Strength.STRONG),
                act(1, "github:push " + PROJECT + " 2", Strength.STRONG)))
        .allMatch(Evidence::isAct);
  }

  @Test
  void equalNamesAreOneActInAnyProject() {
    var here = act(0, "foo@" + NAME, Strength.STRONG);
    var there = act(9, "github:commit " + Project.token("fork") + " " + NAME, Strength.STRONG);
    assertThat(once(here, there))
        .extracting(Evidence::exclusion)
        .containsExactly(null, Exclusion.DUPLICATE);
    assertThat(once(here, act(11, "github:commit - " + NAME, Strength.STRONG)))
        .allMatch(Evidence::isAct);
  }

  /// The better proof is kept though it comes later, and reaches back to the proof it replaces.
  @Test
  void theBetterProofIsKept() {
    var push = act(0, "github:push " + PROJECT + " 1", Strength.MEDIUM);
    var commit = act(4, "foo@" + NAME, Strength.STRONG);
    assertThat(once(push, commit))
        .containsExactlyInAnyOrder(
            push.excluded(Exclusion.DUPLICATE), commit.over(new Interval(TEN, minute(4))));
  }

  @Test
  void orderDoesNotMatterAndTwiceIsOnce() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var acts = random(new SplittableRandom(seed), 60);
      var once = Sightings.once(Acts.trace(acts));
      Collections.shuffle(acts, new Random(seed));
      assertThat(Sightings.once(Acts.trace(acts))).as("seed %d", seed).isEqualTo(once);
      assertThat(Sightings.once(once)).as("seed %d", seed).isEqualTo(once);
    }
  }

  @Test
  void moreEvidenceNeverLowersTheLeastHoursOfAWeek() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var random = new SplittableRandom(seed);
      var acts = random(random, 60);
      var before = leastByWeek(acts);
      acts.addAll(random(random, 1 + random.nextInt(40)));
      var after = leastByWeek(acts);
      for (int week = 0; week < before.size(); week++) {
        assertThat(after.get(week))
            .as("seed %d, week %d", seed, week)
            .isGreaterThanOrEqualTo(before.get(week));
      }
    }
  }

  private static List<Duration> leastByWeek(List<Evidence> acts) {
    var proven = new ArrayList<Interval>();
    for (var act : Sightings.once(Acts.trace(acts)).proofs()) {
      var last = proven.isEmpty() ? act.when() : proven.getLast();
      boolean near =
          Duration.between(last.end(), act.at()).compareTo(GapRule.SHORTEST_GAP_LIMIT) <= 0;
      if (near && !proven.isEmpty()) {
        proven.set(proven.size() - 1, last.span(act.when()));
      } else {
        proven.add(act.when());
      }
    }
    var set = Stretches.union(proven);
    var weeks = new ArrayList<Duration>();
    for (int week = -1; week < 4; week++) {
      var monday = TEN.plusSeconds(week * WEEK_SECONDS);
      weeks.add(Stretches.inside(new Interval(monday, monday.plusSeconds(WEEK_SECONDS)), set));
    }
    return weeks;
  }

  /// Acts in clusters, of three sources and two projects, some of them weak or stretches.
  private static List<Evidence> random(SplittableRandom random, int count) {
    var acts = new ArrayList<Evidence>();
    long minute = 0;
    for (int i = 0; i < count; i++) {
      minute = i % 7 == 0 ? random.nextLong(21 * 24 * 60) : minute + random.nextLong(9);
      var project = random.nextBoolean() ? "foo" : "bar";
      var ref =
          switch (random.nextInt(4)) {
            case 0 -> project + "@" + String.format("%040x", random.nextInt(40));
            case 1 -> "github:push " + Project.token(project) + " " + random.nextInt(40);
            case 2 -> "wandb:run " + Project.token(project) + " " + random.nextInt(40);
            default -> "github:review " + Project.token(project) + " " + random.nextInt(40);
          };
      var strength = STRENGTHS.get(random.nextInt(STRENGTHS.size()));
      acts.add(act(minute, ref, strength));
    }
    return acts;
  }

  private static List<Evidence> once(Evidence... acts) {
    return Sightings.once(Acts.trace(acts)).evidence();
  }

  private static Evidence act(long minute, String ref, Strength strength) {
    return new Evidence(Interval.at(minute(minute)), BERLIN, Kind.INSTANT, strength, ref, null);
  }

  private static Instant minute(long minute) {
    return TEN.plusSeconds(60 * minute);
  }
}
