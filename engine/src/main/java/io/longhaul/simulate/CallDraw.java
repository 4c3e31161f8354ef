package io.longhaul.simulate;

import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Draws the calls of somebody on duty: at any hour, a quarter of an hour to an hour of work each.
/// A call during the shift is part of it.
final class CallDraw {
  private static final double TURN_MINUTE = 4 * 60;
  private static final int DAY_SECONDS = 86_400;
  private static final int SHORTEST_SECONDS = 15 * 60;
  private static final int LONGEST_SECONDS = 60 * 60;

  private final Life.@Nullable OnCall duty;
  private final DateRange range;
  private final RandomGenerator random;

  CallDraw(Life.@Nullable OnCall duty, DateRange range, RandomGenerator random) {
    this.duty = duty;
    this.range = range;
    this.random = random;
  }

  List<Interval> on(LocalDate date, ZoneRules rules, List<Interval> shift) {
    if (duty == null || weeksBeforeTheEnd(date) % duty.everyWeeks() != 0) {
      return List.of();
    }
    long turn = TruthDraw.second(date, TURN_MINUTE, rules);
    long end = TruthDraw.second(date.plusDays(1), TURN_MINUTE, rules);
    var calls = new ArrayList<Interval>();
    for (int i = Distributions.poisson(duty.callsADay(), random); i > 0; i--) {
      long at = turn + random.nextInt(DAY_SECONDS);
      long until = at + random.nextInt(SHORTEST_SECONDS, LONGEST_SECONDS);
      if (until <= end) {
        addIfFree(calls, TruthDraw.interval(at, until), shift);
      }
    }
    calls.sort(Comparator.comparing(Interval::start));
    return calls;
  }

  private long weeksBeforeTheEnd(LocalDate date) {
    return (ChronoUnit.DAYS.between(date, range.until()) - 1) / 7;
  }

  private static void addIfFree(List<Interval> calls, Interval call, List<Interval> shift) {
    boolean atWork =
        !shift.isEmpty()
            && overlap(call, new Interval(shift.getFirst().start(), shift.getLast().end()));
    if (!atWork && calls.stream().noneMatch(other -> overlap(call, other))) {
      calls.add(call);
    }
  }

  private static boolean overlap(Interval a, Interval b) {
    return a.start().isBefore(b.end()) && b.start().isBefore(a.end());
  }
}
