package io.longhaul.history;

import java.util.Arrays;

/// Names of objects in a row, without an object for each: most are only looked up.
final class NameList {
  private static final int WORDS = 3;

  private long[] words = new long[4 * WORDS];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /// Adds the name in lower case digits from this place on; false when these are none.
  boolean addHex(byte[] text, int from) {
    if (!ObjectName.isHex(text, from)) {
      return false;
    }
    int at = size * WORDS;
    if (at == words.length) {
      words = Arrays.copyOf(words, 2 * at);
    }
    words[at] = ObjectName.longOfHex(text, from);
    words[at + 1] = ObjectName.longOfHex(text, from + 16);
    words[at + 2] = ObjectName.intOfHex(text, from + 32);
    size++;
    return true;
  }

  long first(int index) {
    return words[index * WORDS];
  }

  long second(int index) {
    return words[index * WORDS + 1];
  }

  int third(int index) {
    return (int) words[index * WORDS + 2];
  }
}
