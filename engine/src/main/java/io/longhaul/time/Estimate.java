package io.longhaul.time;

import java.time.Duration;

/// A duration that is not known exactly: the least and the most it can be on the evidence, and the
/// likely value between them. `least <= likely <= most`, none negative.
public record Estimate(Duration least, Duration likely, Duration most) {
  public static final Estimate ZERO = exactly(Duration.ZERO);

  public Estimate {
    if (least.isNegative() || likely.compareTo(least) < 0 || most.compareTo(likely) < 0) {
      throw new IllegalArgumentException(
          "estimate must have 0 <= least <= likely <= most, got "
              + least
              + ", "
              + likely
              + ", "
              + most);
    }
  }

  public static Estimate exactly(Duration duration) {
    return new Estimate(duration, duration, duration);
  }

  /// Bounds and likely values add up, as if all errors went the same way: never too narrow.
  public Estimate plus(Estimate other) {
    return new Estimate(least.plus(other.least), likely.plus(other.likely), most.plus(other.most));
  }

  /// The same estimate with each bound so much lower, and none below zero.
  public Estimate minus(Duration off) {
    return new Estimate(minus(least, off), minus(likely, off), minus(most, off));
  }

  private static Duration minus(Duration duration, Duration off) {
    return duration.compareTo(off) > 0 ? duration.minus(off) : Duration.ZERO;
  }

  public Estimate dividedBy(long divisor) {
    return new Estimate(
        least.dividedBy(divisor), likely.dividedBy(divisor), most.dividedBy(divisor));
  }

  /// The same estimate with nothing above the limit.
  public Estimate atMost(Duration limit) {
    return new Estimate(min(least, limit), min(likely, limit), min(most, limit));
  }

  public static double hours(Duration duration) {
    return duration.toSeconds() / 3600.0;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
