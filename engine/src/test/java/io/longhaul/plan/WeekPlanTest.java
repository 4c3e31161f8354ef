package io.longhaul.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.longhaul.day.DailyHours;
import io.longhaul.day.Day;
import io.longhaul.time.DateRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: the notation and its hours by hand.
class WeekPlanTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void partsHaveHoursAndDays() {
    var plan = WeekPlan.of("9-12:30 13:30-18 Mon-Fri; 10-14 sun");
    assertThat(plan.days().keySet()).hasSize(6).doesNotContain(DayOfWeek.SATURDAY);
    assertThat(plan.worked()).isEqualTo(Duration.ofHours(5 * 8 + 4));
  }

  @Test
  void aRunOfDaysMayCrossTheWeekend() {
    assertThat(WeekPlan.of("9-17 Sun-Thu").days().keySet())
        .containsExactlyInAnyOrder(
            DayOfWeek.SUNDAY,
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY);
    assertThat(WeekPlan.of("9-17 daily").days()).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9-17",
        "Mon-Fri",
        "9-17 Mox",
        "9-17 Mon-Tue-Wed",
        "17-9 Mon",
        "9-34 Mon",
        "9-12 12:10-17 Mon",
        "nine to five"
      })
  void whatIsNoTimetableIsRefusedInWords(String text) {
    assertThatThrownBy(() -> WeekPlan.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .isNotBlank();
  }

  @Test
  void aNightBelongsToTheDayOnWhichItBegins() {
    var monday = LocalDate.of(2026, 6, 1);
    var calendar =
        WeekPlan.of("22-30 Mon").calendar(new DateRange(monday, monday.plusWeeks(2)), BERLIN);
    assertThat(calendar.days()).extracting(Day::date).containsExactly(monday, monday.plusWeeks(1));
  }

  /// The clock goes from 2:00 to 3:00 on 29 March and from 3:00 to 2:00 on 25 October 2026.
  @Test
  void theNightOfAClockChangeHasAnHourLessOrMore() {
    var plan = WeekPlan.of("22-30 Sat");
    assertThat(hours(plan, LocalDate.of(2026, 3, 28))).isEqualTo(Duration.ofHours(7));
    assertThat(hours(plan, LocalDate.of(2026, 10, 24))).isEqualTo(Duration.ofHours(9));
    assertThat(hours(WeekPlan.of("2:15-2:45 Sun"), LocalDate.of(2026, 3, 29)))
        .isLessThanOrEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void aLeapDayIsADay() {
    var range = new DateRange(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 1));
    var calendar = WeekPlan.of("9-17 daily").calendar(range, BERLIN);
    assertThat(calendar.days())
        .extracting(Day::date)
        .containsExactly(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 2, 29));
    assertThat(calendar.days().getFirst().first().localStart().toLocalTime())
        .isEqualTo(LocalTime.of(9, 0));
  }

  private static Duration hours(WeekPlan plan, LocalDate date) {
    var range = new DateRange(date, date.plusDays(1));
    var around = new DateRange(date.minusDays(1), date.plusDays(2));
    return DailyHours.of(plan.calendar(range, BERLIN), around).hours(List.of(around)).likely();
  }
}
