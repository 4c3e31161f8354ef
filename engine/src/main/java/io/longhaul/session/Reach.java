package io.longhaul.session;

import java.time.Duration;

/// How far work goes on around an act of one kind.
///
/// @param gapLimit a longer gap than this after the act ends a session
/// @param leadIn likely work before it, if it is the first of a session
/// @param margin the most work before it as the first, or after it as the last; no more than
///   [GapRule#SHORTEST_GAP_LIMIT], so that it ends before any other session
/// @param gaps how many gaps it was learned from; 0 when these are the population's values
public record Reach(Duration gapLimit, Duration leadIn, Duration margin, int gaps) {
  public Reach {
    if (leadIn.compareTo(margin) > 0 || margin.compareTo(gapLimit) > 0 || leadIn.isNegative()) {
      throw new IllegalArgumentException(
          "reach must have 0 <= lead-in <= margin <= gap limit, got "
              + leadIn
              + ", "
              + margin
              + ", "
              + gapLimit);
    }
  }
}
