package io.longhaul.evidence;

import io.longhaul.time.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Everything that is known about one person: evidence in its one order, and what was rejected.
///
/// @param coverage when sources were alive and would have seen work, one for each source that
///   tells; where there is none, nothing is known of it
public record Trace(List<Evidence> evidence, List<Rejected> rejected, List<Coverage> coverage) {
  public static final Trace EMPTY = new Trace(List.of(), List.of());

  /// SCCS, the first version control system, began in 1972; clocks that are not set say 1970.
  private static final Instant FIRST_VERSION_CONTROL = Instant.parse("1972-01-01T00:00:00Z");

  public Trace {
    evidence = List.copyOf(evidence);
    rejected = List.copyOf(rejected);
    coverage = Coverage.merged(coverage);
    for (int i = 1; i < evidence.size(); i++) {
      if (evidence.get(i).at().isBefore(evidence.get(i - 1).at())) {
        throw new IllegalArgumentException(
            "evidence of "
                + evidence.get(i).at()
                + " stands after "
                + evidence.get(i - 1).at()
                + "; use Trace.of, which sorts");
      }
    }
  }

  /// Without coverage.
  public Trace(List<Evidence> evidence, List<Rejected> rejected) {
    this(evidence, rejected, List.of());
  }

  /// A trace of evidence in any order. What is there twice, to the letter, counts once.
  public static Trace of(Collection<Evidence> evidence, Collection<Rejected> rejected) {
    var sorted = new ArrayList<Evidence>(evidence.size());
    Evidence last = null;
    for (var piece : evidence.stream().sorted(Evidence.ORDER).toList()) {
      sorted.add(piece.equals(last) && piece.isAct() ? piece.excluded(Exclusion.DUPLICATE) : piece);
      last = piece;
    }
    return new Trace(sorted, rejected.stream().sorted(Rejected.ORDER).toList());
  }

  /// Several traces of the same person as one.
  public static Trace union(Collection<Trace> traces) {
    return of(
            traces.stream().flatMap(trace -> trace.evidence().stream()).toList(),
            traces.stream().flatMap(trace -> trace.rejected().stream()).toList())
        .covered(traces.stream().flatMap(trace -> trace.coverage().stream()).toList());
  }

  /// The same with this coverage instead of its own.
  public Trace covered(Collection<Coverage> known) {
    return new Trace(evidence, rejected, List.copyOf(known));
  }

  /// The same with other evidence, in its one order.
  Trace with(List<Evidence> other) {
    return new Trace(other, rejected, coverage);
  }

  /// What shows the person at work, in time order.
  public List<Evidence> acts() {
    return those(Evidence::isAct);
  }

  /// The acts that are not weak, in time order: what certain claims may rest on.
  public List<Evidence> proofs() {
    return those(Evidence::isProof);
  }

  private List<Evidence> those(Predicate<Evidence> wanted) {
    var those = new ArrayList<Evidence>(evidence.size());
    for (var piece : evidence) {
      if (wanted.test(piece)) {
        those.add(piece);
      }
    }
    return Collections.unmodifiableList(those);
  }

  /// The trace with acts excluded whose time cannot be right at that moment.
  public Trace believedAt(Instant now) {
    return evidence.stream().noneMatch(piece -> isImplausible(piece, now))
        ? this
        : with(
            evidence.stream()
                .map(piece ->
                    isImplausible(piece, now) ? piece.excluded(Exclusion.IMPLAUSIBLE_TIME) : piece)
                .toList());
  }

  private static boolean isImplausible(Evidence piece, Instant now) {
    return piece.isAct()
        && (piece.at().isBefore(FIRST_VERSION_CONTROL) || piece.when().end().isAfter(now));
  }

  /// The part of the trace inside a window; what was rejected stays, since its time is not known.
  public Trace within(Window window) {
    if (window.equals(Window.ALL)) {
      return this;
    }
    return with(
        evidence.stream().filter(piece -> window.contains(piece.at(), piece.offset())).toList());
  }

  /// How many pieces are excluded for each reason; a reason that never occurs is absent.
  public Map<Exclusion, Integer> exclusions() {
    var counts = new EnumMap<Exclusion, Integer>(Exclusion.class);
    for (var piece : evidence) {
      if (piece.exclusion() != null) {
        counts.merge(piece.exclusion(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
