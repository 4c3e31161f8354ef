package io.longhaul.history;

import java.util.Arrays;

/// The fields that each of many commits has once, those of one commit side by side: commits are
/// written as they are met and taken out by their names, and so each costs one wait for memory
/// instead of one for each field. In blocks, so that nothing is copied when there are more.
final class CommitRows {
  static final int PLACE = 0;
  static final int AUTHOR_TIME = 1;
  static final int COMMITTER_TIME = 2;

  /// Author and committer.
  static final int PEOPLE = 3;

  /// The zones of the two times.
  static final int ZONES = 4;

  /// Encoding and text.
  static final int TEXT = 5;

  /// Where further parents and credits end.
  static final int ENDS = 6;

  /// The place of the first parent, or [#NO_PARENT].
  static final int PARENT = 7;

  static final long NO_PARENT = -1;

  private static final int FIELDS = 8;
  private static final int BLOCK_BITS = 13;
  private static final int BLOCK = 1 << BLOCK_BITS;
  private static final int SMALL = 64;

  final int idBytes;

  /// Room for the name of a commit and, where it is kept, of its tree.
  private final int nameBytes;

  private long[][] fields = new long[1][0];
  private byte[][] names = new byte[1][0];
  private int size;

  /// @param hasTrees whether the names of trees are kept too
  CommitRows(int idBytes, boolean hasTrees) {
    this.idBytes = idBytes;
    this.nameBytes = hasTrees ? 2 * idBytes : idBytes;
  }

  boolean hasTrees() {
    return nameBytes > idBytes;
  }

  int size() {
    return size;
  }

  /// Makes room for one more commit, whose fields are set from now on.
  void begin() {
    int block = size >>> BLOCK_BITS;
    if (block == fields.length) {
      fields = Arrays.copyOf(fields, 2 * block);
      names = Arrays.copyOf(names, 2 * block);
    }
    int room = fields[block] == null ? 0 : fields[block].length / FIELDS;
    if ((size & (BLOCK - 1)) == room) {
      // the first block begins small, since most histories are
      int more = block > 0 ? BLOCK : Math.clamp(4L * room, SMALL, BLOCK);
      fields[block] =
          room == 0 ? new long[more * FIELDS] : Arrays.copyOf(fields[block], more * FIELDS);
      names[block] =
          room == 0 ? new byte[more * nameBytes] : Arrays.copyOf(names[block], more * nameBytes);
    }
  }

  void end() {
    size++;
  }

  /// The array that has the name of a commit, the one that was begun or any before, from [#nameAt]
  /// on, and that of its tree from [#treeAt] on.
  byte[] names(int row) {
    return names[row >>> BLOCK_BITS];
  }

  int nameAt(int row) {
    return (row & (BLOCK - 1)) * nameBytes;
  }

  int treeAt(int row) {
    return nameAt(row) + idBytes;
  }

  /// Sets a field of the commit that was begun.
  void set(int field, long value) {
    fields[size >>> BLOCK_BITS][(size & (BLOCK - 1)) * FIELDS + field] = value;
  }

  void set(int field, int high, int low) {
    set(field, (long) high << 32 | (low & 0xffff_ffffL));
  }

  long get(int row, int field) {
    return fields[row >>> BLOCK_BITS][(row & (BLOCK - 1)) * FIELDS + field];
  }

  int high(int row, int field) {
    return (int) (get(row, field) >>> 32);
  }

  int low(int row, int field) {
    return (int) get(row, field);
  }

  /// How many parents a commit has.
  int parents(int row) {
    int first = get(row, PARENT) == NO_PARENT ? 0 : 1;
    return first + furtherParentEnd(row) - furtherParentStart(row);
  }

  int furtherParentStart(int row) {
    return row == 0 ? 0 : high(row - 1, ENDS);
  }

  int furtherParentEnd(int row) {
    return high(row, ENDS);
  }

  int creditStart(int row) {
    return row == 0 ? 0 : low(row - 1, ENDS);
  }

  int creditEnd(int row) {
    return low(row, ENDS);
  }
}
