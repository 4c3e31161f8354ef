package io.longhaul.day;

import java.util.Arrays;

/// A hidden Markov chain along the quarters of a day: the share of working days on which each is
/// worked, in nine levels from 0 to 1, seen through marks that are Poisson with a rate of the share
/// times a scale.
///
/// The forward algorithm carries the mean and the square of the sum of the levels along, so that it
/// gives the mean and variance of the hours without drawing.
final class LevelChain {
  static final int LEVELS = LevelSteps.LEVELS;
  static final int TOP = LevelSteps.TOP;

  /// Marks come in bursts and follow each other, so that so many tell as much as one independent
  /// mark. Tuned on simulated people.
  private static final double DISPERSION = 1.6;

  /// The rate of marks outside work, as a share of that at work. Tuned.
  private static final double STRAY = 0.01;

  private static final double FIRST_AT_REST = 0.8;

  private final LevelSteps steps;
  private final double scale;
  private final double[] thin = new double[LEVELS];

  /// @param steps chance of each level after each other one
  /// @param scale marks of a quarter that is worked on every day
  LevelChain(LevelSteps steps, double scale) {
    this.steps = steps;
    this.scale = scale;
    for (int level = 0; level < LEVELS; level++) {
      thin[level] = Math.exp(-scale * share(level) / DISPERSION);
    }
  }

  private static double share(int level) {
    return Math.max((double) level / TOP, STRAY);
  }

  /// The part of the likelihood of each level that does not depend on the scale.
  static double[][] likelihoods(double[] marks) {
    var seen = new double[marks.length][LEVELS];
    for (int quarter = 0; quarter < marks.length; quarter++) {
      for (int level = 0; level < LEVELS; level++) {
        seen[quarter][level] = Math.exp(marks[quarter] / DISPERSION * Math.log(share(level)));
      }
    }
    return seen;
  }

  /// What marks tell about the sum of the levels.
  ///
  /// @param logLikelihood of the marks, up to what does not depend on the chain
  /// @param mean of the sum, hours
  /// @param deviation of the sum, hours
  record Sum(double logLikelihood, double mean, double deviation) {}

  Sum sum(double[][] seen, double total) {
    var chance = start();
    var first = new double[LEVELS];
    var second = new double[LEVELS];
    var nextChance = chance.clone();
    var nextFirst = new double[LEVELS];
    var nextSecond = new double[LEVELS];
    double log = total / DISPERSION * Math.log(scale);
    for (int quarter = 0; quarter < seen.length; quarter++) {
      if (quarter > 0) {
        steps.forward(chance, nextChance);
        steps.forward(first, nextFirst);
        steps.forward(second, nextSecond);
      }
      double all = 0;
      for (int level = 0; level < LEVELS; level++) {
        double weight = seen[quarter][level] * thin[level];
        double part = (double) level / TOP / Quarters.AN_HOUR;
        double a = nextChance[level];
        double b = nextFirst[level];
        chance[level] = weight * a;
        first[level] = weight * (b + part * a);
        second[level] = weight * (nextSecond[level] + 2 * part * b + part * part * a);
        all += chance[level];
      }
      for (int level = 0; level < LEVELS; level++) {
        chance[level] /= all;
        first[level] /= all;
        second[level] /= all;
      }
      log += Math.log(all);
    }
    double mean = sum(first);
    double variance = sum(second) - mean * mean;
    return new Sum(log, mean, Math.sqrt(Math.max(variance, 1e-6)));
  }

  private static double[] start() {
    var start = new double[LEVELS];
    Arrays.fill(start, (1 - FIRST_AT_REST) / TOP);
    start[0] = FIRST_AT_REST;
    return start;
  }

  /// The chance of each level in each quarter, given all marks.
  double[][] smoothed(double[][] seen) {
    var chances = forward(seen);
    var back = new double[LEVELS];
    Arrays.fill(back, 1);
    var expected = new double[LEVELS];
    for (int quarter = seen.length - 1; quarter >= 0; quarter--) {
      for (int level = 0; level < LEVELS; level++) {
        chances[quarter][level] *= back[level];
        expected[level] = seen[quarter][level] * thin[level] * back[level];
      }
      normalise(chances[quarter]);
      steps.backward(expected, back);
      normalise(back);
    }
    return chances;
  }

  private double[][] forward(double[][] seen) {
    var chances = new double[seen.length][LEVELS];
    chances[0] = start();
    for (int quarter = 0; quarter < seen.length; quarter++) {
      if (quarter > 0) {
        steps.forward(chances[quarter - 1], chances[quarter]);
      }
      for (int level = 0; level < LEVELS; level++) {
        chances[quarter][level] *= seen[quarter][level] * thin[level];
      }
      normalise(chances[quarter]);
    }
    return chances;
  }

  private static void normalise(double[] chances) {
    double sum = sum(chances);
    for (int i = 0; i < chances.length; i++) {
      chances[i] /= sum;
    }
  }

  /// Without a stream, which costs more than all else here.
  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
