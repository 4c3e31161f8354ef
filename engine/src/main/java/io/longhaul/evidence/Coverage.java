package io.longhaul.evidence;

import io.longhaul.time.Interval;
import io.longhaul.time.Stretches;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// When a source was alive and would have seen work of its kind. Outside it nothing is known.
///
/// @param source the name of the source
/// @param intervals in order, apart from each other
public record Coverage(String source, List<Interval> intervals) {
  /// The sources that see whether the person is at the machine, whatever they do there. Where one
  /// of them was alive and saw nobody, nobody was there.
  private static final Set<String> WATCHERS = Set.of("activitywatch");

  public Coverage {
    intervals = Stretches.union(intervals);
  }

  /// Whether it means that the source would have seen the person at the machine.
  public boolean isWatching() {
    return WATCHERS.contains(source);
  }

  /// One of each source, by its name; what covers nothing is left out.
  static List<Coverage> merged(Collection<Coverage> all) {
    var bySource = new TreeMap<String, List<Interval>>();
    for (var each : all) {
      bySource.computeIfAbsent(each.source, _ -> new ArrayList<>()).addAll(each.intervals);
    }
    var merged = new ArrayList<Coverage>();
    bySource.forEach((source, intervals) -> {
      if (!intervals.isEmpty()) {
        merged.add(new Coverage(source, intervals));
      }
    });
    return List.copyOf(merged);
  }
}
