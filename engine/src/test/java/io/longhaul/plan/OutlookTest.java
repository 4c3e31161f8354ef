package io.longhaul.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.day.DailyHours;
import io.longhaul.simulate.Timetable;
import io.longhaul.stats.Band;
import io.longhaul.time.Estimate;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import io.longhaul.verdict.Duties;
import io.longhaul.verdict.Rules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Oracle: dates and changes by hand, on duty tables laid down to the minute.
class OutlookTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

  @Test
  void ordinaryWeeksCrossNothingAndNeedNoChange() {
    var outlook = outlook(Duties.until(TODAY, "9-12 13-18"));
    assertThat(outlook.crossings()).isEmpty();
    assertThat(outlook.remedies()).isEmpty();
    var recent = outlook.recent().orElseThrow();
    assertThat(recent.isOutside()).isFalse();
    assertThat(recent.leaves()).isNull();
    // the Sunday evening after five days of eight hours: 8 (1 - k^5) k^2 / (1 - k^7), k = e^(-1/7)
    double k = Math.exp(-1 / 7.0);
    double sunday = 8 * (1 - Math.pow(k, 5)) * k * k / (1 - Math.pow(k, 7));
    assertThat(recent.now().likely()).isCloseTo(7 * sunday, within(0.01));
  }

  /// Forty hours for long, then sixty: the average of 17 weeks passes 48 in the seventh such week,
  /// 40 + 20 * 7 / 17 = 48.2, of which four have been; by Friday of the third week to come.
  @Test
  void theReferencePeriodIsCrossedWhenSevenOfSeventeenWeeksWereLong() {
    var outlook = outlook(Duties.until(TODAY, "9-17").lately("9-21", 5));
    var crossing = only(outlook.crossings());
    assertThat(crossing.rule().name()).isEqualTo("ReferencePeriod");
    assertThat(crossing.day().likely()).isEqualTo(TODAY.plusWeeks(3));
    assertThat(crossing.day().earliest()).isEqualTo(crossing.day().likely());
    assertThat(crossing.day().latest()).isEqualTo(crossing.day().likely());
  }

  /// The same with hours that may be a tenth less or more: with a tenth more the average is 44 + 22
  /// n / 17, beyond 48 from the fourth long week on, which is today; with a tenth less 36 + 18 n /
  /// 17, from the twelfth on. The rule itself speaks from a least of 44 on, in the eighth.
  @Test
  void whatIsNotKnownOfHoursWidensTheDate() {
    var duties = Duties.until(TODAY, "9-17").lately("9-21", 5);
    var wide = new TreeMap<LocalDate, Estimate>();
    duties.hours().byDate().forEach((date, hours) -> wide.put(date, tenth(hours.likely())));
    var course =
        Course.repeating(
                duties.calendar(),
                new DailyHours(wide),
                TODAY,
                Optional.empty(),
                true,
                Outlook.WEEKS)
            .orElseThrow();
    var day = only(Outlook.of(Rules.judge(course.facts(TODAY)), course).crossings()).day();
    assertThat(day.earliest()).isEqualTo(TODAY.plusDays(1));
    assertThat(day.likely()).isEqualTo(TODAY.plusWeeks(4));
    assertThat(day.latest()).isEqualTo(TODAY.plusWeeks(8));
  }

  @Test
  void aRunOfDaysIsCountedOn() {
    // five days of work behind, and every day to come
    var duties = Duties.until(TODAY, "9-12").lately("9-12", 7).ago(6, null);
    var outlook = outlook(duties);
    // five days behind, and eight from today on, are thirteen
    assertThat(outlook.crossings())
        .filteredOn(crossing -> crossing.rule().name().equals("NoFreeDay"))
        .extracting(crossing -> crossing.day().likely())
        .containsExactly(TODAY.plusDays(7));
  }

  @Test
  void recentLoadLeavesTheOwnBandWhenHoursRise() {
    var outlook = outlook(Duties.until(TODAY, "9-17").ago(1, "9-21").ago(2, "9-21"));
    var recent = outlook.recent().orElseThrow();
    assertThat(recent.now().likely()).isGreaterThan(recent.high());
    assertThat(recent.isOutside()).isTrue();
    assertThat(recent.leaves()).isNull();
  }

  @Test
  void fatigueIsThatOfTheComingFortnight() {
    var outlook = outlook(Duties.until(TODAY, "9-17"));
    assertThat(outlook.fatigue()).hasSize(10);
    assertThat(outlook.fatigue().getFirst().date()).isEqualTo(TODAY);
    assertThat(outlook.fatigue()).allSatisfy(day -> assertThat(day.index().high()).isLessThan(10));
  }

  @Test
  void oneFreeDayEndsARunOfDays() {
    var outlook = outlook(Duties.until(TODAY, "9-12").lately("9-12", 7));
    var remedy = remedy(outlook, "NoFreeDay");
    assertThat(remedy.passes()).isFalse();
    assertThat(remedy.options().getFirst().change())
        .isInstanceOfSatisfying(
            Remedy.FreeDays.class,
            free -> {
              assertThat(free.dates()).hasSize(1);
              assertThat(free.dates().getFirst()).isBetween(TODAY.plusDays(15), TODAY.plusDays(27));
            });
    assertThat(remedy.options().getFirst().givenUp()).isEqualTo(Duration.ofHours(3));
  }

  /// Sixty hours in five days: two free days leave 54 a week; an hour less each day 55, which still
  /// crosses, one and a half 52.5.
  @Test
  void theSmallestChangeOfLongWeeksIsFoundByTrying() {
    var outlook = outlook(Duties.until(TODAY, "9-17").lately("9-21", 5));
    var options = remedy(outlook, "LongWeeks").options();
    assertThat(options)
        .extracting(Remedy.Option::change)
        .satisfiesExactly(
            change ->
                assertThat(change)
                    .isInstanceOfSatisfying(
                        Remedy.FreeDays.class, free -> assertThat(free.dates()).hasSize(2)),
            change -> assertThat(change).isEqualTo(new Remedy.EarlierEnds(Duration.ofMinutes(90))));
    assertThat(options)
        .extracting(Remedy.Option::givenUp)
        .containsExactly(Duration.ofHours(24), Duration.ofHours(30));
  }

  @Test
  void oneLaterMorningIsEnoughForOneRestTooMany() {
    var duties = Duties.until(TODAY, "9-17").ago(5, "9-22:30");
    for (int ago : new int[] {6, 13, 20, 27}) {
      duties.ago(ago, "9-22:30");
    }
    var remedy = remedy(outlook(duties), "ShortRest");
    assertThat(remedy.options().getFirst().change())
        .isInstanceOfSatisfying(
            Remedy.LaterStarts.class, later -> assertThat(later.mornings()).hasSize(1));
    assertThat(remedy.options().getFirst().givenUp())
        .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(32));
  }

  @Test
  void whatPassesByItselfNeedsNoChange() {
    // 52.5 h for long, and forty for four weeks: 49.6 over 17 weeks now, 46.6 in four weeks
    var duties = Duties.until(TODAY, "9-19:30").lately("9-17", 5);
    assertThat(remedy(outlook(duties), "ReferencePeriod").passes()).isTrue();
  }

  @Test
  void theEngineFindsTheSameInTraces() {
    var timetable =
        new Timetable(
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.of(9, 0),
            Duration.ofHours(12),
            ZoneId.of("Europe/Berlin"),
            false,
            10);
    var from = LocalDate.of(2025, 1, 6);
    var trace = timetable.trace(from, 26, new SplittableRandom(3));
    var now = from.plusWeeks(26).atTime(9, 0).toInstant(ZoneOffset.UTC);
    var outlook = Outlook.of(Answer.to(new Asked(Window.ALL, now, null), trace)).orElseThrow();
    assertThat(remedy(outlook, "NoFreeDay").options().getFirst().change())
        .isInstanceOf(Remedy.FreeDays.class);
    assertThat(remedy(outlook, "LongWeeks").options()).isNotEmpty();
    Band now7 = outlook.recent().orElseThrow().now();
    assertThat(now7.low()).isLessThan(now7.likely());
    assertThat(now7.likely()).isBetween(70.0, 90.0);
  }

  @Test
  void withoutEnoughEvidenceThereIsNoOutlook() {
    var now = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    var nothing = io.longhaul.evidence.Trace.of(List.of(), List.of());
    assertThat(Outlook.of(Answer.to(new Asked(Window.ALL, now, null), nothing))).isEmpty();
  }

  private static Outlook outlook(Duties duties) {
    var course =
        Course.repeating(
                duties.calendar(), duties.hours(), TODAY, Optional.empty(), true, Outlook.WEEKS)
            .orElseThrow();
    return Outlook.of(Rules.judge(duties.facts()), course);
  }

  private static Remedy remedy(Outlook outlook, String rule) {
    return outlook.remedies().stream()
        .filter(it -> it.rule().name().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static Outlook.Crossing only(List<Outlook.Crossing> crossings) {
    assertThat(crossings).hasSize(1);
    return Objects.requireNonNull(crossings.getFirst());
  }

  private static Estimate tenth(Duration likely) {
    return new Estimate(
        Duration.ofSeconds(likely.toSeconds() * 9 / 10),
        likely,
        Duration.ofSeconds(likely.toSeconds() * 11 / 10));
  }
}
