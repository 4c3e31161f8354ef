package io.longhaul.history;

import java.util.Arrays;

/// Places that one thread is to read, taken out in the order in which they stand: a heap, whose
/// least is at its head. Histories are packed from the newest commit to the oldest, so a stretch of
/// a pack is read once instead of at each visit of a branch.
final class OpenPlaces {
  private long[] places = new long[64];
  private long[] ranks = new long[64];
  private int size;

  int size() {
    return size;
  }

  /// @param rank where it stands among the others: see [Places#rank]
  void add(long place, long rank) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
      ranks = Arrays.copyOf(ranks, 2 * size);
    }
    int at = size++;
    while (at > 0 && ranks[(at - 1) >>> 1] > rank) {
      int above = (at - 1) >>> 1;
      places[at] = places[above];
      ranks[at] = ranks[above];
      at = above;
    }
    places[at] = place;
    ranks[at] = rank;
  }

  /// The first one, of one at least.
  long first() {
    return places[0];
  }

  /// Takes it out.
  long take() {
    long first = places[0];
    size--;
    long place = places[size];
    long rank = ranks[size];
    int at = 0;
    for (int below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && ranks[below + 1] < ranks[below]) {
        below++;
      }
      if (ranks[below] >= rank) {
        break;
      }
      places[at] = places[below];
      ranks[at] = ranks[below];
      at = below;
    }
    places[at] = place;
    ranks[at] = rank;
    return first;
  }

  /// Gives away half of them, none of which is the first.
  void giveHalf(Frontier frontier) {
    int kept = (size + 1) / 2;
    frontier.give(places, kept, size - kept);
    size = kept;
  }
}
