package io.longhaul.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.time.Interval;
import io.longhaul.time.Stretches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Oracle: durations by hand, with the rule of the population (lead-in 30 min, margin two hours),
/// and invariants over seeded random evidence.
class OffTest {
  private static final int SEEDS = 200;
  private static final Instant MONDAY = Instant.parse("2024-05-06T00:00:00Z");

  @Test
  void nothingReachesIntoRecordedSleep() {
    var session = infer(new Off(List.of(hours(0, 8.75), hours(18.25, 24)), List.of()));
    assertThat(session.leadIn()).isEqualTo(Duration.ofMinutes(15));
    assertThat(session.before()).isEqualTo(Duration.ofMinutes(15));
    assertThat(session.after()).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void anActInsideSleepWins() {
    var session = infer(new Off(List.of(hours(0, 10)), List.of()));
    assertThat(session.seen()).isEqualTo(hours(9, 18));
    assertThat(session.before()).isZero();
    assertThat(session.after()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void theMostReachesALittleToWhereNobodyWasSeen() {
    var session = infer(new Off(List.of(), List.of(hours(8, 9), hours(18, 20))));
    assertThat(session.leadIn()).isZero();
    assertThat(session.before()).isEqualTo(Off.AWAY);
    assertThat(session.after()).isEqualTo(Off.AWAY);
  }

  @Test
  void whatIsFartherAwayThanTheMarginsChangesNothing() {
    assertThat(infer(new Off(List.of(hours(0, 6.9)), List.of(hours(20.1, 24)))))
        .isEqualTo(infer(Off.NONE));
  }

  /// Invariant: the seen, the firm and the number of sessions never change, and nothing grows.
  @Test
  void actsStayWhatTheyAre() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var random = new SplittableRandom(seed);
      var acts = Acts.trace(Acts.random(random, MONDAY, 20, 200)).evidence();
      var off = new Off(some(random), some(random));
      var plain = Sessions.infer(acts, GapRule.POPULATION);
      var bounded = Sessions.infer(acts, GapRule.POPULATION, off);
      assertThat(bounded).hasSameSizeAs(plain);
      for (int i = 0; i < plain.size(); i++) {
        var session = bounded.get(i);
        assertThat(session.seen()).isEqualTo(plain.get(i).seen());
        assertThat(session.firm()).isEqualTo(plain.get(i).firm());
        assertThat(session.before()).isLessThanOrEqualTo(plain.get(i).before());
        assertThat(session.after()).isLessThanOrEqualTo(plain.get(i).after());
        assertThat(session.leadIn()).isLessThanOrEqualTo(session.before());
      }
    }
  }

  private static List<Interval> some(SplittableRandom random) {
    return random
        .ints(30, 0, 20 * 24)
        .mapToObj(hour -> hours(hour, hour + 0.5))
        .collect(Collectors.collectingAndThen(Collectors.toList(), Stretches::union));
  }

  private static Session infer(Off off) {
    List<Evidence> acts = List.of(Acts.from("2024-05-06T09:00+00:00", "2024-05-06T18:00+00:00"));
    return Sessions.infer(acts, GapRule.POPULATION, off).getFirst();
  }

  private static Interval hours(double from, double until) {
    return new Interval(
        MONDAY.plusSeconds(Math.round(from * 3600)), MONDAY.plusSeconds(Math.round(until * 3600)));
  }
}
