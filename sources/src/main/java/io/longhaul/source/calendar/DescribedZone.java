package io.longhaul.source.calendar;

import io.longhaul.source.Unusable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A clock that a file describes by its seasons (`VTIMEZONE`, RFC 5545, 3.6.5), such as the
/// "Customized Time Zone" of Outlook. Its changes are those of 1970 to 2099.
final class DescribedZone {
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2})(?::?(\\d{2}))?");
  private static final LocalDateTime FIRST = LocalDateTime.of(1970, 1, 1, 0, 0);
  private static final LocalDateTime LAST = LocalDateTime.of(2100, 1, 1, 0, 0);
  private static final int MOST_CHANGES = 1_000;

  private DescribedZone() {}

  /// A moment from which on the clock stands elsewhere.
  private record Onset(LocalDateTime local, ZoneOffset from, ZoneOffset to) {
    Instant at() {
      return local.toInstant(from);
    }
  }

  static ZoneRules of(Component zone) throws Unusable {
    var onsets = new TreeMap<Instant, Onset>();
    for (var season : zone.parts()) {
      for (var onset : onsets(season)) {
        onsets.put(onset.at(), onset);
      }
    }
    if (onsets.isEmpty()) {
      throw new Unusable("its time zone is named, but not described");
    }
    var first = onsets.firstEntry().getValue();
    var clock = first.local().isBefore(FIRST) ? first.to() : first.from();
    var changes = new ArrayList<ZoneOffsetTransition>();
    for (var onset : onsets.values()) {
      if (!onset.to().equals(clock)) {
        var local = LocalDateTime.ofEpochSecond(onset.at().getEpochSecond(), 0, clock);
        changes.add(ZoneOffsetTransition.of(local, clock, onset.to()));
        clock = onset.to();
      }
    }
    var before = changes.isEmpty() ? clock : changes.getFirst().getOffsetBefore();
    return ZoneRules.of(before, before, List.of(), changes, List.of());
  }

  private static List<Onset> onsets(Component season) throws Unusable {
    var from = offset(season.value("TZOFFSETFROM"));
    var to = offset(season.value("TZOFFSETTO"));
    var start = Stamp.of(season.value("DTSTART"), null).local();
    var times = new ArrayList<LocalDateTime>(List.of(start));
    var rule = season.first("RRULE");
    if (rule != null) {
      var repetition = Repetition.of(rule.value());
      var last = last(repetition.until(), from);
      times.addAll(
          repetition.from(
              start, time -> !time.isBefore(FIRST), time -> time.isAfter(last), MOST_CHANGES));
    }
    for (var date : Stamp.all(season.all("RDATE"))) {
      times.add(date.local());
    }
    return times.stream().distinct().map(time -> new Onset(time, from, to)).toList();
  }

  /// An `UNTIL` is in UTC here.
  private static LocalDateTime last(@Nullable Stamp until, ZoneOffset from) {
    return until == null ? LAST : until.local().plusSeconds(from.getTotalSeconds());
  }

  private static ZoneOffset offset(String text) throws Unusable {
    var matcher = OFFSET.matcher(text);
    if (!matcher.matches()) {
      throw new Unusable("the description of its time zone cannot be read");
    }
    int sign = "-".equals(matcher.group(1)) ? -1 : 1;
    int second = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
    try {
      return ZoneOffset.ofHoursMinutesSeconds(
          sign * Integer.parseInt(matcher.group(2)),
          sign * Integer.parseInt(matcher.group(3)),
          sign * second);
    } catch (DateTimeException e) {
      throw new Unusable("the description of its time zone cannot be");
    }
  }
}
