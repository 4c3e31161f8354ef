package io.longhaul.machine;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Ref;
import io.longhaul.time.Interval;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What machines did for somebody over some days.
///
/// @param pieces how many pieces of evidence tell of it, moments among them
/// @param running how long anything ran
/// @param unattended the part of it in which the person had left no act for half an hour: it is no
///   work of theirs
/// @param concurrency how many projects had something running at once
/// @param returns who came back to it outside their hours
public record MachineTime(
    int pieces, Duration running, Duration unattended, Concurrency concurrency, Returns returns) {
  static final Duration ATTENDED = Duration.ofMinutes(30);

  /// Over the days that are asked about.
  ///
  /// @param evidence in time order
  /// @param asked whether a piece lies in the days that are asked about
  /// @param now nothing has run longer than until then
  /// @param isOff whether an act lies outside the person's hours
  public static MachineTime of(
      List<Evidence> evidence, Predicate<Evidence> asked, Instant now, Predicate<Evidence> isOff) {
    var runs = new TreeMap<String, List<Interval>>();
    var attended = new ArrayList<Interval>();
    var acts = new ArrayList<Evidence>();
    int pieces = 0;
    for (var piece : evidence) {
      if (piece.isAct()) {
        attended.add(new Interval(piece.at(), piece.when().end().plus(ATTENDED)));
        if (asked.test(piece)) {
          acts.add(piece);
        }
      } else if (piece.is(Kind.MACHINE) && asked.test(piece)) {
        runs.computeIfAbsent(project(piece), _ -> new ArrayList<>()).add(upTo(now, piece.when()));
        pieces++;
      }
    }
    runs.replaceAll((_, intervals) -> Stretches.union(intervals));
    var any = Stretches.union(runs.values().stream().flatMap(List::stream).toList());
    var alone = Stretches.without(any, Stretches.union(attended));
    return new MachineTime(
        pieces, sum(any), sum(alone), Concurrency.of(runs.values()), Returns.of(acts, any, isOff));
  }

  /// The part of a run that has passed: an end that nobody wrote down may lie anywhere.
  private static Interval upTo(Instant now, Interval run) {
    var start = run.start().isAfter(now) ? now : run.start();
    return new Interval(start, run.end().isAfter(now) ? now : run.end());
  }

  /// The project, else the source.
  private static String project(Evidence piece) {
    var ref = Ref.of(piece.ref());
    return ref.project().isEmpty() ? ref.source() : ref.project();
  }

  private static Duration sum(List<Interval> intervals) {
    return intervals.stream().map(Interval::duration).reduce(Duration.ZERO, Duration::plus);
  }
}
