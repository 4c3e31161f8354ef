package io.longhaul.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.day.Calendar;
import io.longhaul.day.DayTurn;
import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.session.GapRule;
import io.longhaul.session.Sessions;
import io.longhaul.time.Estimate;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle: hours by hand. A day of acts every half hour from 9 to 17 has 8 h at least, 8.5 h likely
/// and 12 h at most.
class LoadTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 5, 8);
  private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);

  @Test
  void presentIsTheAverageOfTheKnownWeeksBeforeTheFinalDay() {
    var dates = List.of(TODAY.minusDays(29), TODAY.minusDays(28), TODAY.minusDays(1), TODAY);
    var load = load(Acts.days(dates, 9, 17));
    assertThat(load.presentDays()).isEqualTo(2);
    assertThat(load.presentWeeks()).isEqualTo(2);
    assertThat(load.present()).isEqualTo(hours(16, 17, 24).dividedBy(2));
  }

  @Test
  void thirteenWeeksEndWithTheOneOfTheFinalDay() {
    var load = load(Acts.days(List.of(MONDAY, TODAY, MONDAY.minusWeeks(12)), 9, 17));
    assertThat(load.weeks()).hasSize(13);
    assertThat(load.weeks().getLast()).isEqualTo(new Week(MONDAY, 2, hours(16, 17, 24)));
    assertThat(load.weeks().getFirst().monday()).isEqualTo(MONDAY.minusWeeks(12));
    assertThat(load.weeks().getFirst().isKnown()).isTrue();
    assertThat(load.weeks().get(5).isKnown()).isFalse();
  }

  @Test
  void usualRangeNeedsEightPastWeeks() {
    assertThat(load(pastMondays(7)).usual()).isEmpty();
    assertThat(load(pastMondays(8)).usual()).contains(new UsualRange(8.5, 8.5, 8.5, 8));
  }

  @Test
  void weeksWithoutATraceAreUnknownRatherThanZero() {
    var dates = new ArrayList<LocalDate>();
    for (int week = 5; week < 21; week += 2) {
      dates.add(MONDAY.minusWeeks(week));
    }
    assertThat(load(Acts.days(dates, 9, 17)).usual()).contains(new UsualRange(8.5, 8.5, 8.5, 8));
  }

  @Test
  void usualRangeNeverSharesADayWithThePresent() {
    var past = new ArrayList<>(pastMondays(8));
    var without = load(past).usual();
    past.addAll(Acts.run(TODAY.minusDays(28), 29, 1, 23));
    assertThat(load(past).usual()).isEqualTo(without);
    assertThat(load(Acts.days(List.of(MONDAY.minusWeeks(57)), 9, 17)).usual()).isEmpty();
  }

  @Test
  void usualRangeIsTheMiddleHalfOfTheWeeks() {
    var acts = new ArrayList<Evidence>();
    for (int week = 0; week < 9; week++) {
      acts.addAll(Acts.run(MONDAY.minusWeeks(13 - week), 1, 9, 9 + week));
    }
    // Likely hours 0.5, 1.5 … 8.5; positions 3 and 7 of 9.
    assertThat(load(acts).usual()).contains(new UsualRange(2.5, 4.5, 6.5, 9));
  }

  private static List<Evidence> pastMondays(int count) {
    var first = MONDAY.minusWeeks(4L + count);
    return Acts.days(first.datesUntil(MONDAY.minusWeeks(4), Period.ofWeeks(1)).toList(), 9, 17);
  }

  private static Load load(List<Evidence> acts) {
    var sorted = Acts.trace(acts).acts();
    return Load.of(Calendar.of(Sessions.infer(sorted, GapRule.POPULATION), DayTurn.USUAL), TODAY);
  }

  private static Estimate hours(double least, double likely, double most) {
    return new Estimate(minutes(least), minutes(likely), minutes(most));
  }

  private static Duration minutes(double hours) {
    return Duration.ofMinutes(Math.round(hours * 60));
  }
}
