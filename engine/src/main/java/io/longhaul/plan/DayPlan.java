package io.longhaul.plan;

import io.longhaul.session.Session;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// The planned hours of one working day on the clock, in order; what lies between two stretches is
/// a break of half an hour or more.
public record DayPlan(List<Stretch> stretches) {
  private static final int DAY_MINUTES = 24 * 60;
  private static final int SHORTEST_BREAK_MINUTES = 30;

  /// A stretch of work.
  ///
  /// @param fromMinute minutes after the midnight at which the date begins
  /// @param untilMinute the same; beyond 1440 it is the next morning
  public record Stretch(int fromMinute, int untilMinute) {
    public Stretch {
      if (fromMinute < 0 || untilMinute <= fromMinute) {
        throw new IllegalArgumentException(
            "stretch from minute " + fromMinute + " until minute " + untilMinute);
      }
    }
  }

  public DayPlan {
    stretches = List.copyOf(stretches);
    for (int i = 1; i < stretches.size(); i++) {
      int pause = stretches.get(i).fromMinute - stretches.get(i - 1).untilMinute;
      if (pause < SHORTEST_BREAK_MINUTES) {
        throw new IllegalArgumentException("a break of " + pause + " minutes; 30 is the shortest");
      }
    }
    if (stretches.isEmpty()
        || stretches.getLast().untilMinute - stretches.getFirst().fromMinute > DAY_MINUTES) {
      throw new IllegalArgumentException("a working day has up to 24 hours, not " + stretches);
    }
  }

  /// Reads `9-12:30 13:30-18`; hours beyond 24 are the next morning.
  public static DayPlan of(String text) {
    var stretches = new ArrayList<Stretch>();
    for (var stretch : text.split(" ", -1)) {
      var ends = stretch.split("-", -1);
      stretches.add(new Stretch(minute(ends[0]), minute(ends[1])));
    }
    return new DayPlan(stretches);
  }

  private static int minute(String clock) {
    var parts = clock.split(":", -1);
    return Integer.parseInt(parts[0]) * 60 + (parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
  }

  /// The stretches of a date, as exact sessions. One that a clock change swallows ends when it
  /// begins.
  public List<Session> on(LocalDate date, ZoneId zone) {
    return stretches.stream().map(stretch -> session(date, stretch, zone)).toList();
  }

  private static Session session(LocalDate date, Stretch stretch, ZoneId zone) {
    var from = at(date, stretch.fromMinute(), zone);
    var until = at(date, stretch.untilMinute(), zone);
    var seen =
        new Interval(from.toInstant(), until.isBefore(from) ? from.toInstant() : until.toInstant());
    return new Session(
        seen,
        seen.duration(),
        Duration.ZERO,
        Duration.ZERO,
        Duration.ZERO,
        new Offset.Declared(from.getOffset()),
        1);
  }

  private static ZonedDateTime at(LocalDate date, int minute, ZoneId zone) {
    return date.atStartOfDay().plusMinutes(minute).atZone(zone);
  }

  public int startMinute() {
    return stretches.getFirst().fromMinute;
  }

  public int endMinute() {
    return stretches.getLast().untilMinute;
  }

  /// From start to end.
  public Duration span() {
    return Duration.ofMinutes(endMinute() - startMinute());
  }

  /// From start to end without the breaks.
  public Duration worked() {
    return Duration.ofMinutes(stretches.stream().mapToInt(s -> s.untilMinute - s.fromMinute).sum());
  }

  /// The same day with another end, which is never later than 24 hours after its start.
  public DayPlan endingAt(int minute) {
    var last = stretches.getLast();
    var longer = new ArrayList<>(stretches.subList(0, stretches.size() - 1));
    int end = Math.min(minute, startMinute() + DAY_MINUTES);
    longer.add(new Stretch(last.fromMinute, Math.max(end, last.fromMinute + 1)));
    return new DayPlan(longer);
  }
}
