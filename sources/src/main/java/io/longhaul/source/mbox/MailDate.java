package io.longhaul.source.mbox;

import io.longhaul.source.Clock;
import io.longhaul.source.Moment;
import io.longhaul.source.Owner;
import io.longhaul.source.Unusable;
import io.longhaul.time.Offset;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The date of a mail (RFC 5322, 3.3 and the older forms of 4.3): `Wed, 4 Mar 2026 01:21:05 -0800
/// (PST)`. An offset of zero, `GMT` and `-0000` tell nothing about the writer's clock; a date
/// without an offset is on the owner's.
final class MailDate {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:[^\\s,]{1,12}\\s*,)?\\s*(\\d{1,2})[\\s-]+(\\p{Alpha}{3})\\p{Alpha}*[\\s-]+(\\d{2,4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s*([+-]\\d{4}|\\p{Alpha}{1,5}))?.*",
          Pattern.DOTALL);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /// The names that RFC 5322, 4.3 knows, and those of Central Europe and Japan; in hours.
  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("gmt", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("z", 0),
          Map.entry("edt", -4),
          Map.entry("est", -5),
          Map.entry("cdt", -5),
          Map.entry("cst", -6),
          Map.entry("mdt", -6),
          Map.entry("mst", -7),
          Map.entry("pdt", -7),
          Map.entry("pst", -8),
          Map.entry("cet", 1),
          Map.entry("cest", 2),
          Map.entry("jst", 9));

  private static final int LAST_SECOND = 59;
  private static final int CENTURY = 100;

  private MailDate() {}

  static Moment of(String text, Owner owner) throws Unusable {
    var matcher = FORM.matcher(text.strip());
    int month = matcher.matches() ? MONTHS.indexOf(lower(matcher.group(2))) + 1 : 0;
    if (month == 0) {
      throw new Unusable("its date cannot be read");
    }
    try {
      var second = matcher.group(6);
      var local =
          LocalDateTime.of(
              year(matcher.group(3)),
              month,
              number(matcher.group(1)),
              number(matcher.group(4)),
              number(matcher.group(5)),
              second == null ? 0 : Math.min(LAST_SECOND, number(second)));
      var zone = matcher.group(7);
      return zone == null ? Moment.local(local, owner) : told(local, lower(zone));
    } catch (DateTimeException e) {
      throw new Unusable("its date cannot be");
    }
  }

  private static Moment told(LocalDateTime local, String zone) throws Unusable {
    int minutes = minutes(zone);
    var offset = ZoneOffset.ofTotalSeconds(minutes * 60);
    var said = minutes == 0 ? new Offset.Unknown() : Clock.told(offset);
    return Moment.of(local.toInstant(offset), said);
  }

  private static int minutes(String zone) throws Unusable {
    if (zone.startsWith("+") || zone.startsWith("-")) {
      int sign = zone.startsWith("-") ? -1 : 1;
      return sign * (60 * number(zone.substring(1, 3)) + number(zone.substring(3)));
    }
    var hours = NAMES.get(zone);
    if (hours == null) {
      throw new Unusable("its date names a zone that is not known");
    }
    return 60 * hours;
  }

  /// RFC 5322, 4.3: 00 to 49 are of this century, all other short years count from 1900.
  private static int year(String digits) {
    int year = number(digits);
    if (digits.length() >= 4) {
      return year;
    }
    return digits.length() == 2 && year < CENTURY / 2 ? 2000 + year : 1900 + year;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static String lower(@Nullable String text) {
    return String.valueOf(text).toLowerCase(Locale.ROOT);
  }
}
