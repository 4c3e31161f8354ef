package io.longhaul.stats;

/// One estimated coefficient.
///
/// @param term what it belongs to
/// @param estimate in the units of the model
/// @param standardError of the same unit
public record Coefficient(String term, double estimate, double standardError) {
  /// The 97.5 % point of the normal distribution.
  private static final double NORMAL = 1.959963984540054;

  public double z() {
    return estimate / standardError;
  }

  /// Lower end of the 95 % interval by the normal approximation (Wald).
  public double low() {
    return estimate - NORMAL * standardError;
  }

  /// Upper end of the 95 % interval by the normal approximation (Wald).
  public double high() {
    return estimate + NORMAL * standardError;
  }
}
