package io.longhaul.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.simulate.DayKind;
import io.longhaul.simulate.DayTruth;
import io.longhaul.simulate.Truth;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
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

  private static DayTruth day(String date, String from, String until) {
    var shift =
        new Interval(
            Instant.parse(date + "T" + from + ":00Z"), Instant.parse(date + "T" + until + ":00Z"));
    return new DayTruth(
        LocalDate.parse(date), DayKind.WORKED, List.of(shift), List.of(), List.of());
  }
}
