package io.longhaul.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The SHA-1 name of an object: 20 bytes in three words, the first byte on top.
final class ObjectName {
  static final int HEX = 40;
  static final int BYTES = 20;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle HALF_WORD =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] VALUES = values();

  private final long first;
  private final long second;
  private final int third;

  ObjectName(long first, long second, int third) {
    this.first = first;
    this.second = second;
    this.third = third;
  }

  /// The name in lower case digits from this place on; null when these are none.
  static @Nullable ObjectName ofHex(byte[] text, int from) {
    if (from < 0 || text.length - from < HEX) {
      return null;
    }
    long first = 0;
    long second = 0;
    int third = 0;
    int bad = 0;
    for (int i = 0; i < 16; i++) {
      int high = digit(text[from + i]);
      int low = digit(text[from + 16 + i]);
      bad |= high | low;
      first = (first << 4) | high;
      second = (second << 4) | low;
    }
    for (int i = 32; i < HEX; i++) {
      int digit = digit(text[from + i]);
      bad |= digit;
      third = (third << 4) | digit;
    }
    return bad < 0 ? null : new ObjectName(first, second, third);
  }

  static @Nullable ObjectName ofHex(String text) {
    return text.length() == HEX ? ofHex(text.getBytes(StandardCharsets.ISO_8859_1), 0) : null;
  }

  static ObjectName ofBytes(byte[] bytes, int from) {
    return new ObjectName(
        (long) WORD.get(bytes, from),
        (long) WORD.get(bytes, from + 8),
        (int) HALF_WORD.get(bytes, from + 16));
  }

  /// How it is ordered to the name in these bytes.
  int compareBytes(byte[] bytes, int at) {
    int order = Long.compareUnsigned(first, (long) WORD.get(bytes, at));
    if (order == 0) {
      order = Long.compareUnsigned(second, (long) WORD.get(bytes, at + 8));
    }
    return order == 0 ? Integer.compareUnsigned(third, (int) HALF_WORD.get(bytes, at + 16)) : order;
  }

  /// Writes its 20 bytes.
  void write(byte[] into, int at) {
    WORD.set(into, at, first);
    WORD.set(into, at + 8, second);
    HALF_WORD.set(into, at + 16, third);
  }

  /// The value of a digit, or -1.
  private static int digit(byte c) {
    return VALUES[c & 0xff];
  }

  private static byte[] values() {
    var values = new byte[256];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < DIGITS.length; i++) {
      values[DIGITS[i]] = (byte) i;
    }
    return values;
  }

  long first() {
    return first;
  }

  long second() {
    return second;
  }

  int third() {
    return third;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObjectName name
        && first == name.first
        && second == name.second
        && third == name.third;
  }

  @Override
  public int hashCode() {
    return (int) first;
  }

  @Override
  public String toString() {
    var text = new byte[HEX];
    for (int i = 0; i < 16; i++) {
      text[i] = DIGITS[(int) (first >>> (60 - 4 * i)) & 15];
      text[16 + i] = DIGITS[(int) (second >>> (60 - 4 * i)) & 15];
    }
    for (int i = 0; i < 8; i++) {
      text[32 + i] = DIGITS[(third >>> (28 - 4 * i)) & 15];
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }
}
