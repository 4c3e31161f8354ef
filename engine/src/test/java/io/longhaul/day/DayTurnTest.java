package io.longhaul.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.session.GapRule;
import io.longhaul.session.Session;
import io.longhaul.session.Sessions;
import io.longhaul.time.DateRange;
import io.longhaul.time.Offset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Oracle: the calendar, and the circle of the clock by hand.
class DayTurnTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);

  @ParameterizedTest
  @CsvSource({
    "2024-05-07T03:59:59, 2024-05-06",
    "2024-05-07T04:00:00, 2024-05-07",
    "2024-03-01T02:00:00, 2024-02-29",
    "2024-02-29T03:59:00, 2024-02-28",
    "2023-03-01T02:00:00, 2023-02-28",
    "2025-01-01T01:30:00, 2024-12-31",
  })
  void lateNightBelongsToTheDayBefore(LocalDateTime local, LocalDate day) {
    assertThat(DayTurn.USUAL.dayOf(local)).isEqualTo(day);
    var told = new Offset.Told(ZoneOffset.ofHoursMinutes(-9, -30));
    var instant = local.toInstant(told.value());
    assertThat(DayTurn.USUAL.epochDayOf(instant, told)).isEqualTo(day.toEpochDay());
    assertThat(DayTurn.USUAL.isIn(new DateRange(day, day.plusDays(1)), instant, told)).isTrue();
    assertThat(DayTurn.USUAL.isIn(new DateRange(day.minusDays(1), day), instant, told)).isFalse();
  }

  @Test
  void nobodyGetsAnotherTurnForWorkByDay() {
    assertThat(learn(Acts.run(MONDAY, 20, 9, 18))).isEqualTo(DayTurn.USUAL);
    assertThat(learn(Acts.run(MONDAY, 20, 18, 26))).isEqualTo(DayTurn.USUAL);
    assertThat(DayTurn.learn(List.of())).isEqualTo(DayTurn.USUAL);
  }

  @Test
  void nightShiftTurnsOppositeToItsMiddle() {
    // At work from 21:30 to 06:00; the middle, 01:45, is opposite to 13:45.
    assertThat(learn(Acts.run(MONDAY, 20, 22, 30)))
        .isEqualTo(new DayTurn(LocalTime.of(14, 0), true));
  }

  @Test
  void daysOfAnUnknownZoneTurnOppositeToTheirMiddle() {
    // 9 to 18 in California, as UTC shows it: from 15:30 to 01:00, with the middle at 20:15.
    var acts =
        Acts.run(MONDAY, 20, 16, 25).stream()
            .map(act -> act.withOffset(new Offset.Unknown()))
            .toList();
    assertThat(learn(acts)).isEqualTo(new DayTurn(LocalTime.of(8, 0), true));
  }

  private static DayTurn learn(List<Evidence> acts) {
    List<Session> sessions = Sessions.infer(acts, GapRule.POPULATION);
    return DayTurn.learn(sessions);
  }
}
