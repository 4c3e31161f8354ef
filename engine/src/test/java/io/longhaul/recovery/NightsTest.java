package io.longhaul.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Oracle: nights and calls by hand.
class NightsTest {
  private static final LocalDate SECOND = LocalDate.of(2026, 3, 2);
  private static final LocalDate THIRD = LocalDate.of(2026, 3, 3);

  @Test
  void devicesThatDisagreeGiveOneNightWithAnInterval() {
    var nights =
        Nights.of(
            sorted(
                sleep("watch:night - 1", "2026-03-02T23:00+01:00", "2026-03-03T07:00+01:00"),
                sleep("ring:night - 1", "2026-03-02T23:30+01:00", "2026-03-03T03:00+01:00"),
                sleep("ring:night - 2", "2026-03-03T03:30+01:00", "2026-03-03T06:30+01:00")));
    var night = nights.after(SECOND).orElseThrow();
    // eight hours, and six and a half
    assertThat(night.length()).isEqualTo(minutes(390, 435, 480));
    assertThat(night.asleep())
        .containsExactly(interval("2026-03-02T23:15+01:00", "2026-03-03T06:45+01:00"));
    assertThat(nights.byDate()).hasSize(1);
  }

  @Test
  void partsOfANightAndNapsAddUp() {
    var nights =
        Nights.of(
            sorted(
                sleep("watch:night - 1", "2026-03-02T23:00+01:00", "2026-03-03T02:00+01:00"),
                sleep("watch:night - 2", "2026-03-03T03:00+01:00", "2026-03-03T06:00+01:00"),
                sleep("watch:nap - 3", "2026-03-03T14:00+01:00", "2026-03-03T14:30+01:00")));
    assertThat(nights.after(SECOND).orElseThrow().length()).isEqualTo(minutes(390, 390, 390));
  }

  @Test
  void whatCannotBeIsLeftAside() {
    var nights =
        Nights.of(
            sorted(
                sleep("watch:night - 1", "2026-03-02T23:00+01:00", "2026-03-04T23:30+01:00"),
                sleep("watch:night - 2", "2026-03-02T23:00+01:00", "2026-03-02T23:00+01:00")));
    assertThat(nights).isEqualTo(Nights.NONE);
  }

  @Test
  void recordedNightsRepeat() {
    var nights =
        Nights.of(
            sorted(sleep("watch:night - 1", "2026-03-02T23:00+01:00", "2026-03-03T07:00+01:00")));
    var repeated = nights.repeating(THIRD, 7, 14);
    assertThat(repeated.byDate().keySet())
        .containsExactly(THIRD, THIRD.plusDays(7), THIRD.plusDays(14));
    assertThat(repeated.after(new DateRange(SECOND, THIRD.plusDays(7)))).hasSize(2);
  }

  /// Two supposed nights, of which the second is recorded shorter.
  @Test
  void theOpportunityFillsNightsThatAreNotRecorded() {
    var first = interval("2026-03-01T23:00+01:00", "2026-03-02T07:00+01:00");
    var second = interval("2026-03-02T23:00+01:00", "2026-03-03T07:00+01:00");
    var span = interval("2026-03-01T09:00+01:00", "2026-03-03T12:00+01:00");
    var history = new SleepHistory(span, ZoneOffset.ofHours(1), List.of(first, second));
    var nights =
        Nights.of(
            sorted(sleep("watch:night - 1", "2026-03-03T01:00+01:00", "2026-03-03T05:00+01:00")));
    assertThat(history.recorded(nights).sleeps())
        .containsExactly(first, interval("2026-03-03T01:00+01:00", "2026-03-03T05:00+01:00"));
    assertThat(history.recorded(Nights.NONE)).isSameAs(history);
  }

  /// Calls at 22:58, 23:02, 23:04 and 3:00, and one of which the clock is unknown: five minutes
  /// from 22:58 on are one.
  @Test
  void callsWithinFiveMinutesAreOneInterruption() {
    var offset = new Offset.Told(ZoneOffset.ofHours(1));
    var pages =
        List.of(
            page("2026-03-02T22:58+01:00", offset),
            page("2026-03-02T23:02+01:00", offset),
            page("2026-03-02T23:04+01:00", offset),
            page("2026-03-03T03:00+01:00", offset),
            page("2026-03-03T12:00+01:00", new Offset.Unknown()));
    var hours = new OffHours(0, 7, 20);
    var calls = Interruptions.of(sorted(pages), _ -> true, Optional.of(hours));
    assertThat(calls).isEqualTo(new Interruptions(4, 3, Optional.of(1), 2, 1));
    assertThat(Interruptions.of(sorted(pages), _ -> true, Optional.empty()).offHours()).isEmpty();
  }

  private static Evidence page(String at, Offset offset) {
    return Acts.page(OffsetDateTime.parse(at).toInstant()).withOffset(offset);
  }

  private static List<Evidence> sorted(Evidence... evidence) {
    return Acts.trace(evidence).evidence();
  }

  private static List<Evidence> sorted(List<Evidence> evidence) {
    return Acts.trace(evidence).evidence();
  }

  private static Evidence sleep(String ref, String from, String until) {
    var offset = new Offset.Told(OffsetDateTime.parse(from).getOffset());
    return new Evidence(interval(from, until), offset, Kind.SLEEP, Strength.STRONG, ref, null);
  }

  private static Interval interval(String from, String until) {
    return new Interval(
        OffsetDateTime.parse(from).toInstant(), OffsetDateTime.parse(until).toInstant());
  }

  private static Estimate minutes(int least, int likely, int most) {
    return new Estimate(
        Duration.ofMinutes(least), Duration.ofMinutes(likely), Duration.ofMinutes(most));
  }
}
