package io.longhaul.recovery;

import io.longhaul.day.Day;
import io.longhaul.time.Estimate;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.LocalDate;

/// The rest between a day and the next one.
///
/// @param after the day that it follows
/// @param length the most is the gap between the last act and the next first one that are not weak,
///   since such acts prove that the person was at work; likely is the gap between any acts without
///   the lead-in of the next day, and the least that without the margins on both sides
public record RestGap(LocalDate after, Estimate length) {
  static RestGap between(Day day, Interval proven, Day next, Interval nextProven) {
    var most = Duration.between(proven.end(), nextProven.start());
    var seen = Duration.between(day.seen().end(), next.seen().start());
    var likely = seen.minus(next.first().leadIn());
    var least = seen.minus(next.first().before()).minus(day.last().after());
    return new RestGap(day.date(), new Estimate(least, likely, most));
  }
}
