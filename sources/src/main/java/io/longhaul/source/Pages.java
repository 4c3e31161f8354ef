package io.longhaul.source;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Calls of one person to incidents. A telephone rings, a message and a push come, and again a
/// minute later: what comes for one incident within five minutes is one call.
public final class Pages {
  /// What is one call.
  public static final Duration ONE = Duration.ofMinutes(5);

  private final Map<String, List<Notice>> notices = new LinkedHashMap<>();
  private final String source;

  /// @param source the source's name
  public Pages(String source) {
    this.source = source;
  }

  private record Notice(Instant at, Strength strength, String id) {}

  /// Takes one notice.
  ///
  /// @param incident what it is about
  /// @param strength how sure it is to reach a person who sleeps
  /// @param id what tells it from others
  public void add(String incident, Instant at, Strength strength, String id) {
    notices.computeIfAbsent(incident, _ -> new ArrayList<>()).add(new Notice(at, strength, id));
  }

  /// Gives the calls to the harvest, each at its first notice and as sure as its surest.
  public void close(Harvest harvest) {
    for (var ofOne : notices.values()) {
      var ordered =
          ofOne.stream()
              .sorted(Comparator.comparing(Notice::at).thenComparing(Notice::id))
              .toList();
      int from = 0;
      for (int i = 1; i <= ordered.size(); i++) {
        if (i == ordered.size()
            || Duration.between(ordered.get(from).at(), ordered.get(i).at()).compareTo(ONE) > 0) {
          harvest.add(page(ordered.subList(from, i)));
          from = i;
        }
      }
    }
  }

  private Evidence page(Collection<Notice> notices) {
    var first = notices.iterator().next();
    var strength =
        notices.stream().map(Notice::strength).min(Comparator.naturalOrder()).orElseThrow();
    return new Evidence(
        Interval.at(first.at()),
        new Offset.Unknown(),
        Kind.PAGE,
        strength,
        Token.ref(source, "page", "-", first.id()),
        null);
  }
}
