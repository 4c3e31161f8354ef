package io.longhaul.law;

import static io.longhaul.law.Logs.blurred;
import static io.longhaul.law.Logs.breach;
import static io.longhaul.law.Logs.cannotTell;
import static io.longhaul.law.Logs.dates;
import static io.longhaul.law.Logs.hours;
import static io.longhaul.law.Logs.log;
import static io.longhaul.law.Logs.notSeen;
import static io.longhaul.law.Logs.weeks;
import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.time.DateRange;
import io.longhaul.verdict.Certainty;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Rules of hours. Oracle: the rule's own line, on each side of its boundary, on timetables whose
/// hours are exact and counted by hand; in Berlin the clock is put on by an hour on 29 March 2026
/// and back on 25 October.
class HoursLawTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
  private static final Duration FORTY = hours(40);
  private static final Measure DAY = new HoursOfDay(hours(10));
  private static final Measure SPREAD = new SpreadOfDay(hours(12));
  private static final Measure WEEK = new HoursOfWeek(hours(48));
  private static final Measure MEAN = new MeanWeek(hours(48), 17);
  private static final Measure NIGHT = new MeanNight(hours(8), 17);
  private static final Measure MONTH = new OvertimeTotal(hours(36), FORTY, 1);
  private static final Measure YEAR = new OvertimeTotal(hours(360), FORTY, 12);
  private static final Measure MONTHS = new OvertimeMean(hours(80), FORTY, 2, 6);
  private static final List<Measure> ALL = List.of(DAY, WEEK, MEAN, MONTH, YEAR, MONTHS);

  @Test
  void tenHoursOfADayAreAllowedAfterAnHourOfBreak() {
    notSeen(DAY, weeks("9-20 Mon-Fri", 5, TODAY));
    notSeen(DAY, weeks("9-12 13-20 Mon-Fri", 5, TODAY));
    notSeen(DAY, weeks("9-12 12:30-20 Mon-Fri", 5, TODAY));
    var breach = breach(DAY, weeks("9-20:06 Mon-Fri", 5, TODAY));
    assertThat(breach.certainty()).isEqualTo(Certainty.STRONG);
    assertThat(breach.what())
        .isEqualTo("about 10.1 h on 29 Dec 2025; beyond 10 h in 25 of 25 days");
    breach(DAY, weeks("9-12 13-20:01 Mon-Fri", 5, TODAY));
  }

  /// The day is named after the date on which it began: before the turn at four o'clock it is still
  /// the day before.
  @Test
  void theNightInWhichTheClockIsPutBackIsAnHourLonger() {
    var autumn = new DateRange(LocalDate.of(2026, 10, 20), LocalDate.of(2026, 10, 30));
    assertThat(dates(breach(DAY, log("0-11 daily", Map.of(), autumn, autumn.until()))))
        .containsExactly(LocalDate.of(2026, 10, 24));
    var spring = new DateRange(LocalDate.of(2026, 3, 24), LocalDate.of(2026, 4, 2));
    notSeen(DAY, log("0-11 daily", Map.of(), spring, spring.until()));
  }

  @Test
  void twelveHoursFromStartToEndAreAllowedAndAMinuteMoreIsNot() {
    notSeen(SPREAD, weeks("9-12 14-21 Mon-Fri", 5, TODAY));
    var breach = breach(SPREAD, weeks("9-12 14-21:01 Mon-Fri", 5, TODAY));
    assertThat(breach.certainty()).isEqualTo(Certainty.FACT);
    assertThat(breach.what()).contains("25 of 25 days, at most 12 h 1 min on 29 Dec 2025");
    cannotTell(SPREAD, weeks("9-17 Mon-Fri", 0, TODAY));
  }

  @Test
  void fortyEightHoursOfAWeekAreAllowedAndSixMinutesMoreAreNot() {
    notSeen(WEEK, weeks("9-17 Mon-Sat", 13, TODAY));
    var breach = breach(WEEK, weeks("9-17:01 Mon-Sat", 13, TODAY));
    assertThat(breach.certainty()).isEqualTo(Certainty.STRONG);
    assertThat(breach.days()).hasSize(13);
  }

  @Test
  void theWeekInWhichTheClockIsPutBackIsAnHourLonger() {
    var autumn = new DateRange(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 11, 9));
    assertThat(dates(breach(WEEK, log("22-30 Mon-Sat", Map.of(), autumn, autumn.until()))))
        .containsExactly(LocalDate.of(2026, 10, 19));
    var spring = new DateRange(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 4, 13));
    notSeen(WEEK, log("22-30 Mon-Sat", Map.of(), spring, spring.until()));
  }

  @Test
  void theWeekOfNewYearIsOneWeek() {
    var others = new HashMap<LocalDate, String>();
    var monday = LocalDate.of(2025, 12, 29);
    monday.datesUntil(monday.plusDays(5)).forEach(date -> others.put(date, "9-19"));
    var log = log("9-17 Mon-Fri", others, new DateRange(monday.minusWeeks(4), TODAY), TODAY);
    assertThat(breach(WEEK, log).what())
        .isEqualTo("about 50 h in the week from 29 Dec 2025; beyond 48 h in 1 of 9 weeks");
    others.put(LocalDate.of(2025, 12, 31), "-");
    notSeen(WEEK, log("9-17 Mon-Fri", others, new DateRange(monday.minusWeeks(4), TODAY), TODAY));
  }

  @Test
  void anIntervalThatReachesBelowIsWeakNearTheLineAndTellsNothingFarFromIt() {
    var fifty = weeks("9-19 Mon-Fri", 13, TODAY);
    assertThat(breach(WEEK, blurred(fifty, 0.99, 1.1)).certainty()).isEqualTo(Certainty.STRONG);
    assertThat(breach(WEEK, blurred(fifty, 0.97, 1.1)).certainty()).isEqualTo(Certainty.WEAK);
    assertThat(breach(WEEK, blurred(fifty, 0.9, 1.1)).certainty()).isEqualTo(Certainty.WEAK);
    cannotTell(WEEK, blurred(fifty, 0.8, 1.1));
  }

  /// Thirteen intervals of which one may lie beyond by chance.
  @Test
  void oneWeekOfManyThatIsOnlyLikelyBeyondTellsNothing() {
    var others = new HashMap<LocalDate, String>();
    var monday = LocalDate.of(2026, 1, 12);
    monday.datesUntil(monday.plusDays(5)).forEach(date -> others.put(date, "9-19"));
    var log = log("9-17 Mon-Fri", others, new DateRange(TODAY.minusWeeks(13), TODAY), TODAY);
    cannotTell(WEEK, blurred(log, 0.9, 1.1));
    assertThat(breach(WEEK, blurred(log, 0.97, 1.1)).certainty()).isEqualTo(Certainty.WEAK);
    assertThat(breach(WEEK, log).certainty()).isEqualTo(Certainty.STRONG);
  }

  @Test
  void fortyEightHoursOnTheAverageAreAllowedAndWeeksWithoutATraceAreNeutral() {
    notSeen(MEAN, weeks("9-17 Mon-Sat", 17, TODAY));
    assertThat(breach(MEAN, weeks("9-17:01 Mon-Sat", 17, TODAY)).certainty())
        .isEqualTo(Certainty.STRONG);
    assertThat(breach(MEAN, weeks("9-17:10 Mon-Sat", 9, TODAY)).what())
        .isEqualTo("about 49 h a week over 9 of the last 17 weeks");
    cannotTell(MEAN, weeks("9-17:10 Mon-Sat", 8, TODAY));
  }

  @Test
  void aDayWithoutATraceIsNotFilledIn() {
    var others = new HashMap<LocalDate, String>();
    for (int week = 1; week <= 17; week++) {
      others.put(TODAY.minusWeeks(week), "-");
    }
    notSeen(MEAN, log("9-18 Mon-Sat", others, new DateRange(TODAY.minusWeeks(17), TODAY), TODAY));
  }

  @Test
  void eightHoursANightOnTheAverageAreAllowedAndMoreIsWeak() {
    var summer = LocalDate.of(2025, 9, 1);
    notSeen(NIGHT, weeks("22-30 Mon-Sat", 17, summer));
    assertThat(breach(NIGHT, weeks("22-30:01 Mon-Sat", 17, summer)).certainty())
        .isEqualTo(Certainty.WEAK);
    // one of these nights had an hour more, when the clock was put back
    breach(NIGHT, weeks("22-30 Mon-Sat", 17, TODAY));
    var byDay = NIGHT.judge(weeks("9-20 Mon-Sat", 17, TODAY));
    assertThat(byDay)
        .isEqualTo(
            new LawFinding.NotSeen(
                "acts between midnight and five on 0 of 102 days: no habit of night work"));
  }

  /// January 2026 has four weeks from Monday, the last cut by its end after Saturday; of the first
  /// days, Thursday and Friday, two are less than four days of eight hours.
  @Test
  void thirtySixHoursBeyondFortyAWeekAreAllowedInAMonth() {
    var january = new DateRange(LocalDate.of(2026, 1, 1), TODAY);
    notSeen(MONTH, log("9-18:48 Mon-Fri", Map.of(), january, TODAY));
    var breach = breach(MONTH, log("9-18:49 Mon-Fri", Map.of(), january, TODAY));
    assertThat(breach.certainty()).isEqualTo(Certainty.STRONG);
    assertThat(breach.days()).containsExactly(new DateRange(january.from(), TODAY.minusDays(1)));
    assertThat(breach.what()).startsWith("about 36 h beyond 40 h a week in Jan 2026");
  }

  /// From 3 February 2025 to 31 January 2026 there are 52 weeks from Monday.
  @Test
  void threeHundredAndSixtyHoursAreAllowedInAYear() {
    var year = new DateRange(LocalDate.of(2025, 2, 1), TODAY);
    notSeen(YEAR, log("9-18:23 Mon-Fri", Map.of(), year, TODAY));
    assertThat(breach(YEAR, log("9-18:24 Mon-Fri", Map.of(), year, TODAY)).what())
        .isEqualTo("about 364 h beyond 40 h a week from Feb 2025 to Jan 2026");
  }

  /// December and January together have nine weeks from Monday: 17.75 h each are 79.9 h a month,
  /// 17.83 are 80.25.
  @Test
  void eightyHoursAMonthAreAllowedOnTheAverageOfTwo() {
    var months = new DateRange(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 1));
    notSeen(MONTHS, log("9-20:33 Mon-Fri", Map.of(), months, TODAY));
    assertThat(breach(MONTHS, log("9-20:34 Mon-Fri", Map.of(), months, TODAY)).what())
        .startsWith("about 80 h a month beyond 40 h a week from Dec 2025 to Jan 2026");
  }

  @Test
  void whereTracesTellNoHoursNoRuleOfHoursIsJudged() {
    var log = weeks("6-23 daily", 60, TODAY);
    var without = new WorkLog(log.days(), log.worked(), TODAY, false);
    assertThat(ALL).allSatisfy(measure -> cannotTell(measure, without));
    cannotTell(
        NIGHT, new WorkLog(weeks("22-30 daily", 17, TODAY).days(), log.worked(), TODAY, false));
    assertThat(ALL).allSatisfy(measure -> cannotTell(measure, weeks("9-17 Mon-Fri", 0, TODAY)));
  }

  @Test
  void whatIsNotVisibleIsNeverJudged() {
    assertThat(new NotVisible("a break").judge(weeks("9-17 Mon-Fri", 5, TODAY)))
        .isEqualTo(new LawFinding.Invisible("a break"));
  }
}
