package io.longhaul.history;

import java.util.Arrays;

/// A table that decodes one Huffman code of a deflate stream (RFC 1951, 3.2): an index of the next
/// bits leads to an entry; codes longer than the index are walked bit by bit, which is rare.
///
/// Streams of commits are short, so most of the work is to make the table. It grows by doubling:
/// the codes of one length are set, then everything is copied once.
final class HuffmanTable {
  /// The low bits of an entry: the length of its code in bits; 0 where no short code leads.
  static final int LENGTH = 15;

  private static final int LONGEST = 15;

  private final int indexBits;
  private final int[] values;
  private final int[] entries;
  private final int[] count = new int[LONGEST + 1];
  private final int[] next = new int[LONGEST + 2];
  private final int[] sorted;
  private int used;

  /// @param indexBits how many bits the index has
  /// @param values what each symbol means, as the upper bits of an entry
  HuffmanTable(int indexBits, int[] values) {
    this.indexBits = indexBits;
    this.values = values;
    this.entries = new int[1 << indexBits];
    this.sorted = new int[values.length];
  }

  int[] entries() {
    return entries;
  }

  /// Makes the table for codes of these lengths; false where no complete code has them. As in zlib,
  /// a single code of one bit passes, if `single` allows it.
  boolean make(byte[] lengths, int from, int symbols, boolean single) {
    int left = countLengths(lengths, from, symbols);
    if (left < 0 || (left > 0 && !(single && used == count[1] && used <= 1))) {
      return false;
    }
    for (int i = 0; i < symbols; i++) {
      int length = lengths[from + i];
      if (length != 0) {
        sorted[next[length]++] = i;
      }
    }
    if (left > 0) {
      Arrays.fill(entries, 0);
    }
    fill();
    return true;
  }

  /// The number of codes that are left unused; negative when there are too many.
  private int countLengths(byte[] lengths, int from, int symbols) {
    final int[] count = this.count;
    Arrays.fill(count, 0);
    for (int i = 0; i < symbols; i++) {
      count[lengths[from + i]]++;
    }
    count[0] = 0;
    int left = 1;
    used = 0;
    for (int length = 1; length <= LONGEST; length++) {
      left = (left << 1) - count[length];
      if (left < 0) {
        return left;
      }
      next[length] = used;
      used += count[length];
    }
    return left;
  }

  /// Sets the entries in the order of codes, which are read with their first bit lowest.
  private void fill() {
    final int[] entries = this.entries;
    entries[0] = 0;
    int code = 0;
    int index = 0;
    int size = 1;
    for (int length = 1; length <= indexBits; length++) {
      System.arraycopy(entries, 0, entries, size, size);
      size <<= 1;
      for (int i = count[length]; i > 0; i--) {
        entries[code] = values[sorted[index++]] | length;
        code = following(code, size);
      }
    }
    if (index < used) {
      for (; code >= 0; code = following(code, size)) {
        entries[code] = 0;
      }
    }
  }

  /// The next code of the same length, first bit lowest; -1 after the last one.
  private static int following(int code, int size) {
    int bit = size >> 1;
    while ((code & bit) != 0) {
      bit >>= 1;
    }
    return bit == 0 ? -1 : (code & (bit - 1)) | bit;
  }

  /// The entry of the code that these bits begin with, of any length; 0 when there is none.
  int walk(long bits) {
    int code = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      code |= (int) (bits >>> (length - 1)) & 1;
      int here = count[length];
      if (code - here < first) {
        return values[sorted[index + code - first]] | length;
      }
      index += here;
      first = (first + here) << 1;
      code <<= 1;
    }
    return 0;
  }
}
