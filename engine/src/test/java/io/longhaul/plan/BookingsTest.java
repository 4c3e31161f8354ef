package io.longhaul.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// How the stretches of a plan follow each other. Oracle: a calendar program that takes what is new
/// or was changed more often (RFC 5546, 2.1.5), written out below, must end with the new plan.
class BookingsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);
  private static final Instant NOW = Instant.parse("2026-04-05T12:00:00Z");

  private static Reserved focus(int day, int from, int until) {
    return new Reserved(
        Reserved.Kind.FOCUS, MONDAY.plusDays(day), 1, "paper", when(day, from, until));
  }

  private static Reserved rest(int day, int from, int until) {
    return new Reserved(Reserved.Kind.REST, MONDAY.plusDays(day), 1, "", when(day, from, until));
  }

  private static Interval when(int day, int from, int until) {
    var midnight = MONDAY.plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    return new Interval(
        midnight.plus(Duration.ofHours(from)), midnight.plus(Duration.ofHours(until)));
  }

  private static Bookings first(Reserved... reserved) {
    return Bookings.none("3f2a9c01", ZoneOffset.UTC)
        .followedBy(List.of(reserved), ZoneOffset.UTC, MONDAY, NOW);
  }

  private static Booking only(Bookings bookings, String id) {
    return bookings.all().stream()
        .filter(it -> it.reserved().id().equals(id))
        .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
  }

  @Test
  void theSamePlanChangesNothing() {
    var plan = first(focus(0, 9, 18), rest(0, 18, 33));
    var later = NOW.plusSeconds(60);
    assertThat(plan.followedBy(plan.reserved(), ZoneOffset.UTC, MONDAY, later)).isEqualTo(plan);
  }

  @Test
  void whatMovesIsTheSameStretchAndWhatIsGoneIsCancelled() {
    var plan = first(focus(0, 9, 18), focus(1, 9, 18), focus(2, 9, 18));
    var later = NOW.plusSeconds(60);
    var after =
        plan.followedBy(
            List.of(focus(0, 10, 18), focus(1, 9, 18), focus(3, 9, 18)),
            ZoneOffset.UTC,
            MONDAY,
            later);
    assertThat(only(after, "focus-2026-04-06-1"))
        .isEqualTo(new Booking(focus(0, 10, 18), 1, later, false));
    assertThat(only(after, "focus-2026-04-07-1"))
        .isEqualTo(new Booking(focus(1, 9, 18), 0, NOW, false));
    assertThat(only(after, "focus-2026-04-08-1"))
        .isEqualTo(new Booking(focus(2, 9, 18), 1, later, true));
    assertThat(only(after, "focus-2026-04-09-1"))
        .isEqualTo(new Booking(focus(3, 9, 18), 0, later, false));
    var back = after.followedBy(List.of(focus(2, 9, 18)), ZoneOffset.UTC, MONDAY, later);
    assertThat(only(back, "focus-2026-04-08-1"))
        .isEqualTo(new Booking(focus(2, 9, 18), 2, later, false));
  }

  @Test
  void daysBeforeTheNewPlanStayAndEndWhereItBegins() {
    var plan = first(focus(0, 9, 18), rest(6, 0, 33), focus(7, 9, 18));
    var next = MONDAY.plusDays(7);
    var after = plan.followedBy(List.of(focus(7, 8, 17)), ZoneOffset.UTC, next, NOW);
    assertThat(only(after, "focus-2026-04-06-1").revision()).isZero();
    assertThat(only(after, "rest-2026-04-12-1"))
        .isEqualTo(new Booking(rest(6, 0, 32), 1, NOW, false));
  }

  @Test
  void whatIsOverStaysAndIsForgottenAfterAQuarter() {
    var plan = first(focus(0, 9, 18));
    var end = plan.all().getFirst().reserved().when().end();
    List<Reserved> nothing = List.of();
    var at = end.plus(Bookings.KEPT);
    assertThat(plan.followedBy(nothing, ZoneOffset.UTC, MONDAY, end).all()).isEqualTo(plan.all());
    assertThat(
            plan.followedBy(nothing, ZoneOffset.UTC, MONDAY, end.minusSeconds(1))
                .all()
                .getFirst()
                .isCancelled())
        .isTrue();
    assertThat(plan.followedBy(nothing, ZoneOffset.UTC, MONDAY, at).all()).hasSize(1);
    assertThat(plan.followedBy(nothing, ZoneOffset.UTC, MONDAY, at.plusSeconds(1)).all()).isEmpty();
  }

  @Test
  void aSubscriberAlwaysEndsWithTheNewPlanAndNothingTwice() {
    var random = new Random(5545);
    for (int run = 0; run < 200; run++) {
      var bookings = Bookings.none("3f2a9c01", ZoneOffset.UTC);
      var program = new TreeMap<String, Booking>();
      for (int turn = 0; turn < 6; turn++) {
        var coming = new ArrayList<Reserved>();
        for (int day = 0; day < 7; day++) {
          if (random.nextBoolean()) {
            coming.add(focus(day, 8 + random.nextInt(3), 17 + random.nextInt(3)));
          }
        }
        bookings = bookings.followedBy(coming, ZoneOffset.UTC, MONDAY, NOW.plusSeconds(60L * turn));
        for (var event : bookings.all()) {
          program.merge(
              event.reserved().id(),
              event,
              (mine, theirs) -> theirs.revision() > mine.revision() ? theirs : mine);
        }
        assertThat(
                program.values().stream()
                    .filter(event -> !event.isCancelled())
                    .map(Booking::reserved)
                    .sorted(Comparator.comparing(Reserved::day))
                    .toList())
            .isEqualTo(coming);
      }
    }
  }

  @Test
  void twoPlacesTogetherHoldWhatWasChangedLast() {
    var old = first(focus(0, 9, 18), focus(1, 9, 18));
    var newer = old.followedBy(List.of(focus(0, 10, 18)), ZoneOffset.UTC, MONDAY, NOW);
    assertThat(old.and(newer)).isEqualTo(newer);
    assertThat(newer.and(old)).isEqualTo(newer);
    assertThatThrownBy(() -> old.and(Bookings.none("00000001", ZoneOffset.UTC)))
        .hasMessageContaining("are two");
  }
}
