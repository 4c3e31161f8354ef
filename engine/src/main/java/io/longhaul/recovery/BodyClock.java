package io.longhaul.recovery;

/// The daily curve of the body's clock that several models have in common.
final class BodyClock {
  /// The weight of the fifth harmonic. Programs in use have 0.0001 or, for the third, 0.007.
  static final double FIFTH = 0.001;

  private static final double PER_HOUR = 2 * Math.PI / 24;

  private BodyClock() {}

  /// `0.97 sin x + 0.22 sin 2x + 0.07 sin 3x + 0.03 sin 4x + a5 sin 5x`, with `x` a full turn a day
  /// (Achermann and Borbély 1994).
  static double skewed(double hours, double fifth) {
    double x = PER_HOUR * hours;
    double one = StrictMath.sin(x);
    double twiceCosine = 2 * StrictMath.cos(x);
    // sin (n+1)x = 2 cos x sin nx - sin (n-1)x
    double two = twiceCosine * one;
    double three = twiceCosine * two - one;
    double four = twiceCosine * three - two;
    double five = twiceCosine * four - three;
    return 0.97 * one + 0.22 * two + 0.07 * three + 0.03 * four + fifth * five;
  }

  /// `cos(2π(hours - peak)/period)`.
  static double cosine(double hours, double peak, double period) {
    return StrictMath.cos(2 * Math.PI * (hours - peak) / period);
  }
}
