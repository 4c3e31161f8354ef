package io.longhaul.source.calendar;

import io.longhaul.source.Unusable;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long an event lasts by its `DURATION` (RFC 5545, 3.3.6). Weeks may stand behind the `T`, as
/// some tools write them.
final class Length {
  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?)P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})W)?(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?",
          Pattern.CASE_INSENSITIVE);
  private static final int WEEK_DAYS = 7;

  private Length() {}

  static Duration of(String value) throws Unusable {
    var matcher = FORM.matcher(value.strip());
    if (!matcher.matches()) {
      throw new Unusable("its length cannot be read");
    }
    if ("-".equals(matcher.group(1))) {
      throw new Unusable("it ends before it begins");
    }
    long weeks = number(matcher.group(2)) + number(matcher.group(4));
    return Duration.ofDays(WEEK_DAYS * weeks + number(matcher.group(3)))
        .plusHours(number(matcher.group(5)))
        .plusMinutes(number(matcher.group(6)))
        .plusSeconds(number(matcher.group(7)));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
