package io.longhaul.source.calendar;

import io.longhaul.source.Contract;
import io.longhaul.source.Harvest;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Trove;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// One file of calendars: its events and stretches of busy time, as they stand, and its clocks.
/// Other things in it are accounted for here.
final class CalendarFile {
  private static final Set<String> RECORDS =
      Set.of("VEVENT", "VFREEBUSY", "VTODO", "VJOURNAL", "VAVAILABILITY", "VTIMEZONE");

  private final String name;
  private final List<Component> records;
  private final Clocks clocks;
  private final Component calendar;

  private CalendarFile(String name, List<Component> parts, Component calendar, Owner owner) {
    this.name = name;
    this.records = parts.stream().filter(part -> !part.kind().equals("VTIMEZONE")).toList();
    this.clocks =
        new Clocks(owner, parts.stream().filter(part -> part.kind().equals("VTIMEZONE")).toList());
    this.calendar = calendar;
    var zone = calendar.first("X-WR-TIMEZONE");
    clocks.settle(zone == null ? "" : zone.text(), zonesOfEvents());
  }

  static CalendarFile read(Trove.Item item, Contract contract, Owner owner, Harvest harvest)
      throws IOException {
    var parts = new Parts(item.name(), harvest);
    try (var stream = item.open()) {
      new ContentLines(contract).each(stream, parts);
    } catch (ZipException | EOFException e) {
      harvest.unusable(item.name(), "it cannot be unpacked");
    }
    parts.close();
    return new CalendarFile(item.name(), parts.whole, parts.calendar, owner);
  }

  /// Events and stretches of busy time, in their order.
  List<Component> records() {
    return records;
  }

  /// Where a record stands.
  String place(Component record) {
    return name + ":" + record.line();
  }

  String name() {
    return name;
  }

  Clocks clocks() {
    return clocks;
  }

  /// Whether it takes back what it holds.
  boolean cancels() {
    return calendar.value("METHOD").equalsIgnoreCase("CANCEL");
  }

  /// The address that the calendar bears for its name, or null.
  @Nullable String address() {
    var named = calendar.first("X-WR-CALNAME");
    var text = named == null ? "" : named.text().strip();
    return text.matches("[^\\s@]+@[^\\s@]+") ? text.toLowerCase(Locale.ROOT) : null;
  }

  private List<String> zonesOfEvents() {
    var zones = new ArrayList<String>();
    for (var record : records) {
      var start = record.first("DTSTART");
      var zone = start == null ? null : start.parameter("TZID");
      if (zone != null) {
        zones.add(zone.strip().toLowerCase(Locale.ROOT));
      }
    }
    return zones;
  }

  /// The components of a file, gathered while it is walked over.
  private static final class Parts implements ContentLines.Walker {
    private final List<Component> whole = new ArrayList<>();
    private final Component calendar = new Component("VCALENDAR", 1);
    private final Deque<Component> open = new ArrayDeque<>();
    private final String file;
    private final Harvest harvest;

    Parts(String file, Harvest harvest) {
      this.file = file;
      this.harvest = harvest;
    }

    @Override
    public void begin(String kind, long line) {
      if (kind.equals("VCALENDAR")) {
        close();
      } else if (RECORDS.contains(kind)) {
        close();
        open.push(new Component(kind, line));
      } else if (!open.isEmpty()) {
        open.push(new Component(kind, line));
      }
    }

    @Override
    public void end(String kind) {
      if (kind.equals("VCALENDAR")) {
        close();
      } else if (open.stream().anyMatch(part -> part.kind().equals(kind))) {
        while (!open.isEmpty()) {
          var part = open.pop();
          if (open.isEmpty()) {
            take(part);
          } else {
            open.getFirst().parts().add(part);
          }
          if (part.kind().equals(kind)) {
            return;
          }
        }
      }
    }

    private void take(Component part) {
      switch (part.kind()) {
        case "VEVENT", "VFREEBUSY", "VTIMEZONE" -> whole.add(part);
        default ->
            harvest.record(file + ":" + part.line(), () -> Outcome.passed(PassedOver.NOT_READ));
      }
    }

    @Override
    public void property(ContentLine line) {
      (open.isEmpty() ? calendar : open.getFirst()).lines().add(line);
    }

    @Override
    public String path() {
      return open.isEmpty()
          ? "VCALENDAR"
          : open.reversed().stream().map(Component::kind).collect(Collectors.joining("."));
    }

    /// What is still open has no end.
    void close() {
      if (!open.isEmpty()) {
        harvest.unusable(file + ":" + open.getLast().line(), "it has no end");
      }
      open.clear();
    }
  }
}
