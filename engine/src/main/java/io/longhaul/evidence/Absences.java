package io.longhaul.evidence;

import io.longhaul.time.Interval;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Where a watcher was alive ([Coverage#isWatching]) and no act shows the person. A meeting that
/// stands in a calendar is a plan as much as an act, so it does not show anybody.
public final class Absences {
  private static final String CALENDAR = "calendar";

  /// An act at a moment takes this much of an absence away, so that what it lies in is cut in two.
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private Absences() {}

  /// In order, apart from each other; none without a watcher.
  public static List<Interval> of(Trace trace) {
    var watched = new ArrayList<Interval>();
    trace.coverage().stream()
        .filter(Coverage::isWatching)
        .forEach(coverage -> watched.addAll(coverage.intervals()));
    if (watched.isEmpty()) {
      return List.of();
    }
    var seen = new ArrayList<Interval>();
    for (var piece : trace.evidence()) {
      if (piece.isAct() && !isMeeting(piece)) {
        var until = piece.at().plus(MOMENT);
        var end = piece.when().end();
        seen.add(new Interval(piece.at(), end.isAfter(until) ? end : until));
      }
    }
    return Stretches.without(Stretches.union(watched), Stretches.union(seen));
  }

  /// The same trace, with each meeting weak over the whole of which a watcher saw nobody, and no
  /// other act lies in it. A meeting with acts in it is both, and stays as it is.
  public static Trace weighed(Trace trace) {
    var absences = of(trace);
    if (absences.isEmpty()) {
      return trace;
    }
    return trace.with(
        trace.evidence().stream()
            .map(piece ->
                isMeeting(piece) && isInside(piece.when(), absences)
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

  private static boolean isInside(Interval meeting, List<Interval> absences) {
    return !meeting.duration().isZero()
        && Stretches.inside(meeting, absences).equals(meeting.duration());
  }
}
