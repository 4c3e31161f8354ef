package io.longhaul.planner;

import java.util.ArrayList;
import java.util.List;

/// Ways that lead on from one state, the cheapest first, without those that others beat.
final class Front {
  private static final int FEW = 64;
  private static final int MOST_OF_SEVERAL = 2_000;

  private List<Way> ways = new ArrayList<>();
  private int sieved;

  void add(Way way) {
    ways.add(way);
    if (ways.size() > FEW + 2 * sieved) {
      sieve();
      if (way.balances() > 1 && sieved > MOST_OF_SEVERAL) {
        throw new Balances.TooMany();
      }
    }
  }

  List<Way> ways() {
    sieve();
    ways.sort(Way.CHEAPEST);
    return ways;
  }

  /// With one Balance, or none, a way is beaten by the last that was not, if by any.
  private void sieve() {
    ways.sort(Way.ORDER);
    var kept = new ArrayList<Way>();
    for (var way : ways) {
      int first = way.balances() > 1 ? 0 : Math.max(0, kept.size() - 1);
      boolean beaten = false;
      for (int other = first; other < kept.size() && !beaten; other++) {
        beaten = kept.get(other).beats(way);
      }
      if (!beaten) {
        kept.add(way);
      }
    }
    ways = kept;
    sieved = kept.size();
  }
}
