package io.longhaul.history;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// The fields that each of many commits has once, those of one commit side by side: commits are
/// written as they are met and looked up by their names, and so each costs one wait for memory
/// instead of one for each field. In blocks, so that nothing is copied when there are more.
final class CommitRows {
  static final int AUTHOR_TIME = 0;
  static final int COMMITTER_TIME = 1;

  /// Author and committer.
  static final int PEOPLE = 2;

  /// The zones of the two times.
  static final int ZONES = 3;

  /// Encoding and text.
  static final int TEXT = 4;

  /// The first parent, or [#NO_PARENT]: its place while commits are read, then its number.
  static final int PARENT = 5;

  /// The lists of further parents and of credits: see [NumberLists].
  static final int LISTS = 6;

  static final int FIELDS = 7;

  /// Another number than that of a parent that is not part of the history.
  static final long NO_PARENT = -2;

  private static final int BLOCK_BITS = 13;

  /// So many rows make a block; only the last one has less.
  static final int BLOCK = 1 << BLOCK_BITS;

  /// The same of places. Blocks as short as those of rows would be put where small things are made,
  /// and copied when these are collected: a pause of both threads.
  private static final int PLACES_BITS = 15;

  private static final int PLACES = 1 << PLACES_BITS;

  private static final int SMALL = 64;
  private static final byte[] NO_TREE = new byte[ObjectName.BYTES];

  private final boolean hasTrees;
  private long[][] fields = new long[1][0];
  private long[][] places = new long[1][0];
  private byte[][] trees = new byte[1][0];
  private int size;

  /// @param hasTrees whether the names of trees are kept too
  CommitRows(boolean hasTrees) {
    this.hasTrees = hasTrees;
  }

  /// Blocks of rows that come from a file, to be looked into only.
  static CommitRows of(long[][] blocks) {
    var rows = new CommitRows(false);
    rows.fields = blocks;
    return rows;
  }

  /// The rows of all in one, without any being copied: those of each begin where the [#room] of the
  /// ones before ends. Where the commits stood is forgotten, and nothing may be added.
  static CommitRows joined(List<CommitRows> all) {
    var rows = new CommitRows(all.stream().anyMatch(CommitRows::hasTrees));
    rows.fields =
        all.stream()
            .flatMap(part -> Arrays.stream(part.fields, 0, part.blocks()))
            .toArray(long[][]::new);
    rows.trees =
        all.stream()
            .flatMap(part -> Arrays.stream(part.trees, 0, part.blocks()))
            .toArray(byte[][]::new);
    return rows;
  }

  boolean hasTrees() {
    return hasTrees;
  }

  int size() {
    return size;
  }

  private int blocks() {
    return (size + BLOCK - 1) >>> BLOCK_BITS;
  }

  /// How many rows the blocks have room for.
  int room() {
    return blocks() << BLOCK_BITS;
  }

  /// Makes room for one more commit, which stands at a place and has no parents yet. The other
  /// fields are set from now on.
  void begin(long place) {
    int block = size >>> BLOCK_BITS;
    if (block == fields.length) {
      fields = Arrays.copyOf(fields, 2 * block);
      trees = Arrays.copyOf(trees, 2 * block);
    }
    int room = fields[block] == null ? 0 : fields[block].length / FIELDS;
    if ((size & (BLOCK - 1)) == room) {
      int rows = larger(block, room, BLOCK);
      fields[block] = grown(fields[block], rows * FIELDS);
      trees[block] = grown(trees[block], hasTrees ? rows * ObjectName.BYTES : 0);
    }
    beginPlace(place);
    set(PARENT, NO_PARENT);
    set(LISTS, 0);
  }

  private void beginPlace(long place) {
    int block = size >>> PLACES_BITS;
    if (block == places.length) {
      places = Arrays.copyOf(places, 2 * block);
    }
    int room = places[block] == null ? 0 : places[block].length;
    if ((size & (PLACES - 1)) == room) {
      places[block] = grown(places[block], larger(block, room, PLACES));
    }
    places[block][size & (PLACES - 1)] = place;
  }

  /// How much room a block gets that is full: the first begins small, since most histories are.
  private static int larger(int block, int room, int most) {
    return block > 0 ? most : Math.clamp(4L * room, SMALL, most);
  }

  void end() {
    size++;
  }

  private static long[] grown(long @Nullable [] block, int length) {
    return block == null ? new long[length] : Arrays.copyOf(block, length);
  }

  private static byte[] grown(byte @Nullable [] block, int length) {
    return block == null ? new byte[length] : Arrays.copyOf(block, length);
  }

  /// Where a commit stands, as long as commits are read.
  long place(int row) {
    return places[row >>> PLACES_BITS][row & (PLACES - 1)];
  }

  /// Does something with the place of each commit.
  void eachPlace(LongConsumer work) {
    for (int row = 0; row < size; row++) {
      work.accept(place(row));
    }
  }

  /// Sets a field of the commit that was begun.
  void set(int field, long value) {
    replace(size, field, value);
  }

  /// Sets both halves of a field of it.
  void setBoth(int field, int high, int low) {
    replaceBoth(size, field, high, low);
  }

  /// Puts another value into a field.
  void replace(int row, int field, long value) {
    fields[row >>> BLOCK_BITS][(row & (BLOCK - 1)) * FIELDS + field] = value;
  }

  void replaceBoth(int row, int field, int high, int low) {
    replace(row, field, (long) high << 32 | (low & 0xffff_ffffL));
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

  /// Copies all fields of a row.
  void copy(int row, long[] into, int at) {
    System.arraycopy(fields[row >>> BLOCK_BITS], (row & (BLOCK - 1)) * FIELDS, into, at, FIELDS);
  }

  /// Sets the name of the tree of the commit that was begun.
  void setTree(ObjectName tree) {
    tree.write(trees[size >>> BLOCK_BITS], treeStart(size));
  }

  /// Whether the name of the tree of a commit was kept.
  boolean knowsTree(int row) {
    if (!hasTrees) {
      return false;
    }
    int at = treeStart(row);
    var block = trees[row >>> BLOCK_BITS];
    return block.length > 0
        && !Arrays.equals(block, at, at + ObjectName.BYTES, NO_TREE, 0, ObjectName.BYTES);
  }

  /// The name of that tree, if it was kept.
  ObjectName tree(int row) {
    return ObjectName.ofBytes(trees[row >>> BLOCK_BITS], treeStart(row));
  }

  private static int treeStart(int row) {
    return (row & (BLOCK - 1)) * ObjectName.BYTES;
  }
}
