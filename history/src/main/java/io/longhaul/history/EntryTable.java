package io.longhaul.history;

import java.util.Arrays;

/// Numbers for the entries of trees: the same entry always has the same one. So have its
/// beginnings, which are called names here: the mode, a space, the name and the zero behind it;
/// what follows is the name of the object.
final class EntryTable {
  static final int NONE = -1;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private static final int FIELDS = EntryBatch.FIELDS;
  private static final int SMALL = 1 << 8;

  /// Arrays below this length become four times as long, not twice: memory that was not touched
  /// before is dearer than what is left over.
  private static final int MANY = 1 << 18;

  private final ByteTable names = new ByteTable();
  private final TreeEntry last = new TreeEntry();
  private final TreeEntry next = new TreeEntry();

  /// For each name, and for the beginning of a tree, one that may follow; and one more, so that
  /// zero is none.
  private int[] followers = new int[SMALL];

  private long[] entries = new long[SMALL * FIELDS];
  private int size;
  private int[] slots = new int[2 * SMALL];

  int size() {
    return size;
  }

  /// How many bytes of names there is room for.
  int nameCapacity() {
    return names.capacity();
  }

  /// The number of the name that stands between these places; -1 when it is none.
  int name(byte[] bytes, int from, int to) {
    return next.read(bytes, from, to) ? names.number(bytes, from, to, 0) : NONE;
  }

  /// The array in which a name stands, from [#nameStart] on.
  byte[] nameArray() {
    return names.array();
  }

  int nameStart(int name) {
    return names.start(name);
  }

  int nameLength(int name) {
    return names.end(name) - names.start(name);
  }

  /// The name that probably follows on this one, or begins a tree, and does so here; or -1.
  int follower(int name, byte[] bytes, int from, int to) {
    int follower = followerOf(name);
    if (follower == NONE) {
      return NONE;
    }
    int end = from + nameLength(follower);
    return end <= to && names.isAt(follower, bytes, from, end) ? follower : NONE;
  }

  /// Whether a name may follow on another one, or begin a tree.
  boolean mayFollow(int name, int follower) {
    if (followerOf(name) == follower) {
      return true;
    }
    if (name != NONE) {
      look(name, last);
      look(follower, next);
      if (last.compareTo(next) >= 0) {
        return false;
      }
    }
    if (name + 1 >= followers.length) {
      followers = Arrays.copyOf(followers, Math.max(name + 2, 2 * followers.length));
    }
    followers[name + 1] = follower + 1;
    return true;
  }

  private int followerOf(int name) {
    return name + 1 < followers.length ? followers[name + 1] - 1 : NONE;
  }

  /// Lets somebody see a name.
  void look(int name, TreeEntry entry) {
    entry.look(names.array(), names.start(name), names.end(name));
  }

  /// The number that an entry of these words probably has, or -1: see [#number].
  int guess(long[] words, int at) {
    return slots[slot(words[at], words[at + 2]) & (slots.length - 1)] - 1;
  }

  /// The number of an entry of these words.
  ///
  /// @param guess the one that it probably has, or -1
  int number(long[] words, int at, int guess) {
    return guess >= 0 && is(guess, words[at], words[at + 1], words[at + 2])
        ? guess
        : number(words[at], words[at + 1], words[at + 2]);
  }

  private boolean is(int number, long first, long second, long third) {
    int at = number * FIELDS;
    return entries[at] == first && entries[at + 1] == second && entries[at + 2] == third;
  }

  private int number(long first, long second, long third) {
    int mask = slots.length - 1;
    for (int slot = slot(first, third) & mask; ; slot = (slot + 1) & mask) {
      int number = slots[slot] - 1;
      if (number < 0) {
        slots[slot] = size + 1;
        return add(first, second, third);
      }
      if (is(number, first, second, third)) {
        return number;
      }
    }
  }

  private static int slot(long first, long third) {
    return (int) (((first ^ third) * MIX) >>> 32);
  }

  private int add(long first, long second, long third) {
    int at = size * FIELDS;
    if (at == entries.length) {
      entries = Arrays.copyOf(entries, (at < MANY ? 4 : 2) * at);
    }
    entries[at] = first;
    entries[at + 1] = second;
    entries[at + 2] = third;
    size++;
    if (2 * size > slots.length) {
      spread();
    }
    return size - 1;
  }

  private void spread() {
    slots = new int[(slots.length < MANY ? 4 : 2) * slots.length];
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int slot = slot(entries[number * FIELDS], entries[number * FIELDS + 2]) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = number + 1;
    }
  }

  int nameOf(int number) {
    return (int) entries[number * FIELDS + 2];
  }

  boolean haveSameObject(int number, int other) {
    int at = number * FIELDS;
    int otherAt = other * FIELDS;
    return entries[at] == entries[otherAt]
        && entries[at + 1] == entries[otherAt + 1]
        && entries[at + 2] >>> 32 == entries[otherAt + 2] >>> 32;
  }

  ObjectName objectOf(int number) {
    int at = number * FIELDS;
    return new ObjectName(
        Long.reverseBytes(entries[at]),
        Long.reverseBytes(entries[at + 1]),
        Integer.reverseBytes((int) (entries[at + 2] >>> 32)));
  }

  void writeName(int name, byte[] into) {
    System.arraycopy(names.array(), names.start(name), into, 0, nameLength(name));
  }
}
