package io.longhaul.history;

import java.util.Arrays;

/// Where the lines of a text begin, in order.
final class Lines {
  private int[] starts = new int[64];
  private int count;

  void forget() {
    count = 0;
  }

  void add(int start) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
    }
    starts[count++] = start;
  }

  int count() {
    return count;
  }

  int start(int line) {
    return starts[line];
  }

  /// The last line that begins before this place, or -1.
  int before(int place) {
    int line = count - 1;
    while (line >= 0 && starts[line] >= place) {
      line--;
    }
    return line;
  }
}
