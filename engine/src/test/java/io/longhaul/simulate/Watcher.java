package io.longhaul.simulate;

import io.longhaul.evidence.Coverage;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A watcher on the machine of a simulated person: it sees them whenever they work at it, three
/// minutes after each act that proves them and each call included, and nothing during meetings and
/// reading, nor when an agent commits in their name. It is alive except while they sleep.
public final class Watcher {
  private static final Duration IDLE = Duration.ofMinutes(3);

  private Watcher() {}

  /// The person's trace with what the watcher saw, and when it was alive.
  public static Trace on(Simulated person) {
    var random = new SplittableRandom(person.sample().seed());
    var seen = new ArrayList<Interval>();
    var asleep = new ArrayList<Interval>();
    for (var day : person.truth().days()) {
      for (var stretch : ActiveTime.of(day.shift(), random).stretches()) {
        seen.add(
            new Interval(
                Instant.ofEpochSecond(stretch.from()), Instant.ofEpochSecond(stretch.until())));
      }
      seen.addAll(day.calls());
      asleep.addAll(day.sleep());
    }
    for (var act : person.trace().proofs()) {
      seen.add(new Interval(act.at(), act.at().plus(IDLE)));
    }
    var pieces = new ArrayList<>(person.trace().evidence());
    int number = 0;
    for (var stretch : Stretches.union(seen)) {
      pieces.add(
          new Evidence(
              stretch,
              new Offset.Unknown(),
              Kind.INTERVAL,
              Strength.STRONG,
              "activitywatch:present - " + number++,
              null));
    }
    var range = person.truth().range();
    var zone = person.truth().zones().getFirst().zone();
    var alive =
        new Interval(
            range.from().atStartOfDay(zone).toInstant(),
            range.until().atStartOfDay(zone).toInstant());
    var awake = Stretches.without(List.of(alive), Stretches.union(asleep));
    return Trace.of(pieces, person.trace().rejected())
        .covered(List.of(new Coverage("activitywatch", awake)));
  }
}
