package io.longhaul.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Watch;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle: a day by hand, in UTC. What lies in acts is worked, and a quarter of an hour around it.
class WatchedDaysTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
  private static final double AROUND = 0.25;

  /// Who runs a machine only while they work has it alive for eight hours on long days alone, and
  /// the short ones must not pass for usual ones.
  @Test
  void aShortDayIsSeenAsALongOneIs() {
    var acts = List.of(Acts.from(at(9), at(12)), Acts.from(at(12), at(15)));
    assertThat(hours(acts, alive(9, 15))).isCloseTo(6 + AROUND, within(0.01));
  }

  @Test
  void actsWhereTheWatcherIsNotAreMoreThanItSees() {
    var acts = List.of(Acts.from(at(9), at(13)), Acts.from(at(15), at(18)));
    assertThat(seen(acts, alive(9, 13)).contains(DAY)).isFalse();
  }

  @Test
  void aDayWithoutAnActTakesEightHoursToBeFree() {
    var before = List.of(Acts.at("2026-03-02T10:00:00Z"));
    assertThat(seen(before, alive(9, 15)).contains(DAY)).isFalse();
    assertThat(hours(before, alive(9, 18))).isZero();
  }

  /// Two hours until a call are an evening, two hours until the next act may be a meeting.
  @Test
  void whoIsCalledBackWasAway() {
    var work = Acts.from(at(9), at(17));
    var call = Acts.from("2026-03-03T18:50:00Z", "2026-03-03T19:20:00Z");
    var page = Acts.page(Instant.parse("2026-03-03T18:45:00Z"));
    assertThat(hours(List.of(work, page, call), alive(8, 20))).isCloseTo(8.75, within(0.01));
    assertThat(hours(List.of(work, call), alive(8, 20))).isGreaterThan(8.9);
  }

  private static double hours(List<Evidence> evidence, Interval alive) {
    var seen = seen(evidence, alive);
    assertThat(seen.contains(DAY)).isTrue();
    return seen.seen().values().stream().mapToDouble(WatchedDays.Seen::hours).sum();
  }

  private static WatchedDays seen(List<Evidence> evidence, Interval alive) {
    var watch = new Watch(List.of(alive), List.of());
    return WatchedDays.of(evidence, DayTurn.USUAL, watch, new DateRange(DAY, DAY.plusDays(1)));
  }

  private static Interval alive(int from, int until) {
    return new Interval(Instant.parse(at(from)), Instant.parse(at(until)));
  }

  private static String at(int hour) {
    return "2026-03-03T%02d:00:00Z".formatted(hour);
  }
}
