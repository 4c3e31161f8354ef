package io.longhaul.oracle;

/// The largest difference between what is computed and what is expected, over many figures.
final class Worst {
  /// Expected values nearer to zero than this count as this large, else a zero would divide.
  private static final double SMALLEST = 1e-3;

  private double error;
  private int figures;

  Worst relative(double computed, double expected) {
    return add(Math.abs(computed - expected) / Math.max(SMALLEST, Math.abs(expected)));
  }

  Worst absolute(double computed, double expected) {
    return add(Math.abs(computed - expected));
  }

  private Worst add(double difference) {
    // Not a number is never near enough.
    error = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(error, difference);
    figures++;
    return this;
  }

  double error() {
    return error;
  }

  int figures() {
    return figures;
  }
}
