package io.longhaul.simulate;

import io.longhaul.regime.RegimeName;
import java.util.EnumSet;
import java.util.Set;

/// Which usual name of working hours is right.
///
/// @param right the names that are right; every other one is wrong
/// @param required whether a regime without a name would be wrong too
public record Names(Set<RegimeName> right, boolean required) {
  /// No usual name is right.
  public static final Names NONE = new Names(Set.of(), false);

  public Names {
    right = Set.copyOf(right);
  }

  /// This one, and it is expected.
  static Names exactly(RegimeName name) {
    return new Names(Set.of(name), true);
  }

  /// One of these, and it is expected.
  static Names either(RegimeName name, RegimeName other) {
    return new Names(EnumSet.of(name, other), true);
  }

  /// One of these or none: the hours lie at the edge of what is called so.
  static Names perhaps(RegimeName name, RegimeName other) {
    return new Names(EnumSet.of(name, other), false);
  }
}
