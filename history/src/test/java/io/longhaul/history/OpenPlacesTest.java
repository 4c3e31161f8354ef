package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The oracle is the JDK's own queue.
class OpenPlacesTest {
  @Test
  void takesThemOutInTheOrderOfTheirRanks() {
    var random = new Random(7);
    var open = new OpenPlaces();
    var expected = new PriorityQueue<Long>();
    for (long i = 0; i < 20_000; i++) {
      if (open.size() > 0 && random.nextInt(5) < 2) {
        assertThat(rank(open.take())).isEqualTo(expected.remove());
      } else {
        long rank = random.nextInt(3_000);
        open.add(place(i, rank), rank);
        expected.add(rank);
      }
    }
    assertThat(open.size()).isEqualTo(expected.size());
    while (open.size() > 0) {
      assertThat(rank(open.take())).isEqualTo(expected.remove());
    }
  }

  @Test
  void givesHalfAwayAndKeepsTheFirst() throws InterruptedException {
    var open = new OpenPlaces();
    for (long i = 0; i < 9; i++) {
      open.add(place(i, 9 - i), 9 - i);
    }
    var frontier = new Frontier(2);
    open.giveHalf(frontier);
    var all = new ArrayList<Long>();
    while (open.size() > 0) {
      all.add(rank(open.take()));
    }
    assertThat(all).hasSize(5).startsWith(1L);
    var given = new long[1];
    while (all.size() < 9) {
      assertThat(frontier.take(given)).isEqualTo(1);
      all.add(rank(given[0]));
    }
    assertThat(all).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
  }

  private static long place(long number, long rank) {
    return number << 20 | rank;
  }

  private static long rank(long place) {
    return place & 0xfffff;
  }
}
