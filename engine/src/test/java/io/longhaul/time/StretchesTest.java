package io.longhaul.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Oracle: the same sets as bits, one a second, over seeded random intervals.
class StretchesTest {
  private static final int SECONDS = 200;

  @Test
  void setsAreWhatBitsSay() {
    for (int seed = 0; seed < 500; seed++) {
      var random = new SplittableRandom(seed);
      var a = intervals(random);
      var b = intervals(random);
      var union = Stretches.union(a);
      var taken = Stretches.union(b);
      assertThat(bits(union)).as("seed %d", seed).isEqualTo(bits(a));
      var left = bits(a);
      left.andNot(bits(b));
      assertThat(bits(Stretches.without(union, taken))).as("seed %d", seed).isEqualTo(left);
      var part = interval(random);
      var inside = bits(List.of(part));
      inside.and(bits(a));
      assertThat(Stretches.inside(part, union).toSeconds()).isEqualTo(inside.cardinality());
    }
  }

  @Test
  void theyStandApartAndInOrder() {
    var union = Stretches.union(List.of(of(5, 9), of(1, 3), of(3, 4), of(7, 7), of(20, 20)));
    assertThat(union).containsExactly(of(1, 4), of(5, 9));
    assertThat(Stretches.firstEndingAfter(Instant.ofEpochSecond(4), union)).isEqualTo(1);
  }

  private static List<Interval> intervals(SplittableRandom random) {
    var intervals = new ArrayList<Interval>();
    for (int i = random.nextInt(8); i > 0; i--) {
      intervals.add(interval(random));
    }
    return intervals;
  }

  private static Interval interval(SplittableRandom random) {
    int from = random.nextInt(SECONDS);
    return of(from, from + random.nextInt(40));
  }

  private static Interval of(int from, int until) {
    return new Interval(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
  }

  private static BitSet bits(List<Interval> intervals) {
    var bits = new BitSet();
    for (var each : intervals) {
      bits.set((int) each.start().getEpochSecond(), (int) each.end().getEpochSecond());
    }
    return bits;
  }
}
