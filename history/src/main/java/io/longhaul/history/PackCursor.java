package io.longhaul.history;

import java.io.IOException;
import java.util.Arrays;

/// A place in a pack that one thread reads from. Some stretches of the pack stay at hand, since
/// histories run through several regions at once.
final class PackCursor {
  /// So much stands behind the cursor after [#seek], unless the objects end before.
  static final int AT_HAND = 512;

  /// How long a stretch is where objects stand as they are read, so that little of what stands
  /// before the first one is wanted too.
  static final int LONG = 1 << 15;

  /// The same where they are read in no order, and stretches begin at multiples of half their
  /// length.
  static final int SHORT = 1 << 13;

  private static final int BEFORE = 1 << 10;

  private static final int STRETCHES = 16;

  /// A stretch for one object that is larger than the others are.
  private static final int WIDE = STRETCHES;

  /// A longer one is not used again.
  private static final int WIDE_KEPT = 1 << 18;

  private static final byte[] NOTHING = new byte[0];

  private final Pack pack;
  private final int length;
  private final byte[][] stretches = new byte[STRETCHES + 1][];
  private final long[] starts = new long[STRETCHES + 1];
  private final int[] lengths = new int[STRETCHES + 1];
  private int oldest;
  private int current;
  private int at;

  /// @param stretch how many bytes are read at once
  PackCursor(Pack pack, int stretch) {
    this.pack = pack;
    this.length = stretch;
    Arrays.fill(stretches, NOTHING);
  }

  Pack pack() {
    return pack;
  }

  void seek(long offset) throws IOException {
    if (!has(current, offset)) {
      find(offset);
    }
    at = (int) (offset - starts[current]);
  }

  /// Whether a stretch has enough of what stands at the offset.
  private boolean has(int stretch, long offset) {
    long ahead = starts[stretch] + lengths[stretch] - offset;
    return starts[stretch] <= offset
        && (ahead >= AT_HAND || (ahead > 0 && !pack.holds(offset + ahead)));
  }

  /// Whether the stretch at hand stays as it is when the cursor goes there.
  boolean keepsStretch(long offset) {
    return oldest != current || has(current, offset);
  }

  private void find(long offset) throws IOException {
    if (!pack.holds(offset)) {
      throw pack.damaged(offset, "no object can stand here");
    }
    for (int i = 0; i < STRETCHES; i++) {
      if (has(i, offset)) {
        current = i;
        return;
      }
    }
    loadNext(length == LONG ? Math.max(0, offset - BEFORE) : offset - offset % (length / 2));
  }

  /// Reads a stretch in the place of the oldest one.
  private void loadNext(long offset) throws IOException {
    load(oldest, offset, length);
    oldest = (oldest + 1) % STRETCHES;
  }

  /// Reads a stretch; behind it there is room for what [Inflate] looks ahead.
  private void load(int stretch, long offset, int most) throws IOException {
    int length = pack.available(offset, most);
    if (stretches[stretch].length < length + Inflate.INPUT_SLACK) {
      stretches[stretch] = new byte[length + Inflate.INPUT_SLACK];
    }
    lengths[stretch] = 0;
    starts[stretch] = offset;
    lengths[stretch] = pack.read(offset, stretches[stretch], length);
    current = stretch;
    at = 0;
    if (lengths[stretch] == 0) {
      throw pack.damaged(offset, "the pack is cut short");
    }
  }

  /// Brings so much of what stands behind the cursor to hand, as far as there is so much.
  void reach(int wanted) throws IOException {
    long offset = offset();
    if (remaining() >= wanted || !pack.holds(offset + remaining())) {
      return;
    }
    if (wanted <= length) {
      loadNext(offset);
    } else {
      load(WIDE, offset, wanted);
    }
  }

  /// Brings more of what stands behind the cursor to hand; false when nothing more is there, or so
  /// much is at hand already.
  boolean widen(int most) throws IOException {
    long offset = offset();
    int before = remaining();
    if (before >= most || !pack.holds(offset + before)) {
      return false;
    }
    if (before < length / 2) {
      loadNext(offset);
    } else {
      load(WIDE, offset, (int) Math.min(most, 4L * before));
    }
    return remaining() > before;
  }

  /// Forgets a large object.
  void narrow() {
    if (current == WIDE) {
      lengths[WIDE] = 0;
      stretches[WIDE] = stretches[WIDE].length > WIDE_KEPT ? NOTHING : stretches[WIDE];
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

  int limit() {
    return lengths[current];
  }

  private int remaining() {
    return lengths[current] - at;
  }
}
