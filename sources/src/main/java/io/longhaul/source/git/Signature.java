package io.longhaul.source.git;

import io.longhaul.person.Identity;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ConcurrentHashMap;

/// Who did something and when, as a commit states it.
///
/// @param zone the offset as written, such as `+0100`; anything at all
record Signature(Identity identity, long epochSecond, String zone) {
  private static final int LARGEST_OFFSET_HOURS = 14;
  private static final ConcurrentHashMap<String, Offset> OFFSETS = new ConcurrentHashMap<>();

  Instant at() {
    return Instant.ofEpochSecond(epochSecond);
  }

  /// Where the person's clock stood. `+0000` is unknown, and so is anything that no clock on earth
  /// shows (`+051800`, `-7`).
  Offset offset() {
    var known = OFFSETS.get(zone);
    if (known != null) {
      return known;
    }
    var read = read(zone);
    if (read.isKnown()) {
      OFFSETS.put(zone, read);
    }
    return read;
  }

  private static Offset read(String zone) {
    if (!zone.matches("[+-][0-9]{4}")) {
      return new Offset.Unknown();
    }
    int hours = Integer.parseInt(zone.substring(1, 3));
    int minutes = Integer.parseInt(zone.substring(3));
    if (hours + minutes == 0 || minutes > 59 || hours * 60 + minutes > LARGEST_OFFSET_HOURS * 60) {
      return new Offset.Unknown();
    }
    int sign = zone.startsWith("-") ? -1 : 1;
    return new Offset.Told(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
  }
}
