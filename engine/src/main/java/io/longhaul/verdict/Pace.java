package io.longhaul.verdict;

/// The answer in one word: can it go on like this?
public enum Pace {
  /// No line is crossed, as far as the traces show.
  STEADY,
  /// No line is certainly or likely crossed, but long weeks cannot be ruled out either.
  UNCLEAR,
  /// At least one line is crossed.
  STRAINED,
  /// The evidence does not carry an answer.
  CANNOT_TELL
}
