package io.longhaul.simulate;

import java.util.random.RandomGenerator;

/// Draws from the distributions that a simulated life needs. Logarithms are the strict ones, so
/// that every machine draws the same.
final class Distributions {
  private Distributions() {}

  /// Knuth's method, good for the small means used here.
  static int poisson(double mean, RandomGenerator random) {
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  static double exponential(double mean, RandomGenerator random) {
    return -mean * StrictMath.log(1 - random.nextDouble());
  }

  /// A gamma variable of mean 1 and whole shape (Erlang): its coefficient of variation is `1 /
  /// sqrt(shape)`.
  static double erlang(int shape, RandomGenerator random) {
    double product = 1;
    for (int i = 0; i < shape; i++) {
      product *= 1 - random.nextDouble();
    }
    return -StrictMath.log(product) / shape;
  }

  /// A lognormal variable with that mean; `sigma` is the standard deviation of its logarithm.
  static double lognormal(double mean, double sigma, RandomGenerator random) {
    return mean * StrictMath.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
  }

  /// What is left of a lognormal wait at a moment that somebody picks: waits are met in proportion
  /// to their length, which makes them lognormal again with a mean `exp(sigma^2)` times as long,
  /// and the moment lies anywhere inside.
  static double residualLognormal(double mean, double sigma, RandomGenerator random) {
    return random.nextDouble() * lognormal(mean * StrictMath.exp(sigma * sigma), sigma, random);
  }

  /// 1, 2, 3 … with that mean, each as likely to be the last.
  static int geometric(double mean, RandomGenerator random) {
    int count = 1;
    while (random.nextDouble() >= 1 / mean) {
      count++;
    }
    return count;
  }

  /// Normal with mean 0, never further out than two and a half standard deviations.
  static double gaussWithin(double deviation, RandomGenerator random) {
    return deviation * Math.clamp(random.nextGaussian(), -2.5, 2.5);
  }
}
