package io.longhaul.history;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The trees that one thread has read and may need again: they are compared with the next ones, and
/// most trees of a pack are differences to others.
///
/// Most entries of a tree are those of many others too. So a tree is a row of the numbers that its
/// entries have in an [EntryTable]: a ninth of its bytes, made of another one by copying numbers
/// and compared with it by comparing them.
final class TreePool {
  private static final int SLOT_BITS = 16;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /// So many different entries are kept; with what finds them, each takes 40 bytes.
  private static final int ENOUGH_ENTRIES = 1 << 19;

  private static final int ENOUGH_NAMES = 1 << 24;

  /// No commit changes so many folders and files unless somebody means harm.
  private static final int MOST_NUMBERS = 1 << 25;

  private static final int MOST_ENTRIES = 1 << 22;
  private static final int MOST_NAMES = 1 << 27;

  private final int enoughNumbers;
  private final @Nullable Tree[] byKey = new @Nullable Tree[1 << SLOT_BITS];
  private final @Nullable Tree[] byName = new @Nullable Tree[1 << SLOT_BITS];
  private EntryTable entries = new EntryTable();
  private int[] numbers = new int[1 << 12];
  private int filled;

  /// @param numbers how many of them are kept
  TreePool(int numbers) {
    this.enoughNumbers = numbers;
  }

  /// Forgets all trees when there are many. Nobody may have one.
  void forgetMany() {
    boolean isFull = hasMore(ENOUGH_ENTRIES, ENOUGH_NAMES);
    if (isFull || filled > enoughNumbers) {
      Arrays.fill(byKey, null);
      Arrays.fill(byName, null);
      filled = 0;
    }
    if (isFull) {
      entries = new EntryTable();
    }
  }

  private boolean hasMore(int thanEntries, int thanNames) {
    return entries.size() > thanEntries || entries.nameCapacity() > thanNames;
  }

  @Nullable Tree get(ObjectName name) {
    var tree = byName[slot(name.first())];
    return tree != null && name.equals(tree.name) ? tree : null;
  }

  @Nullable Tree get(long key) {
    var tree = byKey[slot(key)];
    return tree != null && tree.key == key ? tree : null;
  }

  /// Says the name of a tree that was put.
  void name(Tree tree, ObjectName name) {
    tree.name = name;
    byName[slot(name.first())] = tree;
  }

  void put(Tree tree) throws HistoryException {
    if (hasMore(MOST_ENTRIES, MOST_NAMES)) {
      throw tooMuch();
    }
    byKey[slot(tree.key)] = tree;
  }

  private static int slot(long key) {
    return (int) ((key * MIX) >>> (64 - SLOT_BITS));
  }

  EntryTable entries() {
    return entries;
  }

  /// The numbers of all trees one after the other; another array once one more was read.
  int[] numbers() {
    return numbers;
  }

  int filled() {
    return filled;
  }

  /// Adds the number of an entry.
  void add(int number) throws HistoryException {
    makeRoom(1);
    numbers[filled++] = number;
  }

  /// Adds numbers that stand elsewhere already.
  void addRun(int from, int to) throws HistoryException {
    makeRoom(to - from);
    System.arraycopy(numbers, from, numbers, filled, to - from);
    filled += to - from;
  }

  private void makeRoom(int more) throws HistoryException {
    if (filled + more > numbers.length) {
      if (more > MOST_NUMBERS - filled) {
        throw tooMuch();
      }
      numbers = Arrays.copyOf(numbers, Math.max(filled + more, grown(numbers.length)));
    }
  }

  /// Four times as many, not twice: memory that was not touched before is dearer than what is left
  /// over. But not more than what one commit may need above what is kept.
  private int grown(int length) {
    int most = enoughNumbers + enoughNumbers / 8;
    return length < most ? Math.min(4 * length, most) : 2 * length;
  }

  private static HistoryException tooMuch() {
    return HistoryException.tooMuch("a commit that changes too many folders");
  }
}
