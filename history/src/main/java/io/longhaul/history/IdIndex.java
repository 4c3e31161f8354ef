package io.longhaul.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds commits by their names, which stand in order.
final class IdIndex {
  private final Columns columns;

  IdIndex(Columns columns) {
    this.columns = columns;
  }

  /// The commit, or -1. Names are spread evenly, so the first guess is by proportion.
  int find(ObjectName name) {
    int low = 0;
    int high = columns.size - 1;
    int guess = (int) (((name.first() >>> 32) * columns.size) >>> 32);
    for (int step = 16; low <= high; ) {
      int order = compare(name, guess);
      if (order == 0) {
        return guess;
      }
      if (order < 0) {
        high = guess - 1;
        guess = step > 0 ? Math.max(low, guess - step) : (low + high) >>> 1;
      } else {
        low = guess + 1;
        guess = step > 0 ? Math.min(high, guess + step) : (low + high) >>> 1;
      }
      // a few strides to either side, then by halves
      step = step > 0 && step < 4096 ? 4 * step : 0;
    }
    return -1;
  }

  private int compare(ObjectName name, int row) {
    return name.compareBytes(columns.ids, row * columns.idBytes);
  }

  List<Integer> beginningWith(String digits) {
    var found = new ArrayList<Integer>();
    if (digits.isEmpty() || digits.length() > 2 * columns.idBytes) {
      return found;
    }
    int low = 0;
    int high = columns.size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comparePrefix(digits, middle) > 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int row = low; row < columns.size && comparePrefix(digits, row) == 0; row++) {
      found.add(row);
    }
    return found;
  }

  private int comparePrefix(String digits, int row) {
    for (int i = 0; i < digits.length(); i++) {
      int b = columns.ids[row * columns.idBytes + i / 2];
      int order = Character.digit(digits.charAt(i), 16) - (i % 2 == 0 ? (b >> 4) & 15 : b & 15);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /// Whether the names stand in order, each once.
  boolean isOrdered() {
    int width = columns.idBytes;
    for (int row = 1; row < columns.size; row++) {
      int at = row * width;
      if (Arrays.compareUnsigned(columns.ids, at - width, at, columns.ids, at, at + width) >= 0) {
        return false;
      }
    }
    return true;
  }
}
