package io.longhaul.machine;

import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// How many projects had something running at once, over the time with any.
///
/// Equation: `n(t)` is the number of projects of which a machine interval covers `t`; the median is
/// the least `m` such that `n(t) <= m` over half of the time with `n(t) > 0`.
///
/// @param any how long anything ran
/// @param median projects at once, over that time; 0 when nothing ran
/// @param most projects at once
public record Concurrency(Duration any, int median, int most) {
  public static final Concurrency NONE = new Concurrency(Duration.ZERO, 0, 0);

  /// Over the time with any.
  ///
  /// @param projects what ran for each, as a set of intervals apart from each other
  public static Concurrency of(Collection<List<Interval>> projects) {
    var changes = new TreeMap<Instant, Integer>();
    for (var project : projects) {
      for (var run : project) {
        changes.merge(run.start(), 1, Integer::sum);
        changes.merge(run.end(), -1, Integer::sum);
      }
    }
    var seconds = new ArrayList<Long>();
    int running = 0;
    Instant last = Instant.MIN;
    for (var change : changes.entrySet()) {
      while (seconds.size() <= running) {
        seconds.add(0L);
      }
      if (running > 0) {
        long more = Duration.between(last, change.getKey()).toSeconds();
        seconds.set(running, seconds.get(running) + more);
      }
      running += change.getValue();
      last = change.getKey();
    }
    return of(seconds);
  }

  /// @param seconds how long so many ran at once
  private static Concurrency of(List<Long> seconds) {
    long any = seconds.stream().mapToLong(Long::longValue).sum();
    int median = 0;
    int most = 0;
    long below = 0;
    for (int running = 1; running < seconds.size(); running++) {
      below += seconds.get(running);
      most = seconds.get(running) > 0 ? running : most;
      median = median == 0 && 2 * below >= any && any > 0 ? running : median;
    }
    return new Concurrency(Duration.ofSeconds(any), median, most);
  }
}
