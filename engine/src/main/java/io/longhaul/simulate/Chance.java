package io.longhaul.simulate;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Where chance comes from: for each aspect of a life a generator of its own, so that more draws
/// for one aspect do not shift another.
final class Chance {
  /// What is drawn.
  enum Aspect {
    PHASES,
    HOURS,
    LEAVE,
    CALLS,
    QUIET,
    DENSITY,
    GAPS,
    MACHINES,
    REPOSITORIES,
    REBASES,
    PICKS,
    MERGES,
    AGENTS,
    BOTS,
    KEYBOARD,
    PROMPTS,
    REVIEWS,
    JOBS,
    NIGHTS
  }

  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private final long seed;

  Chance(long seed) {
    this.seed = seed;
  }

  RandomGenerator of(Aspect aspect) {
    return GENERATORS.create(mixed(seed ^ ((long) aspect.name().hashCode() << Integer.SIZE)));
  }

  /// Stafford's variant 13 of the finalizer of MurmurHash3: neighbouring seeds share no pattern.
  private static long mixed(long number) {
    long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
