package io.longhaul.day;

import java.util.Arrays;

/// A hidden Markov chain along the quarters of a day: the share of working days on which each is
/// worked, in nine levels from 0 to 1, seen through marks that are Poisson with a rate of the share
/// times a scale.
///
/// The forward algorithm carries the mean and the square of the sum of the levels along, so that it
/// gives the mean and variance of the hours without drawing.
final class LevelChain {
  static final int LEVELS = 9;
  static final int TOP = LEVELS - 1;

  /// Marks come in bursts and follow each other, so that so many tell as much as one independent
  /// mark. Tuned on simulated people.
  private static final double DISPERSION = 1.6;

  /// The rate of marks outside work, as a share of that at work. Tuned.
  private static final double STRAY = 0.01;

  private static final double FIRST_AT_REST = 0.8;

  private final double[][] steps;
  private final double scale;
  private final double[] thin = new double[LEVELS];

  /// @param steps chance of each level after each other one
  /// @param scale marks of a quarter that is worked on every day
  LevelChain(double[][] steps, double scale) {
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
    var nextChance = new double[LEVELS];
    var nextFirst = new double[LEVELS];
    var nextSecond = new double[LEVELS];
    double log = total / DISPERSION * Math.log(scale);
    for (int quarter = 0; quarter < seen.length; quarter++) {
      double all = 0;
      for (int to = 0; to < LEVELS; to++) {
        double a = quarter == 0 ? chance[to] : 0;
        double b = 0;
        double c = 0;
        for (int from = 0; quarter > 0 && from < LEVELS; from++) {
          double step = steps[from][to];
          a += step * chance[from];
          b += step * first[from];
          c += step * second[from];
        }
        double weight = seen[quarter][to] * thin[to];
        double part = (double) to / TOP / Quarters.AN_HOUR;
        nextChance[to] = weight * a;
        nextFirst[to] = weight * (b + part * a);
        nextSecond[to] = weight * (c + 2 * part * b + part * part * a);
        all += nextChance[to];
      }
      for (int level = 0; level < LEVELS; level++) {
        chance[level] = nextChance[level] / all;
        first[level] = nextFirst[level] / all;
        second[level] = nextSecond[level] / all;
      }
      log += Math.log(all);
    }
    double mean = Arrays.stream(first).sum();
    double variance = Arrays.stream(second).sum() - mean * mean;
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
    for (int quarter = seen.length - 1; quarter >= 0; quarter--) {
      var before = new double[LEVELS];
      for (int from = 0; from < LEVELS; from++) {
        for (int to = 0; to < LEVELS; to++) {
          before[from] += steps[from][to] * seen[quarter][to] * thin[to] * back[to];
        }
      }
      for (int level = 0; level < LEVELS; level++) {
        chances[quarter][level] *= back[level];
      }
      normalise(chances[quarter]);
      normalise(before);
      back = before;
    }
    return chances;
  }

  private double[][] forward(double[][] seen) {
    var chances = new double[seen.length][LEVELS];
    for (int quarter = 0; quarter < seen.length; quarter++) {
      for (int to = 0; to < LEVELS; to++) {
        double chance = quarter == 0 ? start()[to] : 0;
        for (int from = 0; quarter > 0 && from < LEVELS; from++) {
          chance += steps[from][to] * chances[quarter - 1][from];
        }
        chances[quarter][to] = chance * seen[quarter][to] * thin[to];
      }
      normalise(chances[quarter]);
    }
    return chances;
  }

  private static void normalise(double[] chances) {
    double sum = Arrays.stream(chances).sum();
    for (int i = 0; i < chances.length; i++) {
      chances[i] /= sum;
    }
  }
}
