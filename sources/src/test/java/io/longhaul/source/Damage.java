package io.longhaul.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BiFunction;

/// Damages bytes in the ways in which traces are damaged: cut off, lines lost, repeated, swapped
/// and run together, numbers and words replaced by what breaks readers, bytes flipped.
public final class Damage {
  private static final String[] NASTY = {
    "",
    "null",
    "-1",
    "0",
    "1e308",
    "9223372036854775807",
    "-9223372036854775808",
    "true",
    "[]",
    "{}",
    "\"",
    "\\",
    "\0",
    "\uFEFF",
    "\u202E",
    "NaN",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "2026-02-30T25:61:61Z",
    "1970-01-01T00:00:00Z",
    "+18:00",
    "\r\n",
    "\n",
    ",",
    ";",
    "|",
    "<!DOCTYPE x [<!ENTITY a \"b\">]>",
    "&a;",
    "\uD83D\uDE00",
    "A".repeat(70_000),
    "[".repeat(3_000),
    "{\"a\":".repeat(1_500),
    "P999999999D",
    "99:99",
    "-PT1S",
    "FREQ=SECONDLY"
  };

  private Damage() {}

  /// One to four damages, drawn from the random numbers.
  public static byte[] to(byte[] whole, Random random) {
    var damaged = whole;
    for (int i = random.nextInt(4); i >= 0; i--) {
      damaged = once(damaged, random);
    }
    return damaged;
  }

  private static byte[] once(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return nasty(random);
    }
    return switch (random.nextInt(7)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> flipped(bytes, random);
      case 2 -> spliced(bytes, word(bytes, random), nasty(random));
      case 3 -> lines(bytes, random, (one, other) -> one + one);
      case 4 -> lines(bytes, random, (one, other) -> other);
      case 5 -> lines(bytes, random, (one, other) -> one.stripTrailing() + other);
      default -> spliced(bytes, new int[] {random.nextInt(bytes.length), 0}, nasty(random));
    };
  }

  private static byte[] nasty(Random random) {
    return NASTY[random.nextInt(NASTY.length)].getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    var copy = bytes.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  /// Where a run of letters and digits begins, and how long it is.
  private static int[] word(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int from = at;
    int end = at;
    while (from > 0 && isWord(bytes[from - 1])) {
      from--;
    }
    while (end < bytes.length && isWord(bytes[end])) {
      end++;
    }
    return new int[] {from, end - from};
  }

  private static boolean isWord(byte each) {
    return Character.isLetterOrDigit(each) || each == '-' || each == ':' || each == '.';
  }

  private static byte[] spliced(byte[] bytes, int[] place, byte[] with) {
    var out = new ByteArrayOutputStream(bytes.length + with.length);
    out.write(bytes, 0, place[0]);
    out.writeBytes(with);
    out.write(bytes, place[0] + place[1], bytes.length - place[0] - place[1]);
    return out.toByteArray();
  }

  /// Replaces a line by what becomes of it and another one.
  private static byte[] lines(
      byte[] bytes, Random random, BiFunction<String, String, String> change) {
    var lines = new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1);
    int one = random.nextInt(lines.length);
    lines[one] = change.apply(lines[one], lines[random.nextInt(lines.length)]);
    return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
  }
}
