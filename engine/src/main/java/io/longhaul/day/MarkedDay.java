package io.longhaul.day;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A day with proof of work, as the quarters of an hour of the person's clock in which there was
/// some: many acts in one quarter prove no more presence than one does.
///
/// Acts within an hour after a page answer it. They prove work, but say nothing about usual hours,
/// so they are kept apart; so are weak acts, which something else could have left too.
///
/// @param date the day, from one turn to the next
/// @param marked quarters with an act that is neither weak nor an answer to a page
/// @param moments those of them with an act of no length; the others lie inside a stretch
/// @param weak quarters with a weak act
/// @param bursts runs of the acts that are marked, less than ten minutes apart
/// @param calls the answers to pages
record MarkedDay(
    LocalDate date,
    Quarters marked,
    Quarters moments,
    Quarters weak,
    int bursts,
    List<Call> calls) {
  private static final int BURST_SECONDS = 600;
  private static final int ANSWER_SECONDS = 3600;
  private static final int HALF_A_QUARTER = Quarters.SECONDS / 2;
  private static final double STRETCH_WEIGHT = 1.0 / Quarters.AN_HOUR;

  /// From a page to the last act that answers it.
  ///
  /// @param quarter the quarter in which it began
  /// @param hours how long it took
  record Call(int quarter, double hours) {}

  /// Whether something proves that the person worked of their own accord.
  boolean isProven() {
    return bursts > 0;
  }

  /// How much a mark tells about usual hours: a stretch as much as an act an hour.
  double weight(int quarter) {
    if (!marked.has(quarter)) {
      return 0;
    }
    return moments.has(quarter) ? 1 : STRETCH_WEIGHT;
  }

  /// Whether the quarter before is marked too.
  boolean isFollowing(int quarter) {
    return marked.has(Math.floorMod(quarter - 1, Quarters.A_DAY));
  }

  /// The days of evidence in time order, each once.
  static List<MarkedDay> of(List<Evidence> evidence, DayTurn turn) {
    var days = new ArrayList<MarkedDay>();
    Draft draft = null;
    Instant page = Instant.MIN;
    for (var piece : evidence) {
      if (piece.kind() == Kind.PAGE && piece.exclusion() == null) {
        page = piece.at();
      }
      if (!piece.isAct()) {
        continue;
      }
      long epochDay = turn.epochDayOf(piece.at(), piece.offset());
      if (draft == null || epochDay > draft.epochDay) {
        if (draft != null) {
          days.add(draft.day());
        }
        draft = new Draft(epochDay);
      }
      boolean answers = !piece.at().isAfter(plus(page, ANSWER_SECONDS));
      if (piece.strength() == Strength.WEAK) {
        draft.addWeak(piece);
      } else if (answers) {
        draft.addAnswer(piece, page);
      } else {
        draft.add(piece);
      }
    }
    if (draft != null) {
      days.add(draft.day());
    }
    return days;
  }

  private static Instant plus(Instant page, int seconds) {
    return page.equals(Instant.MIN) ? page : page.plusSeconds(seconds);
  }

  /// A day that is being read. Who flies to an earlier clock stays in the day that has begun.
  private static final class Draft {
    private final long epochDay;
    private Quarters marked = Quarters.NONE;
    private Quarters weak = Quarters.NONE;
    private Quarters moments = Quarters.NONE;
    private int bursts;
    private long lastSecond = Long.MIN_VALUE / 2;
    private final List<Call> calls = new ArrayList<>();
    private Instant lastPage = Instant.MIN;

    Draft(long epochDay) {
      this.epochDay = epochDay;
    }

    void add(Evidence act) {
      long from = act.when().start().getEpochSecond();
      bursts += from - lastSecond >= BURST_SECONDS ? 1 : 0;
      lastSecond = Math.max(lastSecond, act.when().end().getEpochSecond());
      if (act.kind() == Kind.INSTANT) {
        int quarter = Math.floorMod(firstQuarter(act), Quarters.A_DAY);
        marked = marked.with(quarter);
        moments = moments.with(quarter);
      } else {
        addStretch(act);
      }
    }

    private void addStretch(Evidence act) {
      long from = act.when().start().getEpochSecond();
      long until = act.when().end().getEpochSecond();
      long first = quarter(act, from + HALF_A_QUARTER);
      long last = quarter(act, until - HALF_A_QUARTER - 1);
      if (last < first) {
        marked = marked.with(Math.floorMod(quarter(act, (from + until) / 2), Quarters.A_DAY));
        return;
      }
      last = Math.min(last, first + Quarters.A_DAY - 1);
      for (long at = first; at <= last; at++) {
        marked = marked.with(Math.floorMod(at, Quarters.A_DAY));
      }
    }

    void addWeak(Evidence act) {
      weak = weak.with(Math.floorMod(firstQuarter(act), Quarters.A_DAY));
    }

    /// A call lasts until the last act that answers it.
    void addAnswer(Evidence act, Instant page) {
      double hours = (act.when().end().getEpochSecond() - page.getEpochSecond()) / 3600.0;
      if (page.equals(lastPage) && !calls.isEmpty()) {
        calls.set(calls.size() - 1, new Call(calls.getLast().quarter(), hours));
      } else {
        calls.add(new Call(Math.floorMod(firstQuarter(act), Quarters.A_DAY), hours));
      }
      lastPage = page;
    }

    private static long firstQuarter(Evidence act) {
      return quarter(act, act.when().start().getEpochSecond());
    }

    private static long quarter(Evidence act, long second) {
      return Math.floorDiv(
          second + act.offset().value().getTotalSeconds(), (long) Quarters.SECONDS);
    }

    MarkedDay day() {
      return new MarkedDay(
          LocalDate.ofEpochDay(epochDay), marked, moments, weak, bursts, List.copyOf(calls));
    }
  }
}
