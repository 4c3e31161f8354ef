package io.longhaul.history;

import java.util.Arrays;

/// Notes where the entries of a tree begin, of one tree after the other. As long as they begin
/// where those of another tree do, which is the rule, it is the other one's array.
final class TreeLayout {
  private int[] other = Tree.EMPTY.layout();
  private int[] own = new int[256];
  private boolean isOwn;
  private int size;

  /// The last one that was the own: others like it follow.
  private int[] before = {};

  /// Begins a tree.
  ///
  /// @param like a layout that it probably has
  void begin(int[] like) {
    other = like;
    isOwn = false;
    size = 0;
  }

  void add(int start) {
    if (!isOwn) {
      if (size < other.length && other[size] == start) {
        size++;
        return;
      }
      depart();
    }
    makeRoom(1);
    own[size++] = start;
  }

  /// Adds those of the other tree's entries from one on to before another one, shifted.
  void addRun(int from, int to, int shift) {
    if (!isOwn) {
      if (shift == 0 && from == size) {
        size = to;
        return;
      }
      depart();
    }
    makeRoom(to - from);
    for (int i = from; i < to; i++) {
      own[size++] = other[i] + shift;
    }
  }

  private void depart() {
    isOwn = true;
    int passed = size;
    size = 0;
    makeRoom(passed);
    System.arraycopy(other, 0, own, 0, passed);
    size = passed;
  }

  private void makeRoom(int more) {
    if (size + more > own.length) {
      own = Arrays.copyOf(own, Math.max(size + more, 2 * own.length));
    }
  }

  /// The layout of a tree of so many bytes.
  int[] end(int bytes) {
    add(bytes);
    var noted = isOwn ? own : other;
    if (!isOwn && size == other.length) {
      return other;
    }
    if (!Arrays.equals(noted, 0, size, before, 0, before.length)) {
      before = Arrays.copyOf(noted, size);
    }
    return before;
  }
}
