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
    var reader = new Delta(delta);
    long baseSize = reader.size();
    long size = reader.size();
    if (baseSize != base.length || size < 0 || size > mostBytes) {
      return null;
    }
    return reader.run(base, new byte[(int) size]);
  }

  private byte @Nullable [] run(byte[] base, byte[] result) {
    int filled = 0;
    while (at < end) {
      int command = delta[at++] & 0xff;
      boolean copies = (command & 0x80) != 0;
      int from = copies ? number(command, 4) : at;
      int size = copies ? number(command >> 4, 3) : command;
      if (copies && size == 0) {
        size = 0x10000;
      }
      int most = copies ? base.length : end;
      boolean fits = from >= 0 && size > 0 && size <= most - from;
      if (!fits || at > end || size > result.length - filled) {
        return null;
      }
      System.arraycopy(copies ? base : delta, from, result, filled, size);
      filled += size;
      at += copies ? 0 : size;
    }
    return filled == result.length ? result : null;
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
