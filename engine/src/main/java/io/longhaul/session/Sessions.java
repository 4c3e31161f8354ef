package io.longhaul.session;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Strength;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts acts into sessions wherever a gap is longer than the rule allows after acts of that kind.
/// Overlapping stretches are a union: no moment counts twice.
///
/// The least is the time between acts that are not weak and at most two hours apart
/// ([GapRule#SHORTEST_GAP_LIMIT]), whatever rule was learned; likely is the time between all acts
/// of a session and the lead-in; the most adds the rule's margin before the first act and after the
/// last. Where two of them meet, they share the gap: half each, or what the other leaves. A weak
/// act, which something else could have left too, reaches no further than two hours.
///
/// Neither lead-in nor margin reaches into recorded sleep, nor, but for a stated part of the most,
/// to where a watcher saw nobody ([Off]).
///
/// One more act never lowers the total of the least. It never lowers the totals of likely and most
/// while the rule stays the same: after each act the session stays open for as long as any act
/// before it allows, and begins as early as any of its acts says. A rule that is learned anew from
/// denser acts may lower both, since it knows more. Hours may move to an earlier day when an act
/// joins two sessions.
public final class Sessions {
  private Sessions() {}

  /// Sessions in time order, from evidence in time order. What is no act only tells which acts
  /// answer a page.
  public static List<Session> infer(List<Evidence> evidence, GapRule rule) {
    return infer(evidence, rule, Off.NONE);
  }

  /// The same, where it is known when somebody was not at work.
  public static List<Session> infer(List<Evidence> evidence, GapRule rule, Off off) {
    var open = new ArrayList<Open>();
    var trails = new Trail.Reader();
    for (var piece : evidence) {
      var reach = rule.of(trails.read(piece));
      if (!piece.isAct()) {
        continue;
      }
      if (open.isEmpty() || !open.getLast().reaches(piece)) {
        open.add(new Open(piece));
      }
      open.getLast().add(piece, reach);
    }
    var sessions = new ArrayList<Session>(open.size());
    for (int i = 0; i < open.size(); i++) {
      var previous = i == 0 ? null : open.get(i - 1);
      var next = i + 1 == open.size() ? null : open.get(i + 1);
      sessions.add(open.get(i).close(previous, next, off));
    }
    return List.copyOf(sessions);
  }

  /// The sessions that reach into a day or a later one, and some before, from acts that are not
  /// weak and, within a session, at most two hours apart: what certain claims may rest on, whatever
  /// rule was learned. Lead-in and margins are the rule's. They are as if all had been inferred,
  /// since evidence is left out only before a gap that ends a session.
  public static List<Session> provenSince(
      LocalDate day, List<Evidence> evidence, GapRule rule, Off off) {
    int first =
        evidence.size() - Evidence.around(new DateRange(day, LocalDate.MAX), evidence).size();
    while (first > 0
        && first < evidence.size()
        && !isGap(evidence.get(first - 1).when().end(), evidence.get(first).at())) {
      first--;
    }
    return proven(evidence.subList(first, evidence.size()), rule, off);
  }

  private static boolean isGap(Instant end, Instant start) {
    return Duration.between(end, start).compareTo(GapRule.SHORTEST_GAP_LIMIT) > 0;
  }

  /// The same from all evidence.
  static List<Session> proven(List<Evidence> evidence, GapRule rule, Off off) {
    return infer(
        evidence.stream()
            .filter(piece -> !piece.isAct() || piece.strength() != Strength.WEAK)
            .toList(),
        rule.shortest(),
        off);
  }

  /// A session that may still grow.
  private static final class Open {
    private final Evidence first;

    /// No act after this can make the session begin earlier, since no margin is longer.
    private final Instant beginKnown;

    private Instant end;
    private Instant openUntil;
    private Instant likelyFrom;
    private Instant earliest;
    private Instant latest;

    /// Firm time that has ended: the stretches before the one that is open.
    private Duration firmBefore = Duration.ZERO;

    /// The stretch of firm time that is open, or null before the first act that is not weak.
    private @Nullable Instant firmFrom;

    private Instant firmUntil = Instant.MIN;
    private int acts;

    Open(Evidence first) {
      this.first = first;
      this.end = first.when().end();
      this.beginKnown = first.at().plus(GapRule.SHORTEST_GAP_LIMIT);
      this.openUntil = end;
      this.likelyFrom = first.at();
      this.earliest = first.at();
      this.latest = end;
    }

    boolean reaches(Evidence act) {
      return !act.at().isAfter(openUntil);
    }

    void add(Evidence act, Reach reach) {
      acts++;
      var ends = act.when().end();
      boolean weak = act.strength() == Strength.WEAK;
      end = later(end, ends);
      openUntil = later(openUntil, ends.plus(weak ? GapRule.SHORTEST_GAP_LIMIT : reach.gapLimit()));
      if (!act.at().isAfter(beginKnown)) {
        likelyFrom = earlier(likelyFrom, act.at().minus(reach.leadIn()));
        earliest = earlier(earliest, act.at().minus(reach.margin()));
      }
      latest = later(latest, ends.plus(reach.margin()));
      if (!weak) {
        prove(act.at(), ends);
      }
    }

    /// Firm time goes on over a short gap, and begins anew after any other.
    private void prove(Instant start, Instant ends) {
      if (firmFrom == null || isGap(firmUntil, start)) {
        firmBefore = firm();
        firmFrom = start;
        firmUntil = ends;
      } else {
        firmUntil = later(firmUntil, ends);
      }
    }

    private Duration firm() {
      return firmFrom == null ? firmBefore : firmBefore.plus(Duration.between(firmFrom, firmUntil));
    }

    Session close(@Nullable Open previous, @Nullable Open next, Off off) {
      var before = before();
      var after = after();
      if (previous != null) {
        before = share(before, previous.after(), Duration.between(previous.end, first.at()));
      }
      if (next != null) {
        after = share(after, next.before(), Duration.between(end, next.first.at()));
      }
      var roomBefore = off.before(first.at());
      before = roomBefore.most(before);
      after = off.after(end).most(after);
      var leadIn = min(roomBefore.likely(Duration.between(likelyFrom, first.at())), before);
      return new Session(
          new Interval(first.at(), end), firm(), leadIn, before, after, first.offset(), acts);
    }

    private Duration before() {
      return Duration.between(earliest, first.at());
    }

    private Duration after() {
      return Duration.between(end, latest);
    }

    /// What one side gets of a gap that two want a part of: up to half, or what the other leaves.
    private static Duration share(Duration wanted, Duration other, Duration gap) {
      return min(wanted, max(gap.dividedBy(2), gap.minus(other)));
    }

    private static Duration max(Duration a, Duration b) {
      return a.compareTo(b) >= 0 ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
      return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
      return a.isAfter(b) ? a : b;
    }

    private static Duration min(Duration a, Duration b) {
      return a.compareTo(b) <= 0 ? a : b;
    }
  }
}
