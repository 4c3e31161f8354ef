package io.longhaul.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.day.Calendar;
import io.longhaul.day.DayTurn;
import io.longhaul.day.DaysOff;
import io.longhaul.day.WorkPatterns;
import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.session.GapRule;
import io.longhaul.session.Sessions;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.time.Quantiles;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Oracle: which weeks and days count, by hand; their hours are those of the work patterns.
class LoadTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 5, 8);
  private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);

  @Test
  void presentIsTheAverageOfTheKnownWeeksBeforeTheFinalDay() {
    var dates = List.of(TODAY.minusDays(29), TODAY.minusDays(28), TODAY.minusDays(1), TODAY);
    var acts = Acts.days(dates, 9, 17);
    var load = load(acts);
    assertThat(load.present().days()).isEqualTo(2);
    assertThat(load.present().weeks()).isEqualTo(2);
    var known =
        List.of(
            new DateRange(TODAY.minusDays(28), TODAY.minusDays(21)),
            new DateRange(TODAY.minusDays(7), TODAY));
    assertThat(load.present().week()).isEqualTo(patterns(acts).hours(known).dividedBy(2));
  }

  @Test
  void thirteenWeeksEndWithTheOneOfTheFinalDay() {
    var acts = Acts.days(List.of(MONDAY, TODAY, MONDAY.minusWeeks(12)), 9, 17);
    var load = load(acts);
    assertThat(load.weeks()).hasSize(13);
    var last = List.of(new DateRange(MONDAY, MONDAY.plusWeeks(1)));
    assertThat(load.weeks().getLast()).isEqualTo(new Week(MONDAY, 2, patterns(acts).hours(last)));
    assertThat(load.weeks().getFirst().monday()).isEqualTo(MONDAY.minusWeeks(12));
    assertThat(load.weeks().getFirst().isKnown()).isTrue();
    assertThat(load.weeks().get(5).isKnown()).isFalse();
    assertThat(load.weeks().get(5).hours()).isEqualTo(Estimate.ZERO);
  }

  @Test
  void usualRangeNeedsEightPastWeeks() {
    assertThat(load(pastMondays(7)).usual()).isEmpty();
    assertThat(load(pastMondays(8)).usual()).map(UsualRange::weeks).contains(8);
  }

  @Test
  void weeksWithoutATraceAreUnknownRatherThanZero() {
    var dates = new ArrayList<LocalDate>();
    for (int week = 5; week < 21; week += 2) {
      dates.add(MONDAY.minusWeeks(week));
    }
    var usual = load(Acts.days(dates, 9, 17)).usual().orElseThrow();
    assertThat(usual.weeks()).isEqualTo(8);
    assertThat(usual.low()).isPositive();
  }

  @Test
  void usualRangeNeverSharesADayWithThePresent() {
    var past = new ArrayList<>(pastMondays(8));
    assertThat(load(past).usual()).map(UsualRange::weeks).contains(8);
    past.addAll(Acts.run(TODAY.minusDays(28), 29, 1, 23));
    assertThat(load(past).usual()).map(UsualRange::weeks).contains(8);
    assertThat(load(Acts.days(List.of(MONDAY.minusWeeks(57)), 9, 17)).usual()).isEmpty();
  }

  @Test
  void usualRangeIsTheMiddleHalfOfTheWeeks() {
    var acts = new ArrayList<Evidence>();
    for (int week = 0; week < 9; week++) {
      acts.addAll(Acts.run(MONDAY.minusWeeks(13 - week), 1 + week % 5, 9, 17));
    }
    var patterns = patterns(acts);
    var likely =
        IntStream.range(0, 9)
            .mapToObj(week -> MONDAY.minusWeeks(13 - week))
            .map(monday -> patterns.hours(List.of(new DateRange(monday, monday.plusWeeks(1)))))
            .mapToDouble(hours -> Estimate.hours(hours.likely()))
            .sorted()
            .toArray();
    assertThat(likely[8]).isGreaterThan(2 * likely[0]);
    assertThat(load(acts).usual())
        .contains(
            new UsualRange(
                Quantiles.of(likely, 0.25),
                Quantiles.of(likely, 0.5),
                Quantiles.of(likely, 0.75),
                9));
  }

  private static List<Evidence> pastMondays(int count) {
    var first = MONDAY.minusWeeks(4L + count);
    return Acts.days(first.datesUntil(MONDAY.minusWeeks(4), Period.ofWeeks(1)).toList(), 9, 17);
  }

  private static WorkPatterns patterns(List<Evidence> acts) {
    return WorkPatterns.learn(Acts.trace(acts).evidence(), DayTurn.USUAL, TODAY, DaysOff.NONE);
  }

  private static Load load(List<Evidence> acts) {
    var sorted = Acts.trace(acts).acts();
    var calendar = Calendar.of(Sessions.infer(sorted, GapRule.POPULATION), DayTurn.USUAL);
    return Load.of(calendar, patterns(acts), TODAY);
  }
}
