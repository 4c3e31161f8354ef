package io.longhaul.history;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds the paths in which two trees differ, as git does with `--no-renames`. Which of the two is
/// the older one makes no difference. One for each thread.
///
/// Most of two trees is the same, byte for byte, and is passed over unread: what stands before the
/// first difference consists of the same entries in both. So the layout of one tree, once known,
/// gives that of the next one; and an entry is looked at only where two trees differ.
final class TreeDiff {
  private static final int DEEPEST = 4096;

  /// No commit changes so many folders unless somebody means harm.
  private static final int MOST_FOLDERS = 1 << 24;

  /// So many bytes of trees are open at once at most.
  private static final long MOST_OPEN = 1 << 27;

  private final TreeReader trees;
  private long open;
  private byte[] folder = new byte[256];
  private int folderSize;
  private int depth;
  private int folders;
  private PathBatch paths = new PathBatch();

  TreeDiff(TreeReader trees) {
    this.trees = trees;
  }

  /// Adds the paths to a batch. Both trees must be held.
  void run(Tree one, Tree other, PathBatch into) throws IOException {
    paths = into;
    folderSize = 0;
    depth = 0;
    open = 0;
    folders = 0;
    compare(one, other);
  }

  private void compare(Tree one, Tree other) throws IOException {
    if (one.layout == null && other.layout == null) {
      one.layout = layout(one);
    }
    if (one.layout != null) {
      new Pair(one, one.layout, other).run();
    } else if (other.layout != null) {
      new Pair(other, other.layout, one).run();
    }
  }

  /// Where the entries of a tree begin of which nothing is known.
  private int[] layout(Tree tree) throws HistoryException {
    var layout = new TreeLayout(new int[0]);
    int start = tree.stretch.start;
    int end = start + tree.stretch.size;
    var entry = new TreeEntry();
    var before = new TreeEntry();
    for (int at = start; at < end; at = before.end()) {
      if (!entry.read(tree.stretch.bytes, at, end)) {
        throw trees.damaged(tree, "with an entry that is none");
      }
      if (at > start && before.compareTo(entry) >= 0) {
        throw trees.damaged(tree, "whose names are not in order");
      }
      layout.add(at - start);
      var free = before;
      before = entry;
      entry = free;
    }
    return layout.end(tree.stretch.size);
  }

  private void addPath(TreeEntry entry) throws HistoryException {
    if (!paths.add(folder, folderSize, entry.bytes(), entry.nameStart(), entry.nameEnd())) {
      throw HistoryException.tooMuch("a commit that touches too many paths");
    }
  }

  /// Compares what is in two folders of the same name.
  private void descend(TreeEntry name, Tree one, Tree other) throws IOException {
    if (++depth > DEEPEST) {
      throw trees.damaged(one == Tree.EMPTY ? other : one, "deeper than " + DEEPEST + " folders");
    }
    int size = name.nameEnd() - name.nameStart();
    int before = folderSize;
    int bytes = one.stretch.size + other.stretch.size;
    open += bytes;
    if (++folders > MOST_FOLDERS || open > MOST_OPEN || before + size >= PathBatch.MOST_BYTES) {
      throw HistoryException.tooMuch("a commit that touches too many folders");
    }
    if (before + size >= folder.length) {
      folder = Arrays.copyOf(folder, 2 * (before + size));
    }
    System.arraycopy(name.bytes(), name.nameStart(), folder, before, size);
    folder[before + size] = '/';
    folderSize = before + size + 1;
    compare(one, other);
    folderSize = before;
    open -= bytes;
    depth--;
  }

  /// Two trees on the way through both: a known one, and one whose layout is perhaps not known yet.
  private final class Pair {
    private final Tree known;
    private final Tree other;
    private final int[] layout;
    private final @Nullable TreeLayout found;
    private final TreeEntry entry = new TreeEntry();
    private final TreeEntry otherEntry = new TreeEntry();
    private int index;
    private int at;
    private int otherAt;

    /// Where the last entry of the other tree begins that was passed, or -1.
    private int otherLast = -1;

    Pair(Tree known, int[] layout, Tree other) {
      this.known = known;
      this.layout = layout;
      this.other = other;
      this.found = other.layout == null ? new TreeLayout(layout) : null;
    }

    void run() throws IOException {
      passSame();
      while (at < known.stretch.size || otherAt < other.stretch.size) {
        passDifferent();
        passSame();
      }
      if (found != null) {
        other.layout = found.end(other.stretch.size);
      }
    }

    /// Passes entries as long as both trees have the same.
    private void passSame() throws HistoryException {
      var one = known.stretch;
      var two = other.stretch;
      int same =
          Arrays.mismatch(
              one.bytes,
              one.start + at,
              one.start + one.size,
              two.bytes,
              two.start + otherAt,
              two.start + two.size);
      int until = same < 0 ? one.size : at + same;
      int place = Arrays.binarySearch(layout, index, layout.length, until);
      int to = place >= 0 ? place : -place - 2;
      if (to > index) {
        if (found != null) {
          checkOrder(otherAt);
          found.addRun(index, to, otherAt - at);
        }
        int length = layout[to] - at;
        at += length;
        otherAt += length;
        otherLast = otherAt - (layout[to] - layout[to - 1]);
        index = to;
      }
    }

    /// Passes an entry of one tree, or of both when it has the same name in both.
    private void passDifferent() throws IOException {
      boolean here = read(entry, known, at);
      boolean there = read(otherEntry, other, otherAt);
      int order = here && there ? entry.compareTo(otherEntry) : here ? -1 : 1;
      if (order <= 0) {
        at = entry.end() - known.stretch.start;
        index++;
      }
      if (order >= 0) {
        if (found != null) {
          checkOrder(otherAt);
          found.add(otherAt);
        }
        otherLast = otherAt;
        otherAt = otherEntry.end() - other.stretch.start;
      }
      if (order == 0) {
        addBoth();
      } else {
        addOne(order < 0 ? entry : otherEntry);
      }
    }

    private boolean read(TreeEntry into, Tree tree, int from) throws HistoryException {
      var stretch = tree.stretch;
      if (from == stretch.size) {
        return false;
      }
      if (!into.read(stretch.bytes, stretch.start + from, stretch.start + stretch.size)) {
        throw trees.damaged(tree, "with an entry that is none");
      }
      return true;
    }

    /// Whether the entry of the other tree follows on the last one.
    private void checkOrder(int from) throws HistoryException {
      if (otherLast >= 0) {
        var last = new TreeEntry();
        var next = new TreeEntry();
        read(last, other, otherLast);
        read(next, other, from);
        if (last.compareTo(next) >= 0) {
          throw trees.damaged(other, "whose names are not in order");
        }
      }
    }

    private void addBoth() throws IOException {
      boolean same = entry.hasObjectOf(otherEntry);
      if (!entry.isFolder()) {
        if (!same || !entry.hasModeOf(otherEntry)) {
          addPath(entry);
        }
      } else if (!same) {
        var one = trees.read(entry.object()).hold();
        var two = trees.read(otherEntry.object()).hold();
        descend(entry, one, two);
        one.release();
        two.release();
      }
    }

    private void addOne(TreeEntry alone) throws IOException {
      if (alone.isFolder()) {
        var tree = trees.read(alone.object()).hold();
        descend(alone, Tree.EMPTY, tree);
        tree.release();
      } else {
        addPath(alone);
      }
    }
  }
}
