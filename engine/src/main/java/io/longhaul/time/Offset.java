package io.longhaul.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Where the person's clock stood when something happened, and how that is known. `+00:00` in a
/// trace is [Unknown]: servers, containers and web pages write it for people everywhere.
public sealed interface Offset {
  /// The offset to read a local clock with. For [Unknown] it is UTC, good for counting days apart
  /// but for no claim about the time of day.
  ZoneOffset value();

  /// Whether a claim about the time of day or the day of the week may rest on it.
  default boolean isKnown() {
    return switch (this) {
      case Told _, Declared _, Inferred _ -> true;
      case Unknown _ -> false;
    };
  }

  default LocalDateTime localTime(Instant instant) {
    return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), value());
  }

  /// The trace itself says it.
  record Told(ZoneOffset value) implements Offset {}

  /// The person said which zone to use where traces are silent.
  record Declared(ZoneOffset value) implements Offset {}

  /// Taken from the same person's neighbouring evidence.
  record Inferred(ZoneOffset value) implements Offset {}

  /// Nobody knows.
  record Unknown() implements Offset {
    @Override
    public ZoneOffset value() {
      return ZoneOffset.UTC;
    }
  }
}
