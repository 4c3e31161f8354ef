package io.longhaul.time;

import java.time.Duration;
import java.time.Instant;

/// A half-open stretch of time: `start` belongs to it, `end` does not. It may be empty.
///
/// @param start the first instant inside
/// @param end the first instant after
public record Interval(Instant start, Instant end) {
  public Interval {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("interval ends at " + end + " before its start " + start);
    }
  }

  public static Interval at(Instant instant) {
    return new Interval(instant, instant);
  }

  public Duration duration() {
    return Duration.between(start, end);
  }

  /// Whether the instant lies inside; an empty interval contains nothing.
  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  /// The smallest interval that encloses both.
  public Interval span(Interval other) {
    return new Interval(
        start.isBefore(other.start) ? start : other.start,
        end.isAfter(other.end) ? end : other.end);
  }
}
