package io.longhaul.history;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/// The lines of a message that credit somebody who is no author.
final class CreditLines {
  private static final byte[] CO_AUTHORED = "co-authored-by:".getBytes(US_ASCII);
  private static final byte[] ASSISTED = "assisted-by:".getBytes(US_ASCII);
  private static final byte[] GENERATED = "generated-by:".getBytes(US_ASCII);

  private int[] places = new int[16];
  private int count;

  void forget() {
    count = 0;
  }

  /// Looks at the next line, which is not empty.
  void look(byte[] text, int line, int lineEnd) {
    if (isCredit(text, line, lineEnd)) {
      if (places.length < 2 * count + 2) {
        places = Arrays.copyOf(places, 2 * places.length);
      }
      places[2 * count] = line;
      places[2 * count + 1] = lineEnd;
      count++;
    }
  }

  private static boolean isCredit(byte[] text, int line, int lineEnd) {
    return switch (Ascii.lower(text[line])) {
      case 'c' -> Ascii.startsWithAnyCase(text, line, lineEnd, CO_AUTHORED);
      case 'a' -> Ascii.startsWithAnyCase(text, line, lineEnd, ASSISTED);
      case 'g' -> Ascii.startsWithAnyCase(text, line, lineEnd, GENERATED);
      default -> false;
    };
  }

  int count() {
    return count;
  }

  int start(int credit) {
    return places[2 * credit];
  }

  int end(int credit) {
    return places[2 * credit + 1];
  }
}
