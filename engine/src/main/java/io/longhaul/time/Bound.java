package io.longhaul.time;

import java.time.Instant;
import java.time.LocalDateTime;

/// One side of the time that is asked about: an instant, or a reading of the person's own clock,
/// which is then compared with the local time of each act, wherever the person was.
public sealed interface Bound {
  /// Whether something that happened at `instant`, with that offset, lies before this bound.
  default boolean isAfter(Instant instant, Offset offset) {
    return switch (this) {
      case AtInstant bound -> instant.isBefore(bound.instant());
      case AtLocalTime bound -> instant.isBefore(bound.localTime().toInstant(offset.value()));
    };
  }

  record AtInstant(Instant instant) implements Bound {}

  record AtLocalTime(LocalDateTime localTime) implements Bound {}
}
