package io.longhaul.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Short texts of many commits in a few large arrays. The texts of one commit are a record of
/// several parts, which is found again by the number that it was given: the segment in the upper
/// bits, the place in it in the lower ones.
///
/// A part is a head and its bytes, or, where the same bytes were written lately, a head alone that
/// says how far before the record that part begins: most trailers are the same as others.
final class TextPool {
  private static final int SEGMENT_BITS = 20;
  private static final int SEGMENT = 1 << SEGMENT_BITS;
  private static final int SMALL = 1 << 14;
  private static final int MOST_SEGMENTS = 1 << (31 - SEGMENT_BITS);

  /// The head of a part takes no more, besides its bytes.
  static final int HEAD_BYTES = 5;

  /// The lowest bit of a head, above which is how many bytes follow, or how far before they stand.
  private static final int ELSEWHERE = 1;

  private static final int LEAST_ELSEWHERE = 8;
  private static final int FIRST_SLOTS = 1 << 8;
  private static final int MOST_SLOTS = 1 << 14;

  private final List<byte[]> segments = new ArrayList<>();
  private byte[] last = new byte[0];
  private int filled = SEGMENT;
  private int record;

  /// The parts that were written lately, by the hashes of their bytes: these above their numbers; 0
  /// for none.
  private long[] slots = {};

  private int remembered;

  /// Begins a record of so many bytes at most, heads and all.
  ///
  /// @return its number
  int open(int mostBytes) throws HistoryException {
    if (filled + mostBytes > last.length || filled >= SEGMENT) {
      addSegment(mostBytes);
    }
    record = number();
    return record;
  }

  private void addSegment(int mostBytes) throws HistoryException {
    if (segments.size() == MOST_SEGMENTS) {
      throw HistoryException.tooMuch("more than 2 GiB of subjects and trailers");
    }
    // the first ones are small, since most histories are
    int usual = Math.min(SEGMENT, SMALL << (2 * Math.min(segments.size(), 8)));
    last = new byte[Math.max(usual, mostBytes)];
    segments.add(last);
    filled = 0;
  }

  /// The number of what begins here.
  private int number() {
    return (segments.size() - 1) << SEGMENT_BITS | filled;
  }

  /// Writes a part.
  void write(byte[] from, int start, int end) {
    int length = end - start;
    int at = writeNumber((long) length << 1, last, filled);
    System.arraycopy(from, start, last, at, length);
    filled = at + length;
  }

  /// The same for bytes that may have been written before.
  void writeOften(byte[] from, int start, int end) {
    if (end - start < LEAST_ELSEWHERE || filled >= SEGMENT) {
      write(from, start, end);
      return;
    }
    if (remembered == slots.length && slots.length < MOST_SLOTS) {
      // a table of another size begins anew
      slots = new long[Math.clamp(4L * slots.length, FIRST_SLOTS, MOST_SLOTS)];
      remembered = 0;
    }
    int hash = ByteTable.hash(from, start, end);
    int slot = hash & (slots.length - 1);
    int before = (int) slots[slot];
    if (before != 0 && (int) (slots[slot] >>> 32) == hash && isAt(before, from, start, end)) {
      writeHead((long) (record - before) << 1 | ELSEWHERE);
    } else {
      slots[slot] = (long) hash << 32 | number();
      remembered++;
      write(from, start, end);
    }
  }

  private boolean isAt(int part, byte[] from, int start, int end) {
    var segment = segments.get(part >>> SEGMENT_BITS);
    int at = part & (SEGMENT - 1);
    int bytes = bytesStart(segment, at);
    return head(segment, at) == (long) (end - start) << 1
        && Arrays.equals(segment, bytes, bytes + end - start, from, start, end);
  }

  private void writeHead(long head) {
    filled = writeNumber(head, last, filled);
  }

  /// Writes a number, seven bits a byte.
  ///
  /// @return where the next byte is to stand
  static int writeNumber(long number, byte[] into, int from) {
    int at = from;
    long rest = number;
    while (rest >= 0x80) {
      into[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    into[at++] = (byte) rest;
    return at;
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
      at = partEnd(segment, at);
    }
    long head = head(segment, at);
    if ((head & ELSEWHERE) != 0) {
      int other = number - (int) (head >>> 1);
      segment = segments.get(other >>> SEGMENT_BITS);
      at = other & (SEGMENT - 1);
    }
    int start = bytesStart(segment, at);
    return Arrays.copyOfRange(segment, start, start + (int) (head(segment, at) >>> 1));
  }

  /// Copies a record of so many parts and gives its number here.
  int copy(List<byte[]> from, int number, int parts) throws HistoryException {
    var copied = new byte[parts][];
    int size = 0;
    for (int i = 0; i < parts; i++) {
      copied[i] = part(from, number, i);
      size += copied[i].length + HEAD_BYTES;
    }
    int here = open(size);
    for (var part : copied) {
      writeOften(part, 0, part.length);
    }
    return here;
  }

  /// Whether a number leads to a record of so many parts.
  static boolean isRecord(List<byte[]> segments, int number, int parts) {
    int segment = number >>> SEGMENT_BITS;
    if (segment >= segments.size()) {
      return false;
    }
    var bytes = segments.get(segment);
    int at = number & (SEGMENT - 1);
    for (int i = 0; i < parts; i++) {
      int start = endOfHead(bytes, at);
      if (start < 0) {
        return false;
      }
      long head = head(bytes, at);
      boolean isElsewhere = (head & ELSEWHERE) != 0;
      if (isElsewhere ? !isWhole(segments, number - (head >>> 1)) : !fits(bytes, start, head)) {
        return false;
      }
      at = isElsewhere ? start : start + (int) (head >>> 1);
    }
    return true;
  }

  /// Whether a part with its bytes stands there.
  private static boolean isWhole(List<byte[]> segments, long number) {
    int segment = (int) (number >>> SEGMENT_BITS);
    if (number < 0 || segment >= segments.size()) {
      return false;
    }
    var bytes = segments.get(segment);
    int at = (int) number & (SEGMENT - 1);
    int start = endOfHead(bytes, at);
    return start >= 0 && (head(bytes, at) & ELSEWHERE) == 0 && fits(bytes, start, head(bytes, at));
  }

  private static boolean fits(byte[] segment, int start, long head) {
    return start + (head >>> 1) <= segment.length;
  }

  /// Where the head ends that stands here; -1 when none does.
  private static int endOfHead(byte[] segment, int from) {
    for (int at = from; at < segment.length && at - from < HEAD_BYTES; at++) {
      if (segment[at] >= 0) {
        return at + 1;
      }
    }
    return -1;
  }

  private static int partEnd(byte[] segment, int at) {
    long head = head(segment, at);
    return bytesStart(segment, at) + ((head & ELSEWHERE) == 0 ? (int) (head >>> 1) : 0);
  }

  private static long head(byte[] segment, int at) {
    long head = 0;
    for (int i = at, shift = 0; ; i++, shift += 7) {
      head |= (segment[i] & 0x7fL) << shift;
      if (segment[i] >= 0) {
        return head;
      }
    }
  }

  /// Where the bytes of a part begin whose head stands here.
  private static int bytesStart(byte[] segment, int at) {
    int start = at;
    while (segment[start] < 0) {
      start++;
    }
    return start + 1;
  }
}
