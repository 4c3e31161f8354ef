package io.longhaul.day;

import java.time.LocalDate;

/// A day that was to be free, and why.
///
/// @param kind by rule or by plan
/// @param name what the holiday is called, or `leave`
public record DayOff(LocalDate date, Kind kind, String name) {
  /// Who said so.
  public enum Kind {
    /// The calendar of a country.
    HOLIDAY,
    /// The person, as a plan.
    LEAVE,
    /// The person, of a day that has passed: they rested, and no usual day is thought in.
    RESTED
  }
}
