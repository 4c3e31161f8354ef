package io.longhaul.day;

import io.longhaul.evidence.Corrections;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Ref;
import io.longhaul.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Days that were to be free by rule or by plan. They explain why nothing was seen, and no more:
/// whether somebody worked on them only evidence tells, and work on them is work.
///
/// @param days in order of their dates
public record DaysOff(NavigableMap<LocalDate, DayOff> days) {
  public static final DaysOff NONE = new DaysOff(new TreeMap<>());

  private static final String LEAVE = "leave";
  private static final String RESTED = "rested, as you said";

  /// Who says that they rested for half a day and more, without an act that proves the contrary,
  /// had a free day. Own choice.
  private static final Duration HALF_A_DAY = Duration.ofHours(12);

  /// Leave is taken by the date.
  private static final DayTurn MIDNIGHT = new DayTurn(LocalTime.MIDNIGHT, false);

  /// A longer absence is a mistake of its source.
  private static final Duration LONGEST = Duration.ofDays(400);

  public DaysOff {
    days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
  }

  /// A holiday inside a leave stays a holiday.
  ///
  /// @param holidays the name of each
  /// @param leave the person's own
  public static DaysOff of(Map<LocalDate, String> holidays, List<DateRange> leave) {
    var days = new TreeMap<LocalDate, DayOff>();
    leave.stream()
        .flatMap(DateRange::dates)
        .forEach(date -> days.put(date, new DayOff(date, DayOff.Kind.LEAVE, LEAVE)));
    holidays.forEach((date, name) -> days.put(date, new DayOff(date, DayOff.Kind.HOLIDAY, name)));
    return new DaysOff(days);
  }

  /// The same with the days of which the person said that they rested.
  ///
  /// @param evidence with what the person said ([Corrections])
  public DaysOff withRestSaid(List<Evidence> evidence, DayTurn turn) {
    var rested = new TreeMap<LocalDate, Duration>();
    for (var piece : evidence) {
      if (piece.kind() == Kind.REST && piece.ref().equals(Corrections.REF)) {
        add(piece, turn, rested);
      }
    }
    var all = new TreeMap<>(days);
    rested.forEach((date, length) -> {
      if (length.compareTo(HALF_A_DAY) >= 0) {
        all.put(date, new DayOff(date, DayOff.Kind.RESTED, RESTED));
      }
    });
    return all.equals(days) ? this : new DaysOff(all);
  }

  /// Lays a rest on the days that it touches.
  private static void add(Evidence rest, DayTurn turn, Map<LocalDate, Duration> rested) {
    var from = rest.localTime();
    var until = rest.offset().localTime(rest.when().end());
    while (from.isBefore(until)) {
      var date = turn.dayOf(from);
      var next = date.plusDays(1).atTime(turn.at());
      var end = next.isBefore(until) ? next : until;
      rested.merge(date, Duration.between(from, end), Duration::plus);
      from = end;
    }
  }

  /// Whether the person said that they rested on a day.
  public boolean isRested(LocalDate date) {
    var off = days.get(date);
    return off != null && off.kind() == DayOff.Kind.RESTED;
  }

  /// The dates of which leave, or an absence of another name, covers more than half, as sources
  /// tell it.
  public static DaysOff told(List<Evidence> evidence) {
    var days = new TreeMap<LocalDate, DayOff>();
    for (var piece : evidence) {
      if (piece.is(Kind.REST)
          && !piece.ref().equals(Corrections.REF)
          && piece.when().duration().compareTo(LONGEST) <= 0) {
        var covered = new TreeMap<LocalDate, Duration>();
        add(piece, MIDNIGHT, covered);
        covered.forEach((date, length) -> {
          if (length.compareTo(HALF_A_DAY) > 0) {
            days.put(date, new DayOff(date, DayOff.Kind.LEAVE, name(piece)));
          }
        });
      }
    }
    return days.isEmpty() ? NONE : new DaysOff(days);
  }

  private static String name(Evidence piece) {
    var words = Ref.of(piece.ref()).words();
    return words.isEmpty() ? LEAVE : words;
  }

  /// With more days; those that are here already keep their name.
  public DaysOff and(DaysOff more) {
    var both = new TreeMap<>(more.days);
    both.putAll(days);
    return new DaysOff(both);
  }

  public boolean contains(LocalDate date) {
    return days.containsKey(date);
  }

  /// Those inside a range, in order.
  public List<DayOff> in(DateRange range) {
    return List.copyOf(days.subMap(range.from(), range.until()).values());
  }
}
