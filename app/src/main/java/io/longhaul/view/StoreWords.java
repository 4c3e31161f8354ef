package io.longhaul.view;

import io.longhaul.store.Connected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is said about a store and its sources.
public final class StoreWords {
  private StoreWords() {}

  /// What the sources of a store can see, as the basis of a report says it.
  public static String seen(List<Connected> connected, Instant now) {
    if (connected.isEmpty()) {
      return "nothing is connected to the store yet: longhaul add SOURCE PATH";
    }
    var kinds =
        connected.stream().map(Connected::source).distinct().collect(Collectors.joining(", "));
    var oldest =
        connected.stream()
            .map(Connected::read)
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null);
    return Words.count(connected.size(), "connected source")
        + " ("
        + kinds
        + "), "
        + (oldest == null ? "not read yet" : "last read " + ago(oldest, now))
        + "; a day without a trace may be rest, or work that none of them sees";
  }

  /// How long ago something was, in one unit.
  public static String ago(@Nullable Instant then, Instant now) {
    if (then == null) {
      return "never";
    }
    var since = Duration.between(then, now);
    if (since.toMinutes() < 1) {
      return "just now";
    }
    if (since.toHours() < 1) {
      return Words.count(since.toMinutes(), "minute") + " ago";
    }
    return since.toDays() < 1
        ? Words.count(since.toHours(), "hour") + " ago"
        : Words.count(since.toDays(), "day") + " ago";
  }
}
