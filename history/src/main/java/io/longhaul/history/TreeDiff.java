package io.longhaul.history;

import java.io.IOException;
import java.util.Arrays;

/// Finds the paths in which two trees differ, as git does with `--no-renames`. Which of the two is
/// the older one makes no difference. One for each thread.
final class TreeDiff {
  private static final int NONE = EntryTable.NONE;
  private static final int DEEPEST = 4096;

  /// No commit changes so many folders unless somebody means harm.
  private static final int MOST_FOLDERS = 1 << 24;

  private final TreeReader trees;
  private final TreePool pool;
  private final TreeEntry entry = new TreeEntry();
  private final TreeEntry otherEntry = new TreeEntry();
  private byte[] folder = new byte[256];
  private int folderSize;
  private int depth;
  private int folders;
  private EntryTable entries;
  private PathBatch paths = new PathBatch();

  TreeDiff(TreeReader trees, TreePool pool) {
    this.trees = trees;
    this.pool = pool;
    this.entries = pool.entries();
  }

  /// Adds the paths to a batch.
  void run(Tree one, Tree other, PathBatch into) throws IOException {
    paths = into;
    entries = pool.entries();
    folderSize = 0;
    depth = 0;
    folders = 0;
    compare(one, other);
  }

  private void compare(Tree one, Tree other) throws IOException {
    int at = one.start;
    int otherAt = other.start;
    while (true) {
      var numbers = pool.numbers();
      int same = Arrays.mismatch(numbers, at, one.end, numbers, otherAt, other.end);
      if (same < 0) {
        return;
      }
      at += same;
      otherAt += same;
      int number = at < one.end ? numbers[at] : NONE;
      int otherNumber = otherAt < other.end ? numbers[otherAt] : NONE;
      int order = order(number, otherNumber);
      at += order <= 0 ? 1 : 0;
      otherAt += order >= 0 ? 1 : 0;
      if (order == 0) {
        addBoth(number, otherNumber);
      } else {
        addOne(order < 0 ? number : otherNumber);
      }
    }
  }

  /// How the name of one entry is ordered to that of another; one that is none comes last.
  private int order(int number, int other) {
    if (number == NONE || other == NONE) {
      return number == NONE ? 1 : -1;
    }
    int name = entries.nameOf(number);
    int otherName = entries.nameOf(other);
    if (name == otherName) {
      return 0;
    }
    entries.look(name, entry);
    entries.look(otherName, otherEntry);
    return entry.compareTo(otherEntry);
  }

  private void addBoth(int number, int other) throws IOException {
    boolean same = entries.haveSameObject(number, other);
    entries.look(entries.nameOf(number), entry);
    entries.look(entries.nameOf(other), otherEntry);
    if (!entry.isFolder()) {
      if (!same || !entry.hasModeOf(otherEntry)) {
        addPath();
      }
    } else if (!same) {
      open();
      descend(trees.read(entries.objectOf(number)), trees.read(entries.objectOf(other)));
    }
  }

  private void addOne(int number) throws IOException {
    entries.look(entries.nameOf(number), entry);
    if (entry.isFolder()) {
      open();
      descend(Tree.EMPTY, trees.read(entries.objectOf(number)));
    } else {
      addPath();
    }
  }

  private void addPath() throws HistoryException {
    if (!paths.add(folder, folderSize, entry.bytes(), entry.nameStart(), entry.nameEnd())) {
      throw HistoryException.tooMuch("a commit that touches too many paths");
    }
  }

  /// Goes into the folder of the entry.
  private void open() throws HistoryException {
    int size = entry.nameEnd() - entry.nameStart();
    if (++folders > MOST_FOLDERS || folderSize + size >= PathBatch.MOST_BYTES) {
      throw HistoryException.tooMuch("a commit that touches too many folders");
    }
    if (folderSize + size >= folder.length) {
      folder = Arrays.copyOf(folder, 2 * (folderSize + size));
    }
    System.arraycopy(entry.bytes(), entry.nameStart(), folder, folderSize, size);
    folderSize += size;
    folder[folderSize++] = '/';
  }

  /// Compares what is in the folder in both trees, and leaves it.
  private void descend(Tree one, Tree other) throws IOException {
    if (++depth > DEEPEST) {
      throw trees.damaged(one == Tree.EMPTY ? other : one, "deeper than " + DEEPEST + " folders");
    }
    compare(one, other);
    depth--;
    folderSize--;
    while (folderSize > 0 && folder[folderSize - 1] != '/') {
      folderSize--;
    }
  }
}
