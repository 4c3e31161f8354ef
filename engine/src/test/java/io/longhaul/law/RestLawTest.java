package io.longhaul.law;

import static io.longhaul.law.Logs.breach;
import static io.longhaul.law.Logs.cannotTell;
import static io.longhaul.law.Logs.dates;
import static io.longhaul.law.Logs.hours;
import static io.longhaul.law.Logs.log;
import static io.longhaul.law.Logs.notSeen;
import static io.longhaul.law.Logs.weeks;
import static io.longhaul.law.Logs.withoutZone;
import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.time.DateRange;
import io.longhaul.verdict.Certainty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Rules of rest and of free days. Oracle: the rule's own line, on each side of its boundary, on
/// timetables whose hours are exact; in Berlin the clock is put on by an hour on 29 March 2026 and
/// back on 25 October.
class RestLawTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
  private static final Measure ELEVEN = new RestEachDay(hours(11));
  private static final Measure THIRTY_FIVE = new RestEachWeek(hours(35));
  private static final Measure FREE_DAY = new FreeDayEachWeek();
  private static final Measure SUNDAY = new FreeWeekday(DayOfWeek.SUNDAY);
  private static final String OFFICE = "9-17 Mon-Fri";

  @Test
  void elevenHoursBetweenDaysAreEnoughAndAMinuteLessIsNot() {
    notSeen(ELEVEN, weeks("9-22 Mon-Fri", 13, TODAY));
    var breach = breach(ELEVEN, weeks("9-22:01 Mon-Fri", 13, TODAY));
    assertThat(breach.certainty()).isEqualTo(Certainty.FACT);
    assertThat(breach.days()).hasSize(13 * 4);
    assertThat(breach.what())
        .isEqualTo("rest was under 11 h after 52 of 52 days, at most 10 h 59 min after 3 Nov 2025");
  }

  @Test
  void whereTheClockIsPutOnANightIsAnHourShorterAndWhereItIsPutBackLonger() {
    var spring = new DateRange(LocalDate.of(2026, 3, 27), LocalDate.of(2026, 3, 31));
    assertThat(dates(breach(ELEVEN, log("9-22 daily", Map.of(), spring, spring.until()))))
        .containsExactly(LocalDate.of(2026, 3, 28));
    var autumn = new DateRange(LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 26));
    notSeen(ELEVEN, log("9-23 daily", Map.of(), autumn, autumn.until()));
    var before = new DateRange(LocalDate.of(2026, 10, 23), LocalDate.of(2026, 10, 25));
    breach(ELEVEN, log("9-23 daily", Map.of(), before, before.until()));
  }

  @Test
  void theNightOfNewYearBelongsToTheOldYear() {
    var lastDay = LocalDate.of(2025, 12, 31);
    var log = log(OFFICE, Map.of(lastDay, "9-23"), range(5), TODAY);
    assertThat(dates(breach(ELEVEN, log))).containsExactly(lastDay);
  }

  @Test
  void aNightBesideADayWithoutATraceIsNotLookedAt() {
    notSeen(
        ELEVEN,
        log(
            OFFICE,
            Map.of(LocalDate.of(2026, 1, 13), "9-23", LocalDate.of(2026, 1, 14), "-"),
            range(5),
            TODAY));
    cannotTell(ELEVEN, weeks("9-23 Mon; 9-23 Wed", 13, TODAY));
  }

  @Test
  void thirtyFiveHoursAWeekAreEnoughAndAMinuteLessIsNot() {
    notSeen(THIRTY_FIVE, weeks("9-22 Mon-Sat", 13, TODAY));
    var breach = breach(THIRTY_FIVE, weeks("9-22:01 Mon-Sat", 13, TODAY));
    assertThat(breach.certainty()).isEqualTo(Certainty.FACT);
    notSeen(new RestEachWeek(hours(24)), weeks("9-22:01 Mon-Sat", 13, TODAY));
  }

  @Test
  void theWeekendInWhichTheClockIsPutOnIsAnHourShorter() {
    var saturday = LocalDate.of(2026, 3, 28);
    assertThat(breach(THIRTY_FIVE, sixDays(saturday, "9-22")).what())
        .isEqualTo("no rest of 35 h from 17 Mar 2026 to 3 Apr 2026");
    notSeen(THIRTY_FIVE, sixDays(saturday, "9-21"));
    notSeen(THIRTY_FIVE, sixDays(saturday.minusWeeks(2), "9-22"));
  }

  /// Six long days a week, and work on the Sunday before, so that one weekend alone brings rest.
  private static WorkLog sixDays(LocalDate saturday, String hours) {
    var range = new DateRange(saturday.minusDays(26), saturday.plusDays(16));
    return log(
        "9-22 Mon-Sat",
        Map.of(saturday.minusDays(6), "9-22", saturday, hours),
        range,
        range.until());
  }

  /// The rest at the end of the week before, or at the beginning of the week after, counts: twelve
  /// days in a row are allowed (EU Court of Justice, C-306/16).
  @Test
  void twelveDaysBetweenTwoWeekendsAreAllowed() {
    var weekend = working(LocalDate.of(2026, 1, 10), 2);
    notSeen(THIRTY_FIVE, log(OFFICE, weekend, range(5), TODAY));
    notSeen(FREE_DAY, log("9-17 Mon-Sat", Map.of(), range(5), TODAY));
  }

  @Test
  void aWeekFromMondayWithoutRestIsStrongAndAStretchOfThirteenWholeDaysAFact() {
    var tuesday = LocalDate.of(2026, 1, 6);
    assertThat(breach(THIRTY_FIVE, run(tuesday, 14)).certainty()).isEqualTo(Certainty.STRONG);
    assertThat(dates(breach(THIRTY_FIVE, run(tuesday, 14))))
        .containsExactly(LocalDate.of(2026, 1, 12));
    assertThat(breach(THIRTY_FIVE, run(tuesday, 15)).certainty()).isEqualTo(Certainty.FACT);
    notSeen(THIRTY_FIVE, run(tuesday, 12));
  }

  @Test
  void aDayWithoutATraceInTheMiddleMayHaveBeenRest() {
    var days = new HashMap<>(working(LocalDate.of(2026, 1, 6), 15));
    days.put(LocalDate.of(2026, 1, 13), "-");
    days.put(LocalDate.of(2026, 1, 5), "-");
    var log = log(OFFICE, days, range(5), TODAY);
    notSeen(THIRTY_FIVE, log);
    notSeen(FREE_DAY, log);
  }

  @Test
  void twelveDaysInARowAreAllowedAndThirteenAreNot() {
    var tuesday = LocalDate.of(2026, 1, 6);
    notSeen(FREE_DAY, run(tuesday, 12));
    var breach = breach(FREE_DAY, run(tuesday, 13));
    assertThat(breach.certainty()).isEqualTo(Certainty.FACT);
    assertThat(breach.what()).isEqualTo("work on 13 days in a row, 6 Jan 2026 to 18 Jan 2026");
    assertThat(breach(FREE_DAY, withoutZone(run(tuesday, 13))).certainty())
        .isEqualTo(Certainty.STRONG);
  }

  @Test
  void sevenDaysFromMondayAreStrongAndOverNewYearToo() {
    var breach = breach(FREE_DAY, run(LocalDate.of(2025, 12, 29), 7));
    assertThat(breach.certainty()).isEqualTo(Certainty.STRONG);
    assertThat(dates(breach)).containsExactly(LocalDate.of(2025, 12, 29));
    notSeen(FREE_DAY, run(LocalDate.of(2025, 12, 30), 7));
  }

  @Test
  void aLateNightTakesNoFreeDayButIsWorkOnSunday() {
    notSeen(FREE_DAY, weeks("9-25 Mon-Sat", 5, TODAY));
    notSeen(SUNDAY, weeks("9-24 Mon-Sat", 5, TODAY));
    var breach = breach(SUNDAY, weeks("9-24:01 Mon-Sat", 5, TODAY));
    assertThat(breach.certainty()).isEqualTo(Certainty.FACT);
    assertThat(breach.what()).isEqualTo("acts on 5 Sundays");
    assertThat(breach(SUNDAY, log(OFFICE, working(LocalDate.of(2026, 1, 11), 1), range(5), TODAY)))
        .extracting(LawFinding.WouldBreach::what)
        .isEqualTo("acts on 1 Sunday");
  }

  @Test
  void withoutAZoneNobodyKnowsWhetherItWasSunday() {
    cannotTell(SUNDAY, withoutZone(weeks("9-17 daily", 5, TODAY)));
  }

  @Test
  void nothingIsToldOfNothing() {
    var nothing = weeks(OFFICE, 0, TODAY);
    cannotTell(ELEVEN, nothing);
    cannotTell(THIRTY_FIVE, nothing);
    cannotTell(FREE_DAY, nothing);
    cannotTell(SUNDAY, nothing);
  }

  /// Office hours, but so many days in a row with work from a day on, with a day off on each side.
  private static WorkLog run(LocalDate from, int days) {
    var others = working(from, days);
    others.put(from.minusDays(1), "-");
    others.put(from.plusDays(days), "-");
    return log(OFFICE, others, range(6), TODAY);
  }

  private static Map<LocalDate, String> working(LocalDate from, int days) {
    var others = new HashMap<LocalDate, String>();
    from.datesUntil(from.plusDays(days)).forEach(date -> others.put(date, "9-17"));
    return others;
  }

  private static DateRange range(int weeks) {
    return new DateRange(TODAY.minusWeeks(weeks), TODAY);
  }
}
