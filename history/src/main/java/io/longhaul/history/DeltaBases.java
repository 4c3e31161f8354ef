package io.longhaul.history;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Objects that differences were made to a moment ago; chains share most of their links.
final class DeltaBases {
  private static final int SLOT_BITS = 8;
  private static final int SLOTS = 1 << SLOT_BITS;
  private static final int LARGEST = 1 << 15;
  private static final int SMALL = 1 << 10;
  private static final byte[] NOTHING = {};

  private final @Nullable Pack[] packs = new @Nullable Pack[SLOTS];
  private final @Nullable ObjectKind[] kinds = new @Nullable ObjectKind[SLOTS];
  private final long[] offsets = new long[SLOTS];
  private final byte[][] objects = new byte[SLOTS][];
  private final int[] sizes = new int[SLOTS];

  DeltaBases() {
    Arrays.fill(objects, NOTHING);
  }

  /// Copies the object that stands at a place of a pack; false when it is not here.
  boolean get(Pack pack, long offset, ObjectKind kind, ObjectBuffer into) {
    int slot = slot(offset);
    if (offsets[slot] != offset || packs[slot] != pack || kinds[slot] != kind) {
      return false;
    }
    into.set(objects[slot], sizes[slot]);
    return true;
  }

  /// Keeps a copy, in the place of an older one.
  void put(Pack pack, long offset, ObjectKind kind, ObjectBuffer object) {
    int size = object.size();
    if (size <= LARGEST) {
      int slot = slot(offset);
      packs[slot] = pack;
      kinds[slot] = kind;
      offsets[slot] = offset;
      sizes[slot] = size;
      if (objects[slot].length < size) {
        // often enough for the next ones too
        objects[slot] = new byte[Integer.highestOneBit(Math.max(SMALL, size) - 1) << 1];
      }
      System.arraycopy(object.bytes(), 0, objects[slot], 0, size);
    }
  }

  private static int slot(long offset) {
    return (int) ((offset * 0x9E3779B97F4A7C15L) >>> (64 - SLOT_BITS));
  }
}
