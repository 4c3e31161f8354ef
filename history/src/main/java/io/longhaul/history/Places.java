package io.longhaul.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Where each object stands, as one number, and which of them somebody has asked for already. For
/// several threads.
final class Places {
  static final long TAKEN = -1;
  private static final int LOOSE = Integer.MAX_VALUE;

  private final List<Pack> packs;
  private final List<AtomicIntegerArray> taken;
  private final Map<ObjectName, Integer> looseNumbers = new HashMap<>();
  private final List<ObjectName> looseNames = new ArrayList<>();

  Places(List<Pack> packs) {
    this.packs = packs;
    this.taken =
        packs.stream().map(p -> new AtomicIntegerArray((p.index().count() >>> 5) + 1)).toList();
  }

  /// The place of the object, or [#TAKEN] when it is not the first time that it is asked for. What
  /// stands in no pack is thought to stand in a file of its own.
  long take(ObjectName name) {
    for (int pack = 0; pack < packs.size(); pack++) {
      int position = packs.get(pack).index().find(name);
      if (position >= 0) {
        return takeBit(taken.get(pack), position) ? ((long) pack << 32) | position : TAKEN;
      }
    }
    synchronized (looseNumbers) {
      int number = looseNames.size();
      if (looseNumbers.putIfAbsent(name, number) != null) {
        return TAKEN;
      }
      looseNames.add(name);
      return ((long) LOOSE << 32) | number;
    }
  }

  private static boolean takeBit(AtomicIntegerArray bits, int position) {
    int bit = 1 << position;
    while (true) {
      int word = bits.get(position >>> 5);
      if ((word & bit) != 0) {
        return false;
      }
      if (bits.compareAndSet(position >>> 5, word, word | bit)) {
        return true;
      }
    }
  }

  static boolean isLoose(long place) {
    return pack(place) == LOOSE;
  }

  static int pack(long place) {
    return (int) (place >>> 32);
  }

  static int position(long place) {
    return (int) place;
  }

  ObjectName name(long place) {
    if (!isLoose(place)) {
      return packs.get(pack(place)).index().name(position(place));
    }
    synchronized (looseNumbers) {
      return looseNames.get(position(place));
    }
  }
}
