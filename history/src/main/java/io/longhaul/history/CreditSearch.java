package io.longhaul.history;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/// The search for lines that credit somebody who is no author. The three words have an ending in
/// common, and wherever it stands, one of its four bytes stands at every fourth place; so only
/// these are looked at. All four are rare in prose.
final class CreditSearch {
  private static final byte[] CO_AUTHORED = "co-authored-by:".getBytes(US_ASCII);
  private static final byte[] ASSISTED = "assisted-by:".getBytes(US_ASCII);
  private static final byte[] GENERATED = "generated-by:".getBytes(US_ASCII);
  private static final byte[] ENDING = "-by:".getBytes(US_ASCII);

  /// For each byte its place in the ending, or -1.
  private static final byte[] PLACES = placesInEnding();

  private byte[] text = {};
  private int from;
  private int to;
  private int[] places = new int[16];
  private int count;

  private static byte[] placesInEnding() {
    var all = new byte[256];
    Arrays.fill(all, (byte) -1);
    for (byte i = 0; i < ENDING.length; i++) {
      all[ENDING[i]] = i;
      all[Character.toUpperCase(ENDING[i])] = i;
    }
    return all;
  }

  /// Looks in all lines but the first, and over a NUL.
  void run(byte[] object, int messageStart, int objectEnd) {
    text = object;
    from = messageStart;
    to = objectEnd;
    count = 0;
    for (int i = from; i < objectEnd; i += ENDING.length) {
      int place = PLACES[object[i] & 0xff];
      if (place >= 0) {
        lookAround(i - place);
      }
    }
  }

  private void lookAround(int ending) {
    if (ending > from && Ascii.startsWithAnyCase(text, ending, to, ENDING)) {
      lookBefore(ending + ENDING.length);
    }
  }

  private void lookBefore(int wordEnd) {
    if (isLineOf(CO_AUTHORED, wordEnd)) {
      add(wordEnd - CO_AUTHORED.length);
    } else if (isLineOf(ASSISTED, wordEnd)) {
      add(wordEnd - ASSISTED.length);
    } else if (isLineOf(GENERATED, wordEnd)) {
      add(wordEnd - GENERATED.length);
    }
  }

  private boolean isLineOf(byte[] word, int wordEnd) {
    int line = wordEnd - word.length;
    return line > from && text[line - 1] == '\n' && Ascii.startsWithAnyCase(text, line, to, word);
  }

  private void add(int line) {
    if (places.length < 2 * count + 2) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[2 * count] = line;
    places[2 * count + 1] = Ascii.lineEnd(text, line, to);
    count++;
  }

  /// Forgets what was found behind this place.
  void endAt(int place) {
    while (count > 0 && start(count - 1) >= place) {
      count--;
    }
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
