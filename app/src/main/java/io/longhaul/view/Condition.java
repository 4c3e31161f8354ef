package io.longhaul.view;

/// One thing that `longhaul doctor` found.
///
/// @param kind how bad it is
/// @param about what it is about: the store, or a source and its place
/// @param what what was found, and what to do about it
public record Condition(Kind kind, String about, String what) {
  /// How bad something is.
  public enum Kind {
    /// As it should be.
    WELL,
    /// Worth knowing, and perhaps doing something about.
    NOTE,
    /// Something is wrong, or about to be lost.
    TROUBLE
  }
}
