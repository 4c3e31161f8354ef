package io.longhaul.day;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Watch;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The days on which a watcher was alive: their hours are seen instead of inferred. It takes four
/// hours with an act in nine tenths of the hours of acts, so that short days are seen as well as
/// long ones; and eight hours without any act, for a day that is known to be free.
///
/// Of a day with acts, what lies in any of them is worked; of gaps under half an hour nine tenths,
/// of gaps from there to two hours the less the more usual a gap is at that time of the day, since
/// a usual one is a break and a rare one a meeting or reading; and 15 minutes away from the machine
/// before the first act and after the last together. Longer gaps are free, and so is one of half an
/// hour and more that a page ends: it called somebody back. The shares are those of simulated
/// people (docs/models/hours.md).
///
/// @param seen what was seen of each
public record WatchedDays(Map<LocalDate, Seen> seen) {
  public static final WatchedDays NONE = new WatchedDays(Map.of());

  private static final Duration ENOUGH = Duration.ofHours(4);
  private static final Duration LONG = Duration.ofHours(8);
  private static final double MOSTLY = 0.9;
  private static final Duration BREAK = Duration.ofMinutes(30);
  private static final Duration LONGEST_GAP = Duration.ofHours(2);

  /// A page that is answered is answered within this.
  private static final Duration ANSWER = Duration.ofMinutes(30);

  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final double SHORT_SHARE = 0.9;
  private static final double RARE_GAP_SHARE = 0.8;
  private static final double USUAL_GAP_SHARE = 0.1;

  /// On so many of the days there is a gap at that time: rarely up to the one, usually from the
  /// other on.
  private static final double RARE = 0.2;

  private static final double USUAL = 0.6;
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
  /// @param isLong whether the watcher was alive for eight hours, so that it would have seen work
  ///   at other times of the day
  public record Seen(double hours, double variance, double common, boolean isLong) {
    static final Seen FREE = new Seen(0, 0, 0, true);
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
    var pages = new TreeSet<Instant>();
    evidence.stream()
        .filter(piece -> piece.kind() == Kind.PAGE && piece.exclusion() == null)
        .forEach(page -> pages.add(page.at()));
    var days = new HashMap<LocalDate, Watched>();
    int next = 0;
    Offset offset = acts.isEmpty() ? new Offset.Unknown() : acts.getFirst().offset();
    for (var date = dates.from(); date.isBefore(dates.until()); date = date.plusDays(1)) {
      var from = date.atTime(turn.at()).toInstant(offset.value());
      for (; next < acts.size() && !acts.get(next).at().isAfter(from); next++) {
        offset = acts.get(next).offset();
      }
      var day = new Interval(from, from.plus(Duration.ofDays(1)));
      var alive = Stretches.inside(day, watch.alive());
      if (alive.compareTo(ENOUGH) >= 0) {
        var watched = new Watched(from, on(day, worked), alive.compareTo(LONG) >= 0);
        if (watched.isBy(watch.alive())) {
          days.put(date, watched);
        }
      }
    }
    var habit = new Gaps(days.values());
    var seen = new HashMap<LocalDate, Seen>();
    days.forEach((date, day) -> seen.put(date, day.sum(habit, pages)));
    return new WatchedDays(seen);
  }

  public boolean contains(LocalDate date) {
    return seen.containsKey(date);
  }

  private static Interval when(Evidence act) {
    var least = act.at().plus(MOMENT);
    return new Interval(act.at(), act.when().end().isAfter(least) ? act.when().end() : least);
  }

  private static List<Interval> on(Interval day, List<Interval> worked) {
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
    return stretches;
  }

  private static double hours(Duration duration) {
    return duration.toSeconds() / SECONDS_AN_HOUR;
  }

  /// A watched day: when it began, when somebody was seen on it, and whether it was watched long.
  private record Watched(Instant from, List<Interval> stretches, boolean isLong) {
    boolean isBy(List<Interval> alive) {
      double all = 0;
      double inside = 0;
      for (var stretch : stretches) {
        all += hours(stretch.duration());
        inside += hours(Stretches.inside(stretch, alive));
      }
      return stretches.isEmpty() ? isLong : inside >= MOSTLY * all;
    }

    /// The gaps of the day.
    List<Interval> gaps() {
      var gaps = new ArrayList<Interval>();
      for (int i = 1; i < stretches.size(); i++) {
        var from = stretches.get(i - 1).end();
        var until = stretches.get(i).start();
        gaps.add(new Interval(from, until));
      }
      return gaps;
    }

    Seen sum(Gaps habit, NavigableSet<Instant> pages) {
      if (stretches.isEmpty()) {
        return Seen.FREE;
      }
      double hours = AWAY_HOURS;
      double variance = AWAY_DEVIATION_HOURS * AWAY_DEVIATION_HOURS;
      double doubted = 0;
      for (var stretch : stretches) {
        hours += hours(stretch.duration());
      }
      for (var gap : gaps()) {
        double length = hours(gap.duration());
        if (gap.duration().compareTo(BREAK) < 0) {
          hours += SHORT_SHARE * length;
        } else if (!isEndedByPage(gap, pages) && gap.duration().compareTo(LONGEST_GAP) <= 0) {
          double share = habit.worked(this, gap);
          hours += share * length;
          variance += length * length * share * (1 - share);
          doubted += length;
        }
      }
      return new Seen(hours, variance, doubted * PERSON_DEVIATION, isLong);
    }

    private static boolean isEndedByPage(Interval gap, NavigableSet<Instant> pages) {
      var answered = gap.end().minus(ANSWER);
      var from = answered.isBefore(gap.start()) ? gap.start() : answered;
      return !pages.subSet(from, true, gap.end(), true).isEmpty();
    }

    int quarter(Instant at) {
      long quarter = Duration.between(from, at).toSeconds() / Quarters.SECONDS;
      return Math.clamp(quarter, 0, Quarters.A_DAY - 1);
    }
  }

  /// At which times of the day there are gaps on how many days.
  private static final class Gaps {
    private final double[] shares = new double[Quarters.A_DAY];

    Gaps(Collection<Watched> days) {
      long worked = days.stream().filter(day -> !day.stretches().isEmpty()).count();
      for (var day : days) {
        for (var gap : day.gaps()) {
          if (gap.duration().compareTo(BREAK) >= 0) {
            for (int k = day.quarter(gap.start()); k <= day.quarter(gap.end()); k++) {
              shares[k] += 1.0 / worked;
            }
          }
        }
      }
    }

    /// The share of a gap that is worked, by how usual a gap is at its times.
    double worked(Watched day, Interval gap) {
      int first = day.quarter(gap.start());
      int last = day.quarter(gap.end());
      double usual = 0;
      for (int k = first; k <= last; k++) {
        usual += Math.clamp((shares[k] - RARE) / (USUAL - RARE), 0, 1) / (last - first + 1);
      }
      return RARE_GAP_SHARE + usual * (USUAL_GAP_SHARE - RARE_GAP_SHARE);
    }
  }
}
