package io.longhaul.evidence;

import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts an act once that several tools saw: a commit, its push, the pull request and the check
/// that it started are one act of publishing ([Publishing]).
///
/// Two such acts are one if they are of one project, from different sources and at most ten minutes
/// apart; acts with equal ids, such as the name of a commit, are one whatever their source. The
/// better proof is kept: the stronger, then the one that tells its zone, then the better way of
/// publishing. The others become [Exclusion#DUPLICATE], and where they are proofs, or the kept one
/// is none, the kept one becomes a stretch over both. So every moment that was proven stays proven,
/// and one more source never lowers the least hours of any week. What a source counts apart stays
/// apart: two commits of one source are two acts. It is repeated until nothing changes.
public final class Sightings {
  static final Duration NEAR = Duration.ofMinutes(10);

  private Sightings() {}

  /// The trace with each act counted once.
  ///
  /// @param trace after [Zones#repair]
  public static Trace once(Trace trace) {
    if (trace.evidence().stream().noneMatch(piece -> piece.ref().indexOf(' ') > 0)) {
      return trace;
    }
    var replaced = new HashMap<Integer, Evidence>();
    var run = new ArrayList<Sighting>();
    var refs = new Ref.Reader();
    Instant end = Instant.MIN;
    for (int i = 0; i < trace.evidence().size(); i++) {
      var sighting = Sighting.of(i, trace.evidence().get(i), refs);
      if (sighting.isPresent()) {
        var when = sighting.get().when;
        if (isApart(end, when.start())) {
          settle(run, replaced);
        }
        run.add(sighting.get());
        end = when.end().isAfter(end) ? when.end() : end;
      }
    }
    settle(run, replaced);
    return replaced.isEmpty() ? trace : replaced(trace, replaced);
  }

  private static boolean isApart(Instant end, Instant start) {
    return !end.equals(Instant.MIN) && Duration.between(end, start).compareTo(NEAR) > 0;
  }

  private static Trace replaced(Trace trace, Map<Integer, Evidence> replaced) {
    var evidence = new ArrayList<Evidence>(trace.evidence());
    replaced.forEach(evidence::set);
    evidence.sort(Evidence.ORDER);
    return trace.with(evidence);
  }

  /// Settles acts of which no other is near, and forgets them.
  private static void settle(List<Sighting> run, Map<Integer, Evidence> replaced) {
    if (run.stream().map(it -> it.ref.source()).distinct().count() > 1 || hasEqualIds(run)) {
      List<Sighting> left = new ArrayList<>(run);
      int before;
      do {
        before = left.size();
        left = kept(left);
      } while (left.size() < before);
      for (var sighting : run) {
        var evidence = sighting.settled();
        if (!evidence.equals(sighting.evidence)) {
          replaced.put(sighting.index, evidence);
        }
      }
    }
    run.clear();
  }

  private static boolean hasEqualIds(List<Sighting> run) {
    return run.stream().map(it -> it.ref.id()).distinct().count() < run.size();
  }

  /// One round: the better ones first, each kept or seen as one that is.
  private static List<Sighting> kept(List<Sighting> all) {
    all.sort(Sighting.BETTER);
    var kept = new ArrayList<Sighting>();
    for (var sighting : all) {
      var same = sighting.sameAs(kept);
      if (same == null) {
        kept.add(sighting);
      } else {
        same.absorb(sighting);
      }
    }
    return kept;
  }

  /// One act as one tool saw it.
  private static final class Sighting {
    private static final Comparator<Sighting> BETTER =
        Comparator.comparing((Sighting it) -> it.evidence.strength())
            .thenComparing(it -> !it.evidence.offset().isKnown())
            .thenComparing(it -> it.way)
            .thenComparing(it -> it.evidence, Evidence.ORDER);

    private final int index;
    private final Evidence evidence;
    private final Ref ref;
    private final Publishing way;
    private Interval when;
    private boolean isSeenElsewhere;

    private Sighting(int index, Evidence evidence, Ref ref, Publishing way) {
      this.index = index;
      this.evidence = evidence;
      this.ref = ref;
      this.way = way;
      this.when = evidence.when();
    }

    /// Empty for what is no act of publishing.
    static Optional<Sighting> of(int index, Evidence evidence, Ref.Reader refs) {
      if (!evidence.isAct()) {
        return Optional.empty();
      }
      var ref = refs.read(evidence.ref());
      return Publishing.of(ref).map(way -> new Sighting(index, evidence, ref, way));
    }

    /// The strongest and nearest of those that are the same act.
    @Nullable Sighting sameAs(List<Sighting> others) {
      Sighting best = null;
      for (var other : others) {
        if (isSame(other)
            && (best == null
                || (other.evidence.strength() == best.evidence.strength()
                    && apart(other).compareTo(apart(best)) < 0))) {
          best = other;
        }
      }
      return best;
    }

    private boolean isSame(Sighting other) {
      boolean named = !ref.id().isEmpty() && ref.id().equals(other.ref.id());
      boolean published =
          !ref.project().isEmpty()
              && ref.project().equals(other.ref.project())
              && !ref.source().equals(other.ref.source());
      return (named || published) && apart(other).compareTo(NEAR) <= 0;
    }

    /// Zero where they overlap.
    private Duration apart(Sighting other) {
      var after = Duration.between(other.when.end(), when.start());
      var before = Duration.between(when.end(), other.when.start());
      var gap = after.compareTo(before) > 0 ? after : before;
      return gap.isNegative() ? Duration.ZERO : gap;
    }

    void absorb(Sighting other) {
      other.isSeenElsewhere = true;
      if (other.evidence.isProof() || !evidence.isProof()) {
        when = when.span(other.when);
      }
    }

    Evidence settled() {
      return isSeenElsewhere
          ? evidence.excluded(Exclusion.DUPLICATE)
          : when.equals(evidence.when()) ? evidence : evidence.over(when);
    }
  }
}
