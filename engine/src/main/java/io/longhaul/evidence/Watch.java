package io.longhaul.evidence;

import io.longhaul.time.Interval;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// When a watcher at the person's machine was alive ([Coverage#isWatching]), and where it saw
/// nobody.
///
/// A watcher at a machine at which the person does not work says nothing. So where other sources
/// prove work while it was alive, it must have seen the person within ten minutes of three in four
/// of those proofs; else it is left aside.
///
/// @param alive in order, apart from each other
/// @param unseen the parts of it in which no act of any source lies, in order. A meeting that
///   stands in a calendar is a plan as much as an act, so it does not show anybody
public record Watch(List<Interval> alive, List<Interval> unseen) {
  public static final Watch NONE = new Watch(List.of(), List.of());

  private static final String CALENDAR = "calendar";
  private static final Duration NEAR = Duration.ofMinutes(10);
  private static final double MOSTLY = 0.75;

  /// An act at a moment takes this much away, so that what it lies in is cut in two.
  private static final Duration MOMENT = Duration.ofSeconds(1);

  public Watch {
    alive = List.copyOf(alive);
    unseen = List.copyOf(unseen);
  }

  public static Watch of(Trace trace) {
    var alive = new ArrayList<Interval>();
    for (var coverage : trace.coverage()) {
      if (coverage.isWatching() && isWhereTheyWork(coverage, trace)) {
        alive.addAll(coverage.intervals());
      }
    }
    if (alive.isEmpty()) {
      return NONE;
    }
    var seen =
        trace.evidence().stream()
            .filter(piece -> piece.isAct() && !isMeeting(piece))
            .map(Watch::when)
            .toList();
    var united = Stretches.union(alive);
    return new Watch(united, Stretches.without(united, Stretches.union(seen)));
  }

  private static boolean isWhereTheyWork(Coverage coverage, Trace trace) {
    var refs = new Ref.Reader();
    var own = new ArrayList<Interval>();
    var others = new ArrayList<Evidence>();
    for (var piece : trace.proofs()) {
      if (refs.read(piece.ref()).source().equals(coverage.source())) {
        own.add(new Interval(piece.at().minus(NEAR), piece.when().end().plus(NEAR)));
      } else if (piece.kind() == Kind.INSTANT) {
        others.add(piece);
      }
    }
    var near = Stretches.union(own);
    long inside = others.stream().filter(it -> isIn(it, coverage.intervals())).count();
    long confirmed =
        others.stream().filter(it -> isIn(it, coverage.intervals()) && isIn(it, near)).count();
    return confirmed >= MOSTLY * inside;
  }

  private static boolean isIn(Evidence piece, List<Interval> set) {
    int index = Stretches.firstEndingAfter(piece.at(), set);
    return index < set.size() && set.get(index).contains(piece.at());
  }

  /// When somebody was at work at an act, and no shorter than a moment.
  private static Interval when(Evidence act) {
    var least = act.at().plus(MOMENT);
    return new Interval(act.at(), act.when().end().isAfter(least) ? act.when().end() : least);
  }

  /// The trace that was watched, with each meeting weak over the whole of which a watcher saw
  /// nobody and no other act lies in it. A meeting with acts in it is both, and stays as it is.
  /// What was watched stays the same, since a meeting tells nothing of it.
  public Trace weighed(Trace trace) {
    if (unseen.isEmpty()) {
      return trace;
    }
    return trace.with(
        trace.evidence().stream()
            .map(piece ->
                isMeeting(piece) && isInside(piece.when(), unseen)
                    ? piece.withStrength(Strength.WEAK)
                    : piece)
            .sorted(Evidence.ORDER)
            .toList());
  }

  private static boolean isMeeting(Evidence piece) {
    return piece.isAct()
        && piece.kind() == Kind.INTERVAL
        && Ref.of(piece.ref()).source().equals(CALENDAR);
  }

  private static boolean isInside(Interval meeting, List<Interval> unseen) {
    return !meeting.duration().isZero()
        && Stretches.inside(meeting, unseen).equals(meeting.duration());
  }
}
