package io.longhaul.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Oracle: the calendar.
class DateRangeTest {
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

  @Test
  void firstDayBelongsToItAndTheDayAfterTheLastDoesNot() {
    var range = new DateRange(LEAP_DAY, LEAP_DAY.plusDays(2));
    assertThat(range.contains(LEAP_DAY.minusDays(1))).isFalse();
    assertThat(range.contains(LEAP_DAY)).isTrue();
    assertThat(range.contains(LEAP_DAY.plusDays(1))).isTrue();
    assertThat(range.contains(LEAP_DAY.plusDays(2))).isFalse();
    assertThat(range.dates()).containsExactly(LEAP_DAY, LocalDate.of(2024, 3, 1));
  }

  @Test
  void leapYearHas366Days() {
    assertThat(new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)).days())
        .isEqualTo(366);
  }

  @Test
  void untilBeforeFromIsRefused() {
    assertThatThrownBy(() -> new DateRange(LEAP_DAY, LEAP_DAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2024-02-28");
  }
}
