package io.longhaul.source;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A shift of one person on call: they may be called, and are not at work by that.
public final class Shift {
  private Shift() {}

  /// What a shift of a source's schedule tells.
  ///
  /// @param strength how likely a call is to reach this person first
  /// @param id what tells the schedule or entry from others
  public static Evidence of(
      String source, Instant start, Instant end, Strength strength, @Nullable String id)
      throws Unusable {
    if (end.isBefore(start)) {
      throw new Unusable("it ends before it begins");
    }
    return new Evidence(
        new Interval(start, end),
        new Offset.Unknown(),
        Kind.CONTEXT,
        strength,
        Token.ref(source, "shift", "-", id),
        null);
  }
}
