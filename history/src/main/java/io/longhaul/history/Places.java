package io.longhaul.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where each object stands, as one number, and which of them somebody has asked for already. For
/// several threads.
///
/// An object stands in a pack, in a file of its own, or is a commit that an earlier reading knows.
final class Places {
  /// Steps of so many bytes make a rank fit into half a number.
  private static final int OFFSET_SHIFT = 6;

  private final Commits known;
  private final int looseWhere;
  private final int knownWhere;
  private final List<Pack> packs;
  private final Marks takenKnown;
  private final Map<ObjectName, Integer> looseNumbers = new HashMap<>();
  private final List<ObjectName> looseNames = new ArrayList<>();
  private final BitSet takenLoose = new BitSet();

  Places(List<Pack> packs, Commits known) {
    this.known = known;
    this.packs = packs;
    this.looseWhere = packs.size();
    this.knownWhere = packs.size() + 1;
    this.takenKnown = new Marks(known.size());
  }

  /// The place of the object. What stands in no pack is thought to stand in a file of its own.
  long find(ObjectName name) {
    return find(name.first(), name.second(), name.third());
  }

  /// The same for the three words of a name.
  long find(long first, long second, int third) {
    if (known.size() > 0) {
      int row = known.find(new ObjectName(first, second, third));
      if (row >= 0) {
        return place(knownWhere, row);
      }
    }
    for (int pack = 0; pack < packs.size(); pack++) {
      int position = packs.get(pack).index().find(first, second, third);
      if (position >= 0) {
        return place(pack, position);
      }
    }
    return findLoose(new ObjectName(first, second, third));
  }

  private long findLoose(ObjectName name) {
    synchronized (looseNumbers) {
      int number = looseNames.size();
      var before = looseNumbers.putIfAbsent(name, number);
      if (before != null) {
        return place(looseWhere, before);
      }
      looseNames.add(name);
      return place(looseWhere, number);
    }
  }

  /// The place of a known commit.
  long ofKnown(int row) {
    return place(knownWhere, row);
  }

  static long place(int where, int number) {
    return (long) where << 32 | number;
  }

  /// Whether it is the first time that somebody asks for what stands there.
  boolean take(long place) {
    int position = position(place);
    if (isLoose(place)) {
      return takeLoose(position);
    }
    return isKnown(place)
        ? takenKnown.take(position)
        : packs.get(where(place)).index().take(position);
  }

  private boolean takeLoose(int number) {
    synchronized (looseNumbers) {
      boolean first = !takenLoose.get(number);
      takenLoose.set(number);
      return first;
    }
  }

  boolean isLoose(long place) {
    return where(place) == looseWhere;
  }

  boolean isKnown(long place) {
    return where(place) == knownWhere;
  }

  /// Roughly where it stands in its pack, above the lower half of a number; 0 for what stands in
  /// none.
  long rank(long place) throws HistoryException {
    if (where(place) >= looseWhere) {
      return 0;
    }
    long offset = packs.get(where(place)).index().offset(position(place));
    return Math.min(offset >>> OFFSET_SHIFT, Integer.MAX_VALUE) << 32;
  }

  /// The number of the pack.
  static int where(long place) {
    return (int) (place >>> 32);
  }

  /// The position in the index of the pack, or the number of a file or of a known commit.
  static int position(long place) {
    return (int) place;
  }

  /// How many positions each part has, by its number.
  int[] sizes() {
    var sizes = new int[packs.size() + 2];
    for (int pack = 0; pack < packs.size(); pack++) {
      sizes[pack] = packs.get(pack).index().count();
    }
    sizes[looseWhere] = looseNames.size();
    sizes[knownWhere] = known.size();
    return sizes;
  }

  /// Writes the name of what stands there.
  void copyName(long place, byte[] into, int at) {
    if (where(place) < looseWhere) {
      packs.get(where(place)).index().copyName(position(place), into, at);
    } else {
      name(place).write(into, at);
    }
  }

  ObjectName name(long place) {
    if (isKnown(place)) {
      return known.name(position(place));
    }
    if (!isLoose(place)) {
      return packs.get(where(place)).index().name(position(place));
    }
    return looseName(position(place));
  }

  /// The name of a file by its number.
  ObjectName looseName(int number) {
    synchronized (looseNumbers) {
      return looseNames.get(number);
    }
  }
}
