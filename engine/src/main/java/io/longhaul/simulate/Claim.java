package io.longhaul.simulate;

/// What an answer on a scenario may claim, given enough acts and weeks.
public enum Claim {
  /// Hours and the regime.
  HOURS_AND_REGIME,
  /// Hours; not the time of day, or no regime that stays long enough.
  HOURS,
  /// Nothing: "cannot tell" is the right answer.
  NOTHING
}
