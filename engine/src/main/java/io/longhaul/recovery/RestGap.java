package io.longhaul.recovery;

import io.longhaul.day.Day;
import io.longhaul.time.Estimate;
import java.time.Duration;
import java.time.LocalDate;

/// The rest between a day and the next one.
///
/// @param after the day that it follows
/// @param length the most is the gap between the last act and the next first one, since acts prove
///   that the person was at work; likely takes off the lead-in of the next day, and the least the
///   margins on both sides
public record RestGap(LocalDate after, Estimate length) {
  static RestGap between(Day day, Day next) {
    var most = Duration.between(day.seen().end(), next.seen().start());
    var likely = most.minus(next.first().leadIn());
    var least = most.minus(next.first().before()).minus(day.last().after());
    return new RestGap(day.date(), new Estimate(least, likely, most));
  }
}
