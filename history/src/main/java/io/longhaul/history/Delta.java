package io.longhaul.history;

/// A difference between two objects as packs hold it: sizes, then copies out of the base and
/// insertions. Reads any number of them, one after the other.
final class Delta {
  private byte[] delta = {};
  private int end;
  private int at;
  private int baseSize;

  /// How many bytes of the object are still to be made, or -1 when something did not fit.
  private long open;

  private boolean copies;
  private int from;
  private int to;

  /// Begins a difference.
  ///
  /// @return whether it is one to a base of this size and makes no more than allowed
  boolean begin(ObjectBuffer of, int sizeOfBase, int mostBytes) {
    delta = of.bytes();
    end = of.size();
    at = 0;
    baseSize = sizeOfBase;
    boolean fits = size() == sizeOfBase;
    open = size();
    return fits && open >= 0 && open <= mostBytes;
  }

  /// Writes the object that a difference makes of its base into another buffer; false when it does
  /// not fit or is larger than allowed.
  boolean apply(ObjectBuffer base, ObjectBuffer of, int mostBytes, ObjectBuffer into) {
    if (!begin(of, base.size(), mostBytes)) {
      return false;
    }
    var result = into.room((int) open);
    int filled = 0;
    while (next()) {
      System.arraycopy(copies ? base.bytes() : delta, from, result, filled, to - from);
      filled += to - from;
    }
    return isDone();
  }

  /// Goes on to the next command; false when there is none, or one that does not fit.
  boolean next() {
    if (at >= end) {
      return false;
    }
    int command = delta[at++] & 0xff;
    copies = (command & 0x80) != 0;
    from = copies ? number(command, 4) : at;
    int size = copies ? number(command >> 4, 3) : command;
    if (copies && size == 0) {
      size = 0x10000;
    }
    int most = copies ? baseSize : end;
    if (from < 0 || size == 0 || size > most - from || at > end || size > open) {
      open = -1;
      at = end;
      return false;
    }
    to = from + size;
    open -= size;
    at += copies ? 0 : size;
    return true;
  }

  /// Whether the command copies bytes of the base; else it inserts those of [#bytes]. In both cases
  /// they stand at [#from] to [#to].
  boolean copies() {
    return copies;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  byte[] bytes() {
    return delta;
  }

  /// Whether the whole object was made.
  boolean isDone() {
    return open == 0;
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
