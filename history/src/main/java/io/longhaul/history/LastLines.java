package io.longhaul.history;

/// Where the lines of a text begin that were passed last, for somebody who walks back over them. Of
/// a text of any length no more than these are kept.
final class LastLines {
  private static final int KEPT = 64;

  private final int[] starts = new int[KEPT];
  private int passed;

  void forget() {
    passed = 0;
  }

  void pass(int start) {
    starts[passed++ & (KEPT - 1)] = start;
  }

  /// How many lines were passed.
  int passed() {
    return passed;
  }

  /// Whether it is known where a line begins that was passed, by its number from 0 on.
  boolean knows(int line) {
    return line >= 0 && line >= passed - KEPT;
  }

  int start(int line) {
    return starts[line & (KEPT - 1)];
  }
}
