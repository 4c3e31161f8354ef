package io.longhaul.plan;

import io.longhaul.evidence.Evidence;
import io.longhaul.time.Interval;
import java.util.ArrayList;
import java.util.List;

/// The pieces of evidence that touch stretches, which are asked about in the order of their starts:
/// each piece is looked at only while it can still touch one.
final class Touching {
  private final List<Evidence> evidence;
  private final List<Evidence> open = new ArrayList<>();
  private int next;

  /// @param evidence in time order
  Touching(List<Evidence> evidence) {
    this.evidence = evidence;
  }

  /// Those that touch a stretch, in time order.
  ///
  /// @param stretch which begins no earlier than the one before
  List<Evidence> inside(Interval stretch) {
    open.removeIf(piece -> isOver(piece, stretch));
    while (next < evidence.size() && evidence.get(next).at().isBefore(stretch.end())) {
      var piece = evidence.get(next++);
      if (!isOver(piece, stretch)) {
        open.add(piece);
      }
    }
    return open.stream().filter(piece -> touches(piece, stretch)).toList();
  }

  private static boolean isOver(Evidence piece, Interval stretch) {
    return piece.when().end().isBefore(stretch.start());
  }

  private static boolean touches(Evidence piece, Interval stretch) {
    var when = piece.when();
    return when.duration().isZero()
        ? stretch.contains(when.start())
        : when.start().isBefore(stretch.end()) && stretch.start().isBefore(when.end());
  }
}
