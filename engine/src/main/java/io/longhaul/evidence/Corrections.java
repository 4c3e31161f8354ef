package io.longhaul.evidence;

import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the person says about their own time, put into what was found. In the order in which it was
/// said: of two corrections of one hour the later one holds. Nothing is lost: what does not count
/// any more stays, with the reason.
public final class Corrections {
  /// Where work comes from that only the person vouches for.
  public static final String REF = "you said";

  private Corrections() {}

  /// The trace as the person corrected it.
  public static Trace apply(Trace trace, List<Correction> corrections) {
    if (corrections.isEmpty()) {
      return trace;
    }
    var pieces = trace.evidence();
    for (var correction : corrections) {
      pieces = apply(pieces, correction);
    }
    return Trace.of(pieces, trace.rejected());
  }

  private static List<Evidence> apply(List<Evidence> pieces, Correction correction) {
    return switch (correction.what()) {
      case NOT_ME -> excluded(pieces, correction, Exclusion.NOT_ME);
      case WAS_RESTING -> rested(pieces, correction);
      case WAS_WORKING -> worked(pieces, correction);
      case WRONG_ZONE -> elsewhere(pieces, correction);
    };
  }

  private static List<Evidence> rested(List<Evidence> pieces, Correction correction) {
    var after = excluded(pieces, correction, Exclusion.WAS_RESTING);
    if (!correction.when().duration().isZero()) {
      var offset = offsetAt(pieces, correction.when().start());
      after.add(said(correction, offset, Kind.REST));
    }
    return after;
  }

  private static List<Evidence> worked(List<Evidence> pieces, Correction correction) {
    var after = new ArrayList<>(pieces);
    var offset = offsetAt(pieces, correction.when().start());
    after.add(said(correction, offset, Kind.INTERVAL));
    return after;
  }

  private static Evidence said(Correction correction, Offset offset, Kind kind) {
    return new Evidence(correction.when(), offset, kind, Strength.STRONG, REF, null);
  }

  private static List<Evidence> elsewhere(List<Evidence> pieces, Correction correction) {
    return pieces.stream()
        .map(piece -> covers(correction, piece) ? inZone(piece, correction.zone()) : piece)
        .toList();
  }

  private static Evidence inZone(Evidence piece, @Nullable ZoneId zone) {
    return zone == null
        ? piece
        : piece.withOffset(new Offset.Declared(zone.getRules().getOffset(piece.at())));
  }

  /// A stretch of work that is only partly meant keeps its other parts.
  private static List<Evidence> excluded(
      List<Evidence> pieces, Correction correction, Exclusion reason) {
    var after = new ArrayList<Evidence>(pieces.size() + 2);
    for (var piece : pieces) {
      if (!piece.isAct() || !covers(correction, piece)) {
        after.add(piece);
        continue;
      }
      boolean whole = correction.ref() != null || correction.when().duration().isZero();
      var meant = whole ? piece.when() : common(piece.when(), correction.when());
      part(piece, piece.when().start(), meant.start(), after);
      after.add(during(piece, meant).excluded(reason));
      part(piece, meant.end(), piece.when().end(), after);
    }
    return after;
  }

  private static void part(Evidence piece, Instant start, Instant end, List<Evidence> after) {
    if (start.isBefore(end)) {
      after.add(during(piece, new Interval(start, end)));
    }
  }

  private static Evidence during(Evidence piece, Interval when) {
    return new Evidence(
        when, piece.offset(), piece.kind(), piece.strength(), piece.ref(), piece.exclusion());
  }

  /// Whether it is meant: the act of that name in that time, else all that touches the time.
  private static boolean covers(Correction correction, Evidence piece) {
    var said = correction.when();
    if (correction.ref() != null) {
      return correction.ref().equals(piece.ref())
          && !piece.at().isBefore(said.start())
          && !piece.at().isAfter(said.end());
    }
    return said.contains(piece.at())
        || (piece.at().isBefore(said.start()) && piece.when().end().isAfter(said.start()))
        || (said.duration().isZero() && piece.at().equals(said.start()));
  }

  private static Interval common(Interval one, Interval other) {
    return new Interval(
        one.start().isAfter(other.start()) ? one.start() : other.start(),
        one.end().isBefore(other.end()) ? one.end() : other.end());
  }

  /// Where the person's clock stood, as the act tells it that is next in time and tells it.
  public static Offset offsetAt(List<Evidence> pieces, Instant instant) {
    return pieces.stream()
        .filter(piece -> piece.kind().isAct() && piece.offset().isKnown())
        .min(Comparator.comparing(piece -> Duration.between(piece.at(), instant).abs()))
        .map(Evidence::offset)
        .orElse(new Offset.Unknown());
  }
}
