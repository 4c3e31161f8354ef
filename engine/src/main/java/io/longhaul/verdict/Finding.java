package io.longhaul.verdict;

/// What a rule has to say.
public sealed interface Finding {
  Finding KEPT = new Kept();

  /// The line is crossed.
  record Crossed(Verdict verdict) implements Finding {}

  /// The line is not crossed, as far as is known.
  record Kept() implements Finding {}

  /// It cannot be told.
  ///
  /// @param reason why
  /// @param settledBy what would settle it
  record CannotTell(String reason, String settledBy) implements Finding {}
}
