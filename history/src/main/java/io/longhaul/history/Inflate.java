package io.longhaul.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Inflates one zlib stream (RFC 1950 and 1951) at a time from one array into another; one for each
/// thread.
///
/// It exists because a history is hundreds of thousands of streams of some hundred bytes, for which
/// the JDK's inflater spends most of its time on the way into native code and on setting up tables
/// for long streams. It takes what zlib takes, except that the sum at the end of a stream is passed
/// over unread: objects are confirmed by other sums, see [PackedObjects] and [LooseObjects].
final class Inflate {
  /// So many bytes must stand behind the input, whatever they are.
  static final int INPUT_SLACK = 24;

  /// So many bytes behind the output may be overwritten.
  static final int OUTPUT_SLACK = 16;

  /// How a stream ended.
  enum End {
    WHOLE,
    /// It is whole, but gives less than what there is room for.
    LESS,
    /// The input ends before the stream does.
    SHORT_INPUT,
    BROKEN
  }

  static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  // Entries of the tables above what HuffmanTable keeps in them. Literals are negative.
  private static final int LITERAL = 0x8000_0000;
  private static final int END_OF_BLOCK = 0x4000_0000;
  static final int INVALID = 0x2000_0000;
  static final int SPECIAL = END_OF_BLOCK | INVALID;
  static final int VALUE = HuffmanTable.VALUE;

  // The same of the table of lengths: the length before again, and how often a length stands.
  private static final int LENGTH_VALUE = 15;
  private static final int AGAIN = 0x1_0000;
  private static final int TIMES = 17;

  /// So many bits a length takes at most, with its extra bits.
  private static final int LENGTH_BITS = 14;

  private static final int LITERAL_INDEX = 10;
  static final int LITERAL_MASK = (1 << LITERAL_INDEX) - 1;
  private static final int DISTANCE_INDEX = 8;
  static final int DISTANCE_MASK = (1 << DISTANCE_INDEX) - 1;
  private static final int LENGTH_INDEX = 7;
  private static final int LENGTH_MASK = (1 << LENGTH_INDEX) - 1;
  private static final int LITERALS = 288;
  private static final int DISTANCES = 32;
  private static final int LENGTHS = 19;
  private static final byte[] LENGTH_ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private static final int[] LENGTH_VALUES = lengthValues();
  private static final int[] LITERAL_VALUES = literalValues();
  private static final int[] DISTANCE_VALUES = distanceValues();

  private final HuffmanTable lengthTable = new HuffmanTable(LENGTH_INDEX, LENGTH_VALUES);
  final HuffmanTable literalTable = new HuffmanTable(LITERAL_INDEX, LITERAL_VALUES);
  final HuffmanTable distanceTable = new HuffmanTable(DISTANCE_INDEX, DISTANCE_VALUES);

  /// Whether the tables are those of fixed codes, from a block before.
  private boolean areFixed;

  byte[] in = new byte[0];
  int at;
  int limit;
  long bits;
  int bitCount;

  /// Whether this is the last block.
  private boolean isLast;

  /// Whether the codes of a block come next.
  boolean isCoded;

  /// The length that was read last, or -1.
  private int lastLength;

  byte[] out = new byte[0];
  int filled;
  int size;

  /// Inflates the stream that begins at a place of the input. Afterwards [#end()] is where it
  /// ended.
  ///
  /// @param input with [#INPUT_SLACK] more bytes than belong to it
  /// @param inputEnd where the input ends
  /// @param output with room for the size and [#OUTPUT_SLACK]
  /// @param outputSize how many bytes the stream gives at most
  End inflate(byte[] input, int from, int inputEnd, byte[] output, int outputSize) {
    return finish(begin(input, from, inputEnd, output, outputSize));
  }

  /// Begins what [#inflate] does; false when no stream begins there.
  boolean begin(byte[] input, int from, int inputEnd, byte[] output, int outputSize) {
    in = input;
    at = from + 2;
    limit = inputEnd;
    bits = 0;
    bitCount = 0;
    isLast = false;
    isCoded = false;
    out = output;
    filled = 0;
    size = outputSize;
    return inputEnd - from >= 2 && isHeader(input[from] & 0xff, input[from + 1] & 0xff);
  }

