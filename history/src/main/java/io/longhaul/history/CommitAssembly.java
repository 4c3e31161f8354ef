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
      size = Math.addExact(size, chunks.get(i).columns.size);
    }
    this.all = new Columns(chunks.getFirst().columns.idBytes, size);
    all.size = size;
    this.rows = new int[sizes.length][];
    for (int i = 0; i < sizes.length; i++) {
      rows[i] = new int[sizes[i]];
      Arrays.fill(rows[i], Commits.OUTSIDE);
    }
  }

  static Commits of(List<CommitChunk> chunks, int[] sizes, Map<ObjectName, ObjectName> tags)
      throws HistoryException {
    var assembly = new CommitAssembly(chunks, sizes);
    var order = assembly.order();
    assembly.placeRows(order);
    assembly.fillParents(order);
    return assembly.fill(order, tags);
  }

  private int chunkOf(int entry) {
    int chunk = 0;
    while (chunk + 1 < bases.length && entry >= bases[chunk + 1]) {
      chunk++;
    }
    return chunk;
  }

  /// The entries of all chunks, one after the other, in the order of names.
  private int[] order() throws HistoryException {
    var keys = new long[all.size];
    int entry = 0;
    for (var chunk : chunks) {
      for (int i = 0; i < chunk.columns.size; i++) {
        keys[entry] = prefix(chunk.columns, i) << ENTRY_BITS | entry;
        entry++;
      }
    }
    Arrays.sort(keys);
    var order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    for (int i = 1; i < order.length; i++) {
      for (int j = i; j > 0 && compare(order[j - 1], order[j]) > 0; j--) {
        int swapped = order[j];
        order[j] = order[j - 1];
        order[j - 1] = swapped;
      }
    }
    return order;
  }

  /// The first four bytes of a name as a signed number of the same order.
  private static long prefix(Columns columns, int row) {
    int at = row * columns.idBytes;
    var ids = columns.ids;
    int word = ids[at] << 24 | (ids[at + 1] & 0xff) << 16 | (ids[at + 2] & 0xff) << 8;
    return (word | (ids[at + 3] & 0xff)) ^ Integer.MIN_VALUE;
  }

  private int compare(int entry, int other) {
    var columns = columnsOf(entry);
    var otherColumns = columnsOf(other);
    int from = (entry - bases[chunkOf(entry)]) * columns.idBytes;
    int otherFrom = (other - bases[chunkOf(other)]) * columns.idBytes;
    return Arrays.compareUnsigned(
        columns.ids,
        from,
        from + columns.idBytes,
        otherColumns.ids,
        otherFrom,
        otherFrom + columns.idBytes);
  }

  private Columns columnsOf(int entry) {
    return chunks.get(chunkOf(entry)).columns;
  }

  private void placeRows(int[] order) {
    for (int row = 0; row < order.length; row++) {
      int chunk = chunkOf(order[row]);
      long place = chunks.get(chunk).places[order[row] - bases[chunk]];
      rows[Places.where(place)][Places.position(place)] = row;
    }
  }

  private void fillParents(int[] order) {
    int count = 0;
    for (var chunk : chunks) {
      var columns = chunk.columns;
      count += columns.size == 0 ? 0 : columns.parentEnds[columns.size - 1];
    }
    all.parents = new int[count];
    int filled = 0;
    for (int row = 0; row < order.length; row++) {
      int c = chunkOf(order[row]);
      var chunk = chunks.get(c);
      int local = order[row] - bases[c];
      for (int i = chunk.columns.parentStart(local); i < chunk.columns.parentEnds[local]; i++) {
        long place = chunk.parentPlaces[i];
        all.parents[filled++] = rows[Places.where(place)][Places.position(place)];
      }
      all.parentEnds[row] = filled;
    }
  }

  private Commits fill(int[] order, Map<ObjectName, ObjectName> tags) throws HistoryException {
    var tables = new ChunkTables(chunks);
    for (int row = 0; row < order.length; row++) {
      int c = chunkOf(order[row]);
      copy(chunks.get(c).columns, order[row] - bases[c], row, tables, c);
    }
    return new Commits(
        all, tables.people(), tables.zones(), tables.encodings(), tables.segments(), tags);
  }

  private void copy(Columns from, int local, int row, ChunkTables tables, int chunk) {
    System.arraycopy(from.ids, local * all.idBytes, all.ids, row * all.idBytes, all.idBytes);
    all.authors[row] = tables.person(chunk, from.authors[local]);
    all.committers[row] = tables.person(chunk, from.committers[local]);
    all.authorTimes[row] = from.authorTimes[local];
    all.committerTimes[row] = from.committerTimes[local];
    all.authorZones[row] = tables.zone(chunk, from.authorZones[local]);
    all.committerZones[row] = tables.zone(chunk, from.committerZones[local]);
    all.encodings[row] = tables.encoding(chunk, from.encodings[local]);
    all.texts[row] = tables.text(chunk, from.texts[local]);
    for (int credit = from.creditStart(local); credit < from.creditEnds[local]; credit++) {
      all.addCredit(tables.person(chunk, from.credits[credit]));
    }
    all.creditEnds[row] = all.creditCount;
  }
}
