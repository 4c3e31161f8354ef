package io.longhaul.history;

import java.util.Arrays;

/// A table that decodes one Huffman code of a deflate stream (RFC 1951, 3.2): an index of the next
/// bits leads to an entry; codes longer than the index are walked bit by bit, which is rare.
///
/// Streams of commits are short, so most of the work is to make the table. It grows by doubling:
/// the codes of one length are set, then everything is copied once. Symbols without a code, the
/// most by far, are never looked at.
final class HuffmanTable {
  /// The low bits of an entry: the length of its code in bits; 0 where no short code leads.
  static final int LENGTH = 15;

  private static final int LENGTH_BITS = 4;
  private static final int LONGEST = 15;

  private final int indexBits;
  private final int[] values;
  private final int[] entries;
  private final int[] count = new int[LONGEST + 1];
  private final int[] next = new int[LONGEST + 1];

  /// The symbols that have a code, each with its length.
  private final int[] given;

  private final int[] sorted;
  private int used;

  /// @param indexBits how many bits the index has
  /// @param values what each symbol means, as the upper bits of an entry
  HuffmanTable(int indexBits, int[] values) {
    this.indexBits = indexBits;
    this.values = values;
    this.entries = new int[1 << indexBits];
    this.given = new int[values.length];
    this.sorted = new int[values.length];
  }

  int[] entries() {
    return entries;
  }

  /// Begins a table without codes.
  void begin() {
    Arrays.fill(count, 0);
    used = 0;
  }

  /// The next symbol has a code of this length, which is above zero.
  void add(int symbol, int length) {
    given[used++] = symbol << LENGTH_BITS | length;
    count[length]++;
  }

  /// Makes the table of the codes that were added; false where these are no complete code. As in
  /// zlib, a single code of one bit passes, if `single` allows it.
  boolean make(boolean single) {
    int left = placeLengths();
    if (left < 0 || (left > 0 && !(single && used == count[1] && used <= 1))) {
      return false;
    }
    for (int i = 0; i < used; i++) {
      sorted[next[given[i] & LENGTH]++] = given[i] >>> LENGTH_BITS;
    }
    if (left > 0) {
      Arrays.fill(entries, 0);
    }
    fill();
    return true;
  }

  /// Where the symbols of each length begin. Gives the number of codes that are left unused;
  /// negative when there are too many.
  private int placeLengths() {
    int left = 1;
    int before = 0;
    for (int length = 1; length <= LONGEST; length++) {
      left = (left << 1) - count[length];
      if (left < 0) {
        return left;
      }
      next[length] = before;
      before += count[length];
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
