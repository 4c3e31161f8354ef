package io.longhaul.day;

import io.longhaul.session.Session;
import io.longhaul.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The days on which something left a trace, in order. A day that is absent is not known to be
/// free.
public record Calendar(DayTurn turn, List<Day> days) {
  public Calendar {
    days = List.copyOf(days);
  }

  /// Lays sessions on days. A session belongs to the day on which it began, but never to an earlier
  /// day than the session before it: who flies to an earlier clock stays in the day that has begun.
  /// It is cut at the turn only where a day would otherwise last longer than 24 hours.
  public static Calendar of(List<Session> sessions, DayTurn turn) {
    var byDate = new TreeMap<LocalDate, List<Session>>();
    for (var session : sessions) {
      place(session, turn, byDate);
    }
    return new Calendar(
        turn, byDate.entrySet().stream().map(e -> new Day(e.getKey(), e.getValue())).toList());
  }

  private static void place(
      Session session, DayTurn turn, TreeMap<LocalDate, List<Session>> byDate) {
    var rest = session;
    var began = turn.dayOf(session.localStart());
    var date = byDate.isEmpty() || began.isAfter(byDate.lastKey()) ? began : byDate.lastKey();
    while (true) {
      var sameDay = byDate.computeIfAbsent(date, _ -> new ArrayList<>());
      var begun = sameDay.isEmpty() ? rest.seen() : sameDay.getFirst().seen();
      var cut = turn.endOf(date, rest);
      if (!DayTurn.exceedsOneDay(begun.span(rest.seen())) || !rest.seen().contains(cut)) {
        sameDay.add(rest);
        return;
      }
      sameDay.add(rest.upTo(cut));
      rest = rest.from(cut);
      date = date.plusDays(1);
    }
  }

  public @Nullable Day day(LocalDate date) {
    int index = firstFrom(date);
    return index < days.size() && days.get(index).date().equals(date) ? days.get(index) : null;
  }

  /// The index of the first day on a date or later.
  private int firstFrom(LocalDate date) {
    int low = 0;
    int high = days.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days.get(middle).date().isBefore(date)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Whether all days with a trace inside the range are days on the person's own clock.
  public boolean isClockKnown(DateRange range) {
    return in(range).stream().allMatch(Day::clockKnown);
  }

  /// The days with a trace inside the range.
  public List<Day> in(DateRange range) {
    return days.subList(firstFrom(range.from()), firstFrom(range.until()));
  }
}
