package io.longhaul.history;

import java.util.Arrays;

/// Commits with the paths that they touched, on the way from the thread that found them.
final class PathBatch {
  /// No commit touches so many bytes of paths unless somebody means harm.
  static final int MOST_BYTES = 1 << 26;

  private static final int ENOUGH_COMMITS = 1 << 10;
  private static final int ENOUGH_BYTES = 1 << 16;

  /// One that has grown beyond this is not used again.
  private static final int LARGEST = 1 << 19;

  private int[] commits = new int[ENOUGH_COMMITS];
  private int[] pathEnds = new int[ENOUGH_COMMITS];
  private int size;
  private byte[] bytes = new byte[2 * ENOUGH_BYTES];
  private int[] ends = new int[1 << 12];
  private int paths;
  private int filled;
  private boolean last;

  /// Adds a path that consists of two parts; false when there are too many.
  boolean add(byte[] folder, int folderSize, byte[] name, int from, int to) {
    int end = filled + folderSize + to - from;
    if (end > MOST_BYTES) {
      return false;
    }
    bytes = end > bytes.length ? Arrays.copyOf(bytes, 2 * end) : bytes;
    System.arraycopy(folder, 0, bytes, filled, folderSize);
    System.arraycopy(name, from, bytes, filled + folderSize, to - from);
    ends = paths == ends.length ? Arrays.copyOf(ends, 2 * paths) : ends;
    ends[paths++] = end;
    filled = end;
    return true;
  }

  /// Ends the commit to which the paths belong that were added last.
  void end(int commit) {
    commits[size] = commit;
    pathEnds[size++] = paths;
  }

  /// Forgets everything.
  ///
  /// @return whether it may be used again, since it has not become large
  boolean clear() {
    size = 0;
    paths = 0;
    filled = 0;
    last = false;
    return bytes.length <= LARGEST;
  }

  /// Marks it as the last one of its thread.
  PathBatch last() {
    last = true;
    return this;
  }

  boolean isLast() {
    return last;
  }

  boolean isFull() {
    return size == commits.length || filled >= ENOUGH_BYTES;
  }

  /// How many commits it has.
  int size() {
    return size;
  }

  /// Gives all commits to somebody.
  void giveTo(PathSink sink, PathList list) {
    int first = 0;
    for (int i = 0; i < size; i++) {
      list.set(bytes, ends, first, pathEnds[i] - first);
      sink.commit(commits[i], list);
      first = pathEnds[i];
    }
  }
}
