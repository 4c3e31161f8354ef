package io.longhaul.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The notation of timetables. Oracle: what docs/plan.md says of it, and the calendar of March
/// 2026, whose second day is a Monday.
class TimetableTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 2, 26);
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void aWeekBeginsOnTheNextSuchDay() {
    var timetable = Timetable.of("10-19 Mon-Fri from Monday", THURSDAY);
    assertThat(timetable.from()).isEqualTo(MONDAY);
    assertThat(timetable.on(MONDAY)).contains(DayPlan.of("10-19"));
    assertThat(timetable.on(MONDAY.plusDays(5))).isEmpty();
    assertThat(timetable.on(MONDAY.minusDays(3))).isEmpty();
  }

  @Test
  void todayIsTheNextSuchDayToo() {
    assertThat(Timetable.of("965 from thu", THURSDAY).from()).isEqualTo(THURSDAY);
    assertThat(Timetable.of("965", THURSDAY).from()).isEqualTo(THURSDAY);
    assertThat(Timetable.of("965 from tomorrow", THURSDAY).from()).isEqualTo(THURSDAY.plusDays(1));
    assertThat(Timetable.of("965 from 2026-03-02", THURSDAY).from()).isEqualTo(MONDAY);
  }

  @Test
  void oneKindOfWeekFollowsAnother() {
    var timetable =
        Timetable.of("996 from Monday for 3 weeks, then free for 1 week, then 965", THURSDAY);
    assertThat(timetable.phases())
        .extracting(Timetable.Phase::from)
        .containsExactly(MONDAY, MONDAY.plusWeeks(3), MONDAY.plusWeeks(4));
    assertThat(timetable.on(MONDAY.plusDays(5)))
        .contains(Schedule.named("996").orElseThrow().plan().days().get(DayOfWeek.SATURDAY));
    assertThat(timetable.on(MONDAY.plusWeeks(3))).isEmpty();
    assertThat(timetable.on(MONDAY.plusWeeks(4))).contains(DayPlan.of("9-12:30 13:30-18"));
  }

  @Test
  void aWeekMayHaveSeveralParts() {
    var timetable = Timetable.of("9-17 Mon-Thu; 9-13 Fri from 2026-03-02", THURSDAY);
    assertThat(timetable.on(MONDAY.plusDays(4))).contains(DayPlan.of("9-13"));
  }

  @Test
  void everyNamedScheduleIsATimetable() {
    for (var schedule : Schedule.ALL) {
      assertThat(Timetable.of(schedule.name(), THURSDAY).phases().getFirst().week())
          .isEqualTo(schedule.plan());
    }
  }

  @Test
  void whatIsWrongIsSaid() {
    assertWrong("", "neither hours such as 9-18");
    assertWrong("Mon-Fri", "has hours and days");
    assertWrong("998", "neither hours such as 9-18");
    assertWrong("9-18 Mon-Fri from yesterday", "neither a date");
    assertWrong("9-18 Mon-Fri from 2026-02-25", "before today");
    assertWrong("9-18 Mon-Fri from 2026-02-30", "neither a date");
    assertWrong("996 for 3 weeks", "needs what comes then");
    assertWrong("996 for 0 weeks, then 965", "lasts no week");
    assertWrong("996, then 965", "without an end");
    assertWrong("996 from Mon for 3 weeks, then 965 from Mon", "no later than");
    assertWrong("9-9 Mon", "stretch from minute");
    assertWrong("99999999999-5 Mon", "neither hours");
  }

  private static void assertWrong(String text, String said) {
    assertThatThrownBy(() -> Timetable.of(text, THURSDAY))
        .as(text)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(said);
  }
}
