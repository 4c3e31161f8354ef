package io.longhaul.history;

import org.jspecify.annotations.Nullable;

/// A difference between two objects as packs hold it: sizes, then copies out of the base and
/// insertions.
final class Delta {
  private final byte[] delta;
  private final int end;
  private int at;

  private Delta(ObjectBuffer delta) {
    this.delta = delta.bytes();
    this.end = delta.size();
  }

  /// The object that the difference makes of its base; null when it does not fit or is larger than
  /// allowed.
  static byte @Nullable [] apply(byte[] base, ObjectBuffer delta, int mostBytes) {
    int size = resultSize(delta, base.length, mostBytes);
    var result = new byte[Math.max(0, size)];
    return size >= 0 && apply(Stretch.of(base), delta, Stretch.of(result)) ? result : null;
  }

  /// How large the object is that it makes of a base of this size; -1 when it fits to none such or
  /// makes more than allowed.
  static int resultSize(ObjectBuffer delta, int baseSize, int mostBytes) {
    var reader = new Delta(delta);
    boolean fits = reader.size() == baseSize;
    long size = reader.size();
    return fits && size <= mostBytes ? (int) size : -1;
  }

  /// Makes the object in a stretch of the size that it has.
  ///
  /// @return whether the difference fits
  static boolean apply(Stretch base, ObjectBuffer delta, Stretch result) {
    var reader = new Delta(delta);
    return reader.size() == base.size && reader.size() == result.size && reader.run(base, result);
  }

  private boolean run(Stretch base, Stretch result) {
    int filled = 0;
    while (at < end) {
      int command = delta[at++] & 0xff;
      boolean copies = (command & 0x80) != 0;
      int from = copies ? number(command, 4) : at;
      int size = copies ? number(command >> 4, 3) : command;
      if (copies && size == 0) {
        size = 0x10000;
      }
      int most = copies ? base.size : end;
      boolean fits = from >= 0 && size > 0 && size <= most - from;
      if (!fits || at > end || size > result.size - filled) {
        return false;
      }
      int start = copies ? base.start + from : from;
      System.arraycopy(
          copies ? base.bytes : delta, start, result.bytes, result.start + filled, size);
      filled += size;
      at += copies ? 0 : size;
    }
    return filled == result.size;
  }

  /// A number whose bytes are there where the bits of the command are set.
  private int number(int bits, int bytes) {
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      if ((bits & (1 << i)) != 0) {
        number |= (at < end ? delta[at] & 0xff : 0) << (8 * i);
        at++;
      }
    }
    return number;
  }

  /// A size in groups of seven bits, or -1.
  private long size() {
    long size = 0;
    for (int shift = 0; shift < 56 && at < end; shift += 7) {
      int c = delta[at++];
      size |= (c & 0x7fL) << shift;
      if (c >= 0) {
        return size;
      }
    }
    return -1;
  }
}
