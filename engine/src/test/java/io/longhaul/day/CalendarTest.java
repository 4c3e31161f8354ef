package io.longhaul.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.session.GapRule;
import io.longhaul.session.Session;
import io.longhaul.session.Sessions;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Oracle: days by hand, and invariants over seeded random evidence.
class CalendarTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int SEEDS = 200;

  @Test
  void allNighterStaysWithItsDay() {
    var calendar = calendar(Acts.run(MONDAY, 1, 20, 31));
    assertThat(calendar.days()).extracting(Day::date).containsExactly(MONDAY);
    assertThat(calendar.days().getFirst().hours().likely()).isEqualTo(Duration.ofMinutes(690));
  }

  @Test
  void fortyHourStretchIsCutAtTheTurn() {
    var calendar = calendar(Acts.run(MONDAY, 1, 10, 50));
    assertThat(calendar.days()).extracting(Day::date).containsExactly(MONDAY, MONDAY.plusDays(1));
    var first = calendar.days().get(0);
    var second = calendar.days().get(1);
    assertThat(first.seen().end()).isEqualTo(Instant.parse("2024-05-07T04:00:00Z"));
    assertThat(second.seen().start()).isEqualTo(first.seen().end());
    assertThat(first.hours().least().plus(second.hours().least())).isEqualTo(Duration.ofHours(40));
    assertThat(first.acts() + second.acts()).isEqualTo(81);
  }

  @Test
  void clockChangeNeitherCreatesNorLosesAnHour() {
    var spring = calendar(Acts.day(LocalDate.of(2024, 3, 30), 22, 28, BERLIN)).days().getFirst();
    var autumn = calendar(Acts.day(LocalDate.of(2024, 10, 26), 22, 28, BERLIN)).days().getFirst();
    var usual = calendar(Acts.day(LocalDate.of(2024, 6, 1), 22, 28, BERLIN)).days().getFirst();
    assertThat(spring.seen().duration()).isEqualTo(Duration.ofHours(5));
    assertThat(usual.seen().duration()).isEqualTo(Duration.ofHours(6));
    assertThat(autumn.seen().duration()).isEqualTo(Duration.ofHours(7));
  }

  @Test
  void daysDoNotRunBackwardsForWhoFliesToAnEarlierClock() {
    var acts = new ArrayList<Evidence>();
    acts.addAll(Acts.day(MONDAY, 6, 9, ZoneOffset.ofHours(9)));
    acts.addAll(Acts.day(MONDAY.minusDays(1), 20, 22, ZoneOffset.ofHours(-7)));
    acts.addAll(Acts.day(MONDAY.plusDays(1), 9, 17, ZoneOffset.ofHours(-7)));
    var calendar = calendar(Acts.trace(acts).acts());
    assertThat(calendar.days()).extracting(Day::date).containsExactly(MONDAY, MONDAY.plusDays(1));
    assertThat(calendar.days().getFirst().sessions()).hasSize(2);
    assertThat(calendar.days().getFirst().hours().least()).isEqualTo(Duration.ofHours(5));
  }

  @Test
  void daysAreApartInOrderAndAtMost24HoursLong() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var days = calendar(random(seed)).days();
      for (int i = 0; i < days.size(); i++) {
        var hours = days.get(i).hours();
        assertThat(hours.most()).isLessThanOrEqualTo(Duration.ofDays(1));
        assertThat(days.get(i).seen().duration()).isLessThanOrEqualTo(Duration.ofDays(1));
        if (i > 0) {
          assertThat(days.get(i).date()).isAfter(days.get(i - 1).date());
          assertThat(days.get(i).seen().start())
              .as("seed %d", seed)
              .isAfterOrEqualTo(days.get(i - 1).seen().end());
        }
      }
    }
  }

  @Test
  void layingSessionsOnDaysKeepsEveryActAndAllFirmTime() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var sessions = Sessions.infer(random(seed), GapRule.POPULATION);
      var calendar = Calendar.of(sessions, DayTurn.USUAL);
      assertThat(calendar.days().stream().mapToInt(Day::acts).sum())
          .isEqualTo(sessions.stream().mapToInt(Session::acts).sum());
      assertThat(least(calendar))
          .as("seed %d", seed)
          .isEqualTo(sessions.stream().map(Session::firm).reduce(Duration.ZERO, Duration::plus));
    }
  }

  @Test
  void sevenDaysLaterIsSevenDaysLater() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var acts = random(seed);
      var later = calendar(Acts.shifted(acts, Duration.ofDays(7))).days();
      var days = calendar(acts).days();
      assertThat(later.stream().map(Day::date))
          .containsExactlyElementsOf(days.stream().map(day -> day.date().plusDays(7)).toList());
      assertThat(later.stream().map(Day::hours))
          .containsExactlyElementsOf(days.stream().map(Day::hours).toList());
    }
  }

  @Test
  void dayIsFoundByItsDateAndRangesAreHalfOpen() {
    var calendar = calendar(Acts.days(List.of(MONDAY, MONDAY.plusDays(2)), 9, 10));
    assertThat(calendar.day(MONDAY)).isEqualTo(calendar.days().getFirst());
    assertThat(calendar.day(MONDAY.plusDays(1))).isNull();
    assertThat(calendar.day(MONDAY.plusDays(2))).isEqualTo(calendar.days().getLast());
    assertThat(calendar.in(new DateRange(MONDAY, MONDAY.plusDays(2)))).hasSize(1);
    assertThat(calendar.in(new DateRange(MONDAY, MONDAY.plusDays(3)))).hasSize(2);
  }

  @Test
  void clockOfADayIsKnownOnlyWhenAllItsSessionsAre() {
    var known = Acts.at("2024-05-06T09:00Z");
    var unknown = Acts.at(Instant.parse("2024-05-06T15:00:00Z"), new Offset.Unknown());
    assertThat(calendar(List.of(known)).days().getFirst().clockKnown()).isTrue();
    assertThat(calendar(List.of(known, unknown)).days().getFirst().clockKnown()).isFalse();
  }

  private static List<Evidence> random(int seed) {
    var start = Instant.parse("2024-02-20T00:00:00Z");
    return Acts.trace(Acts.random(new SplittableRandom(seed), start, 15, 250)).acts();
  }

  private static Duration least(Calendar calendar) {
    return calendar.days().stream().map(Day::hours).reduce(Estimate.ZERO, Estimate::plus).least();
  }

  private static Calendar calendar(List<Evidence> acts) {
    return Calendar.of(Sessions.infer(acts, GapRule.POPULATION), DayTurn.USUAL);
  }
}
