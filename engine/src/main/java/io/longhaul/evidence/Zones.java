package io.longhaul.evidence;

import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gives evidence whose zone is unknown a clock: the zone that the person declared, else the offset
/// of the nearest act of the same person that tells it, at most two weeks away. What is still
/// unknown stays unknown. What a trace tells is never overruled.
public final class Zones {
  /// How far a neighbour may be to lend its offset.
  public static final Duration REACH = Duration.ofDays(14);

  private Zones() {}

  public static Trace repair(Trace trace, @Nullable ZoneId declared) {
    var witnesses = new TreeMap<Instant, Offset.Told>();
    for (var piece : trace.evidence()) {
      if (piece.offset() instanceof Offset.Told told && piece.isAct()) {
        witnesses.putIfAbsent(piece.at(), told);
      }
    }
    List<Evidence> repaired =
        trace.evidence().stream()
            .map(piece ->
                piece.offset().isKnown()
                    ? piece
                    : piece.withOffset(find(piece.at(), declared, witnesses)))
            .toList();
    return new Trace(repaired, trace.rejected());
  }

  private static Offset find(
      Instant at, @Nullable ZoneId declared, NavigableMap<Instant, Offset.Told> witnesses) {
    if (declared != null) {
      return new Offset.Declared(declared.getRules().getOffset(at));
    }
    var before = witnesses.floorEntry(at);
    var after = witnesses.ceilingEntry(at);
    var toBefore = before == null ? null : Duration.between(before.getKey(), at);
    var toAfter = after == null ? null : Duration.between(at, after.getKey());
    if (before != null
        && within(toBefore)
        && (toAfter == null || (toBefore != null && toBefore.compareTo(toAfter) <= 0))) {
      return new Offset.Inferred(before.getValue().value());
    }
    if (after != null && within(toAfter)) {
      return new Offset.Inferred(after.getValue().value());
    }
    return new Offset.Unknown();
  }

  private static boolean within(@Nullable Duration distance) {
    return distance != null && distance.compareTo(REACH) <= 0;
  }
}
