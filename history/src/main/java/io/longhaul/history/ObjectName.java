package io.longhaul.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The SHA-1 name of an object: 20 bytes in three words, the first byte on top.
final class ObjectName {
  static final int HEX = 40;
  static final int BYTES = 20;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle HALF_WORD =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle EIGHT_DIGITS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /// One in each byte.
  private static final long EACH = 0x0101_0101_0101_0101L;

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
    return isHex(text, from)
        ? new ObjectName(
            longOfHex(text, from), longOfHex(text, from + 16), intOfHex(text, from + 32))
        : null;
  }

  /// The word that sixteen digits from this place on write.
  static long longOfHex(byte[] text, int from) {
    return (long) intOfHex(text, from) << 32 | (intOfHex(text, from + 8) & 0xffff_ffffL);
  }

  /// The word that eight digits from this place on write.
  static int intOfHex(byte[] text, int from) {
    return (int) value((long) EIGHT_DIGITS.get(text, from));
  }

  /// Whether a name in lower case digits stands here.
  static boolean isHex(byte[] text, int from) {
    if (from < 0 || text.length - from < HEX) {
      return false;
    }
    long all = 0;
    for (int i = from; i < from + HEX; i += 8) {
      all |= value((long) EIGHT_DIGITS.get(text, i));
    }
    return all >= 0;
  }

  /// The value of eight digits at once, the first in the lowest byte, or -1. The lower half of a
  /// letter's byte is nine less than its value; whatever is no digit is not what its value would be
  /// written as.
  private static long value(long digits) {
    long values = (digits & (0x0f * EACH)) + 9 * ((digits >>> 6) & EACH);
    long letters = ((values + 0x76 * EACH) >>> 7) & EACH;
    if (values + 0x30 * EACH + 0x27 * letters != digits || (values & (0x10 * EACH)) != 0) {
      return -1;
    }
    values = (values << 4 | values >>> 8) & 0x00ff_00ff_00ff_00ffL;
    values = (values << 8 | values >>> 16) & 0x0000_ffff_0000_ffffL;
    return (values << 16 | values >>> 32) & 0xffff_ffffL;
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
