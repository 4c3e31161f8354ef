package io.longhaul.model;

import io.longhaul.recovery.SleepHistory;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Sleeps as a table: a row for each. The offset of the first start is the clock of the body.
///
/// @param step between two moments of the answer
record SleepTable(SleepHistory history, Duration step) {
  static final List<Column> COLUMNS =
      List.of(
          Column.of("start", "YYYY-MM-DDThh:mm±hh:mm", "falling asleep"),
          Column.of("end", "YYYY-MM-DDThh:mm±hh:mm", "waking up"));

  static final List<Setting> SETTINGS =
      List.of(
          Setting.of("step", 30, "min", "between two lines of the answer"),
          Setting.of("before", 16, "h", "awake before the first sleep"),
          Setting.of("after", 16, "h", "awake after the last sleep"));

  private static final Duration LONGEST = Duration.ofDays(3653);
  private static final double MOST_HOURS = 1000;
  private static final double MINUTES_A_DAY = 1440;

  static SleepTable read(TableIn in, Settings settings) throws Unusable {
    var step = minutes("step", settings.get("step"), 1, MINUTES_A_DAY);
    var before = minutes("before", 60 * settings.get("before"), 0, 60 * MOST_HOURS);
    var after = minutes("after", 60 * settings.get("after"), 0, 60 * MOST_HOURS);
    var offsets = new ArrayList<ZoneOffset>();
    var sleeps = new ArrayList<Interval>();
    in.all(row -> {
      var start = row.time("start");
      var sleep = next(sleeps, start.toInstant(), row.time("end").toInstant());
      offsets.add(start.getOffset());
      sleeps.add(sleep);
      return sleep;
    });
    var span =
        new Interval(sleeps.getFirst().start().minus(before), sleeps.getLast().end().plus(after));
    return new SleepTable(new SleepHistory(span, offsets.getFirst(), sleeps), step);
  }

  private static Duration minutes(String name, double minutes, double low, double high)
      throws Unusable {
    if (!(minutes >= low && minutes <= high)) {
      throw new Unusable(
          "parameter " + name + " is " + minutes + " min, not " + low + " to " + high);
    }
    return Duration.ofMillis(Math.round(60_000 * minutes));
  }

  private static Interval next(List<Interval> before, Instant start, Instant end) throws Unusable {
    if (!end.isAfter(start)) {
      throw new Unusable("it ends before it starts");
    }
    if (!before.isEmpty()) {
      if (start.isBefore(before.getLast().end())) {
        throw new Unusable("it starts before the last one has ended");
      }
      if (Duration.between(before.getFirst().start(), end).compareTo(LONGEST) > 0) {
        throw new Unusable("it ends more than ten years after the first");
      }
    }
    return new Interval(start, end);
  }

  /// A moment on the body's clock.
  OffsetDateTime time(double hours) {
    return history
        .span()
        .start()
        .plusMillis(Math.round(3_600_000 * hours))
        .atOffset(history.bodyClock());
  }
}
