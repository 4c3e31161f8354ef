package io.longhaul.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle: the class's own words, on each side of every boundary.
class LaunchesTest {
  private static final Instant NINE = Instant.parse("2026-03-04T09:00:00Z");

  private static Launches.Launch run(int fromSeconds, int toSeconds) {
    return new Launches.Launch(
        new Interval(NINE.plusSeconds(fromSeconds), NINE.plusSeconds(toSeconds)), "" + fromSeconds);
  }

  private static List<String> byHand(Launches.Launch... runs) {
    return Launches.byHand(List.of(runs)).stream().map(Launches.Launch::id).toList();
  }

  @Test
  void thoseWithinTenSecondsAreOne() {
    assertThat(byHand(run(0, 90), run(10, 90), run(20, 90))).containsExactly("0");
    assertThat(byHand(run(0, 90), run(11, 95))).containsExactly("0", "11");
  }

  @Test
  void whatFollowsAtOnceIsThatOfAScript() {
    assertThat(byHand(run(0, 600), run(610, 900))).containsExactly("0");
    assertThat(byHand(run(0, 600), run(611, 900))).containsExactly("0", "611");
  }

  @Test
  void moreThanTwentyInAnHourAreThoseOfAnEngine() {
    var twenty = new ArrayList<Launches.Launch>();
    for (int i = 0; i < 20; i++) {
      twenty.add(run(i * 150, i * 150));
    }
    assertThat(Launches.byHand(twenty)).hasSize(20);
    twenty.add(run(3599, 3599));
    assertThat(Launches.byHand(twenty)).isEmpty();
    twenty.set(20, run(3600, 3600));
    assertThat(Launches.byHand(twenty)).hasSize(21);
  }
}
