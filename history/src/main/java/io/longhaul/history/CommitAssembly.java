package io.longhaul.history;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Makes one history of the commits that several threads have read: in the order of their names,
/// with one table of people, and with numbers of parents in the place of places.
final class CommitAssembly {
  private static final int ENTRY_BITS = 32;

  private final List<CommitChunk> chunks;
  private final int[] bases;
  private final Columns all;
  private final int[][] rows;

  /// @param sizes how many positions each part has that a place names
  private CommitAssembly(List<CommitChunk> chunks, int[] sizes) {
    this.chunks = chunks;
    this.bases = new int[chunks.size()];
    int size = 0;
    for (int i = 0; i < bases.length; i++) {
      bases[i] = size;
      size = Math.addExact(size, chunks.get(i).rows.size());
    }
    this.all = new Columns(chunks.getFirst().rows.idBytes, size);
    all.size = size;
    all.trees = new byte[hasTrees() ? all.ids.length : 0];
    this.rows = new int[sizes.length][];
    for (int i = 0; i < sizes.length; i++) {
      rows[i] = new int[sizes[i]];
      Arrays.fill(rows[i], Commits.OUTSIDE);
    }
  }

  static Commits of(List<CommitChunk> chunks, int[] sizes, Map<ObjectName, ObjectName> tags)
      throws HistoryException {
    var assembly = new CommitAssembly(chunks, sizes);
    var tables = new ChunkTables(chunks);
    assembly.fill(tables);
    return new Commits(
        assembly.all, tables.people(), tables.zones(), tables.encodings(), tables.segments(), tags);
  }

  private boolean hasTrees() {
    return chunks.stream().anyMatch(chunk -> chunk.rows.hasTrees());
  }

  private int chunkOf(int entry) {
    int chunk = 0;
    while (chunk + 1 < bases.length && entry >= bases[chunk + 1]) {
      chunk++;
    }
    return chunk;
  }

  /// Whether more than one part may have commits.
  private boolean hasSeveralParts() {
    int parts = 0;
    for (var part : rows) {
      parts += Math.min(part.length, 1);
    }
    return parts > 1;
  }

  /// The entries of all chunks, numbered one after the other, by their positions. Within a pack
  /// that is the order of names.
  private int[] placed() {
    placeEntries();
    var order = new int[all.size];
    int count = 0;
    for (var part : rows) {
      for (int entry : part) {
        if (entry != Commits.OUTSIDE) {
          order[count++] = entry;
        }
      }
    }
    return order;
  }

