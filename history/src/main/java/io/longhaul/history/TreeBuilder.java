package io.longhaul.history;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Makes trees of bytes, and of parts of the bytes of other trees. What it makes are entries in
/// order; it says so when it gets something else. One for each thread.
final class TreeBuilder {
  private static final int NONE = EntryTable.NONE;

  private final TreePool pool;
  private final Delta delta = new Delta();
  private final TreeLayout layout = new TreeLayout();
  private EntryTable entries;

  /// The entries that were added, as far as they have no numbers yet.
  private final EntryBatch batch = new EntryBatch();

  private int start;

  /// How many bytes the entries have that were added.
  private int size;

  /// The entry of the other tree at which the last copy ended.
  private int copied;

  private int lastName;

  /// The name of an entry of which nothing else is there yet, or -1.
  private int openName;

  /// An entry of which not all bytes are there yet.
  private byte[] open = new byte[256];

  private int openSize;

  /// Where the zero behind its name stands, or -1.
  private int openZero;

  /// The name of an object of which a part is added.
  private final byte[] object = new byte[ObjectName.BYTES];

  TreeBuilder(TreePool pool) {
    this.pool = pool;
    this.entries = pool.entries();
  }

  /// The tree of these bytes; null when they are none.
  ///
  /// @param like one that probably has the same layout
  @Nullable Tree whole(byte[] bytes, int length, Tree like, long key) throws HistoryException {
    begin(like);
    return add(bytes, 0, length) ? end(key) : null;
  }

  /// The tree that a difference makes of its base; null when it makes none.
  @Nullable Tree changed(Tree base, ObjectBuffer difference, long key) throws HistoryException {
    boolean fits = delta.begin(difference, base.bytes(), PackedObjects.MOST_BYTES);
    begin(base);
    while (fits && delta.next()) {
      fits =
          delta.copies()
              ? copy(base, delta.from(), delta.to())
              : add(delta.bytes(), delta.from(), delta.to());
    }
    return fits && delta.isDone() ? end(key) : null;
  }

  private void begin(Tree like) {
    layout.begin(like.layout());
    entries = pool.entries();
    start = pool.filled();
    batch.clear();
    size = 0;
    copied = 0;
    lastName = NONE;
    openName = NONE;
    openSize = 0;
    openZero = NONE;
  }

  /// Adds bytes.
  ///
  /// @return whether they continue a tree
  private boolean add(byte[] bytes, int from, int to) throws HistoryException {
    int at = openName >= 0 || openSize > 0 ? fill(bytes, from, to) : from;
    while (at >= 0 && at < to) {
      int name = entries.follower(lastName, bytes, at, to);
      int zero = name >= 0 ? at + entries.nameLength(name) - 1 : Ascii.partOfPathEnd(bytes, at, to);
      int end = zero + 1 + ObjectName.BYTES;
      if (zero == to || end > to) {
        openZero = zero == to ? NONE : zero - at;
        append(bytes, at, to);
        return true;
      }
      name = name >= 0 ? name : entries.name(bytes, at, zero + 1);
      at = addEntry(name, bytes, zero + 1) ? end : NONE;
    }
    return at >= 0;
  }

  /// Completes the open entry.
  ///
  /// @return where the rest begins, or -1 when it is none
  private int fill(byte[] bytes, int from, int to) throws HistoryException {
    if (openName >= 0) {
      int name = openName;
      openName = NONE;
      if (to - from >= ObjectName.BYTES) {
        return addEntry(name, bytes, from) ? from + ObjectName.BYTES : NONE;
      }
      openZero = entries.nameLength(name) - 1;
      makeRoom(openZero + 1);
      entries.writeName(name, open);
      openSize = openZero + 1;
    }
    if (openZero == NONE) {
      int zero = Ascii.partOfPathEnd(bytes, from, to);
      if (zero == to) {
        append(bytes, from, to);
        return to;
      }
      openZero = openSize + zero - from;
    }
    int missing = openZero + 1 + ObjectName.BYTES - openSize;
    int end = Math.min(from + missing, to);
    append(bytes, from, end);
    if (end - from < missing) {
      return end;
    }
    openSize = 0;
    return addEntry(entries.name(open, 0, openZero + 1), open, openZero + 1) ? end : NONE;
  }

  private void append(byte[] bytes, int from, int to) {
    makeRoom(to - from);
    System.arraycopy(bytes, from, open, openSize, to - from);
    openSize += to - from;
  }

  private void makeRoom(int more) {
    if (openSize + more > open.length) {
      open = Arrays.copyOf(open, Math.max(openSize + more, 2 * open.length));
    }
  }

  /// Adds an entry.
  ///
  /// @param at where the name of its object stands
  /// @return whether it is one and continues a tree
  private boolean addEntry(int name, byte[] bytes, int at) throws HistoryException {
    if (name < 0 || !entries.mayFollow(lastName, name)) {
      return false;
    }
    if (batch.isFull()) {
      batch.settle(entries, pool.numbers());
    }
    batch.add(name, bytes, at, pool.filled());
    pool.add(NONE);
    layout.add(size);
    size += entries.nameLength(name) + ObjectName.BYTES;
    lastName = name;
    return true;
  }

  /// Adds bytes of another tree.
  ///
  /// @return whether they continue a tree
  private boolean copy(Tree from, int firstByte, int endByte) throws HistoryException {
    int at = firstByte;
    int entry = from.entryAt(at, copied);
    while (at < endByte) {
      int entryStart = from.layout()[entry];
      boolean begins = at == entryStart && openSize == 0 && openName == NONE;
      int run = begins ? from.entryAt(endByte, entry) : entry;
      if (run > entry) {
        if (!addRun(from, entry, run)) {
          return false;
        }
        at = from.layout()[run];
        entry = run;
      } else {
        int end = Math.min(from.layout()[entry + 1], endByte);
        if (!addPart(pool.numbers()[from.start + entry], at - entryStart, end - entryStart)) {
          return false;
        }
        at = end;
        entry++;
      }
    }
    copied = entry;
    return true;
  }

  private boolean addRun(Tree from, int first, int end) throws HistoryException {
    int name = entries.nameOf(pool.numbers()[from.start + first]);
    if (!entries.mayFollow(lastName, name)) {
      return false;
    }
    pool.addRun(from.start + first, from.start + end);
    layout.addRun(first, end, size - from.layout()[first]);
    lastName = entries.nameOf(pool.numbers()[from.start + end - 1]);
    size += from.layout()[end] - from.layout()[first];
    return true;
  }

  /// Adds a part of an entry.
  private boolean addPart(int number, int from, int to) throws HistoryException {
    int name = entries.nameOf(number);
    int length = entries.nameLength(name);
    if (from == 0 && to == length && openSize == 0 && openName == NONE) {
      // nearly always: the same thing with another content
      openName = name;
      return true;
    }
    boolean fits = true;
    if (from < length) {
      int start = entries.nameStart(name);
      fits = add(entries.nameArray(), start + from, start + Math.min(to, length));
    }
    if (fits && to > length) {
      entries.objectOf(number).write(object, 0);
      fits = add(object, Math.max(0, from - length), to - length);
    }
    return fits;
  }

  /// The tree of all that was added; null when its last entry is not whole.
  private @Nullable Tree end(long key) throws HistoryException {
    if (openSize > 0 || openName >= 0) {
      return null;
    }
    batch.settle(entries, pool.numbers());
    var tree = new Tree(key, start, pool.filled(), layout.end(size));
    pool.put(tree);
    return tree;
  }
}
