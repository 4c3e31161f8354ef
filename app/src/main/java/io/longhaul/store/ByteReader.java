package io.longhaul.store;

/// Reads what [ByteWriter] wrote. Bytes that nobody wrote end in an exception, never in a loop.
final class ByteReader {
  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  long number() {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = bytes[at++];
      number |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("a number before byte " + at + " has no end");
  }

  /// A count of things that take at least a byte each.
  int count() {
    long count = number();
    if (count > bytes.length) {
      throw new IllegalArgumentException("count " + count + " before byte " + at + " is too large");
    }
    return (int) count;
  }

  long signed() {
    long number = number();
    return (number >>> 1) ^ -(number & 1);
  }

  void bytes(byte[] target, int from, int count) {
    System.arraycopy(bytes, at, target, from, count);
    at += count;
  }
}
