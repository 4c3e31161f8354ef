package io.longhaul.history;

import java.time.Duration;

/// How long a test goes on with cases of chance: so many cases in the ordinary run, or so many
/// minutes as the property `longhaul.fuzz.minutes` says.
final class Fuzz {
  private static final String MINUTES = "longhaul.fuzz.minutes";

  private final long cases;
  private final long deadline;
  private final boolean isLong;
  private long done;

  private Fuzz(long cases) {
    var minutes = System.getProperty(MINUTES, "");
    this.isLong = !minutes.isEmpty();
    this.cases = cases;
    this.deadline =
        System.nanoTime() + (isLong ? Duration.ofMinutes(Long.parseLong(minutes)).toNanos() : 0);
  }

  static Fuzz ofCases(long cases) {
    return new Fuzz(cases);
  }

  /// Whether there is to be one more case.
  boolean goesOn() {
    done++;
    return isLong ? System.nanoTime() < deadline : done <= cases;
  }

  /// The seed of the first case: the same in every ordinary run, others in each long one.
  long firstSeed() {
    return isLong ? System.currentTimeMillis() << 20 : 1;
  }
}
