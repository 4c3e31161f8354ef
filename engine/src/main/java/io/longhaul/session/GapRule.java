package io.longhaul.session;

import io.longhaul.evidence.Evidence;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The gap that ends a session and the lead-in before its first act, learned from the person's own
/// gaps, for each kind of act ([Trail]) apart.
///
/// A gap is one inside a session or one between two; both kinds are lognormal ([GapMixture]). The
/// limit is the gap that is as likely the one as the other, held between 2 h and 4 h. Before the
/// first act of a session, work has gone on for what is left of a gap inside sessions when somebody
/// looks at any moment: `P(wait > t) = E[max(0, gap - t)] / E[gap]`, as in every renewal process
/// (Feller 1971). The lead-in is its median, held between 10 min and 1 h; the margin is what nine
/// in ten are under, held between 30 min and 2 h. With `n` gaps, each value is drawn towards the
/// population's on the logarithm, by `30 / (n + 30)`.
///
/// @param reaches of all kinds
public record GapRule(Map<Trail, Reach> reaches) {
  /// The shortest limit that anybody's rule can have: acts no further apart than this belong
  /// together under every rule, so what rests on it alone does not change when a rule is learned
  /// anew. It is the common heuristic of tools that turn commits into hours.
  public static final Duration SHORTEST_GAP_LIMIT = Duration.ofHours(2);

  private static final double POPULATION_GAPS = 30;
  private static final double SHORTEST_LIMIT = 2 * 3600.0;
  private static final double LONGEST_LIMIT = 4 * 3600.0;
  private static final double SHORTEST_LEAD_IN = 600;
  private static final double LONGEST_LEAD_IN = 3600.0;
  private static final double SHORTEST_MARGIN = 1800;
  private static final double LIKELY = 0.5;
  private static final double MOST = 0.9;
  private static final int HALVINGS = 20;

  /// The rule for somebody of whom nothing is known.
  public static final GapRule POPULATION = learn(List.of());

  public GapRule {
    reaches = Map.copyOf(reaches);
    if (reaches.size() != Trail.values().length) {
      throw new IllegalArgumentException(
          "a reach for each of all kinds, not for " + reaches.keySet());
    }
  }

  /// One reach for all kinds of acts.
  public static GapRule of(Reach reach) {
    var reaches = new EnumMap<Trail, Reach>(Trail.class);
    for (var trail : Trail.values()) {
      reaches.put(trail, reach);
    }
    return new GapRule(reaches);
  }

  /// Learns from evidence in time order; what is no act only tells which acts answer a page.
  public static GapRule learn(List<Evidence> evidence) {
    var reaches = new EnumMap<Trail, Reach>(Trail.class);
    GapCounts.of(evidence).forEach((trail, counts) -> reaches.put(trail, reach(trail, counts)));
    return new GapRule(reaches);
  }

  public Reach of(Trail trail) {
    var reach = reaches.get(trail);
    if (reach == null) {
      throw new IllegalArgumentException("no reach of " + trail);
    }
    return reach;
  }

  /// The reach of the kind of acts that taught the most.
  public Reach main() {
    var main = of(Trail.MOMENT);
    for (var trail : Trail.values()) {
      main = of(trail).gaps() > main.gaps() ? of(trail) : main;
    }
    return main;
  }

  /// What holds for somebody of whom nothing is known.
  private static Reach population(Trail trail) {
    return switch (trail) {
      case MOMENT, STRETCH ->
          new Reach(SHORTEST_GAP_LIMIT, Duration.ofMinutes(30), Duration.ofHours(2), 0);
      case ANSWER ->
          new Reach(SHORTEST_GAP_LIMIT, Duration.ofMinutes(5), Duration.ofMinutes(30), 0);
    };
  }

  /// The same with the shortest gap limit, so that no session rests on what was learned.
  GapRule shortest() {
    var shortest = new EnumMap<Trail, Reach>(Trail.class);
    reaches.forEach((trail, reach) ->
        shortest.put(
            trail, new Reach(SHORTEST_GAP_LIMIT, reach.leadIn(), reach.margin(), reach.gaps())));
    return new GapRule(shortest);
  }

  private static Reach reach(Trail trail, GapCounts counts) {
    var population = population(trail);
    double n = counts.total();
    if (n == 0) {
      return population;
    }
    var mixture = GapMixture.fit(counts);
    double own = n / (n + POPULATION_GAPS);
    double limit = drawn(population.gapLimit(), mixture.boundarySeconds(), own);
    double leadIn = drawn(population.leadIn(), wait(counts, mixture, LIKELY), own);
    double margin = drawn(population.margin(), wait(counts, mixture, MOST), own);
    double heldLimit = Math.clamp(limit, SHORTEST_LIMIT, LONGEST_LIMIT);
    double leastLeadIn = Math.min(SHORTEST_LEAD_IN, (double) population.leadIn().toSeconds());
    return new Reach(
        seconds(heldLimit),
        seconds(Math.clamp(leadIn, leastLeadIn, LONGEST_LEAD_IN)),
        seconds(Math.clamp(margin, SHORTEST_MARGIN, SHORTEST_LIMIT)),
        counts.gaps());
  }

  /// The population's value, drawn to the person's own by a share, on the logarithm.
  private static double drawn(Duration population, double seconds, double share) {
    double from = StrictMath.log((double) population.toSeconds());
    return StrictMath.exp(from + share * (StrictMath.log(seconds) - from));
  }

  /// The wait in seconds that a share of the waits before a first act are under.
  private static double wait(GapCounts counts, GapMixture mixture, double share) {
    double low = 0;
    double high = LONGEST_LIMIT;
    double all = beyond(0, counts, mixture);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (beyond(middle, counts, mixture) > (1 - share) * all) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /// What gaps inside sessions last beyond a wait, in seconds, all together.
  private static double beyond(double wait, GapCounts counts, GapMixture mixture) {
    double sum = 0;
    for (int i = 0; i < GapCounts.classes(); i++) {
      double log = GapCounts.logSeconds(i);
      double gap = StrictMath.exp(log);
      if (gap > wait && counts.weight(i) > 0) {
        sum += counts.weight(i) * mixture.insideChance(log) * (gap - wait);
      }
    }
    return sum;
  }

  private static Duration seconds(double seconds) {
    return Duration.ofSeconds(Math.round(seconds));
  }
}
