package io.longhaul.model;

/// A column of a table.
///
/// @param unit what its values are counted in, or their form
/// @param needed whether a table without it is refused
public record Column(String name, String unit, String meaning, boolean needed) {
  static Column of(String name, String unit, String meaning) {
    return new Column(name, unit, meaning, true);
  }

  static Column optional(String name, String unit, String meaning) {
    return new Column(name, unit, meaning, false);
  }
}
