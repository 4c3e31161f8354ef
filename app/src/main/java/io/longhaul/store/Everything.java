package io.longhaul.store;

import io.longhaul.evidence.Coverage;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Trace;
import io.longhaul.time.Interval;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All evidence of a store as one trace.
///
/// Two places of the same kind of source may hold the same act: clones of one repository, copies of
/// one file. What is the same moment, or the same stretch, in two places of one kind counts once,
/// with the stronger proof. That never takes an hour away: the other one stays.
final class Everything {
  private Everything() {}

  /// A piece and the connected source it is from.
  private record Piece(Connected source, Evidence evidence) {}

  /// Two pieces of these are the same act.
  private record Act(String source, Interval when) {}

  /// The better one first: it counts, tells its zone, proves more.
  private static final Comparator<Piece> BETTER =
      Comparator.comparing((Piece piece) -> !piece.evidence().offset().isKnown())
          .thenComparing(piece -> piece.evidence().strength())
          .thenComparing(piece -> piece.source().place());

  static Trace of(Connection connection, List<Connected> sources) throws SQLException {
    var rejected = new ArrayList<Rejected>();
    var coverage = new ArrayList<Coverage>();
    var pieces = new HashMap<Connected, List<Evidence>>();
    for (var source : sources) {
      pieces.put(source, Packs.read(connection, source));
      rejected.addAll(Sources.rejected(connection, source));
      coverage.add(new Coverage(source.source(), Sources.coverage(connection, source)));
    }
    var all = new ArrayList<Evidence>();
    for (var source : sources) {
      all.addAll(once(source, pieces.getOrDefault(source, List.of()), pieces));
    }
    return Trace.of(all, rejected).covered(coverage);
  }

  private static List<Evidence> once(
      Connected source, List<Evidence> mine, Map<Connected, List<Evidence>> all) {
    boolean alone =
        all.keySet().stream().filter(other -> other.source().equals(source.source())).count() == 1;
    if (alone) {
      return mine;
    }
    var best = best(source, all);
    return mine.stream()
        .map(piece -> {
          var first = best.get(new Act(source.source(), piece.when()));
          boolean elsewhere = first != null && !first.source().equals(source);
          return elsewhere && piece.isAct() ? piece.excluded(Exclusion.DUPLICATE) : piece;
        })
        .toList();
  }

  private static Map<Act, Piece> best(Connected source, Map<Connected, List<Evidence>> all) {
    var best = new HashMap<Act, Piece>();
    for (var entry : all.entrySet()) {
      if (entry.getKey().source().equals(source.source())) {
        for (var evidence : entry.getValue()) {
          if (evidence.isAct()) {
            best.merge(
                new Act(source.source(), evidence.when()),
                new Piece(entry.getKey(), evidence),
                (one, other) -> BETTER.compare(one, other) <= 0 ? one : other);
          }
        }
      }
    }
    return best;
  }
}
