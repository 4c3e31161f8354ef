package io.longhaul.simulate;

import io.longhaul.simulate.Commit.Manner;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Merges some acts into one commit in a web page. Who presses the button may be somebody else,
/// hours later: where that shows it shows in the offset.
final class MergeDraw {
  private static final int SOONEST_SECONDS = 1800;
  private static final int LATEST_SECONDS = 8 * 3600;
  private static final List<ZoneOffset> ELSEWHERE =
      List.of(ZoneOffset.ofHours(-7), ZoneOffset.UTC, ZoneOffset.ofHours(8));

  private final RandomGenerator random;
  private int left;

  MergeDraw(RandomGenerator random) {
    this.random = random;
    this.left = next();
  }

  /// Takes an act, and gives the merge if it is the last one of it.
  Optional<Commit> act(long second, ActiveTime active, Workplace workplace) {
    left--;
    if (left > 0) {
      return Optional.empty();
    }
    left = next();
    double presser = random.nextDouble();
    if (presser < Population.PRESSED_ELSEWHERE) {
      var merge = pressedLater(second, workplace);
      return Optional.of(merge.committed(elsewhere(merge.author())));
    }
    if (presser < Population.PRESSED_ELSEWHERE + Population.PRESSED_NEARBY) {
      return Optional.of(pressedLater(second, workplace));
    }
    long own = active.pickAfter(second, random);
    return Optional.of(workplace.commit(0, Manner.WEB_PAGE, own < 0 ? second : own));
  }

  private int next() {
    return Distributions.geometric(Population.ACTS_A_MERGE, random);
  }

  private Commit pressedLater(long second, Workplace workplace) {
    long later = second + random.nextInt(SOONEST_SECONDS, LATEST_SECONDS);
    return workplace.commit(0, Manner.WEB_PAGE, later);
  }

  private Stamp elsewhere(Stamp author) {
    var offset = ELSEWHERE.get(random.nextInt(ELSEWHERE.size()));
    int other = author.offset().equals(offset) ? 1 : 0;
    return new Stamp(
        Cast.WEB_PAGE,
        author.second(),
        ELSEWHERE.get((ELSEWHERE.indexOf(offset) + other) % ELSEWHERE.size()));
  }
}
