package io.longhaul.history;

/// A table that decodes one Huffman code of a deflate stream (RFC 1951, 3.2): an index of the next
/// bits leads to an entry; codes longer than the index are walked bit by bit, which is rare.
///
/// Streams of commits are short, so most of the work is to make the table. Its symbols are put
/// beside those with codes of the same length as they come, which is the order of their codes. The
/// table grows by doubling: the codes of one length are set, then everything is copied once.
final class HuffmanTable {
  /// The low bits of an entry: how many bits its code and the extra bits behind that have; 0 where
  /// no short code leads. A shift looks at no other bits, so it takes an entry as it is.
  static final int BITS = 63;

  /// Above these is the length of the code alone, as a shift takes it; above that, what the symbol
  /// means.
  static final int VALUE = 12;

  private static final int CODE = 6;
  private static final int LONGEST = 15;

  /// So much room there is for the symbols of each length: more than there are of any, also where
  /// more are added by mistake than there may be.
  private static final int ROOM = 320;

  private static final int MOST_INDEX_BITS = 10;

  private static final int[] STARTS = new int[LONGEST + 1];

  /// Each index of so many bits with its bits in the other order: with it there is no branch in the
  /// loops over codes that nobody could foresee.
  private static final int[][] REVERSED = new int[MOST_INDEX_BITS + 1][];

  static {
    for (int length = 0; length <= LONGEST; length++) {
      STARTS[length] = length * ROOM;
    }
    for (int bits = 1; bits <= MOST_INDEX_BITS; bits++) {
      REVERSED[bits] = new int[1 << bits];
      for (int i = 0; i < 1 << bits; i++) {
        REVERSED[bits][i] = Integer.reverse(i) >>> -bits;
      }
    }
  }

  private final int indexBits;
  private final int[] values;
  private final int[] entries;
  private final int[] reversed;

  /// The symbols by the length of their codes; among those of no length are some without a code.
  private final char[] symbols = new char[STARTS.length * ROOM];

  /// Where the next symbol of each length goes.
  private final int[] next = new int[STARTS.length];

  /// @param indexBits how many bits the index has
  /// @param values what each symbol means, from [#VALUE] on, and in [#BITS] how many extra bits
  ///   follow
  HuffmanTable(int indexBits, int[] values) {
    this.indexBits = indexBits;
    this.values = values;
    this.entries = new int[1 << indexBits];
    this.reversed = REVERSED[indexBits];
  }

  /// The extra bits of an entry, of bits that begin with its code.
  static int extra(long bits, int entry) {
    return (int) ((bits & ~(-1L << entry)) >>> (entry >>> CODE));
  }

  int[] entries() {
    return entries;
  }

  /// Begins a table. Its symbols follow in their order, then [#make].
  void begin() {
    System.arraycopy(STARTS, 0, next, 0, next.length);
  }

  /// Adds a symbol with the length of its code; one without a code may be left out.
  void add(int symbol, int length) {
    symbols[next[length]++] = (char) symbol;
  }

  /// What [#add] does, for loops over many: the first is written to where the second says.
  char[] symbols() {
    return symbols;
  }

  /// See [#symbols].
  int[] next() {
    return next;
  }

  /// Takes back so many of the symbols of this length that were added last.
  void takeBack(int length, int count) {
    next[length] -= count;
  }

  private int count(int length) {
    return next[length] - STARTS[length];
  }

  /// Makes the table; false where the lengths are those of no complete code. As in zlib, a single
  /// code of one bit or none at all passes, if `single` allows it.
  boolean make(boolean single) {
    int left = 1;
    int used = 0;
    for (int length = 1; length <= LONGEST; length++) {
      left = (left << 1) - count(length);
      if (left < 0) {
        return false;
      }
      used += count(length);
    }
    if (left > 0 && !(single && used == count(1) && used <= 1)) {
      return false;
    }
    fill();
    return true;
  }

  /// Sets the entries in the order of codes, which are read with their first bit lowest.
  private void fill() {
    final int[] entries = this.entries;
    final int[] reversed = this.reversed;
    int code = 0;
    int size = 1;
    for (int length = 1; length <= indexBits; length++) {
      if (code > 0) {
        System.arraycopy(entries, 0, entries, size, size);
      }
      size <<= 1;
      int step = reversed.length / size;
      int bits = entry(0, length);
      for (int i = STARTS[length]; i < next[length]; i++) {
        entries[reversed[code]] = values[symbols[i]] + bits;
        code += step;
      }
    }
    // longer codes, or none
    for (; code < reversed.length; code++) {
      entries[reversed[code]] = 0;
    }
  }

  /// The entry of the code that these bits begin with, of any length; 0 when there is none.
  int walk(long bits) {
    int code = 0;
    int first = 0;
    for (int length = 1; length <= LONGEST; length++) {
      code |= (int) (bits >>> (length - 1)) & 1;
      int here = count(length);
      if (code - here < first) {
        return entry(values[symbols[STARTS[length] + code - first]], length);
      }
      first = (first + here) << 1;
      code <<= 1;
    }
    return 0;
  }

  private static int entry(int value, int length) {
    return value + (length << CODE | length);
  }
}
