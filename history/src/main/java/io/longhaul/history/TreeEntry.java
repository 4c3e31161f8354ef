package io.longhaul.history;

import java.util.Arrays;

/// The beginning of an entry of a tree: a mode in octal digits, a space, the name and a zero; read
/// anew for each.
final class TreeEntry {
  private static final int KIND = 0170000;
  private static final int FOLDER = 0040000;
  private static final int FILE = 0100000;
  private static final int LINK = 0120000;
  private static final int SUBMODULE = 0160000;
  private static final int BY_OWNER = 0100;
  private static final int LARGEST_MODE = 0177777;

  private byte[] bytes = new byte[0];
  private int nameStart;
  private int nameEnd;
  private int mode;

  /// Reads what stands between these places; false when it is something else.
  boolean read(byte[] tree, int from, int end) {
    bytes = tree;
    mode = 0;
    int at = from;
    for (; at < end && tree[at] != ' '; at++) {
      int digit = tree[at] - '0';
      mode = mode << 3 | digit;
      if (digit < 0 || digit > 7 || mode > LARGEST_MODE) {
        return false;
      }
    }
    nameStart = at + 1;
    nameEnd = Ascii.partOfPathEnd(tree, nameStart, end);
    return nameStart > from + 1 && nameEnd > nameStart && nameEnd == end - 1 && tree[nameEnd] == 0;
  }

  /// Reads once more what was read before.
  void look(byte[] tree, int from, int end) {
    bytes = tree;
    mode = 0;
    int at = from;
    for (; tree[at] != ' '; at++) {
      mode = mode << 3 | (tree[at] - '0');
    }
    nameStart = at + 1;
    nameEnd = end - 1;
  }

  byte[] bytes() {
    return bytes;
  }

  int nameStart() {
    return nameStart;
  }

  int nameEnd() {
    return nameEnd;
  }

  boolean isFolder() {
    return (mode & KIND) == FOLDER;
  }

  /// Whether both are things of the same kind. Of the rights of a file only that counts by which
  /// its owner runs it; whatever else is unknown is a submodule.
  boolean hasModeOf(TreeEntry other) {
    return mode == other.mode || plain(mode) == plain(other.mode);
  }

  private static int plain(int mode) {
    return switch (mode & KIND) {
      case FILE -> FILE | (mode & BY_OWNER);
      case FOLDER -> FOLDER;
      case LINK -> LINK;
      default -> SUBMODULE;
    };
  }

  /// The order of names in a tree, in which a folder's name ends in `/`.
  int compareTo(TreeEntry other) {
    int size = nameEnd - nameStart;
    int otherSize = other.nameEnd - other.nameStart;
    int common =
        Arrays.mismatch(bytes, nameStart, nameEnd, other.bytes, other.nameStart, other.nameEnd);
    if (common < 0) {
      common = size;
    }
    return (common < size ? bytes[nameStart + common] & 0xff : last())
        - (common < otherSize ? other.bytes[other.nameStart + common] & 0xff : other.last());
  }

  private int last() {
    return isFolder() ? '/' : 0;
  }
}
