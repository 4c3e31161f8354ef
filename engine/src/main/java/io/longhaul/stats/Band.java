package io.longhaul.stats;

/// A number that is not known exactly: the least and the most that it can be on what is known, and
/// the likely value between them.
public record Band(double low, double likely, double high) {
  public static final Band ZERO = exactly(0);

  public Band {
    if (!(low <= likely && likely <= high)) {
      throw new IllegalArgumentException(
          "band must have low <= likely <= high, got " + low + ", " + likely + ", " + high);
    }
  }

  public static Band exactly(double value) {
    return new Band(value, value, value);
  }

  /// A band whose bounds were computed apart from its likely value, so that they may cross it by
  /// rounding.
  public static Band around(double low, double likely, double high) {
    return new Band(low < likely ? low : likely, likely, high > likely ? high : likely);
  }

  public double width() {
    return high - low;
  }
}
