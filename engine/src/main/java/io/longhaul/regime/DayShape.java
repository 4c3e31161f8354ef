package io.longhaul.regime;

import io.longhaul.day.WorkPattern;
import io.longhaul.time.Normal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When the usual working day of a pattern begins and ends. The day is a circle: work begins after
/// the longest usual rest and ends before it.
///
/// @param startEdge when it begins, with its interval
/// @param endEdge when it ends, with its interval
/// @param start when it begins, hours after midnight, 0 to 24
/// @param span hours from start to end
/// @param startDeviation standard error of the start, hours
/// @param endDeviation standard error of the end, hours
/// @param certainty the chance that both lie within an hour and a half
record DayShape(
    Edge startEdge,
    Edge endEdge,
    double start,
    double span,
    double startDeviation,
    double endDeviation,
    double certainty) {
  /// Half of the tolerance of a claim about the time of day.
  private static final int TOLERANCE_QUARTERS = 6;

  private static final int QUARTERS = WorkPattern.QUARTERS_A_DAY;
  private static final double AN_HOUR = 4;
  private static final long MINUTES_A_QUARTER = 15;
  private static final double HALF = 0.5;

  /// Who never rests longer than this works round the clock, unless one rest stands alone.
  private static final int SHORT_REST_QUARTERS = 16;

  /// From this chance on it is told whether one rest stands alone.
  private static final double LEAST_CHANCE = 0.8;

  /// So many standard deviations long is the interval of nine tenths of a normal distribution.
  private static final double NINE_TENTHS_DEVIATIONS = 3.29;

  /// Fewer marks do not tell one rest from another.
  private static final double LEAST_MARKS = 240;

  private static final double LEAST_DEVIATION = 0.25;
  private static final double WHOLE_DAY = 24;
  private static final double TAIL = 0.05;

  /// A time of day and the interval that holds it nine times in ten.
  record Edge(double early, double likely, double late) {
    LocalTime time(double hour) {
      long minutes = Math.round(hour * 60);
      return LocalTime.ofSecondOfDay(Math.floorMod(minutes, 24 * 60L) * 60);
    }

    Regime.Clock clock() {
      return new Regime.Clock(time(early), time(likely), time(late));
    }
  }

  /// A stretch of rest in quarters of an hour.
  private record Rest(int from, int length) {
    int until() {
      return (from + length) % QUARTERS;
    }
  }

  /// Empty when no quarter is usually worked.
  static Optional<DayShape> of(WorkPattern pattern) {
    var rests = rests(pattern);
    if (rests.isEmpty() && pattern.worked(0) < HALF) {
      return Optional.empty();
    }
    if (!rests.isEmpty() && rests.getFirst().length() >= SHORT_REST_QUARTERS) {
      return Optional.of(around(pattern, rests.getFirst()));
    }
    return Optional.of(shortRests(pattern));
  }

  private static DayShape shortRests(WorkPattern pattern) {
    var rest = LoneRest.of(pattern);
    boolean isTold = pattern.marks() >= LEAST_MARKS;
    if (isTold && rest.chance() >= LEAST_CHANCE) {
      return around(rest);
    }
    return roundTheClock(isTold && 1 - rest.chance() >= LEAST_CHANCE ? 1 - rest.chance() : 0);
  }

  private static DayShape around(LoneRest rest) {
    var start = edge(rest.from() + rest.length(), rest.start());
    var end = edge(rest.from(), rest.end());
    return new DayShape(
        start,
        end,
        start.likely(),
        WHOLE_DAY - rest.length() / AN_HOUR,
        deviation(start),
        deviation(end),
        rest.chance());
  }

  private static Edge edge(int quarter, LoneRest.Slack slack) {
    int at = quarter % QUARTERS;
    return new Edge((at - slack.earlier()) / AN_HOUR, at / AN_HOUR, (at + slack.later()) / AN_HOUR);
  }

  private static double deviation(Edge edge) {
    return (edge.late() - edge.early()) / NINE_TENTHS_DEVIATIONS;
  }

  private static DayShape around(WorkPattern pattern, Rest rest) {
    var start = edge(pattern, rest.until(), 1);
    var end = edge(pattern, rest.from(), -1);
    double span = end.likely() - start.likely();
    return new DayShape(
        start,
        end,
        start.likely(),
        span <= 0 ? span + WHOLE_DAY : span,
        deviation(pattern, rest.until()),
        deviation(pattern, rest.from()),
        certainty(pattern, rest));
  }

  private static DayShape roundTheClock(double certainty) {
    return new DayShape(
        new Edge(0, 0, 0),
        new Edge(WHOLE_DAY, WHOLE_DAY, WHOLE_DAY),
        0,
        WHOLE_DAY,
        0,
        0,
        certainty);
  }

  /// Stretches that are usually not worked, the longest first.
  private static List<Rest> rests(WorkPattern pattern) {
    var rests = new ArrayList<Rest>();
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      if (pattern.worked(quarter) < HALF && pattern.worked(quarter - 1) >= HALF) {
        int length = 1;
        while (length < QUARTERS && pattern.worked(quarter + length) < HALF) {
          length++;
        }
        rests.add(new Rest(quarter, length));
      }
    }
    rests.sort(Comparator.comparingInt(Rest::length).reversed());
    return rests;
  }

  /// The longest rest within the usual working day, which begins and ends with the longest of all.
  static Duration longestBreak(WorkPattern pattern) {
    var rests = rests(pattern);
    return rests.size() < 2
        ? Duration.ZERO
        : Duration.ofMinutes(rests.get(1).length() * MINUTES_A_QUARTER);
  }

  /// Where the chance of work crosses a half between two quarters, and its tails around.
  ///
  /// @param direction 1 where work begins, -1 where it ends
  private static Edge edge(WorkPattern pattern, int quarter, int direction) {
    double before = pattern.worked(quarter - 1);
    double after = pattern.worked(quarter);
    double likely = quarter - HALF + (HALF - before) / (after - before);
    int early = quarter;
    while (quarter - early < 2 * TOLERANCE_QUARTERS
        && isOpen(pattern, early - 1, direction, false)) {
      early--;
    }
    int late = quarter;
    while (late - quarter < 2 * TOLERANCE_QUARTERS && isOpen(pattern, late, direction, true)) {
      late++;
    }
    return new Edge(
        Math.min(early, likely) / AN_HOUR, likely / AN_HOUR, Math.max(late, likely) / AN_HOUR);
  }

  /// Whether a quarter may still lie on the other side of the edge.
  private static boolean isOpen(WorkPattern pattern, int quarter, int direction, boolean isAfter) {
    boolean shouldWork = (direction > 0) == isAfter;
    double worked = pattern.worked(quarter);
    return shouldWork ? worked < 1 - TAIL : worked > TAIL;
  }

  /// Of the edge, from how the chance of work rises or falls around it.
  private static double deviation(WorkPattern pattern, int quarter) {
    double blur = 0;
    for (int k = -TOLERANCE_QUARTERS; k < TOLERANCE_QUARTERS; k++) {
      double worked = pattern.worked(quarter + k);
      blur += worked * (1 - worked) / AN_HOUR;
    }
    return Math.sqrt(Math.PI) * blur;
  }

  private static double certainty(WorkPattern pattern, Rest rest) {
    double inside =
        pattern.worked(rest.until() + TOLERANCE_QUARTERS - 1)
            * pattern.worked(rest.from() - TOLERANCE_QUARTERS);
    if (rest.length() < 2 * TOLERANCE_QUARTERS) {
      return inside;
    }
    return inside
        * (1 - pattern.worked(rest.until() - TOLERANCE_QUARTERS - 1))
        * (1 - pattern.worked(rest.from() + TOLERANCE_QUARTERS));
  }

  /// The name of such hours, when at least so much of the distribution of their length bears it.
  @Nullable RegimeName name(double daysPerWeek, double leastChance) {
    var least = nameFor(Math.floor(daysPerWeek), leastChance);
    return least == nameFor(Math.ceil(daysPerWeek), leastChance) ? least : null;
  }

  private @Nullable RegimeName nameFor(double daysPerWeek, double leastChance) {
    double deviation =
        span == WHOLE_DAY ? 0 : Math.max(LEAST_DEVIATION, Math.hypot(startDeviation, endDeviation));
    var name = RegimeName.nearest(start, span, daysPerWeek).orElse(null);
    double chance = 0;
    int points = 21;
    for (int i = 0; i < points; i++) {
      double z = Normal.quantile((i + HALF) / points);
      var other = RegimeName.nearest(start, span + z * deviation, daysPerWeek).orElse(null);
      chance += other == name ? 1.0 / points : 0;
    }
    return chance >= leastChance ? name : null;
  }
}
