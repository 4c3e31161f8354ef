package io.longhaul.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The time that is asked about: from `since` (inclusive) to `until` (exclusive), each open when
/// absent.
public record Window(@Nullable Bound since, @Nullable Bound until) {
  public static final Window ALL = new Window(null, null);

  public boolean contains(Instant instant, Offset offset) {
    return (since == null || !since.isAfter(instant, offset))
        && (until == null || until.isAfter(instant, offset));
  }
}
