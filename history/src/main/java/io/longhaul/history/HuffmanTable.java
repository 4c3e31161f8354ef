package io.longhaul.history;

import java.util.Arrays;

/// A table that decodes one Huffman code of a deflate stream (RFC 1951, 3.2): an index of the next
/// bits leads to an entry; codes longer than the index are walked bit by bit, which is rare.
///
/// Streams of commits are short, so most of the work is to make the table. It grows by doubling:
/// the codes of one length are set, then everything is copied once. Symbols without a code, the
/// most by far, are never looked at.
final class HuffmanTable {
  /// The low bits of an entry: how many bits its code and the extra bits behind that have; 0 where
  /// no short code leads. A shift looks at no other bits, so it takes an entry as it is.
  static final int BITS = 63;

  /// Above these is the length of the code alone, as a shift takes it; above that, what the symbol
  /// means.
  static final int VALUE = 12;

  private static final int CODE = 6;
  private static final int LENGTH_BITS = 4;
  private static final int LENGTH = 15;
  private static final int LONGEST = 15;

  private final int indexBits;
  private final int[] values;
  private final int[] entries;

  /// Each index with its bits in the other order: with it there is no branch in the loops over
  /// codes that nobody could foresee.
  private final int[] reversed;

  private final int[] count = new int[LONGEST + 1];
  private final int[] next = new int[LONGEST + 1];

  private final int[] sorted;
  private int used;

  /// @param indexBits how many bits the index has
  /// @param values what each symbol means, from [#VALUE] on, and in [#BITS] how many extra bits
  ///   follow
  HuffmanTable(int indexBits, int[] values) {
    this.indexBits = indexBits;
    this.values = values;
    this.entries = new int[1 << indexBits];
    this.reversed = new int[1 << indexBits];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = Integer.reverse(i) >>> -indexBits;
    }
    this.sorted = new int[values.length];
  }

  /// The extra bits of an entry, of bits that begin with its code.
  static int extra(long bits, int entry) {
    return (int) ((bits & ~(-1L << entry)) >>> (entry >>> CODE));
  }

  int[] entries() {
    return entries;
  }

  /// A symbol with the length of its code, which is above zero.
  static int coded(int symbol, int length) {
    return symbol << LENGTH_BITS | length;
  }

  static int symbol(int coded) {
    return coded >>> LENGTH_BITS;
  }

  /// Makes the table of these symbols, which stand in order; false where their lengths are those of
  /// no complete code. As in zlib, a single code of one bit passes, if `single` allows it.
  ///
  /// @param first how the first symbol of the table is called among them
  boolean make(int[] coded, int from, int to, int first, boolean single) {
    var counts = counts();
    for (int i = from; i < to; i++) {
      counts[coded[i] & LENGTH]++;
    }
    return makeCounted(coded, from, to, first, single);
  }

  /// How many codes there are of each length: none, until somebody counts them.
  int[] counts() {
    Arrays.fill(count, 0);
    return count;
  }

  /// The same for the first symbols of a row whose codes are all in [#counts], where another table
  /// was made of the rest.
  boolean makeWithout(HuffmanTable rest, int[] coded, int to) {
    for (int length = 1; length <= LONGEST; length++) {
      count[length] -= rest.count[length];
    }
    return makeCounted(coded, 0, to, 0, true);
  }

  private boolean makeCounted(int[] coded, int from, int to, int first, boolean single) {
    used = to - from;
    int left = placeLengths();
    if (left < 0 || (left > 0 && !(single && used == count[1] && used <= 1))) {
      return false;
    }
    for (int i = from; i < to; i++) {
      sorted[next[coded[i] & LENGTH]++] = symbol(coded[i]) - first;
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
    final int[] reversed = this.reversed;
    entries[0] = 0;
    int code = 0;
    int index = 0;
    int size = 1;
    for (int length = 1; length <= indexBits; length++) {
      if (code > 0) {
        System.arraycopy(entries, 0, entries, size, size);
      }
      size <<= 1;
      int step = reversed.length / size;
      int bits = entry(0, length);
      for (int end = index + count[length]; index < end; index++) {
        entries[reversed[code]] = values[sorted[index]] + bits;
        code += step;
      }
    }
    if (index < used) {
      for (; code < reversed.length; code++) {
        entries[reversed[code]] = 0;
      }
    }
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
        return entry(values[sorted[index + code - first]], length);
      }
      index += here;
      first = (first + here) << 1;
      code <<= 1;
    }
    return 0;
  }

  private static int entry(int value, int length) {
    return value + (length << CODE | length);
  }
}
