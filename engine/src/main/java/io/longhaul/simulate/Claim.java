package io.longhaul.simulate;

import java.util.Locale;

/// What an answer on a scenario may claim, given enough acts and weeks.
public enum Claim {
  /// Hours and the regime.
  HOURS_AND_REGIME,
  /// Hours; not the time of day, or no regime that stays long enough.
  HOURS,
  /// Nothing: "cannot tell" is the right answer.
  NOTHING;

  /// The word used in lines.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
