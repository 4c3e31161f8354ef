package io.longhaul.session;

import io.longhaul.evidence.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/// The gap that ends a session and the lead-in before its first act, learned from the person's own
/// gaps between acts.
///
/// A gap belongs to a session while it is at most four times the mean gap inside sessions: for acts
/// that fall at random while somebody works, all but 2 % of the gaps are. The limit is found by
/// repetition from 4 h downwards, and held between 2 h and 4 h. The lead-in is the mean gap inside
/// sessions, held between 10 min and 1 h: the wait for the first act is as long as the wait between
/// two. The margin is twice that mean, held between 30 min and the limit. Gaps under a minute are
/// bursts of one act and teach nothing. Fewer than 30 gaps give the population's values: 2 h, 30
/// min and 2 h.
///
/// First version: assumes that one limit fits all kinds of acts; replaced by a calibrated mixture.
///
/// @param gapLimit a longer gap than this ends a session
/// @param leadIn likely work before the first act of a session
/// @param margin the most work before the first and after the last act of a session
/// @param gaps how many gaps it was learned from; 0 when the population's values are used
public record GapRule(Duration gapLimit, Duration leadIn, Duration margin, int gaps) {
  /// The common heuristic of tools that turn commits into hours: a gap under two hours is work.
  public static final GapRule POPULATION =
      new GapRule(Duration.ofHours(2), Duration.ofMinutes(30), Duration.ofHours(2), 0);

  /// The shortest limit that anybody's rule can have: acts no further apart than this belong
  /// together under every rule, so what rests on it alone does not change when a rule is learned
  /// anew.
  public static final Duration SHORTEST_GAP_LIMIT = Duration.ofHours(2);

  private static final int ENOUGH_GAPS = 30;
  private static final int MEANS_TO_LIMIT = 4;
  private static final int MOST_REPETITIONS = 50;
  private static final long BURST_SECONDS = 60;
  private static final long SHORTEST_LIMIT = SHORTEST_GAP_LIMIT.toSeconds();
  private static final long LONGEST_LIMIT = 4 * 3600L;
  private static final long SHORTEST_LEAD_IN = 600;
  private static final long LONGEST_LEAD_IN = 3600;
  private static final long SHORTEST_MARGIN = 1800;

  /// Learns from acts in time order.
  public static GapRule learn(List<Evidence> acts) {
    var gaps = gapsInSeconds(acts);
    if (gaps.length < ENOUGH_GAPS) {
      return POPULATION;
    }
    long limit = LONGEST_LIMIT;
    long mean = meanInside(gaps, limit);
    for (int i = 0; i < MOST_REPETITIONS; i++) {
      long next = Math.clamp(MEANS_TO_LIMIT * mean, SHORTEST_LIMIT, LONGEST_LIMIT);
      if (next >= limit) {
        break;
      }
      limit = next;
      mean = meanInside(gaps, limit);
    }
    return new GapRule(
        Duration.ofSeconds(limit),
        Duration.ofSeconds(Math.clamp(mean, SHORTEST_LEAD_IN, LONGEST_LEAD_IN)),
        Duration.ofSeconds(Math.clamp(2 * mean, SHORTEST_MARGIN, limit)),
        gaps.length);
  }

  /// Gaps of at most four hours, without bursts.
  private static long[] gapsInSeconds(List<Evidence> acts) {
    var gaps = new long[Math.max(0, acts.size() - 1)];
    int count = 0;
    Instant end = null;
    for (var act : acts) {
      if (end != null) {
        long gap = end.until(act.when().start(), ChronoUnit.SECONDS);
        if (gap >= BURST_SECONDS && gap <= LONGEST_LIMIT) {
          gaps[count++] = gap;
        }
      }
      end = end == null || act.when().end().isAfter(end) ? act.when().end() : end;
    }
    return Arrays.copyOf(gaps, count);
  }

  private static long meanInside(long[] gaps, long limit) {
    long sum = 0;
    long count = 0;
    for (long gap : gaps) {
      if (gap <= limit) {
        sum += gap;
        count++;
      }
    }
    return count == 0 ? limit / MEANS_TO_LIMIT : sum / count;
  }
}
