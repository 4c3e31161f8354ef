package io.longhaul.history;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/// Makes one history of the commits that several threads have read: in the order of their names,
/// with one table of people, and with numbers of parents in the place of places. The rows stay
/// where they were written; only their order is new.
final class CommitAssembly {
  private static final int NUMBER_BITS = 32;

  private final List<CommitChunk> chunks;
  private final int idBytes;

  private final PlaceNumbers numbers;
  private final int size;
  private int[] order = {};
  private byte[] ids = {};

  /// What the numbers become that places give; empty while they stay.
  private int[] renumbered = {};

  /// Tells names.
  @FunctionalInterface
  interface Names {
    /// Writes the name of what stands at a place.
    void copy(long place, byte[] into, int at);
  }

  /// @param sizes how many positions each part has that a place names
  private CommitAssembly(List<CommitChunk> chunks, int[] sizes, int idBytes) {
    this.chunks = chunks;
    this.idBytes = idBytes;
    this.numbers = new PlaceNumbers(sizes);
    int all = 0;
    for (var chunk : chunks) {
      all = Math.addExact(all, chunk.rows.size());
    }
    this.size = all;
  }

  /// @param idBytes how long a name is
  /// @param tags what the tags that were met lead to
  static Commits of(
      List<CommitChunk> chunks,
      int[] sizes,
      int idBytes,
      Names names,
      Map<ObjectName, ObjectName> tags)
      throws IOException {
    return new CommitAssembly(chunks, sizes, idBytes).commits(names, tags);
  }

  private Commits commits(Names names, Map<ObjectName, ObjectName> tags) throws IOException {
    chunks.forEach(chunk -> chunk.rows.eachPlace(numbers::mark));
    numbers.number();
    // most of it is waiting for memory that nobody has touched yet
    var room =
        Meanwhile.of(chunks.size() > 1, "names", () -> new byte[Math.multiplyExact(size, idBytes)]);
    order = order();
    var tables = new ChunkTables(chunks);
    ids = room.await();
    SideBySide.run(chunks.size(), numbers.words(), (from, to) -> writeNames(names, from, to));
    if (!isOrdered()) {
      // in several parts, or in one that is no pack or has an index out of order
      sort();
    }
    eachChunk(chunk -> settle(chunk, tables));
    tables.furtherParents().map(this::at);
    var rows = CommitRows.joined(chunks.stream().map(chunk -> chunk.rows).toList());
    var table =
        new CommitTable(idBytes, ids, order, rows, tables.furtherParents(), tables.credits());
    return new Commits(
        table, tables.people(), tables.zones(), tables.encodings(), tables.segments(), tags);
  }

  /// Does something with each chunk, in a thread of its own.
  private void eachChunk(IntConsumer work) throws IOException {
    SideBySide.run(chunks.size(), chunks.size(), (chunk, _) -> work.accept(chunk));
  }

  /// The number of the commit that stands at a place.
  private int at(long place) {
    int number = numbers.of(place);
    return number == Commits.OUTSIDE || renumbered.length == 0 ? number : renumbered[number];
  }

  /// The row of each number.
  private int[] order() throws IOException {
    var rowOf = new int[size];
    var before = new int[chunks.size()];
    for (int chunk = 1; chunk < before.length; chunk++) {
      before[chunk] = before[chunk - 1] + chunks.get(chunk - 1).rows.room();
    }
    eachChunk(chunk -> {
      var rows = chunks.get(chunk).rows;
      for (int row = 0; row < rows.size(); row++) {
        rowOf[numbers.of(rows.place(row))] = before[chunk] + row;
      }
    });
    return rowOf;
  }

  /// Writes the names of some numbers. Within a pack, the order of positions is that of names.
  private void writeNames(Names names, int from, int to) {
    numbers.each(from, to, place -> names.copy(place, ids, numbers.of(place) * idBytes));
  }

  private boolean isOrdered() throws IOException {
    var ordered = new AtomicBoolean(true);
    SideBySide.run(
        chunks.size(),
        size,
        (from, to) -> {
          if (!IdIndex.isOrdered(ids, idBytes, from, to)) {
            ordered.set(false);
          }
        });
    return ordered.get();
  }

  /// Numbers them anew, in the order of names.
  private void sort() {
    var sorted = sorted();
    var before = order;
    var idsBefore = ids;
    order = new int[sorted.length];
    ids = new byte[idsBefore.length];
    renumbered = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      order[i] = before[sorted[i]];
      renumbered[sorted[i]] = i;
      System.arraycopy(idsBefore, sorted[i] * idBytes, ids, i * idBytes, idBytes);
    }
  }

  /// The numbers in the order of names: by the first four bytes, then by all.
  private int[] sorted() {
    var keys = new long[order.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = prefix(i) << NUMBER_BITS | i;
    }
    Arrays.sort(keys);
    var sorted = new int[keys.length];
    for (int i = 0; i < sorted.length; i++) {
      int number = (int) keys[i];
      int to = i;
      while (to > 0 && compare(sorted[to - 1], number) > 0) {
        sorted[to] = sorted[to - 1];
        to--;
      }
      sorted[to] = number;
    }
    return sorted;
  }

  /// The first four bytes of a name as a signed number of the same order.
  private long prefix(int number) {
    int at = number * idBytes;
    int word = ids[at] << 24 | (ids[at + 1] & 0xff) << 16 | (ids[at + 2] & 0xff) << 8;
    return (word | (ids[at + 3] & 0xff)) ^ Integer.MIN_VALUE;
  }

  private int compare(int number, int other) {
    int at = number * idBytes;
    int otherAt = other * idBytes;
    return Arrays.compareUnsigned(ids, at, at + idBytes, ids, otherAt, otherAt + idBytes);
  }

  /// Puts numbers that hold for the whole history into the rows of a chunk.
  private void settle(int chunk, ChunkTables tables) {
    var rows = chunks.get(chunk).rows;
    for (int row = 0; row < rows.size(); row++) {
      long parent = rows.get(row, CommitRows.PARENT);
      if (parent != CommitRows.NO_PARENT) {
        rows.replace(row, CommitRows.PARENT, at(parent));
      }
      if (chunk > 0) {
        tables.settle(chunk, rows, row);
      }
    }
  }
}
