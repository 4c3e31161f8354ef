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
    while (i + 8 <= to) {
      long low = lowBytes((long) WORD.get(text, i));
      if (low == 0) {
        i += 8;
      } else {
        i += lowestByte(low);
        if (isLineEnd(text[i])) {
          return i;
        }
        i++;
      }
    }
    while (i < to && !isLineEnd(text[i])) {
      i++;
    }
    return i;
  }

  /// The place of the first such byte, newline or NUL from here on, or `to`.
  static int inLine(byte[] text, byte wanted, int from, int to) {
    final long pattern = (wanted & 0xff) * EACH;
    int i = from;
    while (i + 8 <= to) {
      long word = (long) WORD.get(text, i);
      long other = word ^ pattern;
      long found = lowBytes(word) | zeroBytes(other);
      if (found == 0) {
        i += 8;
      } else {
        i += lowestByte(found);
        if (text[i] == wanted || isLineEnd(text[i])) {
          return i;
        }
        i++;
      }
    }
    while (i < to && text[i] != wanted && !isLineEnd(text[i])) {
      i++;
    }
    return i;
  }

  /// The place of the first slash or NUL from here on, or `to`.
  static int partOfPathEnd(byte[] text, int from, int to) {
    int i = from;
    while (i + 8 <= to) {
      long word = (long) WORD.get(text, i);
      long found = zeroBytes(word) | zeroBytes(word ^ ('/' * EACH));
      if (found != 0) {
        return i + lowestByte(found);
      }
      i += 8;
    }
    while (i < to && text[i] != 0 && text[i] != '/') {
      i++;
    }
    return i;
  }

  /// The beginning of the line whose last byte stands before this place, `from` at the least.
  static int lineStart(byte[] text, int from, int place) {
    int i = place;
    while (i - 8 >= from && zeroBytes((long) WORD.get(text, i - 8) ^ ('\n' * EACH)) == 0) {
      i -= 8;
    }
    while (i > from && text[i - 1] != '\n') {
      i--;
    }
    return i;
  }

  /// The top bit of the lowest byte that is no greater than a newline is the lowest one set; 0
  /// where none is.
  private static long lowBytes(long word) {
    return (word - ('\n' + 1) * EACH) & ~word & TOP_BITS;
  }

  /// The same for zeros.
  private static long zeroBytes(long word) {
    return (word - EACH) & ~word & TOP_BITS;
  }

  /// Which byte the lowest of these top bits belongs to; a multiplication, since the first compiler
  /// tier has no better way.
  private static int lowestByte(long tops) {
    return (int) ((((tops & -tops) >>> 7) * 0x0001_0203_0405_0607L) >>> 56);
  }

  private static boolean isLineEnd(byte c) {
    return c == '\n' || c == 0;
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
    return to - from >= word.length && isAt(text, from, word);
  }

  private static boolean isAt(byte[] text, int from, byte[] word) {
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
    int i = 0;
    while (i < text.length() && lower(text.charAt(i)) == text.charAt(i)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    var lower = new StringBuilder(text.length());
    for (i = 0; i < text.length(); i++) {
      lower.append((char) lower(text.charAt(i)));
    }
    return lower.toString();
  }
}
