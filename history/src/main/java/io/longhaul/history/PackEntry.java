package io.longhaul.history;

import java.io.IOException;

/// The head of an object in a pack; read anew for each.
final class PackEntry {
  private static final int OFFSET_DELTA = 6;
  private static final int NAME_DELTA = 7;

  private int number;
  private int size;
  private long offset;
  private int length;
  private int basePosition;
  private long baseOffset;
  private byte[] stretch = {};
  private int start;
  private int limit;

  /// Reads the head that stands at a place; the cursor is left there.
  void read(PackCursor cursor, long at) throws IOException {
    cursor.seek(at);
    int c = cursor.next();
    long bytes = c & 15;
    number = (c >> 4) & 7;
    for (int shift = 4; (c & 0x80) != 0; shift += 7) {
      c = cursor.next();
      if (shift > 53) {
        throw cursor.pack().damaged(at, "a size without end");
      }
      bytes |= (c & 0x7fL) << shift;
    }
    // kinds that nobody reads may be of any size
    size = (int) Math.min(bytes, Integer.MAX_VALUE);
    offset = at;
    baseOffset =
        switch (number) {
          case OFFSET_DELTA -> at - distance(cursor, at);
          case NAME_DELTA -> baseByName(cursor);
          default -> 0;
        };
    length = (int) (cursor.offset() - at);
    cursor.seek(at);
    stretch = cursor.bytes();
    start = cursor.at();
    limit = cursor.limit();
  }

  private static long distance(PackCursor cursor, long at) throws HistoryException {
    int c = cursor.next();
    long distance = c & 0x7f;
    while ((c & 0x80) != 0) {
      c = cursor.next();
      distance = ((distance + 1) << 7) | (c & 0x7f);
      if (distance > 1L << 54) {
        break;
      }
    }
    if (distance == 0 || distance > at) {
      throw cursor.pack().damaged(at, "a difference to itself or to nothing");
    }
    return distance;
  }

  private long baseByName(PackCursor cursor) throws HistoryException {
    var bytes = new byte[ObjectName.BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) cursor.next();
    }
    var index = cursor.pack().index();
    basePosition = index.find(ObjectName.ofBytes(bytes, 0));
    if (basePosition < 0) {
      throw cursor.pack().damaged(cursor.offset(), "the base of a difference is not in the pack");
    }
    return index.offset(basePosition);
  }

  boolean isDelta() {
    return number == OFFSET_DELTA || number == NAME_DELTA;
  }

  boolean isBaseNamed() {
    return number == NAME_DELTA;
  }

  /// Where the base of a difference by name stands in the index.
  int basePosition() {
    return basePosition;
  }

  ObjectKind kind(Pack pack) throws HistoryException {
    var kind = ObjectKind.ofNumber(number);
    if (kind == null) {
      throw pack.damaged(offset, "no kind of object has the number " + number);
    }
    return kind;
  }

  /// How many bytes its stream gives.
  int size() {
    return size;
  }

  long offset() {
    return offset;
  }

  /// How many bytes stand before the stream.
  int length() {
    return length;
  }

  /// The stretch of the pack in which the entry begins, as long as the cursor keeps it.
  byte[] stretch() {
    return stretch;
  }

  /// Where in it the entry begins.
  int start() {
    return start;
  }

  /// Where it ends.
  int limit() {
    return limit;
  }

  /// Where the base of a difference stands, else 0.
  long baseOffset() {
    return baseOffset;
  }
}
