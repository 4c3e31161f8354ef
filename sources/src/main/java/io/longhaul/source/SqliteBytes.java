package io.longhaul.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes of an SQLite file: its numbers, most significant byte first. Whatever points beyond them
/// is damage.
final class SqliteBytes {
  private static final int TEXTS_FROM = 12;

  private final byte[] bytes;

  SqliteBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  static Unusable damaged() {
    return new Unusable("it is a damaged SQLite file from here on");
  }

  int length() {
    return bytes.length;
  }

  boolean startsWith(String text) {
    var begin = text.getBytes(StandardCharsets.US_ASCII);
    return bytes.length >= begin.length
        && Arrays.equals(bytes, 0, begin.length, begin, 0, begin.length);
  }

  /// A number of one or two bytes without a sign.
  int number(int at, int size) throws Unusable {
    check(at, size);
    int number = 0;
    for (int i = 0; i < size; i++) {
      number = (number << 8) | (bytes[at + i] & 0xff);
    }
    return number;
  }

  /// The number of a page.
  long page(int at) throws Unusable {
    return number(at, 4) & 0xffff_ffffL;
  }

  void copy(int at, byte[] to, int from, int size) throws Unusable {
    check(at, size);
    System.arraycopy(bytes, at, to, from, size);
  }

  private void check(long at, long size) throws Unusable {
    if (at < 0 || size < 0 || at + size > bytes.length) {
      throw damaged();
    }
  }

  /// How many bytes a value of a type has.
  static long length(long type) throws Unusable {
    if (type < 0 || type == 10 || type == 11) {
      throw damaged();
    }
    if (type >= TEXTS_FROM) {
      return (type - TEXTS_FROM) / 2;
    }
    return switch ((int) type) {
      case 0, 8, 9 -> 0;
      case 5 -> 6;
      case 6, 7 -> 8;
      default -> type;
    };
  }

  /// A whole number or the begin of a text; null for all other values.
  @Nullable Object value(long type, long at, int most) throws Unusable {
    long size = length(type);
    check(at, size);
    if (type >= TEXTS_FROM) {
      return type % 2 == 0 ? null : text((int) at, (int) size, most);
    }
    return switch ((int) type) {
      case 0, 7 -> null;
      case 8 -> 0L;
      case 9 -> 1L;
      default -> whole((int) at, (int) size);
    };
  }

  private String text(int at, int size, int most) {
    int looked = (int) Math.min(size, 4L * most);
    var text = new String(bytes, at, looked, StandardCharsets.UTF_8);
    return text.substring(0, Math.min(text.length(), most));
  }

  private long whole(int at, int size) {
    long number = bytes[at];
    for (int i = 1; i < size; i++) {
      number = (number << 8) | (bytes[at + i] & 0xff);
    }
    return number;
  }

  Cursor at(int position) {
    return new Cursor(position);
  }

  /// A place from which numbers of varying length are read one after another.
  final class Cursor {
    private int position;

    Cursor(int position) {
      this.position = position;
    }

    int position() {
      return position;
    }

    long varint() throws Unusable {
      long number = 0;
      for (int i = 0; i < 8; i++) {
        int each = number(position++, 1);
        number = (number << 7) | (each & 0x7f);
        if (each < 0x80) {
          return number;
        }
      }
      return (number << 8) | number(position++, 1);
    }
  }
}
