package io.longhaul.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.longhaul.time.Bound;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.time.Window;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Oracle: counts by hand; the order is an invariant over shuffled input.
class TraceTest {
  private static final Evidence ACT = Acts.at("2024-05-06T09:00+02:00");
  private static final Instant NOW = Instant.parse("2024-05-06T12:00:00Z");

  @Test
  void whatIsThereThreeTimesCountsOnce() {
    var trace = Acts.trace(ACT, ACT, ACT);
    assertThat(trace.acts()).containsExactly(ACT);
    assertThat(trace.exclusions()).isEqualTo(Map.of(Exclusion.DUPLICATE, 2));
  }

  @Test
  void orderOfInputNeverShows() {
    var pieces = new ArrayList<Evidence>();
    for (var offset : List.of(new Offset.Unknown(), new Offset.Told(ZoneOffset.UTC))) {
      for (int i = 0; i < 2; i++) {
        var piece = Acts.at(NOW, offset);
        pieces.addAll(List.of(piece, piece.excluded(Exclusion.BOT)));
      }
    }
    var trace = Acts.trace(pieces);
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(pieces, new Random(seed));
      assertThat(Acts.trace(pieces)).isEqualTo(trace);
    }
    assertThat(trace.acts()).hasSize(2);
  }

  @Test
  void evidenceOutOfOrderIsRefused() {
    var later = Acts.at("2024-05-06T09:01+02:00");
    assertThatThrownBy(() -> new Trace(List.of(later, ACT), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Trace.of");
  }

  @Test
  void actsBeforeVersionControlAndAfterNowAreNotBelieved() {
    var first = Acts.at("1972-01-01T00:00Z");
    var early = Acts.at("1971-12-31T23:59:59Z");
    var now = Acts.at(NOW, new Offset.Unknown());
    var late = Acts.at(NOW.plusNanos(1), new Offset.Unknown());
    var trace = Acts.trace(early, first, now, late).believedAt(NOW);
    assertThat(trace.acts()).containsExactly(first, now);
    assertThat(trace.exclusions()).isEqualTo(Map.of(Exclusion.IMPLAUSIBLE_TIME, 2));
  }

  @Test
  void stretchThatIsNotOverIsNotBelieved() {
    var over = Acts.from("2024-05-06T09:00Z", "2024-05-06T12:00Z");
    var running = Acts.from("2024-05-06T09:00Z", "2024-05-06T12:01Z");
    assertThat(Acts.trace(over, running).believedAt(NOW).acts()).containsExactly(over);
  }

  @Test
  void deadlineAheadIsNoImplausibleTime() {
    var deadline =
        new Evidence(
            Interval.at(NOW.plusSeconds(60)),
            new Offset.Unknown(),
            Kind.CONTEXT,
            Strength.STRONG,
            "test:deadline",
            null);
    assertThat(Acts.trace(deadline).believedAt(NOW)).isEqualTo(Acts.trace(deadline));
  }

  @Test
  void reasonGivenFirstStays() {
    var bot = Acts.at("1970-01-01T00:00Z").excluded(Exclusion.BOT);
    assertThat(Acts.trace(bot).believedAt(NOW).exclusions()).isEqualTo(Map.of(Exclusion.BOT, 1));
  }

  @Test
  void windowLeavesRejectsAndCutsEvidence() {
    var rejected = new Rejected("file:3", "no time");
    var trace = Trace.of(List.of(ACT), List.of(rejected));
    var nine = new Bound.AtLocalTime(LocalDateTime.parse("2024-05-06T09:00"));
    assertThat(trace.within(new Window(nine, null))).isEqualTo(trace);
    assertThat(trace.within(new Window(null, nine)))
        .isEqualTo(new Trace(List.of(), List.of(rejected)));
  }

  @Test
  void rejectsAreOrderedByPlaceAndLineNumber() {
    var sorted =
        List.of(
            new Rejected("a:2", "x"),
            new Rejected("a:10", "x"),
            new Rejected("a:10", "y"),
            new Rejected("b", "x"),
            new Rejected("b99999999999999999999999", "x"));
    assertThat(Trace.of(List.of(), sorted.reversed()).rejected()).isEqualTo(sorted);
  }
}
