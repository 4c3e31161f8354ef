package io.longhaul.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds commits by their names, which stand in order.
final class IdIndex {
  private final CommitTable table;

  IdIndex(CommitTable table) {
    this.table = table;
  }

  /// The commit, or -1. Names are spread evenly, so the first guess is by proportion.
  int find(ObjectName name) {
    int low = 0;
    int high = table.size - 1;
    int guess = (int) (((name.first() >>> 32) * table.size) >>> 32);
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
    return name.compareBytes(table.ids, row * table.idBytes);
  }

  List<Integer> beginningWith(String digits) {
    var found = new ArrayList<Integer>();
    if (digits.isEmpty() || digits.length() > 2 * table.idBytes) {
      return found;
    }
    int low = 0;
    int high = table.size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comparePrefix(digits, middle) > 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int row = low; row < table.size && comparePrefix(digits, row) == 0; row++) {
      found.add(row);
    }
    return found;
  }

  private int comparePrefix(String digits, int row) {
    for (int i = 0; i < digits.length(); i++) {
      int b = table.ids[row * table.idBytes + i / 2];
      int order = Character.digit(digits.charAt(i), 16) - (i % 2 == 0 ? (b >> 4) & 15 : b & 15);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /// Whether these names, each of this length, stand in order behind the one before them, each
  /// once.
  static boolean isOrdered(byte[] ids, int idBytes, int from, int to) {
    for (int name = Math.max(1, from); name < to; name++) {
      int at = name * idBytes;
      if (Arrays.compareUnsigned(ids, at - idBytes, at, ids, at, at + idBytes) >= 0) {
        return false;
      }
    }
    return true;
  }
}
