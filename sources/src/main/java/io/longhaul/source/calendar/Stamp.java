package io.longhaul.source.calendar;

import io.longhaul.source.Unusable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time as a calendar writes it: a day, a reading of a named clock, of UTC, or of no named clock.
///
/// @param local the reading; midnight for a day
/// @param isDay whether it is a day
/// @param zone the clock's name as it stands, `UTC`, or null where none is named
record Stamp(LocalDateTime local, boolean isDay, @Nullable String zone) {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})(?:T(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(Z)?)?",
          Pattern.CASE_INSENSITIVE);
  private static final int LAST_SECOND = 59;

  /// Of a list of times not more characters are looked at, says the contract.
  private static final int MOST = 9_999;

  LocalDate date() {
    return local.toLocalDate();
  }

  static Stamp of(ContentLine line) throws Unusable {
    return of(line.value(), line.parameter("TZID"));
  }

  /// All times of lists; the last of a list that was cut off is left out.
  static List<Stamp> all(List<ContentLine> lines) throws Unusable {
    var stamps = new ArrayList<Stamp>();
    for (var line : lines) {
      var values = line.value().split(",", -1);
      int whole = line.value().length() < MOST ? values.length : values.length - 1;
      for (int i = 0; i < whole; i++) {
        var start =
            values[i].contains("/") ? values[i].substring(0, values[i].indexOf('/')) : values[i];
        if (!start.isBlank()) {
          stamps.add(of(start, line.parameter("TZID")));
        }
      }
    }
    return stamps;
  }

  static Stamp of(String value, @Nullable String zone) throws Unusable {
    var matcher = FORM.matcher(value.strip());
    if (!matcher.matches()) {
      throw new Unusable("its time cannot be read");
    }
    try {
      var date =
          LocalDate.of(
              number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
      if (matcher.group(4) == null) {
        return new Stamp(date.atStartOfDay(), true, null);
      }
      int second = matcher.group(6) == null ? 0 : Math.min(LAST_SECOND, number(matcher.group(6)));
      var local = date.atTime(number(matcher.group(4)), number(matcher.group(5)), second);
      return new Stamp(local, false, matcher.group(7) == null ? zone : "UTC");
    } catch (DateTimeException e) {
      throw new Unusable("its time cannot be");
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
