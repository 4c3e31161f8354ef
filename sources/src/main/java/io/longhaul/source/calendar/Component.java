package io.longhaul.source.calendar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a calendar: an event, a zone, a season of a zone.
///
/// @param kind such as `VEVENT`
/// @param line where it begins
record Component(String kind, long line, List<ContentLine> lines, List<Component> parts) {
  Component(String kind, long line) {
    this(kind, line, new ArrayList<>(), new ArrayList<>());
  }

  /// The first property of a name, or null.
  @Nullable ContentLine first(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).findFirst().orElse(null);
  }

  /// The value of the first property of a name without blanks around it, or nothing.
  String value(String name) {
    var line = first(name);
    return line == null ? "" : line.value().strip();
  }

  /// All properties of a name.
  List<ContentLine> all(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).toList();
  }
}
