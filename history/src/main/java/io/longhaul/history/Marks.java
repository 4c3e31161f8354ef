package io.longhaul.history;

import java.util.concurrent.atomic.AtomicIntegerArray;

/// Which of many things somebody has asked for already, a bit each. For several threads.
final class Marks {
  private final AtomicIntegerArray bits;

  Marks(int count) {
    bits = new AtomicIntegerArray((count >>> 5) + 1);
  }

  /// Whether it is the first time that somebody asks for this one.
  boolean take(int number) {
    int bit = 1 << number;
    while (true) {
      int word = bits.get(number >>> 5);
      if ((word & bit) != 0) {
        return false;
      }
      if (bits.compareAndSet(number >>> 5, word, word | bit)) {
        return true;
      }
    }
  }
}
