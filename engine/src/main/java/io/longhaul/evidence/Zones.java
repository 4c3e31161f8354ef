package io.longhaul.evidence;

import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives evidence whose zone is unknown a clock: the zone that the person declared, else the offset
/// of the nearest act of the same person that tells it, at most two weeks away, on the same side of
/// a change of clocks. What is still unknown stays unknown, and so does what has no plausible time.
/// What a trace tells is never overruled.
public final class Zones {
  /// How far a neighbour may be to lend its offset.
  public static final Duration REACH = Duration.ofDays(14);

  private Zones() {}

  public static Trace repair(Trace trace, @Nullable ZoneId declared) {
    if (trace.evidence().stream().allMatch(piece -> piece.offset().isKnown())) {
      return trace;
    }
    var witnesses = declared == null ? witnesses(trace) : List.<Evidence>of();
    var repaired = new ArrayList<Evidence>(trace.evidence().size());
    int next = 0;
    for (var piece : trace.evidence()) {
      if (piece.offset().isKnown() || piece.exclusion() == Exclusion.IMPLAUSIBLE_TIME) {
        repaired.add(piece);
      } else if (declared != null) {
        var offset = declared.getRules().getOffset(piece.at());
        repaired.add(piece.withOffset(new Offset.Declared(offset)));
      } else {
        while (next < witnesses.size() && witnesses.get(next).at().isBefore(piece.at())) {
          next++;
        }
        repaired.add(
            piece.withOffset(
                nearest(
                    piece.at(),
                    next == 0 ? null : witnesses.get(next - 1),
                    next == witnesses.size() ? null : witnesses.get(next))));
      }
    }
    return trace.with(repaired);
  }

  /// The acts that tell their offset, in time order.
  private static List<Evidence> witnesses(Trace trace) {
    return trace.evidence().stream()
        .filter(piece -> piece.isAct() && piece.offset() instanceof Offset.Told)
        .toList();
  }

  /// The offset of the nearer neighbour within reach; at equal distance that of the earlier one.
  /// Where clocks were changed between the two, that of the one on the same side of the change.
  private static Offset nearest(Instant at, @Nullable Evidence before, @Nullable Evidence after) {
    var toBefore = before == null ? null : Duration.between(before.at(), at);
    var toAfter = after == null ? null : Duration.between(at, after.at());
    boolean takeBefore = toBefore != null && (toAfter == null || toBefore.compareTo(toAfter) <= 0);
    var distance = takeBefore ? toBefore : toAfter;
    if (distance == null || distance.compareTo(REACH) > 0) {
      return new Offset.Unknown();
    }
    var change =
        before == null || after == null
            ? Optional.<Instant>empty()
            : ClockChange.between(
                before.at(), before.offset().value(), after.at(), after.offset().value());
    var witness = change.map(at::isBefore).orElse(takeBefore) ? before : after;
    return witness == null ? new Offset.Unknown() : new Offset.Inferred(witness.offset().value());
  }
}
