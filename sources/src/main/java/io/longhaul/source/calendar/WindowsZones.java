package io.longhaul.source.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Names of zones that Windows and Outlook write, and the regions that they stand for; the table
/// `windows-zones.txt` names its sources.
final class WindowsZones {
  private static final Map<String, ZoneId> ZONES = read();

  private WindowsZones() {}

  /// The region of a name such as `W. Europe Standard Time` or `(UTC+07:00) Bangkok, Hanoi,
  /// Jakarta`.
  static Optional<ZoneId> named(String name) {
    var bare = name.startsWith("(") ? name.substring(name.indexOf(')') + 1) : name;
    return Optional.ofNullable(ZONES.get(key(bare)));
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, ZoneId> read() {
    try (var stream = WindowsZones.class.getResourceAsStream("windows-zones.txt")) {
      if (stream == null) {
        throw new IllegalStateException("windows-zones.txt is missing");
      }
      var zones = new HashMap<String, ZoneId>();
      for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          zones.put(key(line.substring(0, tab)), ZoneId.of(line.substring(tab + 1).strip()));
        }
      }
      return Map.copyOf(zones);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
