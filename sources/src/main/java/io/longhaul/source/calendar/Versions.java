package io.longhaul.source.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which version of each event holds: exports repeat events, changed and unchanged. Of an event,
/// and of each replaced occurrence of a series, that with the highest number holds, then that which
/// was written last, then that which stands last.
final class Versions {
  /// An event and where it stands.
  record Version(Component event, CalendarFile file) {
    private boolean isNewerThan(Version other) {
      long number = Long.compare(Event.version(event), Event.version(other.event()));
      return number != 0
          ? number > 0
          : Event.written(event).compareTo(Event.written(other.event())) >= 0;
    }
  }

  private final Map<String, Map<String, Version>> newest = new HashMap<>();

  private Versions() {}

  static Versions of(Collection<CalendarFile> files) {
    var versions = new Versions();
    for (var file : files) {
      for (var record : file.records()) {
        if (record.kind().equals("VEVENT")) {
          versions
              .newest
              .computeIfAbsent(uid(record, file), _ -> new LinkedHashMap<>())
              .merge(
                  record.value("RECURRENCE-ID"),
                  new Version(record, file),
                  (old, next) -> next.isNewerThan(old) ? next : old);
        }
      }
    }
    return versions;
  }

  /// Events without an id are events of their own.
  private static String uid(Component event, CalendarFile file) {
    var uid = event.value("UID");
    return uid.isEmpty() ? " " + file.place(event) : uid;
  }

  @SuppressWarnings("ReferenceEquality") // the very event, not one that says the same
  boolean holds(Component event, CalendarFile file) {
    var version = newest.getOrDefault(uid(event, file), Map.of()).get(event.value("RECURRENCE-ID"));
    return version != null && version.event() == event;
  }

  /// The versions of single occurrences of a series.
  List<Version> replaced(Component series, CalendarFile file) {
    var replaced = new ArrayList<Version>();
    newest
        .getOrDefault(uid(series, file), Map.of())
        .forEach((of, version) -> {
          if (!of.isEmpty()) {
            replaced.add(version);
          }
        });
    return replaced;
  }
}
