package io.longhaul.recovery;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/// A duty, or whatever else work is done in: from its start to its end, each on the clock of its
/// place.
public record Duty(OffsetDateTime start, OffsetDateTime end) {
  /// No duty is longer.
  public static final Duration LONGEST = Duration.ofHours(24);

  /// On the way to work and back, as the cumulative parts of both indices suppose, hours each.
  static final double WAY_HOURS = 0.5;

  public Duty {
    if (!end.toInstant().isAfter(start.toInstant())
        || Duration.between(start, end).compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "a duty lasts more than 0 and up to 24 hours, not from " + start + " to " + end);
    }
  }

  double hours() {
    return SleepHistory.hours(Duration.between(start, end));
  }

  /// Time of day at the start, hours.
  double startClock() {
    return clock(start);
  }

  /// Time of day at the end, hours.
  double endClock() {
    return clock(end);
  }

  private static double clock(OffsetDateTime time) {
    return time.toLocalTime().toNanoOfDay() / 3.6e12;
  }

  /// Hours at home before the next duty.
  double restBefore(Duty next) {
    return SleepHistory.hours(Duration.between(end, next.start)) - 2 * WAY_HOURS;
  }

  /// Refuses duties that overlap or stand in the wrong order.
  static void checkOrder(List<Duty> duties) {
    for (int i = 1; i < duties.size(); i++) {
      if (duties.get(i).start.isBefore(duties.get(i - 1).end)) {
        throw new IllegalArgumentException(
            "duties must be in order and apart, not " + duties.get(i - 1) + ", " + duties.get(i));
      }
    }
  }
}