  /// The entries in the order of names.
  private int[] sorted(int[] entries) {
    var keys = new long[entries.length];
    sideBySide((from, to) -> addPrefixes(entries, keys, from, to));
    Arrays.sort(keys);
    var order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
      for (int j = i; j > 0 && keys[j - 1] >> ENTRY_BITS == keys[i] >> ENTRY_BITS; j--) {
        if (compare(order[j - 1], order[j]) < 0) {
          break;
        }
        int swapped = order[j];
        order[j] = order[j - 1];
        order[j - 1] = swapped;
      }
    }
    return order;
  }

  /// Puts the beginning of the name above each entry.
  private void addPrefixes(int[] entries, long[] keys, int from, int to) {
    for (int i = from; i < to; i++) {
      int entry = entries[i];
      int chunk = chunkOf(entry);
      keys[i] = prefix(chunks.get(chunk).rows, entry - bases[chunk]) << ENTRY_BITS | entry;
    }
  }

  private void sideBySide(SideBySide.Part work) {
    SideBySide.run(chunks.size(), all.size, work);
  }

  /// For a moment, each row has the number of its entry.
  private void placeEntries() {
    int entry = 0;
    for (var chunk : chunks) {
      for (int i = 0; i < chunk.rows.size(); i++) {
        long place = chunk.rows.get(i, CommitRows.PLACE);
        rows[Places.where(place)][Places.position(place)] = entry++;
      }
    }
  }

  /// The first four bytes of a name as a signed number of the same order.
  private static long prefix(CommitRows from, int row) {
    int at = from.nameAt(row);
    var ids = from.names(row);
    int word = ids[at] << 24 | (ids[at + 1] & 0xff) << 16 | (ids[at + 2] & 0xff) << 8;
    return (word | (ids[at + 3] & 0xff)) ^ Integer.MIN_VALUE;
  }

  private int compare(int entry, int other) {
    var from = rowsOf(entry);
    var otherFrom = rowsOf(other);
    int row = entry - bases[chunkOf(entry)];
    int otherRow = other - bases[chunkOf(other)];
    return Arrays.compareUnsigned(
        from.names(row),
        from.nameAt(row),
        from.nameAt(row) + from.idBytes,
        otherFrom.names(otherRow),
        otherFrom.nameAt(otherRow),
        otherFrom.nameAt(otherRow) + from.idBytes);
  }

  private CommitRows rowsOf(int entry) {
    return chunks.get(chunkOf(entry)).rows;
  }

  /// Fills all columns, each part of the rows in a thread of its own: first what takes the same
  /// room in every row, and where the rest ends; then the rest, which needs the numbers of all
  /// rows.
  private void fill(ChunkTables tables) {
    var order = fillRows(tables);
    for (int row = 1; row < order.length; row++) {
      all.parentEnds[row] += all.parentEnds[row - 1];
      all.creditEnds[row] += all.creditEnds[row - 1];
    }
    int last = order.length - 1;
    all.parents = new int[last < 0 ? 0 : all.parentEnds[last]];
    all.creditCount = last < 0 ? 0 : all.creditEnds[last];
    all.credits = new int[all.creditCount];
    sideBySide((from, to) -> fillLists(order, from, to, tables));
  }

  /// Fills what takes the same room in every row, in the order of names.
  private int[] fillRows(ChunkTables tables) {
    var placed = placed();
    if (!hasSeveralParts()) {
      sideBySide((from, to) -> fillRows(placed, from, to, tables));
      if (new IdIndex(all).isOrdered()) {
        return placed;
      }
      // this part is no pack, or its index is not in order
    }
    var sorted = sorted(placed);
    sideBySide((from, to) -> fillRows(sorted, from, to, tables));
    return sorted;
  }

  private void fillRows(int[] order, int from, int to, ChunkTables tables) {
    for (int row = from; row < to; row++) {
      int chunk = chunkOf(order[row]);
      int local = order[row] - bases[chunk];
      long place = chunks.get(chunk).rows.get(local, CommitRows.PLACE);
      rows[Places.where(place)][Places.position(place)] = row;
      copy(chunks.get(chunk).rows, local, row, tables, chunk);
    }
  }

  private void fillLists(int[] order, int from, int to, ChunkTables tables) {
    for (int row = from; row < to; row++) {
      int c = chunkOf(order[row]);
      var chunk = chunks.get(c);
      int local = order[row] - bases[c];
      int parent = all.parentStart(row);
      long first = chunk.rows.get(local, CommitRows.PARENT);
      if (first != CommitRows.NO_PARENT) {
        all.parents[parent++] = rowAt(first);
      }
      int end = chunk.rows.furtherParentEnd(local);
      for (int i = chunk.rows.furtherParentStart(local); i < end; i++) {
        all.parents[parent++] = rowAt(chunk.furtherParents[i]);
      }
      int credit = all.creditStart(row);
      for (int i = chunk.rows.creditStart(local); i < chunk.rows.creditEnd(local); i++) {
        all.credits[credit++] = tables.person(c, chunk.credits[i]);
      }
    }
  }

  private int rowAt(long place) {
    return rows[Places.where(place)][Places.position(place)];
  }

  private void copy(CommitRows from, int local, int row, ChunkTables tables, int chunk) {
    System.arraycopy(
        from.names(local), from.nameAt(local), all.ids, row * all.idBytes, all.idBytes);
    if (from.hasTrees()) {
      System.arraycopy(
          from.names(local), from.treeAt(local), all.trees, row * all.idBytes, all.idBytes);
    }
    all.authors[row] = tables.person(chunk, from.high(local, CommitRows.PEOPLE));
    all.committers[row] = tables.person(chunk, from.low(local, CommitRows.PEOPLE));
    all.authorTimes[row] = from.get(local, CommitRows.AUTHOR_TIME);
    all.committerTimes[row] = from.get(local, CommitRows.COMMITTER_TIME);
    all.authorZones[row] = tables.zone(chunk, from.high(local, CommitRows.ZONES));
    all.committerZones[row] = tables.zone(chunk, from.low(local, CommitRows.ZONES));
    all.encodings[row] = tables.encoding(chunk, from.high(local, CommitRows.TEXT));
    all.texts[row] = tables.text(chunk, from.low(local, CommitRows.TEXT));
    all.parentEnds[row] = from.parents(local);
    all.creditEnds[row] = from.creditEnd(local) - from.creditStart(local);
  }
}
