package io.longhaul.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.plan.DayPlan;
import io.longhaul.plan.DayPlan.Stretch;
import io.longhaul.plan.Reserved;
import io.longhaul.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What a timetable keeps free. Oracle: times by hand, with the clock of Berlin.
class ReservationsTest {
  private static final LocalDate MONDAY = Requests.MONDAY;

  private static Found found(Map<LocalDate, DayPlan> days) {
    return new Found(new TreeMap<>(days), new Score(0, 0, 0, 0), new LinkedHashMap<>(), List.of());
  }

  private static List<String> words(Request request, Map<LocalDate, DayPlan> days) {
    return Reservations.of(request, found(days)).stream()
        .map(it ->
            it.id()
                + " "
                + it.when().start().atZone(request.zone()).toLocalDateTime()
                + " "
                + it.when().end().atZone(request.zone()).toLocalDateTime()
                + (it.name().isEmpty() ? "" : " " + it.name()))
        .toList();
  }

  @Test
  void workAndTheRestBetweenAreKept() {
    var days =
        Map.of(MONDAY, DayPlan.of("9-13 14-18"), MONDAY.plusDays(1), DayPlan.of("9-13 14-18"));
    assertThat(words(Requests.weeks(1), days))
        .containsExactly(
            "focus-2026-03-02-1 2026-03-02T09:00 2026-03-02T13:00",
            "focus-2026-03-02-2 2026-03-02T14:00 2026-03-02T18:00",
            "rest-2026-03-02-1 2026-03-02T18:00 2026-03-03T09:00",
            "focus-2026-03-03-1 2026-03-03T09:00 2026-03-03T13:00",
            "focus-2026-03-03-2 2026-03-03T14:00 2026-03-03T18:00",
            "rest-2026-03-03-1 2026-03-03T18:00 2026-03-09T00:00");
  }

  @Test
  void aFreeBeginIsRestAndALateEndHasItsRest() {
    var days = Map.of(MONDAY.plusDays(6), DayPlan.of("14-20"));
    assertThat(words(Requests.weeks(1), days))
        .containsExactly(
            "rest-2026-03-02-1 2026-03-02T00:00 2026-03-08T14:00",
            "focus-2026-03-08-1 2026-03-08T14:00 2026-03-08T20:00",
            "rest-2026-03-08-1 2026-03-08T20:00 2026-03-09T07:00");
    assertThat(words(Requests.weeks(1), Map.of()))
        .containsExactly("rest-2026-03-02-1 2026-03-02T00:00 2026-03-09T00:00");
  }

  @Test
  void appointmentsTakeTheirTimeFromWork() {
    var request =
        Requests.with(
            Requests.weeks(1),
            new Taken(Map.of(MONDAY, List.of(new Stretch(11 * 60, 12 * 60))), Map.of(), Set.of()));
    assertThat(words(request, Map.of(MONDAY, DayPlan.of("9-13"))).subList(0, 2))
        .containsExactly(
            "focus-2026-03-02-1 2026-03-02T09:00 2026-03-02T11:00",
            "focus-2026-03-02-2 2026-03-02T12:00 2026-03-02T13:00");
  }

  @Test
  void workIsForTheEarliestDeadlineThatIsNotFull() {
    var request = Requests.weeks(1, Requests.due(4, 8), Requests.due(5, 4));
    var days =
        Map.of(
            MONDAY,
            DayPlan.of("9-17"),
            MONDAY.plusDays(1),
            DayPlan.of("9-13 14-18"),
            MONDAY.plusDays(4),
            DayPlan.of("9-13"));
    assertThat(
            Reservations.of(request, found(days)).stream()
                .filter(it -> it.kind() == Reserved.Kind.FOCUS)
                .map(Reserved::name))
        .containsExactly("day 4", "day 5", "", "");
  }

  /// Clocks go forward on 29 March 2026 at 02:00: a rest from 18:00 to 09:00 has 14 hours.
  @Test
  void aNightWithAChangeOfClocksHasItsRealHours() {
    var base = Requests.weeks(1);
    var from = LocalDate.of(2026, 3, 23);
    var request =
        new Request(
            new DateRange(from, from.plusWeeks(1)),
            base.zone(),
            base.past(),
            base.limits(),
            base.wish(),
            List.of(),
            Taken.NOTHING);
    var days = Map.of(from.plusDays(5), DayPlan.of("9-18"), from.plusDays(6), DayPlan.of("9-18"));
    var rest =
        Reservations.of(request, found(days)).stream()
            .filter(it -> it.id().equals("rest-2026-03-28-1"))
            .findFirst()
            .orElseThrow();
    assertThat(rest.when().duration()).isEqualTo(Duration.ofHours(14));
  }
}
