package io.longhaul.simulate;

import java.util.random.RandomGenerator;

/// How long, in active seconds, somebody's acts wait for each other.
sealed interface Waits permits Bursts, Waits.Even {
  double next(RandomGenerator random);

  /// What is left of a wait at a moment that somebody picks.
  double residual(RandomGenerator random);

  /// Exponential waits: acts fall evenly at random.
  record Even(double mean) implements Waits {
    @Override
    public double next(RandomGenerator random) {
      return Distributions.exponential(mean, random);
    }

    @Override
    public double residual(RandomGenerator random) {
      return next(random);
    }
  }
}