  /// Ends it.
  ///
  /// @param isGood whether nothing was wrong up to now
  End finish(boolean isGood) {
    boolean good = isGood && blocks();
    if (good) {
      at += 4 - (bitCount >>> 3);
    }
    if (at > limit) {
      return End.SHORT_INPUT;
    }
    return !good || filled > size ? End.BROKEN : filled < size ? End.LESS : End.WHOLE;
  }

  /// Where the stream ended, behind its sum.
  int end() {
    return at;
  }

  /// How many bytes came out.
  int filled() {
    return filled;
  }

  /// Method 8, a window of at most 32 KiB, no dictionary, and the check of both bytes.
  private static boolean isHeader(int method, int flags) {
    return (method & 15) == 8
        && method >>> 4 <= 7
        && (method << 8 | flags) % 31 == 0
        && (flags & 0x20) == 0;
  }

  private boolean blocks() {
    boolean good = true;
    while (good && (isCoded || !isLast)) {
      good = isCoded ? decode() : beginBlock();
    }
    return good;
  }

  /// Copies a block, or reads what stands before its codes.
  boolean beginBlock() {
    if (!refill()) {
      return false;
    }
    isLast = (bits & 1) != 0;
    int type = (int) (bits >>> 1) & 3;
    skip(3);
    isCoded = type != 0;
    return switch (type) {
      case 0 -> copyStored();
      case 1 -> fixedTables();
      case 2 -> readTables();
      default -> false;
    };
  }

  /// Brings the number of bits at hand to 56 or more; false when the input was over before.
  boolean refill() {
    if (at > limit + 8) {
      return false;
    }
    bits |= (long) WORD.get(in, at) << bitCount;
    at += (63 - bitCount) >>> 3;
    bitCount |= 56;
    return true;
  }

  private void skip(int count) {
    bits >>>= count;
    bitCount -= count;
  }

  private boolean copyStored() {
    at -= bitCount >>> 3;
    bits = 0;
    bitCount = 0;
    if (at > limit - 4) {
      at = limit + 1;
      return false;
    }
    int length = (in[at] & 0xff) | (in[at + 1] & 0xff) << 8;
    int check = (in[at + 2] & 0xff) | (in[at + 3] & 0xff) << 8;
    if (length != (~check & 0xffff)) {
      return false;
    }
    at += 4;
    if (length > limit - at) {
      at = limit + 1;
      return false;
    }
    int fitting = Math.clamp(size - filled, 0, length);
    System.arraycopy(in, at, out, filled, fitting);
    at += fitting;
    filled += fitting;
    return fitting == length;
  }

