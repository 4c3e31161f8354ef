package io.longhaul.evidence;

import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where somebody's clock stood over time: the stays that best explain the offsets that acts tell.
///
/// Each day (of UTC) has the offsets that its acts tell, each with its share of them. A day inside
/// a stay costs the share that tells another offset, and each move to another stay costs as much as
/// one day that tells nothing else; the cheapest sequence is found by dynamic programming (Viterbi
/// 1967). So who is away for three days and more was away, and a server on the other side of the
/// earth is no journey.
public final class Stays {
  private static final double MOVE = 1;
  private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

  private Stays() {}

  /// In time order.
  ///
  /// @param trace after [Zones#repair]
  public static List<Stay> of(Trace trace) {
    var stays = new ArrayList<>(told(trace));
    stays.addAll(unknown(trace));
    stays.sort(Comparator.comparing(Stay::from).thenComparing(Stay::until));
    return List.copyOf(stays);
  }

  /// What the acts of one day tell.
  private record Told(List<Evidence> acts, Map<ZoneOffset, Integer> counts) {
    double cost(ZoneOffset offset) {
      return 1 - (double) counts.getOrDefault(offset, 0) / acts.size();
    }
  }

  private static List<Stay> told(Trace trace) {
    var days = days(trace);
    if (days.isEmpty()) {
      return List.of();
    }
    var path = path(days);
    var stays = new ArrayList<Stay>();
    for (int from = 0; from < path.size(); ) {
      int until = from + 1;
      while (until < path.size() && path.get(until).equals(path.get(from))) {
        until++;
      }
      var before = stays.isEmpty() ? null : stays.getLast();
      stays.add(stay(path.get(from), days.subList(from, until), before));
      from = until;
    }
    return stays;
  }

  private static List<Told> days(Trace trace) {
    var days = new ArrayList<Told>();
    long last = Long.MIN_VALUE;
    for (var act : trace.evidence()) {
      if (act.isAct() && act.offset() instanceof Offset.Told(ZoneOffset offset)) {
        long day = Math.floorDiv(act.at().getEpochSecond(), DAY_SECONDS);
        if (day != last) {
          days.add(new Told(new ArrayList<>(), new HashMap<>()));
          last = day;
        }
        days.getLast().acts().add(act);
        days.getLast().counts().merge(offset, 1, Integer::sum);
      }
    }
    return days;
  }

  /// The offset of each day on the cheapest path; of equal ones the one that stays.
  private static List<ZoneOffset> path(List<Told> days) {
    var offsets =
        days.stream().flatMap(day -> day.counts().keySet().stream()).distinct().sorted().toList();
    int states = offsets.size();
    var cost = new double[states];
    var from = new int[days.size()][states];
    for (int day = 0; day < days.size(); day++) {
      int cheapest = least(cost);
      var next = new double[states];
      for (int state = 0; state < states; state++) {
        boolean moves = cost[cheapest] + MOVE < cost[state];
        from[day][state] = moves ? cheapest : state;
        next[state] =
            (moves ? cost[cheapest] + MOVE : cost[state]) + days.get(day).cost(offsets.get(state));
      }
      cost = next;
    }
    var path = new ZoneOffset[days.size()];
    int state = least(cost);
    for (int day = days.size() - 1; day >= 0; day--) {
      path[day] = offsets.get(state);
      state = from[day][state];
    }
    return Arrays.asList(path);
  }

  private static int least(double[] cost) {
    int least = 0;
    for (int state = 1; state < cost.length; state++) {
      least = cost[state] < cost[least] ? state : least;
    }
    return least;
  }

  private static Stay stay(ZoneOffset offset, List<Told> days, @Nullable Stay before) {
    int all = days.stream().mapToInt(day -> day.acts().size()).sum();
    int witnesses = days.stream().mapToInt(day -> day.counts().getOrDefault(offset, 0)).sum();
    var from = days.getFirst().acts().getFirst().at();
    return new Stay(
        offset,
        from,
        days.getLast().acts().getLast().at(),
        witnesses,
        all - witnesses,
        before != null && isClockChange(before, from, offset));
  }

  /// The day of the change itself may belong to the stay before, so that it is looked for from the
  /// day before its last act.
  private static boolean isClockChange(Stay before, Instant from, ZoneOffset offset) {
    return before.offset() != null
        && ClockChange.between(
                before.until().minusSeconds(DAY_SECONDS),
                before.offset(),
                from.plusSeconds(DAY_SECONDS),
                offset)
            .isPresent();
  }

  /// Acts in a row of which no zone is known.
  private static List<Stay> unknown(Trace trace) {
    var stays = new ArrayList<Stay>();
    Evidence first = null;
    Evidence last = null;
    int count = 0;
    for (var act : trace.acts()) {
      if (!act.offset().isKnown()) {
        first = first == null ? act : first;
        last = act;
        count++;
      } else if (first != null && last != null && act.offset() instanceof Offset.Told) {
        stays.add(new Stay(null, first.at(), last.at(), count, 0, false));
        first = null;
        count = 0;
      }
    }
    if (first != null && last != null) {
      stays.add(new Stay(null, first.at(), last.at(), count, 0, false));
    }
    return stays;
  }
}
