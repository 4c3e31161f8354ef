package io.longhaul.history;

import org.jspecify.annotations.Nullable;

/// Objects that differences were made to a moment ago; chains share most of their links.
final class DeltaBases {
  private static final int SLOTS = 1024;
  private static final int LARGEST = 1 << 15;

  private final @Nullable Pack[] packs = new @Nullable Pack[SLOTS];
  private final @Nullable ObjectKind[] kinds = new @Nullable ObjectKind[SLOTS];
  private final long[] offsets = new long[SLOTS];
  private final byte[] @Nullable [] objects = new byte[SLOTS] @Nullable [];

  byte @Nullable [] get(Pack pack, long offset, ObjectKind kind) {
    int slot = slot(offset);
    return offsets[slot] == offset && packs[slot] == pack && kinds[slot] == kind
        ? objects[slot]
        : null;
  }

  void put(Pack pack, long offset, ObjectKind kind, byte[] object) {
    if (object.length <= LARGEST) {
      int slot = slot(offset);
      packs[slot] = pack;
      kinds[slot] = kind;
      offsets[slot] = offset;
      objects[slot] = object;
    }
  }

  private static int slot(long offset) {
    return (int) ((offset * 0x9E3779B97F4A7C15L) >>> 54);
  }
}
