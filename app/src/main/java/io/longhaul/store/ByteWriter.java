package io.longhaul.store;

import java.util.Arrays;

/// Bytes that grow: numbers of seven bits a byte, the lowest first, and runs of bytes.
final class ByteWriter {
  private byte[] bytes = new byte[1 << 12];
  private int length;

  /// A number that is not negative.
  void number(long number) {
    long rest = number;
    while (rest > 0x7f || rest < 0) {
      put((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    put((int) rest);
  }

  /// A number of either sign, small ones in few bytes.
  void signed(long number) {
    number((number << 1) ^ (number >> 63));
  }

  void bytes(byte[] source, int from, int count) {
    grow(count);
    System.arraycopy(source, from, bytes, length, count);
    length += count;
  }

  private void put(int value) {
    grow(1);
    bytes[length++] = (byte) value;
  }

  private void grow(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }
}
