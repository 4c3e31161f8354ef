package io.longhaul.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.day.Calendar;
import io.longhaul.day.DayTurn;
import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.session.GapRule;
import io.longhaul.session.Sessions;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Oracle: rests and days by hand, and invariants over seeded random evidence.
class RestTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 5, 20);

  @Test
  void elevenHoursAreEnoughAndASecondLessIsNot() {
    assertThat(tooShort("2024-05-06T22:00Z", "2024-05-07T09:00Z", "2024-05-07T19:00Z")).isEmpty();
    assertThat(tooShort("2024-05-06T22:00Z", "2024-05-07T08:59:59Z", "2024-05-07T19:00Z"))
        .extracting(RestGap::after)
        .containsExactly(LocalDate.of(2024, 5, 6));
  }

  @Test
  void clockChangeShortensARestByTheHourThatIsLost() {
    assertThat(
            tooShort("2024-03-30T21:30+01:00", "2024-03-31T09:00+02:00", "2024-03-31T18:00+02:00"))
        .hasSize(1);
    assertThat(
            tooShort("2024-10-26T22:30+02:00", "2024-10-27T08:30+01:00", "2024-10-27T18:00+01:00"))
        .isEmpty();
  }

  @Test
  void restRunsAcrossNewYear() {
    assertThat(tooShort("2024-12-31T23:30Z", "2025-01-01T09:30Z", "2025-01-01T19:30Z"))
        .extracting(RestGap::after)
        .containsExactly(LocalDate.of(2024, 12, 31));
  }

  @Test
  void anActInTheSmallHoursDoesNotEndARestOfWhichEnoughFollows() {
    // 18:00 to 01:30, one act at 04:40, and work again from 18:00 on: 13 hours and 20 minutes free.
    var acts =
        List.of(
            Acts.at("2024-05-06T18:00Z"),
            Acts.at("2024-05-07T01:30Z"),
            Acts.at("2024-05-07T04:40Z"),
            Acts.at("2024-05-07T18:00Z"),
            Acts.at("2024-05-08T01:30Z"));
    var range = new DateRange(LocalDate.of(2024, 5, 6), LocalDate.of(2024, 5, 9));
    var gaps = Rest.of(calendar(acts), range).between();
    assertThat(gaps.getFirst().length().most()).isEqualTo(Duration.ofMinutes(800));
  }

  @Test
  void likelyRestTakesOffTheLeadInAndTheLeastBothMargins() {
    var gap = rest(Acts.run(TODAY.minusDays(2), 2, 9, 17)).between().getFirst();
    assertThat(gap.length())
        .isEqualTo(
            new Estimate(Duration.ofHours(12), Duration.ofMinutes(930), Duration.ofHours(16)));
  }

  @Test
  void nightBeforeADayWithoutATraceIsNoRestThatIsKnown() {
    assertThat(rest(Acts.days(List.of(TODAY.minusDays(3), TODAY.minusDays(1)), 9, 17)).between())
        .isEmpty();
  }

  @Test
  void streakReachesTheFinalDayOrTheOneBefore() {
    var run = new DateRange(TODAY.minusDays(5), TODAY);
    assertThat(rest(Acts.run(TODAY.minusDays(5), 5, 9, 17)).streak()).isEqualTo(run);
    assertThat(rest(Acts.run(TODAY.minusDays(5), 6, 9, 17)).streak())
        .isEqualTo(new DateRange(run.from(), TODAY.plusDays(1)));
    assertThat(rest(Acts.run(TODAY.minusDays(5), 4, 9, 17)).streak().days()).isZero();
    assertThat(rest(Acts.run(TODAY.minusDays(5), 4, 9, 17)).longestStreak().days()).isEqualTo(4);
  }

  @Test
  void finalDayIsNeverCountedAsFree() {
    var rest = rest(Acts.days(List.of(TODAY.minusDays(4), TODAY.minusDays(1)), 9, 17));
    assertThat(rest.observedDays()).isEqualTo(4);
    assertThat(rest.traceless()).isEqualTo(2);
    assertThat(rest.longestTraceless())
        .contains(new DateRange(TODAY.minusDays(3), TODAY.minusDays(1)));
  }

  @Test
  void daysBeforeTheFirstTraceAreNotLookedAt() {
    assertThat(rest(Acts.run(TODAY.minusDays(3), 3, 9, 17)).observedDays()).isEqualTo(3);
    var nothing = rest(List.of());
    assertThat(nothing.observedDays()).isZero();
    assertThat(nothing.streak().days()).isZero();
    assertThat(nothing.longestTraceless()).isEmpty();
  }

  @Test
  void moreActsNeverAddFreeDaysNorShortenTheLongestStreak() {
    for (int seed = 0; seed < 200; seed++) {
      var acts = new ArrayList<>(random(seed));
      acts.addAll(Acts.run(TODAY.minusDays(18), 1, 9, 17));
      var more = new ArrayList<>(acts);
      more.addAll(Acts.run(TODAY.minusDays(9), 1, 12, 13));
      var before = rest(acts);
      var after = rest(more);
      assertThat(after.traceless()).as("seed %d", seed).isLessThanOrEqualTo(before.traceless());
      assertThat(after.longestStreak().days())
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(before.longestStreak().days());
    }
  }

  private static List<Evidence> random(int seed) {
    var start = Instant.parse("2024-05-02T00:00:00Z");
    return Acts.random(new SplittableRandom(seed), start, 17, 20).stream()
        .map(act -> Acts.at(act.at(), Acts.at("2024-05-02T00:00Z").offset()))
        .toList();
  }

  private static List<RestGap> tooShort(String... moments) {
    var calendar = calendar(Arrays.stream(moments).map(Acts::at).toList());
    var first = calendar.days().getFirst().date();
    var range = new DateRange(first, first.plusDays(3));
    return Rest.of(calendar, range).shorterThan(Rest.DAILY_REST, range);
  }

  private static Rest rest(List<Evidence> acts) {
    return Rest.of(calendar(acts), new DateRange(TODAY.minusDays(20), TODAY.plusDays(1)));
  }

  private static Calendar calendar(List<Evidence> acts) {
    var sorted = Acts.trace(acts).acts();
    return Calendar.of(Sessions.infer(sorted, GapRule.POPULATION), DayTurn.USUAL);
  }
}
