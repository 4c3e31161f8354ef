package io.longhaul.verdict;

import static io.longhaul.verdict.Cases.TODAY;
import static io.longhaul.verdict.Cases.answer;
import static io.longhaul.verdict.Cases.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.day.Calendar;
import io.longhaul.day.DayTurn;
import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.load.Average;
import io.longhaul.recovery.Nights;
import io.longhaul.recovery.Rest;
import io.longhaul.simulate.Timetable;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Oracle: each rule's published line, on each side of its boundary.
class RulesTest {
  @Test
  void twelveDaysInARowAreAllowedAndThirteenAreNot() {
    assertThat(rules(answer(weeksAndARun(12)))).doesNotContain("NoFreeDay");
    var verdict = answer(weeksAndARun(13)).verdicts().getFirst();
    assertThat(verdict.rule()).isEqualTo("NoFreeDay");
    assertThat(verdict.certainty()).isEqualTo(Certainty.FACT);
    assertThat(verdict.sentence()).contains("13 days in a row", Verdict.day(TODAY.minusDays(13)));
  }

  @Test
  void fiftyFiveHoursAWeekAreLong() {
    assertThat(new LongWeeks().judge(week(40, 55 * 3600 - 1, 90))).isEqualTo(Finding.KEPT);
    assertThat(new LongWeeks().judge(week(39, 55 * 3600, 90))).isEqualTo(Finding.KEPT);
    var weak = crossed(new LongWeeks().judge(week(40, 55 * 3600, 90)));
    assertThat(weak.certainty()).isEqualTo(Certainty.WEAK);
    assertThat(weak.sentence()).contains("About 55 h a week (40 to 90)");
    var strong = crossed(new LongWeeks().judge(week(55, 60 * 3600, 90)));
    assertThat(strong.certainty()).isEqualTo(Certainty.STRONG);
  }

  @Test
  void fourShortRestsAreToleratedAndFiveAreNot() {
    assertThat(rules(answer(lateNights(4)))).doesNotContain("ShortRest");
    assertThat(rules(answer(lateNights(5)))).contains("ShortRest");
  }

  @Test
  void daysWithWeakActsOnlyEndAStreak() {
    var acts = new ArrayList<>(weeksAndARun(6));
    Acts.run(TODAY.minusDays(8), 2, 9, 17).stream().map(Acts::weak).forEach(acts::add);
    acts.addAll(Acts.run(TODAY.minusDays(20), 12, 9, 17));
    assertThat(answer(acts).rest().streak().days()).isEqualTo(6);
    assertThat(rules(answer(acts))).doesNotContain("NoFreeDay");
  }

  @Test
  void weakActsAloneCrossNoLineForCertain() {
    var acts = new ArrayList<>(weeksAndARun(12));
    Acts.run(TODAY.minusDays(14), 14, 0, 23).stream().map(Acts::weak).forEach(acts::add);
    assertThat(answer(acts).verdicts()).noneMatch(verdict -> verdict.certainty() == Certainty.FACT);
  }

  @Test
  void verdictsStandInTheOrderOfTheList() {
    var acts =
        new Timetable(
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.of(8, 0),
                Duration.ofHours(16),
                ZoneOffset.UTC,
                false,
                40)
            .trace(TODAY.minusWeeks(8), 8, new SplittableRandom(1))
            .evidence();
    assertThat(rules(answer(acts)))
        .containsExactly("NoFreeDay", "LongWeeks", "ShortRest", "ShortWeeklyRest", "EvenDays");
    assertThat(answer(acts).pace()).isEqualTo(Pace.STRAINED);
  }

  @Test
  void longWeeksThatCannotBeRuledOutAreUnclear() {
    var workdays =
        TODAY.minusDays(60).datesUntil(TODAY).filter(date -> date.getDayOfWeek().getValue() < 6);
    var sparse =
        workdays.flatMap(date -> Stream.of(at(date, 9), at(date, 13), at(date, 18))).toList();
    assertThat(answer(sparse).pace()).isEqualTo(Pace.UNCLEAR);
  }

  private static Evidence at(LocalDate date, int hour) {
    return Acts.run(date, 1, hour, hour).getFirst();
  }

  /// Every second day for two months, then a gap of two days, then a run that reaches yesterday.
  private static List<Evidence> weeksAndARun(int days) {
    var from = TODAY.minusDays(days);
    var before = from.minusDays(60).datesUntil(from.minusDays(2), Period.ofDays(2));
    var acts = new ArrayList<>(Acts.days(before.toList(), 9, 17));
    acts.addAll(Acts.run(from, days, 9, 17));
    return acts;
  }

  /// Pairs of days with a late evening and an early morning between them, inside the four weeks;
  /// the free days between the pairs keep other rules silent.
  private static List<Evidence> lateNights(int nights) {
    var dates = TODAY.minusDays(80).datesUntil(TODAY.minusDays(29), Period.ofDays(2));
    var acts = new ArrayList<>(Acts.days(dates.toList(), 9, 15));
    for (int night = 0; night < nights; night++) {
      var first = TODAY.minusDays(28).plusDays(4L * night);
      acts.addAll(Acts.run(first, 1, 16, 23));
      acts.addAll(Acts.run(first.plusDays(1), 1, 9, 15));
    }
    return acts;
  }

  /// Five nights of six hours by every device are too many, four are not; nor is one that a device
  /// saw to last seven. Where a night is recorded, what work left does not count.
  @Test
  void recordedNightsUnderSevenHoursCount() {
    var facts = week(40, 40 * 3600, 40);
    assertThat(new ShortSleep().judge(facts.sleeping(nights(5, 6, 6))))
        .isInstanceOf(Finding.Crossed.class);
    assertThat(new ShortSleep().judge(facts.sleeping(nights(4, 6, 6)))).isEqualTo(Finding.KEPT);
    assertThat(new ShortSleep().judge(facts.sleeping(nights(5, 6, 7)))).isEqualTo(Finding.KEPT);
    var verdict = crossed(new ShortSleep().judge(facts.sleeping(nights(6, 6, 6))));
    assertThat(verdict.sentence())
        .isEqualTo("Less than 7 h of sleep were recorded after 6 of the last 28 days.");
    assertThat(verdict.days()).hasSize(6);
    assertThat(verdict.days().getLast().from()).isEqualTo(TODAY.minusDays(1));
  }

  /// The latest nights before today.
  private static Nights nights(int count, int leastHours, int mostHours) {
    var nights = new TreeMap<LocalDate, Nights.Night>();
    var least = Duration.ofHours(leastHours);
    var length = new Estimate(least, least, Duration.ofHours(mostHours));
    for (int i = 0; i < count; i++) {
      nights.put(TODAY.minusDays(i), new Nights.Night(length, List.of()));
    }
    return new Nights(nights);
  }

  private static Verdict crossed(Finding finding) {
    assertThat(finding).isInstanceOf(Finding.Crossed.class);
    return ((Finding.Crossed) finding).verdict();
  }

  private static Facts week(int leastHours, int likelySeconds, int mostHours) {
    var week =
        new Estimate(
            Duration.ofHours(leastHours),
            Duration.ofSeconds(likelySeconds),
            Duration.ofHours(mostHours));
    var none = new Calendar(DayTurn.USUAL, List.of());
    var period = new DateRange(TODAY.minusWeeks(13), TODAY.plusDays(1));
    return new Facts(
        TODAY,
        none,
        new Average(week, 4, 20, 4),
        new Average(week, 17, 85, 17),
        Rest.of(none, period),
        Optional.empty(),
        true,
        Nights.NONE,
        null);
  }
}
