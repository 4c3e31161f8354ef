package io.longhaul.regime;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The hours that somebody really works, or why they cannot be told.
public sealed interface Regime {

  /// Worked hours over some weeks.
  ///
  /// @param start when days usually begin
  /// @param end when days usually end
  /// @param spanHours usual hours from start to end
  /// @param daysPerWeek days with work in a usual week
  /// @param weekdays the days of the week that are mostly worked
  /// @param name what such hours are called, or null when no usual name is near or two are
  /// @param probability the chance that start and end lie within an hour and a half and the days a
  ///   week within half a day
  /// @param days how many days with proof of work it rests on
  record Worked(
      Clock start,
      Clock end,
      double spanHours,
      double daysPerWeek,
      Set<DayOfWeek> weekdays,
      @Nullable RegimeName name,
      double probability,
      int days)
      implements Regime {
    public Worked {
      weekdays = Set.copyOf(weekdays);
    }
  }

  record CannotTell(Reason reason) implements Regime {}

  /// A time of day and the interval that holds it nine times in ten.
  record Clock(LocalTime early, LocalTime usual, LocalTime late) {}

  enum Reason {
    TOO_FEW_DAYS(
        "fewer than 8 days with proof of work since your hours last changed",
        "more weeks, more repositories, or another source"),

    TOO_FEW_ACTS(
        "too few acts to see when days begin and end",
        "a source that sees more of a day: calendar, reviews, shell"),

    ZONE_UNKNOWN(
        "most acts are stored in UTC, so the time of day is unknown",
        "--zone, for instance --zone America/Los_Angeles"),

    ONLY_MERGES(
        "most acts are merges in a web page, which may come long after the work",
        "a clone with the branches before they were merged, or another source"),

    IRREGULAR(
        "work falls on other weekdays or other hours each week, as far as the traces show",
        "nothing, if your weeks are like that; else more repositories, or another source"),

    UNSURE(
        "the traces leave open when days begin and end, or on which weekdays",
        "more weeks, or a source that sees more of a day: calendar, reviews, shell");

    private final String reason;
    private final String settledBy;

    Reason(String reason, String settledBy) {
      this.reason = reason;
      this.settledBy = settledBy;
    }

    public String reason() {
      return reason;
    }

    /// What would settle it.
    public String settledBy() {
      return settledBy;
    }
  }
}
