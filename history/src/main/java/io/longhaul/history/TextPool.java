package io.longhaul.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Short texts of many commits in a few large arrays. A text is found again by the number that it
/// was given: the segment in the upper bits, the place in it in the lower ones.
final class TextPool {
  private static final int SEGMENT_BITS = 20;
  private static final int SEGMENT = 1 << SEGMENT_BITS;
  private static final int SMALL = 1 << 14;
  private static final int MOST_SEGMENTS = 1 << (31 - SEGMENT_BITS);

  private final List<byte[]> segments = new ArrayList<>();
  private byte[] last = new byte[0];
  private int filled = SEGMENT;

  /// Makes room for a record of so many bytes at most.
  void open(int mostBytes) throws HistoryException {
    if (filled + mostBytes <= last.length && filled < SEGMENT) {
      return;
    }
    if (segments.size() == MOST_SEGMENTS) {
      throw HistoryException.tooMuch("more than 2 GiB of subjects and trailers");
    }
    // the first ones are small, since most histories are
    int usual = Math.min(SEGMENT, SMALL << (2 * Math.min(segments.size(), 8)));
    last = new byte[Math.max(usual, mostBytes)];
    segments.add(last);
    filled = 0;
  }

  /// The number of a text that begins here.
  int number() {
    return (segments.size() - 1) << SEGMENT_BITS | filled;
  }

  void writeSize(int size) {
    int rest = size;
    while (rest >= 0x80) {
      last[filled++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    last[filled++] = (byte) rest;
  }

  void write(byte[] from, int start, int end) {
    System.arraycopy(from, start, last, filled, end - start);
    filled += end - start;
  }

  /// All segments; nothing may be written afterwards.
  List<byte[]> segments() {
    if (!segments.isEmpty() && filled < last.length) {
      segments.set(segments.size() - 1, Arrays.copyOf(last, filled));
    }
    return segments;
  }

  /// How far the numbers of a pool move when so many segments stand before its own.
  static int shift(int segmentsBefore) {
    return segmentsBefore << SEGMENT_BITS;
  }

  /// The n-th part of the record with this number.
  static byte[] part(List<byte[]> segments, int number, int part) {
    var segment = segments.get(number >>> SEGMENT_BITS);
    int at = number & (SEGMENT - 1);
    for (int i = 0; i < part; i++) {
      at = start(segment, at) + size(segment, at);
    }
    int start = start(segment, at);
    return Arrays.copyOfRange(segment, start, start + size(segment, at));
  }

  /// Copies a record of so many parts and gives its number here.
  int copy(List<byte[]> from, int number, int parts) throws HistoryException {
    var segment = from.get(number >>> SEGMENT_BITS);
    int begin = number & (SEGMENT - 1);
    int at = begin;
    for (int i = 0; i < parts; i++) {
      at = start(segment, at) + size(segment, at);
    }
    open(at - begin);
    int copied = number();
    write(segment, begin, at);
    return copied;
  }

  /// Whether a number leads to a record of so many parts.
  static boolean isRecord(List<byte[]> segments, int number, int parts) {
    int segment = number >>> SEGMENT_BITS;
    return segment < segments.size()
        && isRecord(segments.get(segment), number & (SEGMENT - 1), parts);
  }

  private static boolean isRecord(byte[] segment, int from, int parts) {
    long at = from;
    for (int i = 0; i < parts; i++) {
      int start = (int) at;
      while (start < segment.length && segment[start] < 0) {
        start++;
      }
      if (start >= segment.length || start - at > 4) {
        return false;
      }
      int size = size(segment, (int) at);
      at = start + 1L + size;
      if (size < 0 || at > segment.length) {
        return false;
      }
    }
    return true;
  }

  private static int size(byte[] segment, int at) {
    int size = 0;
    for (int i = at, shift = 0; ; i++, shift += 7) {
      size |= (segment[i] & 0x7f) << shift;
      if (segment[i] >= 0) {
        return size;
      }
    }
  }

  /// Where the bytes of a part begin whose size stands here.
  private static int start(byte[] segment, int at) {
    int start = at;
    while (segment[start] < 0) {
      start++;
    }
    return start + 1;
  }
}
