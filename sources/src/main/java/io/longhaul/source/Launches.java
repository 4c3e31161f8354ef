package io.longhaul.source;

import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Which starts of programs a person made. Those within seconds of each other are one; one that
/// follows at once on the end of another is that of a script, and more than twenty separate ones in
/// an hour are those of an engine. The measures are ours, not measured on people.
public final class Launches {
  private static final Duration ONE_ACT = Duration.ofSeconds(10);
  private static final Duration AT_ONCE = Duration.ofSeconds(10);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_AN_HOUR = 20;

  private Launches() {}

  /// A run of a program.
  ///
  /// @param ran from its start to its end
  /// @param id what tells it from others
  public record Launch(Interval ran, String id) {}

  /// The first of each act, in time order.
  public static List<Launch> byHand(Collection<Launch> runs) {
    var firsts = firsts(runs);
    var ends = new TreeSet<Instant>();
    runs.stream()
        .filter(run -> !run.ran().duration().isZero())
        .forEach(run -> ends.add(run.ran().end()));
    var byHand = new ArrayList<Launch>();
    int engineUntil = 0;
    int hourUntil = 0;
    for (int i = 0; i < firsts.size(); i++) {
      var start = firsts.get(i).ran().start();
      while (hourUntil < firsts.size()
          && firsts.get(hourUntil).ran().start().isBefore(start.plus(HOUR))) {
        hourUntil++;
      }
      if (hourUntil - i > MOST_AN_HOUR) {
        engineUntil = hourUntil;
      }
      var end = ends.ceiling(start.minus(AT_ONCE));
      boolean followsAtOnce = end != null && !end.isAfter(start);
      if (i >= engineUntil && !followsAtOnce) {
        byHand.add(firsts.get(i));
      }
    }
    return byHand;
  }

  private static List<Launch> firsts(Collection<Launch> runs) {
    var firsts = new ArrayList<Launch>();
    var last = Instant.EPOCH;
    for (var run :
        runs.stream()
            .sorted(
                Comparator.comparing((Launch each) -> each.ran().start()).thenComparing(Launch::id))
            .toList()) {
      if (last.plus(ONE_ACT).isBefore(run.ran().start())) {
        firsts.add(run);
      }
      last = run.ran().start();
    }
    return firsts;
  }
}
