package io.longhaul.plan;

import java.time.Instant;

/// A reserved stretch as it stands in a calendar.
///
/// @param revision how often it was changed
/// @param changed when it was changed last, or written first
/// @param isCancelled whether the plan has it no more: who has it in a calendar is to hear of that
public record Booking(Reserved reserved, int revision, Instant changed, boolean isCancelled) {
  public Booking {
    if (revision < 0) {
      throw new IllegalArgumentException("revisions are counted from 0, not " + revision);
    }
  }

  static Booking first(Reserved reserved, Instant now) {
    return new Booking(reserved, 0, now, false);
  }

  Booking changedTo(Reserved other, Instant now) {
    return new Booking(other, revision + 1, now, false);
  }

  Booking cancelled(Instant now) {
    return new Booking(reserved, revision + 1, now, true);
  }
}
