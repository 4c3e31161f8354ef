package io.longhaul.model;

import java.util.OptionalDouble;

/// A number that a model is run with.
///
/// @param usual what it is when nothing is said; empty when it must be said
public record Setting(String name, OptionalDouble usual, String unit, String meaning) {
  static Setting of(String name, double usual, String unit, String meaning) {
    return new Setting(name, OptionalDouble.of(usual), unit, meaning);
  }

  static Setting needed(String name, String unit, String meaning) {
    return new Setting(name, OptionalDouble.empty(), unit, meaning);
  }
}
