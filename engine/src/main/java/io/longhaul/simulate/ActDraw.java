package io.longhaul.simulate;

import java.util.random.RandomGenerator;

/// Lets acts fall into active time: a renewal process with lognormal waits, on a clock that stands
/// still outside active time and runs faster on some days than on others.
///
/// With `mean` active seconds between two acts, waits are `exp(N(ln(mean) - sigma^2/2, sigma))`;
/// the clock of a day runs at a gamma factor of mean 1. The first wait is what is left of one at a
/// moment that somebody picks, so that the process has no beginning.
final class ActDraw {
  private final double meanSeconds;
  private final double sigma;
  private final RandomGenerator gaps;
  private final RandomGenerator density;
  private double wait;

  ActDraw(double meanSeconds, Chance chance) {
    this.meanSeconds = meanSeconds;
    this.gaps = chance.of(Chance.Aspect.GAPS);
    this.density = chance.of(Chance.Aspect.DENSITY);
    this.sigma =
        Population.LEAST_SIGMA
            + (Population.MOST_SIGMA - Population.LEAST_SIGMA) * gaps.nextDouble();
    this.wait = Distributions.residualLognormal(meanSeconds, sigma, gaps);
  }

  /// Takes the seconds at which acts fall.
  interface Sink {
    void act(long second);
  }

  void on(ActiveTime active, Sink sink) {
    double pace = Distributions.erlang(Population.DAY_FACTOR_SHAPE, density);
    for (var stretch : active.stretches()) {
      double at = stretch.from();
      while (at + wait / pace < stretch.until()) {
        at += wait / pace;
        sink.act((long) at);
        wait = Distributions.lognormal(meanSeconds, sigma, gaps);
      }
      wait -= (stretch.until() - at) * pace;
    }
  }
}
