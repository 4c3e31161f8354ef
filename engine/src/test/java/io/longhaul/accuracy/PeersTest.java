package io.longhaul.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The formulas of other tools. Oracle: their published examples, and what runs of code996 printed
/// on simulated schedules; an act every five minutes stands for a schedule.
class PeersTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  /// What code996 printed. The jitter of its input moved the index by up to two steps of 3.
  @ParameterizedTest
  @CsvSource({
    "9, 21, 6, 510, 123, 0",
    "9, 21, 7, 510, 150, 0",
    "0, 24, 7, 300, 222, 0",
    "9, 18, 5, 510, 21, 3",
    "9, 17, 5, 510, 3, 3",
    "14, 22, 5, 540, 153, 3"
  })
  void theIndexOfKnownSchedulesIsWhatTheToolPrinted(
      int from, int until, int days, int startMinute, int printed, int tolerance) {
    int index = Code996.index(schedule(from, until, days), startMinute);
    assertThat(Math.abs(index - printed)).isLessThanOrEqualTo(tolerance);
  }

  /// By hand: 27 of 72 hours are overtime, 37.5 %, so 38 and three times that.
  @Test
  void nineNineSixIsAboutOneHundred() {
    var reading = Code996.of(schedule(9, 21, 6)).orElseThrow();
    assertThat(reading.startMinute()).isEqualTo(9 * 60);
    assertThat(reading.sampleDays()).isEqualTo(5);
    assertThat(reading.index()).isEqualTo(114);
    assertThat(reading.isBad()).isTrue();
  }

  @Test
  void withoutACommitInTheMorningTheStandardDayStartsAtNine() {
    var reading = Code996.of(schedule(14, 22, 5)).orElseThrow();
    assertThat(reading.sampleDays()).isZero();
    assertThat(reading.startMinute()).isEqualTo(9 * 60);
  }

  @Test
  void fewerThanFiftyCommitsAreRefused() {
    var commits = schedule(9, 21, 6).subList(0, 50);
    assertThat(Code996.of(commits)).isPresent();
    assertThat(Code996.of(commits.subList(0, 49))).isEmpty();
  }

  /// By hand: 60 minutes are a gap that was worked; 120 and 600 count as 120 each.
  @Test
  void aGapUnderTwoHoursIsWorkAndALongerOneIsTwoHours() {
    var start = Instant.parse("2026-01-05T09:00:00Z");
    var commits =
        List.of(
            start, start.plusSeconds(3600), start.plusSeconds(10_800), start.plusSeconds(46_800));
    assertThat(GitHours.of(commits)).isEqualTo(Duration.ofHours(5));
    assertThat(GitHours.of(commits.subList(0, 1))).isZero();
  }

  private static List<LocalDateTime> schedule(int from, int until, int days) {
    var commits = new ArrayList<LocalDateTime>();
    for (int i = 0; i < 7; i++) {
      var date = MONDAY.plusDays(i);
      if (date.getDayOfWeek().compareTo(DayOfWeek.of(days)) <= 0) {
        for (int minute = from * 60; minute < until * 60; minute += 5) {
          commits.add(date.atStartOfDay().plusMinutes(minute));
        }
      }
    }
    return commits;
  }
}
