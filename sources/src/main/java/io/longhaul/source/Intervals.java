package io.longhaul.source;

import io.longhaul.time.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Stretches of time as sets of moments.
public final class Intervals {
  private Intervals() {}

  /// The same moments in stretches that neither overlap nor touch, in time order.
  public static List<Interval> union(Collection<Interval> stretches) {
    var united = new ArrayList<Interval>();
    for (var next :
        stretches.stream()
            .sorted(Comparator.comparing(Interval::start).thenComparing(Interval::end))
            .toList()) {
      if (!united.isEmpty() && !next.start().isAfter(united.getLast().end())) {
        united.set(united.size() - 1, united.getLast().span(next));
      } else {
        united.add(next);
      }
    }
    return List.copyOf(united);
  }

  /// What is left of a stretch without others, in time order.
  ///
  /// @param others as [#union] gives them
  public static List<Interval> without(Interval stretch, List<Interval> others) {
    var left = new ArrayList<Interval>();
    var from = stretch.start();
    for (var other : others) {
      if (other.end().isAfter(from) && other.start().isBefore(stretch.end())) {
        if (other.start().isAfter(from)) {
          left.add(new Interval(from, other.start()));
        }
        from = other.end();
      }
    }
    if (from.isBefore(stretch.end())) {
      left.add(new Interval(from, stretch.end()));
    }
    return List.copyOf(left);
  }
}
