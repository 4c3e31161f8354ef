package io.longhaul.evidence;

import io.longhaul.time.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the person says about a stretch of their own time: the strongest evidence there is, and
/// undoable.
///
/// @param id its number in the store
/// @param said when it was said
/// @param what what is said
/// @param when the stretch that it is about; of a single act its moment
/// @param ref the one act that it is about, as its source names it, or null for all of the stretch
/// @param zone the zone in which the person was; of [What#WRONG_ZONE] only, else null
public record Correction(
    long id, Instant said, What what, Interval when, @Nullable String ref, @Nullable ZoneId zone) {
  public Correction {
    if ((zone != null) != (what == What.WRONG_ZONE)) {
      throw new IllegalArgumentException(
          "correction " + what + " has the zone " + zone + "; a zone goes with WRONG_ZONE only");
    }
    if (what == What.WAS_WORKING && when.duration().isZero()) {
      throw new IllegalArgumentException(
          "correction " + what + " is about no time at " + when.start());
    }
  }

  /// What can be said.
  public enum What {
    /// The acts of that time are somebody else's, or a machine's.
    NOT_ME,
    /// The person was resting: acts of that time prove nothing.
    WAS_RESTING,
    /// The person was at work for all of that time, whether anything shows it or not.
    WAS_WORKING,
    /// The acts of that time were made in another zone than they tell.
    WRONG_ZONE;

    /// The word used in forms, in the store and in its export.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
