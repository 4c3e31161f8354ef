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

/// Cuts acts into sessions wherever the gap is longer than the rule allows. Overlapping stretches
/// are a union: no moment counts twice.
///
/// The least is the time between acts that are not weak and at most two hours apart
/// ([GapRule#SHORTEST_GAP_LIMIT]), whatever rule was learned; likely is the time between all acts
/// of a session and the lead-in; the most adds the rule's margin before the first act and after the
/// last. Neither reaches further than half way to the neighbouring session.
///
/// One more act never lowers the total of the least. It never lowers the totals of likely and most
/// while the rule stays the same; a rule that is learned anew from denser acts may lower both,
/// since it knows more. Hours may move to an earlier day when an act joins two sessions.
public final class Sessions {
  private Sessions() {}

  /// Sessions in time order, from acts in time order.
  public static List<Session> infer(List<Evidence> acts, GapRule rule) {
    var sessions = new ArrayList<Session>();
    Open open = null;
    Instant previousEnd = null;
    for (var act : acts) {
      if (open != null && open.reaches(act, rule)) {
        open.add(act);
        continue;
      }
      if (open != null) {
        sessions.add(open.close(rule, previousEnd, act.at()));
        previousEnd = open.end;
      }
      open = new Open(act);
    }
    if (open != null) {
      sessions.add(open.close(rule, previousEnd, null));
    }
    return List.copyOf(sessions);
  }

  /// The sessions that reach into a day or a later one, and some before: as if all had been
  /// inferred, since acts are left out only before a gap that ends a session.
  public static List<Session> inferSince(LocalDate day, List<Evidence> acts, GapRule rule) {
    var tail = new DateRange(day, LocalDate.MAX);
    int first = acts.size() - Evidence.around(tail, acts).size();
    while (first > 0
        && first < acts.size()
        && !isGap(acts.get(first - 1).when().end(), acts.get(first), rule)) {
      first--;
    }
    return infer(acts.subList(first, acts.size()), rule);
  }

  private static boolean isGap(Instant end, Evidence act, GapRule rule) {
    return Duration.between(end, act.at()).compareTo(rule.gapLimit()) > 0;
  }

  /// A session that may still grow.
  private static final class Open {
    private final Evidence first;
    private Instant end;
    private @Nullable Interval proven;
    private Duration firm = Duration.ZERO;
    private int acts;

    Open(Evidence first) {
      this.first = first;
      this.end = first.when().end();
      add(first);
    }

    boolean reaches(Evidence act, GapRule rule) {
      return !isGap(end, act, rule);
    }

    void add(Evidence act) {
      acts++;
      end = later(end, act.when().end());
      if (act.strength() != Strength.WEAK) {
        firm = firm.plus(added(proven, act.when()));
        proven = proven == null ? act.when() : proven.span(act.when());
      }
    }

    /// The firm time that one more act brings: its own, and the gap before it when that is short.
    private static Duration added(@Nullable Interval proven, Interval act) {
      if (proven == null
          || Duration.between(proven.end(), act.start()).compareTo(GapRule.SHORTEST_GAP_LIMIT)
              > 0) {
        return act.duration();
      }
      var longer = Duration.between(proven.end(), act.end());
      return longer.isNegative() ? Duration.ZERO : longer;
    }

    Session close(GapRule rule, @Nullable Instant previousEnd, @Nullable Instant nextStart) {
      var seen = new Interval(first.at(), end);
      var before = roomBefore(rule, previousEnd);
      var after = roomAfter(rule, nextStart);
      return new Session(
          seen, firm, min(rule.leadIn(), before), before, after, first.offset(), acts);
    }

    private Duration roomBefore(GapRule rule, @Nullable Instant previousEnd) {
      return previousEnd == null
          ? rule.margin()
          : min(rule.margin(), Duration.between(previousEnd, first.at()).dividedBy(2));
    }

    private Duration roomAfter(GapRule rule, @Nullable Instant nextStart) {
      return nextStart == null
          ? rule.margin()
          : min(rule.margin(), Duration.between(end, nextStart).dividedBy(2));
    }

    private static Instant later(Instant a, Instant b) {
      return a.isAfter(b) ? a : b;
    }

    private static Duration min(Duration a, Duration b) {
      return a.compareTo(b) <= 0 ? a : b;
    }
  }
}
