package io.longhaul.day;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Watch;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The days on which a watcher was alive for eight hours and more: their hours are seen instead of
/// inferred, and a day without an act among them is known to be free.
///
/// Of a day with acts, what lies in any of them is worked; of gaps under half an hour nine tenths,
/// of gaps from there to two hours 55 %, since they are as often a meeting or reading as a break;
/// and 15 minutes away from the machine before the first act and after the last together. Longer
/// gaps are free. The shares are those of simulated people (docs/models/hours.md).
///
/// @param seen what was seen of each
public record WatchedDays(Map<LocalDate, Seen> seen) {
  public static final WatchedDays NONE = new WatchedDays(Map.of());

  private static final Duration ENOUGH = Duration.ofHours(8);
  private static final Duration BREAK = Duration.ofMinutes(30);
  private static final Duration LONGEST_GAP = Duration.ofHours(2);
  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final double SHORT_SHARE = 0.9;
  private static final double LONG_SHARE = 0.55;
  private static final double AWAY_HOURS = 15 / 60.0;
  private static final double AWAY_DEVIATION_HOURS = 26 / 60.0;

  /// How much the share of long gaps that somebody works differs from one person to another.
  private static final double PERSON_DEVIATION = 0.2;

  private static final double SECONDS_AN_HOUR = 3600;

  public WatchedDays {
    seen = Map.copyOf(seen);
  }

  /// Hours of one day.
  ///
  /// @param hours likely ones
  /// @param variance of them, for this day alone
  /// @param common deviation of them that all days of the person share, hours
  public record Seen(double hours, double variance, double common) {
    static final Seen FREE = new Seen(0, 0, 0);
  }

  /// The days among some dates.
  ///
  /// @param evidence in time order
  public static WatchedDays of(
      List<Evidence> evidence, DayTurn turn, Watch watch, DateRange dates) {
    if (watch.alive().isEmpty()) {
      return NONE;
    }
    var acts = evidence.stream().filter(Evidence::isAct).toList();
    var worked = Stretches.union(acts.stream().map(WatchedDays::when).toList());
    var seen = new HashMap<LocalDate, Seen>();
    int next = 0;
    Offset offset = acts.isEmpty() ? new Offset.Unknown() : acts.getFirst().offset();
    for (var date = dates.from(); date.isBefore(dates.until()); date = date.plusDays(1)) {
      var from = date.atTime(turn.at()).toInstant(offset.value());
      for (; next < acts.size() && !acts.get(next).at().isAfter(from); next++) {
        offset = acts.get(next).offset();
      }
      var day = new Interval(from, from.plus(Duration.ofDays(1)));
      if (Stretches.inside(day, watch.alive()).compareTo(ENOUGH) >= 0) {
        seen.put(date, seen(day, worked));
      }
    }
    return new WatchedDays(seen);
  }

  public boolean contains(LocalDate date) {
    return seen.containsKey(date);
  }

  private static Interval when(Evidence act) {
    var least = act.at().plus(MOMENT);
    return new Interval(act.at(), act.when().end().isAfter(least) ? act.when().end() : least);
  }

  private static Seen seen(Interval day, List<Interval> worked) {
    var stretches = new ArrayList<Interval>();
    for (int i = Stretches.firstEndingAfter(day.start(), worked);
        i < worked.size() && worked.get(i).start().isBefore(day.end());
        i++) {
      var from = worked.get(i).start();
      var until = worked.get(i).end();
      stretches.add(
          new Interval(
              from.isBefore(day.start()) ? day.start() : from,
              until.isAfter(day.end()) ? day.end() : until));
    }
    return stretches.isEmpty() ? Seen.FREE : sum(stretches);
  }

  private static Seen sum(List<Interval> stretches) {
    double hours = AWAY_HOURS;
    double variance = AWAY_DEVIATION_HOURS * AWAY_DEVIATION_HOURS;
    double gaps = 0;
    for (int i = 0; i < stretches.size(); i++) {
      hours += hours(stretches.get(i).duration());
      if (i > 0) {
        var gap = Duration.between(stretches.get(i - 1).end(), stretches.get(i).start());
        double length = gap.compareTo(LONGEST_GAP) > 0 ? 0 : hours(gap);
        boolean isShort = gap.compareTo(BREAK) < 0;
        hours += length * (isShort ? SHORT_SHARE : LONG_SHARE);
        variance += isShort ? 0 : length * length * LONG_SHARE * (1 - LONG_SHARE);
        gaps += isShort ? 0 : length;
      }
    }
    return new Seen(hours, variance, gaps * PERSON_DEVIATION);
  }

  private static double hours(Duration duration) {
    return duration.toSeconds() / SECONDS_AN_HOUR;
  }
}
