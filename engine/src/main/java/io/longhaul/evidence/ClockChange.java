package io.longhaul.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Where clocks were put forward or back between two acts of somebody who stayed where they were:
/// the offset differs by as much, and a rule of summer time says so for a moment between them.
final class ClockChange {
  /// One place for each rule of summer time and each offset at which many people live by it.
  private static final List<ZoneId> PLACES =
      List.of(
              "Europe/London",
              "Europe/Berlin",
              "Europe/Helsinki",
              "America/St_Johns",
              "America/Halifax",
              "America/New_York",
              "America/Chicago",
              "America/Denver",
              "America/Los_Angeles",
              "America/Anchorage",
              "America/Santiago",
              "Asia/Jerusalem",
              "Australia/Sydney",
              "Australia/Adelaide",
              "Pacific/Auckland")
          .stream()
          .map(ZoneId::of)
          .toList();

  /// Acts that are further apart say too little about where somebody was between them.
  private static final Duration LONGEST = Zones.REACH.multipliedBy(2);

  private static final int AN_HOUR = 3600;

  private ClockChange() {}

  /// The first moment at which clocks were as they are at the later act.
  static Optional<Instant> between(
      Instant from, ZoneOffset before, Instant until, ZoneOffset after) {
    if (Math.abs(after.getTotalSeconds() - before.getTotalSeconds()) != AN_HOUR
        || Duration.between(from, until).compareTo(LONGEST) > 0) {
      return Optional.empty();
    }
    for (var place : PLACES) {
      var change = place.getRules().nextTransition(from);
      if (change != null
          && !change.getInstant().isAfter(until)
          && change.getOffsetBefore().equals(before)
          && change.getOffsetAfter().equals(after)) {
        return Optional.of(change.getInstant());
      }
    }
    return Optional.empty();
  }
}
