package io.longhaul.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Oracles: a day by hand, and counting minute by minute over seeded random runs.
class MachineTimeTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
  private static final Offset UTC = new Offset.Declared(ZoneOffset.UTC);
  private static final int MINUTES = 600;

  /// One project from 20 to 23, another from 21 to 22; the person prompts at 20, looks at 22:05 and
  /// again at 22:20, and writes at 23:45.
  @Test
  void anEveningWithTwoAgents() {
    var time =
        time(
            machine("claude:run aaaaaaaa 1", 20, 23),
            machine("claude:run bbbbbbbb 2", 21, 22),
            act(20),
            act(22 + 5 / 60.0),
            act(22 + 20 / 60.0),
            act(23.75));
    assertThat(time.pieces()).isEqualTo(2);
    assertThat(time.running()).isEqualTo(Duration.ofHours(3));
    // from 20:30 to 22:05, and from 22:50 to 23:00
    assertThat(time.unattended()).isEqualTo(Duration.ofMinutes(95 + 10));
    assertThat(time.concurrency()).isEqualTo(new Concurrency(Duration.ofHours(3), 1, 2));
    // the prompt began the run; 22:05 and 22:20 are one return; at 23:45 nothing ran any more
    assertThat(time.returns()).isEqualTo(new Returns(1, 2));
  }

  @Test
  void tenMinutesAfterARunIsAReturnAndElevenIsNot() {
    var run = machine("slurm:job - 1", 20, 21);
    assertThat(time(run, act(21 + 9.9 / 60)).returns()).isEqualTo(new Returns(1, 0));
    assertThat(time(run, act(21 + 11 / 60.0)).returns()).isEqualTo(new Returns(0, 1));
  }

  @Test
  void anActInsideThePersonsHoursIsNoReturn() {
    var time = time(machine("slurm:job - 1", 9, 15), act(10), act(14));
    assertThat(time.returns()).isEqualTo(Returns.NONE);
  }

  @Test
  void twoRunsOfOneProjectAreOne() {
    var time = time(machine("a:run aaaaaaaa 1", 1, 3), machine("b:run aaaaaaaa 2", 2, 4));
    assertThat(time.concurrency()).isEqualTo(new Concurrency(Duration.ofHours(3), 1, 1));
  }

  @Test
  void whatRunsForEverHasRunUntilNow() {
    assertThat(time(machine("wandb:run - 1", 47, 9999)).running()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void momentsAreCountedAndRunForNoTime() {
    var time = time(machine("ci:ci-run aaaaaaaa 1", 1, 1));
    assertThat(time)
        .isEqualTo(
            new MachineTime(1, Duration.ZERO, Duration.ZERO, Concurrency.NONE, Returns.NONE));
    assertThat(time().pieces()).isZero();
  }

  @Test
  void concurrencyIsWhatCountingMinutesGives() {
    for (int seed = 0; seed < 300; seed++) {
      var random = new SplittableRandom(seed);
      var projects = new ArrayList<List<Interval>>();
      var counts = new int[MINUTES];
      for (int project = random.nextInt(1, 7); project > 0; project--) {
        var runs = new ArrayList<Interval>();
        for (int run = random.nextInt(5); run > 0; run--) {
          int from = random.nextInt(MINUTES);
          runs.add(minutes(from, Math.min(MINUTES, from + random.nextInt(200))));
        }
        var set = Stretches.union(runs);
        projects.add(set);
        for (var run : set) {
          for (int m = minute(run.start()); m < minute(run.end()); m++) {
            counts[m]++;
          }
        }
      }
      assertThat(Concurrency.of(projects)).as("seed %d", seed).isEqualTo(counted(counts));
    }
  }

  private static Concurrency counted(int[] counts) {
    var byNumber = new TreeMap<Integer, Integer>();
    int any = 0;
    for (int count : counts) {
      if (count > 0) {
        byNumber.merge(count, 1, Integer::sum);
        any++;
      }
    }
    int below = 0;
    for (var entry : byNumber.entrySet()) {
      below += entry.getValue();
      if (2 * below >= any) {
        return new Concurrency(Duration.ofMinutes(any), entry.getKey(), byNumber.lastKey());
      }
    }
    return Concurrency.NONE;
  }

  private static MachineTime time(Evidence... evidence) {
    return MachineTime.of(
        Acts.trace(evidence).evidence(), _ -> true, at(48), act -> act.localTime().getHour() >= 18);
  }

  private static Evidence machine(String ref, double from, double until) {
    return new Evidence(
        new Interval(at(from), at(until)),
        UTC,
        Kind.MACHINE,
        Strength.STRONG,
        ref,
        Exclusion.MACHINE);
  }

  private static Evidence act(double hour) {
    return Acts.at(at(hour), UTC);
  }

  private static Instant at(double hour) {
    return MIDNIGHT.plusSeconds(Math.round(hour * 3600));
  }

  private static Interval minutes(int from, int until) {
    return new Interval(MIDNIGHT.plusSeconds(60L * from), MIDNIGHT.plusSeconds(60L * until));
  }

  private static int minute(Instant at) {
    return (int) Duration.between(MIDNIGHT, at).toMinutes();
  }
}
