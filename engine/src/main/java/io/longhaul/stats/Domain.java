package io.longhaul.stats;

/// What values a parameter may take. Each check gives back the value, or says the name, the value
/// and what was expected.
public final class Domain {
  private Domain() {}

  public static double finite(String name, double value) {
    return check(Double.isFinite(value), name, value, "a number");
  }

  public static double positive(String name, double value) {
    return check(value > 0 && Double.isFinite(value), name, value, "more than 0");
  }

  public static double notNegative(String name, double value) {
    return check(value >= 0 && Double.isFinite(value), name, value, "0 or more");
  }

  /// At least `low` and at most `high`.
  public static double between(String name, double value, double low, double high) {
    return check(value >= low && value <= high, name, value, low + " to " + high);
  }

  /// A whole number of at least `least`.
  public static int atLeast(String name, int value, int least) {
    check(value >= least, name, value, least + " or more");
    return value;
  }

  private static double check(boolean fits, String name, double value, String expected) {
    if (!fits) {
      throw new IllegalArgumentException(name + " must be " + expected + ", not " + value);
    }
    return value;
  }
}
