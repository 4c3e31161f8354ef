package io.longhaul.history;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// Writes a deflate stream (RFC 1951) bit by bit, so that it can also be a wrong one.
final class DeflateWriter {
  static final int[] LENGTH_ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int open;
  private int openBits;

  /// With the head of a zlib stream.
  DeflateWriter() {
    bits(0x78, 8);
    bits(0x01, 8);
  }

  /// The lowest bits of a number, lowest first.
  DeflateWriter bits(int value, int count) {
    for (int i = 0; i < count; i++) {
      open |= ((value >>> i) & 1) << openBits;
      if (++openBits == 8) {
        bytes.write(open);
        open = 0;
        openBits = 0;
      }
    }
    return this;
  }

  /// The code that a symbol has among codes of these lengths, highest bit first.
  DeflateWriter symbol(int[] lengths, int symbol) {
    int code = code(lengths, symbol);
    for (int i = lengths[symbol] - 1; i >= 0; i--) {
      bits(code >>> i, 1);
    }
    return this;
  }

  private static int code(int[] lengths, int symbol) {
    int code = 0;
    for (int length = 1; length <= 15; length++) {
      for (int i = 0; i < lengths.length; i++) {
        if (lengths[i] == length) {
          if (i == symbol) {
            return code;
          }
          code++;
        }
      }
      code <<= 1;
    }
    return 0;
  }

  DeflateWriter block(boolean last, int type) {
    return bits(last ? 1 : 0, 1).bits(type, 2);
  }

  DeflateWriter stored(boolean last, byte[] content) {
    block(last, 0).toByte().bits(content.length, 16).bits(~content.length, 16);
    for (byte b : content) {
      bits(b, 8);
    }
    return this;
  }

  /// The head of a block with codes of its own.
  ///
  /// @param lengthLengths the lengths of the codes of lengths, by their symbols
  DeflateWriter tables(int literals, int distances, int[] lengthLengths) {
    bits(literals - 257, 5).bits(distances - 1, 5).bits(19 - 4, 4);
    for (int symbol : LENGTH_ORDER) {
      bits(lengthLengths[symbol], 3);
    }
    return this;
  }

  /// Lengths of codes, each as what follows it: a length itself, or 16 to 18 with the extra number.
  DeflateWriter lengths(int[] lengthLengths, List<int[]> symbols) {
    for (var symbol : symbols) {
      symbol(lengthLengths, symbol[0]);
      if (symbol[0] >= 16) {
        bits(symbol[1], symbol[0] == 16 ? 2 : symbol[0] == 17 ? 3 : 7);
      }
    }
    return this;
  }

  DeflateWriter toByte() {
    return bits(0, (8 - openBits) & 7);
  }

  /// The stream with room for the sum at its end, which nobody looks at.
  byte[] stream() {
    return toByte().bits(0x12345678, 32).bytes.toByteArray();
  }
}
