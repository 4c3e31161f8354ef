package io.longhaul.session;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Strength;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The gaps after acts of one kind, counted in classes of equal width on the logarithm: all that is
/// learned from them rests on these counts, so that it takes one pass over the acts.
///
/// Gaps under a minute are bursts of one act, and gaps over a day say when somebody was away; both
/// teach nothing about where a session ends.
final class GapCounts {
  static final double STEP = 0.1;
  private static final double SHORTEST_SECONDS = 60;
  private static final double LONGEST_SECONDS = 86_400;
  private static final int CLASSES =
      (int) Math.ceil(StrictMath.log(LONGEST_SECONDS / SHORTEST_SECONDS) / STEP);
  private static final double[] EDGES = edges();

  private final double[] weights = new double[CLASSES];
  private int gaps;

  /// The gaps in evidence in time order, by the kind of the act after which they came.
  static Map<Trail, GapCounts> of(List<Evidence> evidence) {
    var counts = new EnumMap<Trail, GapCounts>(Trail.class);
    for (var trail : Trail.values()) {
      counts.put(trail, new GapCounts());
    }
    var trails = new Trail.Reader();
    Last last = null;
    for (var piece : evidence) {
      var trail = trails.read(piece);
      if (!piece.isAct()) {
        continue;
      }
      var strength = piece.strength();
      if (last != null) {
        double weight = Math.min(weight(last.strength), weight(strength));
        counts
            .computeIfAbsent(last.trail, _ -> new GapCounts())
            .add(Duration.between(last.end, piece.at()).toSeconds(), weight);
      }
      last = later(last, new Last(piece.when().end(), trail, strength));
    }
    return counts;
  }

  /// The act that ended last.
  private record Last(Instant end, Trail trail, Strength strength) {}

  private static Last later(@Nullable Last a, Last b) {
    return a == null || !b.end.isBefore(a.end) ? b : a;
  }

  /// Something else could have left a weak act, so the gaps beside it count for little.
  private static double weight(Strength strength) {
    return switch (strength) {
      case STRONG, MEDIUM -> 1;
      case WEAK -> 0.25;
    };
  }

  void add(long seconds, double weight) {
    if (seconds < SHORTEST_SECONDS || seconds > LONGEST_SECONDS) {
      return;
    }
    weights[classOf(seconds)] += weight;
    gaps++;
  }

  private static int classOf(long seconds) {
    int low = 0;
    int high = CLASSES - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (EDGES[middle] <= seconds) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static double[] edges() {
    var edges = new double[CLASSES];
    for (int i = 0; i < CLASSES; i++) {
      edges[i] = SHORTEST_SECONDS * StrictMath.exp(i * STEP);
    }
    return edges;
  }

  static int classes() {
    return CLASSES;
  }

  /// The logarithm of the seconds in the middle of a class.
  static double logSeconds(int index) {
    return StrictMath.log(SHORTEST_SECONDS) + (index + 0.5) * STEP;
  }

  double weight(int index) {
    return weights[index];
  }

  /// How many gaps were counted, whatever their weight.
  int gaps() {
    return gaps;
  }

  /// How much they weigh together.
  double total() {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    return total;
  }
}
