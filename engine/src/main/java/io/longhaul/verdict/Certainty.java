package io.longhaul.verdict;

/// How sure a verdict is.
public enum Certainty {
  /// Follows from acts alone, whatever happened between them.
  FACT,
  /// Follows from the likely values.
  STRONG
}
