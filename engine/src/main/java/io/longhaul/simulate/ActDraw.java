package io.longhaul.simulate;

import java.util.random.RandomGenerator;

/// Lets acts fall into active time: a renewal process ([Waits]) on a clock that stands still
/// outside active time and runs faster on some days than on others, by a gamma factor of mean 1.
/// The first wait is what is left of one at a moment that somebody picks, so that the process has
/// no beginning.
final class ActDraw {
  private final Habits.Scatter scatter;
  private final Waits waits;
  private final RandomGenerator gaps;
  private final RandomGenerator density;
  private double wait;

  /// @param meanSeconds active seconds between two acts, mean
  ActDraw(Habits.Scatter scatter, double meanSeconds, Chance chance) {
    this.gaps = chance.of(Chance.Aspect.GAPS);
    this.density = chance.of(Chance.Aspect.DENSITY);
    this.scatter = scatter;
    this.waits =
        switch (scatter) {
          case IN_BURSTS -> Bursts.of(meanSeconds, gaps);
          case EVENLY -> new Waits.Even(meanSeconds);
        };
    this.wait = waits.residual(gaps);
  }

  /// Takes the seconds at which acts fall.
  interface Sink {
    void act(long second);
  }

  void on(ActiveTime active, Sink sink) {
    double pace =
        switch (scatter) {
          case IN_BURSTS -> Distributions.erlang(Population.DAY_FACTOR_SHAPE, density);
          case EVENLY -> 1;
        };
    for (var stretch : active.stretches()) {
      double at = stretch.from();
      while (at + wait / pace < stretch.until()) {
        at += wait / pace;
        sink.act((long) at);
        wait = waits.next(gaps);
      }
      wait -= (stretch.until() - at) * pace;
    }
  }
}
