package io.longhaul.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Sets of moments, as intervals in order and apart from each other.
public final class Stretches {
  private static final Comparator<Interval> ORDER =
      Comparator.comparing(Interval::start).thenComparing(Interval::end);

  private Stretches() {}

  /// What lies in any of some intervals. Those that touch are one; empty ones hold nothing.
  public static List<Interval> union(Collection<Interval> intervals) {
    var union = new ArrayList<Interval>();
    for (var next : intervals.stream().filter(it -> !isEmpty(it)).sorted(ORDER).toList()) {
      if (!union.isEmpty() && !next.start().isAfter(union.getLast().end())) {
        union.set(union.size() - 1, union.getLast().span(next));
      } else {
        union.add(next);
      }
    }
    return List.copyOf(union);
  }

  /// What lies in a set and in none of the others. An empty interval takes nothing away, but cuts
  /// in two what it lies in.
  ///
  /// @param taken in order of their starts
  public static List<Interval> without(List<Interval> set, List<Interval> taken) {
    var left = new ArrayList<Interval>();
    int first = 0;
    for (var whole : set) {
      var from = whole.start();
      while (first < taken.size() && taken.get(first).end().isBefore(whole.start())) {
        first++;
      }
      for (int i = first; i < taken.size() && taken.get(i).start().isBefore(whole.end()); i++) {
        if (taken.get(i).start().isAfter(from)) {
          left.add(new Interval(from, taken.get(i).start()));
        }
        from = later(from, taken.get(i).end());
      }
      if (from.isBefore(whole.end())) {
        left.add(new Interval(from, whole.end()));
      }
    }
    return List.copyOf(left);
  }

  /// How long a set is inside an interval.
  public static Duration inside(Interval interval, List<Interval> set) {
    var sum = Duration.ZERO;
    for (int i = firstEndingAfter(interval.start(), set); i < set.size(); i++) {
      if (!set.get(i).start().isBefore(interval.end())) {
        break;
      }
      var from = later(interval.start(), set.get(i).start());
      var until = set.get(i).end().isBefore(interval.end()) ? set.get(i).end() : interval.end();
      sum = sum.plus(Duration.between(from, until));
    }
    return sum;
  }

  /// The index of the first interval of a set that ends after an instant.
  public static int firstEndingAfter(Instant instant, List<Interval> set) {
    int low = 0;
    int high = set.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (set.get(middle).end().isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static boolean isEmpty(Interval interval) {
    return interval.start().equals(interval.end());
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }
}
