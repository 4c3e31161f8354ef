package io.longhaul.source.deadlines;

import io.longhaul.source.Unusable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Zones as calls for papers write them: `AoE` (anywhere on earth: while it is still that day
/// somewhere, UTC-12, as IEEE 802.16 introduced it), `UTC-8`, `GMT+02`, `PST`, `Europe/London`.
final class DeadlineZone {
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)(?:([+-])(\\d{1,2})(?::?(\\d{2}))?)?");

  /// A name of standard or summer time says its offset, whatever the season.
  private static final Map<String, ZoneOffset> NAMES =
      Map.of(
          "AOE", ZoneOffset.ofHours(-12),
          "PST", ZoneOffset.ofHours(-8),
          "PDT", ZoneOffset.ofHours(-7),
          "EST", ZoneOffset.ofHours(-5),
          "EDT", ZoneOffset.ofHours(-4),
          "CET", ZoneOffset.ofHours(1),
          "CEST", ZoneOffset.ofHours(2),
          "JST", ZoneOffset.ofHours(9));

  private DeadlineZone() {}

  static ZoneId of(@Nullable String text) throws Unusable {
    if (text == null || text.isBlank()) {
      throw new Unusable("its zone is not told");
    }
    var name = text.strip();
    var known = NAMES.get(name.toUpperCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    try {
      var offset = OFFSET.matcher(name.toUpperCase(Locale.ROOT));
      if (!offset.matches()) {
        return ZoneId.of(name);
      }
      int sign = "-".equals(offset.group(1)) ? -1 : 1;
      return ZoneOffset.ofHoursMinutes(
          sign * number(offset.group(2)), sign * number(offset.group(3)));
    } catch (DateTimeException e) {
      throw new Unusable("its zone is not known");
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
