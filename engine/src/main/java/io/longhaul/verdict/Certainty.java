package io.longhaul.verdict;

/// How sure a verdict is. What cannot be told is no verdict but a [Finding.CannotTell].
public enum Certainty {
  /// Follows from acts alone, whatever happened between them.
  FACT,
  /// Follows from a whole interval: where it lies beyond the line, wherever in it the truth is.
  STRONG,
  /// Follows from the likely value; the interval reaches to the other side of the line.
  WEAK
}
