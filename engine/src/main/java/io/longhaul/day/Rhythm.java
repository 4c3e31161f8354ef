package io.longhaul.day;

import io.longhaul.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// How often each hour of the week was worked: for Monday 00:00 to Sunday 24:00, the share of the
/// weeks in which a session touched that hour. Weeks before the first trace are not looked at. Only
/// sessions whose clock is known take part.
///
/// @param share share of weeks, 0 to 1, for the 168 hours of the week from Monday 00:00
/// @param weeks how many weeks it covers
/// @param sessions how many sessions took part
/// @param withoutClock how many sessions could not take part, since their zone is unknown
public record Rhythm(List<Double> share, double weeks, int sessions, int withoutClock) {
  private static final int HOURS = 24;
  private static final int HOURS_OF_WEEK = 7 * HOURS;

  public Rhythm {
    share = List.copyOf(share);
  }

  public static Rhythm of(Calendar calendar, DateRange range) {
    var days = calendar.in(range);
    var from = days.isEmpty() ? range.from() : days.getFirst().date();
    var sessions = days.stream().flatMap(day -> day.sessions().stream()).toList();
    var known = sessions.stream().filter(session -> session.offset().isKnown()).toList();
    double weeks = Math.max(1, new DateRange(from, range.until()).days() / 7.0);
    var seen =
        hoursSeen(
            known.stream()
                .map(s -> new Stretch(s.offset().localTime(s.likelyStart()), s.localEnd()))
                .toList());
    var hits = new int[HOURS_OF_WEEK];
    seen.stream().forEach(hour -> hits[hour % HOURS_OF_WEEK]++);
    var share = Arrays.stream(hits).mapToObj(hit -> Math.min(1, hit / weeks)).toList();
    return new Rhythm(share, weeks, known.size(), sessions.size() - known.size());
  }

  public double at(DayOfWeek day, int hour) {
    return share.get((day.getValue() - 1) * HOURS + hour);
  }

  private record Stretch(LocalDateTime start, LocalDateTime end) {}

  /// The hours touched, counted from a Monday long ago, each once.
  private static BitSet hoursSeen(List<Stretch> stretches) {
    var monday = LocalDateTime.of(1900, 1, 1, 0, 0);
    var hours = new BitSet();
    for (var stretch : stretches) {
      long from = ChronoUnit.HOURS.between(monday, stretch.start());
      long to = ChronoUnit.HOURS.between(monday, stretch.end());
      hours.set(Math.toIntExact(from), Math.toIntExact(to) + 1);
    }
    return hours;
  }
}
