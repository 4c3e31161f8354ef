package io.longhaul.history;

/// A part of an array.
final class Stretch {
  final byte[] bytes;
  final int start;
  final int size;

  Stretch(byte[] bytes, int start, int size) {
    this.bytes = bytes;
    this.start = start;
    this.size = size;
  }

  static Stretch of(byte[] bytes) {
    return new Stretch(bytes, 0, bytes.length);
  }
}
