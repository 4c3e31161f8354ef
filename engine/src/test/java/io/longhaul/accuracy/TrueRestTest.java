package io.longhaul.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.simulate.DayKind;
import io.longhaul.simulate.DayTruth;
import io.longhaul.simulate.Truth;
import io.longhaul.simulate.ZoneTruth;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rest in truth. Oracle: by hand.
class TrueRestTest {
  /// Ten and a half hours after the first day; the night after the second does not make up for it.
  @Test
  void onlyTheTwentyFourHoursAfterADayCount() {
    var days =
        List.of(
            day("2026-01-05", "09:00", "22:00"),
            day("2026-01-06", "08:30", "20:00"),
            day("2026-01-07", "09:00", "18:00"));
    var range = new DateRange(days.getFirst().date(), days.getFirst().date().plusDays(3));
    var truth = new Truth(range, days, List.of(), List.of());
    assertThat(TrueRest.shortAfter(truth, range)).containsExactly(LocalDate.of(2026, 1, 5));
  }

  /// From 21:00 to 8:00 two days later are 35 hours; a minute less is too short. Of two weeks the
  /// second is judged.
  @Test
  void aWeekNeedsARestOfThirtyFiveHours() {
    assertThat(TrueRest.weeksWithoutRest(weeks("08:00", 3, 10), 2)).isZero();
    assertThat(TrueRest.weeksWithoutRest(weeks("07:59", 3, 10), 2)).isEqualTo(1);
    assertThat(TrueRest.weeksWithoutRest(weeks("08:00", 3), 2)).isEqualTo(1);
    assertThat(TrueRest.weeksWithoutRest(weeks("08:00", 6), 2)).as("into Monday").isZero();
  }

  /// Two weeks of work from then to 21:00 on all days but the free ones.
  private static Truth weeks(String from, Integer... free) {
    var monday = LocalDate.of(2026, 1, 5);
    var range = new DateRange(monday, monday.plusWeeks(2));
    var days =
        range
            .dates()
            .map(date ->
                List.of(free).contains(date.getDayOfMonth() - 5)
                    ? new DayTruth(date, DayKind.WORKED, List.of(), List.of(), List.of())
                    : day(date.toString(), from, "21:00"))
            .toList();
    return new Truth(range, days, List.of(), List.of(new ZoneTruth(range, ZoneOffset.UTC)));
  }

  private static DayTruth day(String date, String from, String until) {
    var shift =
        new Interval(
            Instant.parse(date + "T" + from + ":00Z"), Instant.parse(date + "T" + until + ":00Z"));
    return new DayTruth(
        LocalDate.parse(date), DayKind.WORKED, List.of(shift), List.of(), List.of());
  }
}
