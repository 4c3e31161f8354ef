package io.longhaul.session;

/// Two kinds of gaps, those inside sessions and those between them, each lognormal: a mixture of
/// two normal distributions on the logarithm of gaps, fitted by expectation and maximisation
/// (Dempster, Laird and Rubin 1977) with conjugate priors (Fraley and Raftery 2007), so that thin
/// evidence stays near the prior and neither kind can vanish.
///
/// @param inside gaps inside sessions
/// @param between gaps between sessions
record GapMixture(Part inside, Part between) {
  /// One kind of gaps.
  ///
  /// @param share of all gaps
  /// @param mean of the logarithm of seconds
  /// @param deviation standard deviation of that logarithm
  record Part(double share, double mean, double deviation) {
    /// The density at a logarithm, times the share and the root of two pi.
    double density(double log) {
      double z = (log - mean) / deviation;
      return share / deviation * StrictMath.exp(-z * z / 2);
    }
  }

  /// Prior gaps inside: three in four of all gaps, around 20 min, two thirds of them between 6 min
  /// and 66 min. Between: around 12 h, two thirds between 7 h and 20 h. Assumed.
  static final GapMixture PRIOR =
      new GapMixture(
          new Part(0.75, StrictMath.log(20 * 60), 1.2),
          new Part(0.25, StrictMath.log(12 * 3600), 0.5));

  /// The prior weighs as much as so many gaps of the person.
  private static final double PRIOR_GAPS = 20;

  private static final int MOST_ROUNDS = 60;
  private static final double SETTLED = 1e-6;
  private static final int HALVINGS = 40;

  static GapMixture fit(GapCounts counts) {
    var mixture = PRIOR;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      var next = mixture.refined(counts);
      boolean settled = next.distance(mixture) < SETTLED;
      mixture = next;
      if (settled) {
        break;
      }
    }
    return mixture;
  }

  /// One round: which kind each gap is of under this mixture, and the best mixture for that.
  private GapMixture refined(GapCounts counts) {
    var insides = new Sums();
    var betweens = new Sums();
    for (int i = 0; i < GapCounts.classes(); i++) {
      double weight = counts.weight(i);
      if (weight > 0) {
        double log = GapCounts.logSeconds(i);
        double chance = insideChance(log);
        insides.add(weight * chance, log);
        betweens.add(weight * (1 - chance), log);
      }
    }
    double all = insides.weight + betweens.weight;
    return new GapMixture(insides.part(PRIOR.inside, all), betweens.part(PRIOR.between, all));
  }

  /// The chance that a gap with this logarithm of seconds lies inside a session.
  double insideChance(double log) {
    if (log <= inside.mean) {
      return 1;
    }
    if (log >= between.mean) {
      return 0;
    }
    double a = inside.density(log);
    double b = between.density(log);
    return a + b == 0 ? 0.5 : a / (a + b);
  }

  /// The gap in seconds that is as likely inside as between, from the middle of the one kind to the
  /// middle of the other.
  double boundarySeconds() {
    double low = Math.min(inside.mean, between.mean);
    double high = between.mean;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (insideChance(middle) > 0.5) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return StrictMath.exp(low);
  }

  private double distance(GapMixture other) {
    return Math.abs(inside.mean - other.inside.mean)
        + Math.abs(between.mean - other.between.mean)
        + Math.abs(inside.deviation - other.inside.deviation)
        + Math.abs(between.deviation - other.between.deviation)
        + Math.abs(inside.share - other.inside.share);
  }

  /// Weighted sums over the logarithms of the gaps of one kind.
  private static final class Sums {
    private double weight;
    private double sum;
    private double squares;

    void add(double by, double log) {
      weight += by;
      sum += by * log;
      squares += by * log * log;
    }

    /// The most credible part: the prior counts as gaps of its own mean and deviation.
    Part part(Part prior, double all) {
      double prior0 = PRIOR_GAPS * prior.share;
      double n = weight + prior0;
      double mean = (sum + prior0 * prior.mean) / n;
      double square =
          squares + prior0 * (prior.mean * prior.mean + prior.deviation * prior.deviation);
      double variance = Math.max(square / n - mean * mean, 0.01);
      return new Part(n / (all + PRIOR_GAPS), mean, Math.sqrt(variance));
    }
  }
}
