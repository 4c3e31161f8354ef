package io.longhaul.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.shock.Facet;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Twins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How often what is said of marked events is true. Oracle: twins, of whom one was spared; seeds
/// that nothing was tuned on. `bench/results/shock.md` has more of them.
class ShockTrialTest {
  private static final long SEED = 20_001;
  private static final int WEEKS = 40;

  @Test
  void nineInTenIntervalsHoldWhatTheEventDid() {
    var covered = new ArrayList<Boolean>();
    for (var twins : Twins.all()) {
      for (double acts : List.of(6, 20)) {
        for (long seed = SEED; seed < SEED + 5; seed++) {
          ShockTrial.of(twins, WEEKS, acts, seed).covers(Facet.HOURS).ifPresent(covered::add);
        }
      }
    }
    assertThat(covered).hasSizeGreaterThan(60);
    assertThat(share(covered)).isBetween(0.88, 0.95);
  }

  @Test
  void whereNothingHappenedAnEffectIsClaimedInOneOfTwentyAtMost() {
    var claims = new ArrayList<Boolean>();
    for (var name : List.of("9-17", "996", "on-call", "travel", "two-peaks", "student")) {
      var scenario = Scenarios.named(name).orElseThrow();
      for (double acts : List.of(6, 20)) {
        for (long seed = SEED; seed < SEED + 7; seed++) {
          var trial = ShockTrial.ofNothing(scenario, WEEKS, acts, seed);
          Optional.of(trial).filter(ShockTrial::isTold).ifPresent(it -> claims.add(it.claims()));
        }
      }
    }
    assertThat(claims).hasSizeGreaterThan(80);
    assertThat(share(claims)).isLessThanOrEqualTo(0.05);
  }

  private static double share(List<Boolean> cases) {
    return (double) cases.stream().filter(it -> it).count() / cases.size();
  }
}
