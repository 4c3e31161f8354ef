package io.longhaul.plan;

import io.longhaul.evidence.Corrections;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Ref;
import io.longhaul.evidence.Trace;
import io.longhaul.evidence.Watch;
import io.longhaul.time.Interval;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// What became of a reserved stretch, as far as the person's own evidence tells.
///
/// Half an hour at each end is left aside: a plan is made in half hours, and who stops a quarter
/// late has kept it. Inside of that, rest is eaten by any act that is not weak and by any page, and
/// is kept only where recorded sleep, the person's own word or a watcher that saw nobody covers all
/// of it. Focus is eaten by meetings, calls and pages; it is kept where acts lie in it and none of
/// these, unused where a watcher saw nobody for all of it. Everything else cannot be told: no trace
/// is no rest.
///
/// @param bites what ate it, in the order of their first times
public record Kept(Reserved reserved, Fate fate, List<Bite> bites) {
  /// What is left aside at each end.
  public static final Duration MARGIN = Duration.ofMinutes(30);

  private static final Set<String> TALK =
      Set.of("meeting", "appointment", "busy", "call", "huddle", "conversation");

  private static final Comparator<Reserved> BY_BEGIN =
      Comparator.comparing(each -> inner(each.when()).start());

  /// What can become of it.
  public enum Fate {
    KEPT,
    EATEN,
    UNUSED,
    UNKNOWN,
    AHEAD
  }

  /// A kind of evidence that ate something.
  ///
  /// @param what such as commit, meeting, page
  /// @param times how often
  /// @param first when for the first time
  public record Bite(String what, int times, Instant first) {}

  public Kept {
    bites = List.copyOf(bites);
  }

  /// What became of each.
  ///
  /// @param trace the person's evidence as answers use it
  public static List<Kept> of(Collection<Reserved> all, Trace trace, Instant now) {
    var watch = Watch.of(trace);
    var quiet = new ArrayList<>(watch.unseen());
    for (var piece : trace.evidence()) {
      boolean isSaid = piece.is(Kind.REST) && piece.ref().equals(Corrections.REF);
      if (piece.is(Kind.SLEEP) || isSaid) {
        quiet.add(piece.when());
      }
    }
    var known = Stretches.union(quiet);
    var touching = new Touching(trace.evidence());
    var judged = new HashMap<Reserved, Kept>();
    for (var each : all.stream().sorted(BY_BEGIN).toList()) {
      var inside = touching.inside(inner(each.when()));
      judged.put(
          each,
          each.when().end().isAfter(now)
              ? new Kept(each, Fate.AHEAD, List.of())
              : of(each, inside, watch.unseen(), known));
    }
    return all.stream().map(judged::get).toList();
  }

  private static Kept of(
      Reserved reserved, List<Evidence> inside, List<Interval> unseen, List<Interval> quiet) {
    var inner = inner(reserved.when());
    var bites = bites(inside.stream().filter(piece -> eats(piece, reserved.kind())).toList());
    if (!bites.isEmpty()) {
      return new Kept(reserved, Fate.EATEN, bites);
    }
    var fate =
        switch (reserved.kind()) {
          case REST -> covers(quiet, inner) && noAct(inside) ? Fate.KEPT : Fate.UNKNOWN;
          case FOCUS -> {
            if (inside.stream().anyMatch(piece -> piece.isProof() && !isTalk(piece))) {
              yield Fate.KEPT;
            }
            yield covers(unseen, inner) && noAct(inside) ? Fate.UNUSED : Fate.UNKNOWN;
          }
        };
    return new Kept(reserved, fate, List.of());
  }

  /// The stretch without its margins; of a short one its middle.
  private static Interval inner(Interval when) {
    var half = when.duration().dividedBy(2);
    var margin = half.compareTo(MARGIN) < 0 ? half : MARGIN;
    return new Interval(when.start().plus(margin), when.end().minus(margin));
  }

  private static boolean eats(Evidence piece, Reserved.Kind kind) {
    return switch (kind) {
      case REST -> piece.isProof() || piece.is(Kind.PAGE);
      case FOCUS -> (piece.isProof() && isTalk(piece)) || piece.is(Kind.PAGE);
    };
  }

  private static boolean isTalk(Evidence piece) {
    return piece.kind() == Kind.INTERVAL && TALK.contains(Ref.of(piece.ref()).act());
  }

  private static boolean noAct(List<Evidence> pieces) {
    return pieces.stream().noneMatch(Evidence::isAct);
  }

  private static boolean covers(List<Interval> set, Interval inner) {
    return Stretches.inside(inner, set).equals(inner.duration());
  }

  private static List<Bite> bites(List<Evidence> pieces) {
    var bites = new LinkedHashMap<String, Bite>();
    for (var piece : pieces) {
      var word = word(piece);
      bites.merge(
          word,
          new Bite(word, 1, piece.at()),
          (first, _) -> new Bite(word, first.times() + 1, first.first()));
    }
    return List.copyOf(bites.values());
  }

  private static String word(Evidence piece) {
    var ref = Ref.of(piece.ref());
    return piece.is(Kind.PAGE) ? "page" : ref.act().isEmpty() ? "act" : ref.words();
  }
}