  private boolean fixedTables() {
    if (areFixed) {
      return true;
    }
    areFixed = true;
    literalTable.begin();
    for (int i = 0; i < LITERALS; i++) {
      literalTable.add(i, i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
    }
    distanceTable.begin();
    for (int i = 0; i < DISTANCES; i++) {
      distanceTable.add(i, 5);
    }
    return literalTable.make(true) && distanceTable.make(true);
  }

  /// Whether there is a code for the end of the block is not looked at: without one, the block goes
  /// on until the output is full or the input over.
  private boolean readTables() {
    areFixed = false;
    int literals = ((int) bits & 31) + 257;
    int distances = ((int) (bits >>> 5) & 31) + 1;
    int codes = ((int) (bits >>> 10) & 15) + 4;
    skip(14);
    return literals <= 286
        && distances <= 30
        && readLengthCode(codes)
        && readLengths(literals, distances)
        && distanceTable.make(true)
        && literalTable.make(true);
  }

  /// The code that the lengths are written in. Its symbols come in an order of their own.
  private boolean readLengthCode(int codes) {
    int atHand = Math.min(codes, bitCount / 3);
    long inOrder = takeLengths(0, atHand);
    if (atHand < codes) {
      if (!refill()) {
        return false;
      }
      inOrder |= takeLengths(atHand, codes);
    }
    lengthTable.begin();
    for (int i = 0; inOrder != 0; i++) {
      lengthTable.add(i, (int) inOrder & 7);
      inOrder >>>= 3;
    }
    return lengthTable.make(false);
  }

  /// Some of the lengths of three bits that are at hand, each moved to the place of its symbol.
  private long takeLengths(int from, int to) {
    long lengths = 0;
    for (int i = from; i < to; i++) {
      lengths |= (bits >>> (3 * (i - from)) & 7) << (3 * LENGTH_ORDER[i]);
    }
    skip(3 * (to - from));
    return lengths;
  }

  /// Reads the lengths of the codes of so many symbols of both tables.
  private boolean readLengths(int literals, int distances) {
    lastLength = -1;
    literalTable.begin();
    distanceTable.begin();
    int beyond = readLengths(literalTable, 0, literals) - literals;
    if (beyond > 0 && lastLength > 0) {
      // a repetition that begins among literals and ends among distances
      literalTable.takeBack(lastLength, beyond);
      for (int i = 0; i < beyond; i++) {
        distanceTable.add(i, lastLength);
      }
    }
    return beyond >= 0 && readLengths(distanceTable, beyond, distances) == distances;
  }

  /// Reads the lengths of symbols into their table, which are themselves coded: a length, or a
  /// repetition, which may go beyond the last symbol. As in [#decode], an entry is looked up before
  /// more bits are brought.
  ///
  /// @param from the first symbol whose length was not said yet
  /// @return the same afterwards; -1 when these are no lengths
  private int readLengths(HuffmanTable table, int from, int all) {
    final byte[] in = this.in;
    final int[] entries = lengthTable.entries();
    final char[] symbols = table.symbols();
    final int[] next = table.next();
    if (!refill()) {
      return from < all ? -1 : from;
    }
    long b = bits;
    int n = bitCount;
    int p = at;
    int last = lastLength;
    int i = from;
    int entry = entries[(int) b & LENGTH_MASK];
    while (i < all && p <= limit + 8) {
      do {
        int times = (entry >>> TIMES) + HuffmanTable.extra(b, entry);
        b >>>= entry;
        n -= entry & HuffmanTable.BITS;
        if ((entry & AGAIN) == 0) {
          // what has no code is written too: one branch less that nobody can foresee
          last = (entry >>> VALUE) & LENGTH_VALUE;
          symbols[next[last]++] = (char) i;
          i += times;
        } else if (last < 0) {
          return -1;
        } else {
          for (int end = i + times; i < end; i++) {
            symbols[next[last]++] = (char) i;
          }
        }
        entry = entries[(int) b & LENGTH_MASK];
      } while (i < all && n >= LENGTH_BITS + LENGTH_INDEX);
      b |= (long) WORD.get(in, p) << n;
      p += (63 - n) >>> 3;
      n |= 56;
    }
    lastLength = last;
    leave(b, n, p, filled);
    return i < all ? -1 : i;
  }

  /// Decodes a block to its end. It is one method, and longer than others, since a call for each
  /// letter would cost more than the letter.
  ///
  /// Of 56 bits, up to three literals by the index take 30 and a length with its extra bits 20. An
  /// entry is looked up before more bits are brought, where enough are left: it need not wait for
  /// them. Of the number of bits, only the lowest six count until then.
  private boolean decode() {
    if (!refill()) {
      return false;
    }
    final byte[] in = this.in;
    final byte[] out = this.out;
    final int[] literals = literalTable.entries();
    final int[] distances = distanceTable.entries();
    final int end = limit + 8;
    final int size = this.size;
    long b = bits;
    int n = bitCount;
    int p = at;
    int o = filled;
    int entry = literals[(int) b & LITERAL_MASK];
    while (p <= end && o <= size) {
      if (entry < 0) {
        out[o++] = (byte) (entry >> VALUE);
        b >>>= entry;
        n -= entry;
        entry = literals[(int) b & LITERAL_MASK];
        if (entry < 0) {
          out[o++] = (byte) (entry >> VALUE);
          b >>>= entry;
          n -= entry;
          entry = literals[(int) b & LITERAL_MASK];
          if (entry < 0) {
            out[o++] = (byte) (entry >> VALUE);
            b >>>= entry;
            n -= entry;
            entry = literals[(int) b & LITERAL_MASK];
            b |= (long) WORD.get(in, p) << n;
            p += (~n & 63) >>> 3;
            n = (n & 63) | 56;
            continue;
          }
        }
      }
      entry = (entry & HuffmanTable.BITS) == 0 ? literalTable.walk(b) : entry;
      if (entry < 0) {
        out[o++] = (byte) (entry >> VALUE);
      } else if ((entry & SPECIAL) != 0 || entry == 0) {
        leave(b >>> entry, n - entry, p, o);
        return endBlock(entry);
      } else {
        int length = (entry >>> VALUE) + HuffmanTable.extra(b, entry);
        b >>>= entry;
        n -= entry;
        if ((n & 63) < 28) {
          b |= (long) WORD.get(in, p) << n;
          p += (~n & 63) >>> 3;
          n = (n & 63) | 56;
        }
        entry = distances[(int) b & DISTANCE_MASK];
        entry = (entry & HuffmanTable.BITS) == 0 ? distanceTable.walk(b) : entry;
        int distance = (entry >>> VALUE) + HuffmanTable.extra(b, entry);
        if (entry == 0 || (entry & INVALID) != 0 || distance > o || length > size - o) {
          leave(b, n, p, o);
          return false;
        }
        if (distance >= 8) {
          // most are no longer than two words: no branch that nobody can foresee
          WORD.set(out, o, (long) WORD.get(out, o - distance));
          WORD.set(out, o + 8, (long) WORD.get(out, o + 8 - distance));
          if (length > 16) {
            copyWords(out, o + 16, distance, length - 16);
          }
        } else {
          copyBytes(out, o, distance, length);
        }
        o += length;
      }
      b >>>= entry;
      n -= entry;
      b |= (long) WORD.get(in, p) << n;
      p += (~n & 63) >>> 3;
      n = (n & 63) | 56;
      entry = literals[(int) b & LITERAL_MASK];
    }
    leave(b, n, p, o);
    return false;
  }

  /// Takes over how far it is.
  void leave(long b, int n, int p, int o) {
    bits = b;
    bitCount = n & HuffmanTable.BITS;
    at = p;
    filled = o;
  }

  /// Ends a block with an entry that is neither letter nor length; false when it is no end.
  boolean endBlock(int entry) {
    isCoded = false;
    return (entry & SPECIAL) == END_OF_BLOCK;
  }

  /// Repeats what stands at least eight bytes before, eight at a time; what that writes too much is
  /// overwritten later.
  static void copyWords(byte[] out, int to, int distance, int length) {
    for (int i = 0; i < length; i += 8) {
      WORD.set(out, to + i, (long) WORD.get(out, to + i - distance));
    }
  }

  /// Repeats what stands some distance before.
  static void copyBytes(byte[] out, int to, int distance, int length) {
    for (int i = 0; i < length; i++) {
      out[to + i] = out[to + i - distance];
    }
  }

  private static int[] literalValues() {
    var values = new int[LITERALS];
    Arrays.fill(values, INVALID);
    for (int i = 0; i < 256; i++) {
      values[i] = LITERAL | i << VALUE;
    }
    values[256] = END_OF_BLOCK;
    int base = 3;
    for (int i = 0; i < 28; i++) {
      int extra = Math.max(0, i / 4 - 1);
      values[257 + i] = base << VALUE | extra;
      base += 1 << extra;
    }
    values[285] = 258 << VALUE;
    return values;
  }

  private static int[] distanceValues() {
    var values = new int[DISTANCES];
    Arrays.fill(values, INVALID);
    int base = 1;
    for (int i = 0; i < 30; i++) {
      int extra = Math.max(0, i / 2 - 1);
      values[i] = base << VALUE | extra;
      base += 1 << extra;
    }
    return values;
  }

  private static int[] lengthValues() {
    var values = new int[LENGTHS];
    for (int i = 0; i < 16; i++) {
      values[i] = 1 << TIMES | i << VALUE;
    }
    values[16] = 3 << TIMES | AGAIN | 2;
    values[17] = 3 << TIMES | 3;
    values[18] = 11 << TIMES | 7;
    return values;
  }
}
