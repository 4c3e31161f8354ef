package io.longhaul.simulate;

import java.util.random.RandomGenerator;

/// How long somebody's acts wait for each other: many short waits inside a burst, fewer long ones
/// between bursts, both lognormal. Together they have a heavy tail.
///
/// @param burstShare share of the waits that are short
/// @param burstMean mean of the short waits, active seconds
/// @param longMean mean of the long waits, active seconds
/// @param longSigma standard deviation of the logarithm of the long waits
record Bursts(double burstShare, double burstMean, double longMean, double longSigma)
    implements Waits {
  /// Draws a person whose waits have that mean.
  static Bursts of(double meanSeconds, RandomGenerator random) {
    double share =
        between(Population.LEAST_BURST_SHARE, Population.MOST_BURST_SHARE, random.nextDouble());
    double sigma =
        between(Population.LEAST_LONG_SIGMA, Population.MOST_LONG_SIGMA, random.nextDouble());
    double burst =
        Math.min(
            Population.MEAN_BURST_WAIT_MINUTES * 60,
            meanSeconds * Population.LONGEST_BURST_WAIT_SHARE);
    return new Bursts(share, burst, (meanSeconds - share * burst) / (1 - share), sigma);
  }

  @Override
  public double next(RandomGenerator random) {
    return random.nextDouble() < burstShare
        ? Distributions.lognormal(burstMean, Population.BURST_SIGMA, random)
        : Distributions.lognormal(longMean, longSigma, random);
  }

  /// What is left of a wait at a moment that somebody picks: each kind is met in proportion to the
  /// time that it takes.
  @Override
  public double residual(RandomGenerator random) {
    double burstTime = burstShare * burstMean;
    double longTime = (1 - burstShare) * longMean;
    return random.nextDouble() * (burstTime + longTime) < burstTime
        ? Distributions.residualLognormal(burstMean, Population.BURST_SIGMA, random)
        : Distributions.residualLognormal(longMean, longSigma, random);
  }

  private static double between(double least, double most, double share) {
    return least + (most - least) * share;
  }
}
