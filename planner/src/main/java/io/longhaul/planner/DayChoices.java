package io.longhaul.planner;

import io.longhaul.plan.DayPlan;
import io.longhaul.plan.DayPlan.Stretch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that one day could hold: a start and an amount of work for budgets, laid around
/// guarded times and appointments, with an hour's break in the middle of more than six hours.
///
/// What concerns a day alone is settled here, once, and not searched: leave, guarded times, fixed
/// appointments, the most hours of a day, the times of day between which work lies, and that the
/// daily rest is left in its 24 hours.
///
/// @param date the day
/// @param amounts of work for budgets, in steps, 0 first
/// @param table the choice for each start and amount
/// @param all that a day could hold, each once
record DayChoices(
    LocalDate date, List<Integer> amounts, List<List<Choice>> table, List<Choice> all) {
  private static final int SLOT = 30;
  private static final int DAY_MINUTES = 24 * 60;
  private static final int SLOTS = 3 * DAY_MINUTES / SLOT;
  private static final int BREAK_SLOTS = 2;
  private static final int LONGEST_WITHOUT_BREAK = 6 * 60;

  DayChoices {
    amounts = List.copyOf(amounts);
    table = table.stream().map(List::copyOf).toList();
    all = List.copyOf(all);
  }

  Choice choice(int start, int amount) {
    return table.get(start).get(amount);
  }

  /// The largest amount up to a wished one that fits from a start on.
  int most(int start, int wished) {
    int amount = Math.min(wished, amounts.getLast());
    while (amount > 0 && !choice(start, amount).fits()) {
      amount--;
    }
    return amount;
  }

  /// Minutes of work that has its time, in whatever the day holds.
  int appointments() {
    return all().stream().mapToInt(choice -> choice.work() - choice.budget()).min().orElse(0);
  }

  static DayChoices of(Request request, LocalDate date) {
    var builder = new Builder(request, date);
    int most =
        request.taken().leave().contains(date) ? 0 : (int) request.limits().dayHours().toMinutes();
    var table = new ArrayList<List<Choice>>();
    int longest = 0;
    for (int start : request.wish().starts()) {
      var row = new ArrayList<Choice>();
      for (int amount = 0; amount <= most; amount += request.wish().stepMinutes()) {
        var choice = builder.choice(start, amount);
        longest = choice.fits() ? Math.max(longest, row.size()) : longest;
        row.add(choice);
      }
      table.add(row);
    }
    int amounts = longest + 1;
    var indices = new ArrayList<Integer>();
    for (int amount = 0; amount < amounts; amount++) {
      indices.add(amount);
    }
    var rows = table.stream().map(row -> row.subList(0, amounts)).toList();
    var all = rows.stream().flatMap(List::stream).filter(Choice::fits).distinct().toList();
    return new DayChoices(date, indices, rows, all);
  }

  /// Lays work on the half hours of a day.
  private static final class Builder {
    private final Request request;
    private final LocalDate date;
    private final BitSet guarded;
    private final BitSet appointments;

    Builder(Request request, LocalDate date) {
      this.request = request;
      this.date = date;
      guarded = around(request.taken().guarded(), date);
      appointments = new BitSet(SLOTS);
      mark(appointments, request.taken().appointments(), date, 0);
    }

    private static BitSet around(Map<LocalDate, List<Stretch>> times, LocalDate date) {
      var slots = new BitSet(SLOTS);
      mark(slots, times, date.minusDays(1), -DAY_MINUTES);
      mark(slots, times, date, 0);
      mark(slots, times, date.plusDays(1), DAY_MINUTES);
      return slots;
    }

    private static void mark(
        BitSet slots, Map<LocalDate, List<Stretch>> times, LocalDate date, int shift) {
      for (var stretch : times.getOrDefault(date, List.of())) {
        int from = Math.max(0, Math.floorDiv(stretch.fromMinute() + shift, SLOT));
        int until = Math.ceilDiv(stretch.untilMinute() + shift, SLOT);
        if (until > from) {
          slots.set(from, Math.min(SLOTS, until));
        }
      }
    }

    Choice choice(int start, int amount) {
      var work = new BitSet(SLOTS);
      if (!lay(work, start / SLOT, amount / SLOT)) {
        return Choice.NONE;
      }
      work.or(appointments);
      if (work.isEmpty()) {
        return Choice.FREE;
      }
      int minutes = work.cardinality() * SLOT;
      int from = work.nextSetBit(0) * SLOT;
      int until = work.length() * SLOT;
      var limits = request.limits();
      boolean fits =
          minutes <= limits.dayHours().toMinutes()
              && until - from <= DAY_MINUTES - limits.dailyRest().toMinutes()
              && !appointments.intersects(guarded);
      return fits
          ? new Choice(Optional.of(plan(work)), real(from), real(until), minutes, amount, true)
          : Choice.NONE;
    }

    /// Whether so many half hours find their place from a start on.
    private boolean lay(BitSet work, int start, int slots) {
      int latest = request.limits().clock().latest() / SLOT;
      int at = start;
      int laid = 0;
      boolean rested = slots * SLOT <= LONGEST_WITHOUT_BREAK;
      if (slots > 0 && start * SLOT < request.limits().clock().earliest()) {
        return false;
      }
      while (laid < slots && at < latest) {
        if (guarded.get(at)) {
          rested |= laid > 0;
          at++;
        } else if (appointments.get(at)) {
          at++;
        } else if (!rested && laid == slots / 2) {
          rested = true;
          at += BREAK_SLOTS;
        } else {
          work.set(at++);
          laid++;
        }
      }
      return laid == slots;
    }

    private static DayPlan plan(BitSet work) {
      var stretches = new ArrayList<Stretch>();
      for (int from = work.nextSetBit(0); from >= 0; from = work.nextSetBit(from)) {
        int until = work.nextClearBit(from);
        stretches.add(new Stretch(from * SLOT, until * SLOT));
        from = until;
      }
      return new DayPlan(stretches);
    }

    private long real(int minute) {
      var begin = request.dates().from().atStartOfDay(request.zone());
      var at = date.atStartOfDay().plusMinutes(minute).atZone(request.zone());
      return Duration.between(begin, at).toMinutes();
    }
  }
}
