package io.longhaul.history;

import java.util.Arrays;

/// The bytes of one object. Whoever reads the next one uses the same array again.
final class ObjectBuffer {
  private byte[] bytes = new byte[1 << 12];
  private int size;

  /// Makes room for an object of this size and for what [Inflate] writes behind it.
  byte[] room(int wanted) {
    size = wanted;
    int least = wanted + Inflate.OUTPUT_SLACK;
    return bytes.length < least ? larger(least) : bytes;
  }

  private byte[] larger(int least) {
    bytes = new byte[Math.max(least, 2 * bytes.length)];
    return bytes;
  }

  /// Takes so many bytes of an array.
  void set(byte[] object, int length) {
    System.arraycopy(object, 0, room(length), 0, length);
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }
}
