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
  /// @param daysPerWeek days with work in the weeks that had any
  /// @param weekdays the days of the week with work in at least half of those weeks
  /// @param name what such hours are called, or null when no usual name is near
  /// @param days how many days it rests on
  record Worked(
      Clock start,
      Clock end,
      double spanHours,
      double daysPerWeek,
      Set<DayOfWeek> weekdays,
      @Nullable RegimeName name,
      int days)
      implements Regime {
    public Worked {
      weekdays = Set.copyOf(weekdays);
    }
  }

  record CannotTell(Reason reason) implements Regime {}

  /// A time of day with the middle half of the days around it.
  record Clock(LocalTime early, LocalTime usual, LocalTime late) {}

  enum Reason {
    TOO_FEW_DAYS(
        "fewer than 15 days with several acts in these weeks",
        "more weeks, more repositories, or another source"),
    TOO_FEW_ACTS(
        "too few acts a day to see when days begin and end",
        "a source that sees more of a day: calendar, reviews, shell"),
    ZONE_UNKNOWN(
        "most acts are stored in UTC, so the time of day is unknown",
        "--zone, for instance --zone America/Los_Angeles"),
    CHANGED(
        "your hours changed within these weeks",
        "--since with the day of the change, once four weeks have passed"),
    IRREGULAR(
        "days begin at very different hours",
        "nothing, if your days are like that; else --me or --zone");

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
