package io.longhaul.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Bytes as git reads them: ASCII whatever the locale, and a line ends at a newline or, since git's
/// texts are C strings, at a NUL. For hot loops.
final class Ascii {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// One in each byte.
  private static final long EACH = 0x0101_0101_0101_0101L;

  private static final long TOP_BITS = 0x8080_8080_8080_8080L;

  private Ascii() {}

  /// Blank, tab, newline or carriage return; vertical tab and form feed are none for git.
  static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetterOrDigit(byte c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /// The place of the first newline or NUL from here on, or `to`.
  static int lineEnd(byte[] text, int from, int to) {
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long word = (long) WORD.get(text, i);
      long ends = lowestZero(word) | lowestZero(word ^ ('\n' * EACH));
      if (ends != 0) {
        return i + (Long.numberOfTrailingZeros(ends) >>> 3);
      }
    }
    while (i < to && !isLineEnd(text[i])) {
      i++;
    }
    return i;
  }

  /// The top bit of the lowest byte that is zero is the lowest one set; 0 where none is.
  private static long lowestZero(long word) {
    return (word - EACH) & ~word & TOP_BITS;
  }

  private static boolean isLineEnd(byte c) {
    return c <= '\n' && (c == '\n' || c == 0);
  }

  /// The place of the first such byte, newline or NUL from here on, or `to`.
  static int inLine(byte[] text, byte wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      byte c = text[i];
      if (c == wanted || isLineEnd(c)) {
        return i;
      }
    }
    return to;
  }

  static int skipSpaces(byte[] text, int from, int to) {
    int i = from;
    while (i < to && isSpace(text[i])) {
      i++;
    }
    return i;
  }

  static int skipDigits(byte[] text, int from, int to) {
    int i = from;
    while (i < to && isDigit(text[i])) {
      i++;
    }
    return i;
  }

  /// Where the text ends when the spaces at its end are left out.
  static int trimmedEnd(byte[] text, int from, int to) {
    int end = to;
    while (end > from && isSpace(text[end - 1])) {
      end--;
    }
    return end;
  }

  static boolean startsWith(byte[] text, int from, int to, byte[] word) {
    if (to - from < word.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (text[from + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  /// The same for a word of small letters, whatever the case of the text.
  static boolean startsWithAnyCase(byte[] text, int from, int to, byte[] word) {
    if (to - from < word.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (lower(text[from + i]) != word[i]) {
        return false;
      }
    }
    return true;
  }

  static int lower(int c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }

  /// The text with small letters; only those of ASCII change.
  static String lower(String text) {
    var lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      lower.append((char) lower(text.charAt(i)));
    }
    return lower.toString();
  }
}
