package io.longhaul.source.git;

import io.longhaul.person.Identity;
import io.longhaul.source.Clock;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.util.regex.Pattern;

/// Who did something and when, as a commit states it.
///
/// @param zone the offset as written, such as `+0100`; anything at all
record Signature(Identity identity, long epochSecond, String zone) {
  private static final Pattern FORM = Pattern.compile("[+-][0-9]{4}");

  Instant at() {
    return Instant.ofEpochSecond(epochSecond);
  }

  /// Where the person's clock stood. `+0000` is unknown, and so is anything that no clock on earth
  /// shows (`+051800`, `-7`).
  Offset offset() {
    return offset(zone);
  }

  static Offset offset(String zone) {
    if (!FORM.matcher(zone).matches()) {
      return new Offset.Unknown();
    }
    int sign = zone.startsWith("-") ? -1 : 1;
    int hours = sign * Integer.parseInt(zone.substring(1, 3));
    int minutes = sign * Integer.parseInt(zone.substring(3));
    return hours == 0 && minutes == 0 ? new Offset.Unknown() : Clock.told(hours, minutes);
  }
}
