package io.longhaul.session;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Trace;
import io.longhaul.evidence.Watch;
import io.longhaul.time.Interval;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When somebody is known not to have been at work, so that no session reaches into it beyond its
/// acts. An act inside it stays what it is.
///
/// @param asleep recorded sleep, in order and apart: nothing reaches into it
/// @param unseen where a watcher saw nobody, in order and apart: what is likely does not reach into
///   it, and the most by [#AWAY] at most
public record Off(List<Interval> asleep, List<Interval> unseen) {
  public static final Off NONE = new Off(List.of(), List.of());

  /// Who reads on paper or talks to somebody before the first act or after the last one works away
  /// from the machine. Tuned on simulated people (docs/models/session.md).
  public static final Duration AWAY = Duration.ofMinutes(15);

  /// More than any margin.
  private static final Duration MUCH = Duration.ofDays(2);

  public Off {
    asleep = List.copyOf(asleep);
    unseen = List.copyOf(unseen);
  }

  public static Off of(Trace trace) {
    return of(trace, Watch.of(trace));
  }

  /// Of a trace that was watched so.
  public static Off of(Trace trace, Watch watch) {
    var asleep =
        trace.evidence().stream()
            .filter(piece -> piece.is(Kind.SLEEP))
            .map(Evidence::when)
            .toList();
    return new Off(Stretches.union(asleep), watch.unseen());
  }

  /// How much work there can have been before an act.
  Room before(Instant act) {
    return new Room(back(act, asleep), back(act, unseen));
  }

  /// How much work there can have been after an act.
  Room after(Instant act) {
    return new Room(on(act, asleep), on(act, unseen));
  }

  /// What is left between an act and what was no work.
  ///
  /// @param awake up to recorded sleep
  /// @param seen up to where nobody was seen
  record Room(Duration awake, Duration seen) {
    Duration likely(Duration wanted) {
      return min(wanted, min(awake, seen));
    }

    Duration most(Duration wanted) {
      return min(wanted, min(awake, seen.plus(AWAY)));
    }

    private static Duration min(Duration a, Duration b) {
      return a.compareTo(b) <= 0 ? a : b;
    }
  }

  private static Duration back(Instant act, List<Interval> off) {
    int next = Stretches.firstEndingAfter(act, off);
    if (next < off.size() && off.get(next).start().isBefore(act)) {
      return Duration.ZERO;
    }
    return next == 0 ? MUCH : Duration.between(off.get(next - 1).end(), act);
  }

  private static Duration on(Instant act, List<Interval> off) {
    int next = Stretches.firstEndingAfter(act, off);
    if (next == off.size()) {
      return MUCH;
    }
    var until = Duration.between(act, off.get(next).start());
    return until.isNegative() ? Duration.ZERO : until;
  }
}
