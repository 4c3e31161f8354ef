package io.longhaul.history;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Notes where the entries of a tree begin. As long as they begin where those of another tree do,
/// which is the rule, it is the other one's array.
final class TreeLayout {
  private final int[] other;
  private int @Nullable [] own;
  private int size;

  TreeLayout(int[] other) {
    this.other = other;
  }

  void add(int start) {
    if (own == null) {
      if (size < other.length && other[size] == start) {
        size++;
        return;
      }
      own = Arrays.copyOf(other, Math.max(size + 16, other.length + 2));
    }
    own = size == own.length ? Arrays.copyOf(own, 2 * size) : own;
    own[size++] = start;
  }

  /// Adds those of the other tree's entries from one on to before another one, shifted.
  void addRun(int from, int to, int shift) {
    if (own == null && shift == 0 && from == size) {
      size = to;
      return;
    }
    for (int i = from; i < to; i++) {
      add(other[i] + shift);
    }
  }

  /// The layout of a tree of this size.
  int[] end(int treeSize) {
    add(treeSize);
    return own == null && size == other.length
        ? other
        : Arrays.copyOf(own == null ? other : own, size);
  }
}
