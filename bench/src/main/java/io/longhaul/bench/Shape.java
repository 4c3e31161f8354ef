package io.longhaul.bench;

/// How large a made-up history is.
///
/// @param lines branches beside the main one, on which most of the work is done
/// @param names names of source code that its messages speak of
/// @param changeEvery one commit in so many changes a file
record Shape(int commits, int people, int lines, int names, int tags, int changeEvery) {
  /// Like the kernel of an operating system.
  static Shape kernel(int commits) {
    return new Shape(commits, 25_000, 12, 40_000, 700, 50);
  }

  /// Like most repositories that a person has.
  static Shape small(int commits) {
    return new Shape(commits, 2 + commits / 20, 2, 300, commits / 60, 1);
  }
}
