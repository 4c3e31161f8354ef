package io.longhaul.history;

import java.io.IOException;

/// A place in a pack that one thread reads from. Some stretches of the pack stay at hand, since
/// histories run through several regions at once.
final class PackCursor {
  /// So much stands behind the cursor after [#seek], unless the objects end before.
  static final int AT_HAND = 512;

  private static final int STRETCH = 1 << 14;
  private static final int STRETCHES = 16;

  private final Pack pack;
  private final byte[][] stretches = new byte[STRETCHES][];
  private final long[] starts = new long[STRETCHES];
  private final int[] lengths = new int[STRETCHES];
  private int oldest;
  private int current;
  private int at;

  PackCursor(Pack pack) {
    this.pack = pack;
  }

  Pack pack() {
    return pack;
  }

  void seek(long offset) throws IOException {
    if (!pack.holds(offset)) {
      throw pack.damaged(offset, "no object can stand here");
    }
    for (int i = 0; i < STRETCHES; i++) {
      long ahead = starts[i] + lengths[i] - offset;
      boolean enough = ahead >= AT_HAND || (ahead > 0 && !pack.holds(offset + ahead));
      if (starts[i] <= offset && enough) {
        current = i;
        at = (int) (offset - starts[i]);
        return;
      }
    }
    load(offset);
  }

  private void load(long offset) throws IOException {
    current = oldest;
    oldest = (oldest + 1) % STRETCHES;
    if (stretches[current] == null) {
      stretches[current] = new byte[STRETCH];
    }
    starts[current] = offset;
    lengths[current] = 0;
    lengths[current] = pack.read(offset, stretches[current]);
    at = 0;
    if (lengths[current] == 0) {
      throw pack.damaged(offset, "the pack is cut short");
    }
  }

  /// The next byte; only as far as what is at hand.
  int next() throws HistoryException {
    if (at >= lengths[current]) {
      throw pack.damaged(offset(), "the object is cut short");
    }
    return stretches[current][at++] & 0xff;
  }

  long offset() {
    return starts[current] + at;
  }

  byte[] bytes() {
    return stretches[current];
  }

  int at() {
    return at;
  }

  int remaining() {
    return lengths[current] - at;
  }

  void skip(int count) {
    at += count;
  }
}
