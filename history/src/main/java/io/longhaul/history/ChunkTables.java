package io.longhaul.history;

import java.util.ArrayList;
import java.util.List;

/// The tables of several chunks as one: those of the first chunk, with what the others add.
///
/// Which number somebody gets depends on which thread met them first; whoever needs an order that
/// does not, has to sort.
final class ChunkTables {
  private static final int MOST_SEGMENTS = 1 << 11;

  private final List<CommitChunk> chunks;
  private final int[][] people;
  private final int[][] zones;
  private final int[][] encodings;
  private final int[] textShifts;
  private final int[] parentShifts;
  private final int[] creditShifts;
  private final List<byte[]> segments = new ArrayList<>();

  ChunkTables(List<CommitChunk> chunks) throws HistoryException {
    this.chunks = chunks;
    int count = chunks.size();
    people = new int[count][];
    zones = new int[count][];
    encodings = new int[count][];
    textShifts = new int[count];
    parentShifts = new int[count];
    creditShifts = new int[count];
    var first = chunks.getFirst();
    for (int i = 0; i < count; i++) {
      var chunk = chunks.get(i);
      textShifts[i] = TextPool.shift(segments.size());
      segments.addAll(chunk.texts.segments());
      if (segments.size() > MOST_SEGMENTS) {
        throw HistoryException.tooMuch("more than 2 GiB of subjects and trailers");
      }
      if (i > 0) {
        encodings[i] = first.encodings.addAll(chunk.encodings, new int[0]);
        people[i] = first.people.addAll(chunk.people, encodings[i]);
        zones[i] = first.zones.addAll(chunk.zones, new int[0]);
        int[] numbers = people[i];
        chunk.credits.map(person -> numbers[(int) person]);
        creditShifts[i] = first.credits.addAll(chunk.credits);
        parentShifts[i] = first.furtherParents.addAll(chunk.furtherParents);
      }
    }
  }

  /// Puts the numbers of the tables into a row of a chunk that is not the first.
  void settle(int chunk, CommitRows rows, int row) {
    mapBoth(rows, row, CommitRows.PEOPLE, people[chunk]);
    mapBoth(rows, row, CommitRows.ZONES, zones[chunk]);
    rows.replaceBoth(
        row,
        CommitRows.TEXT,
        encodings[chunk][rows.high(row, CommitRows.TEXT)],
        rows.low(row, CommitRows.TEXT) + textShifts[chunk]);
    rows.replaceBoth(
        row,
        CommitRows.LISTS,
        moved(rows.high(row, CommitRows.LISTS), parentShifts[chunk]),
        moved(rows.low(row, CommitRows.LISTS), creditShifts[chunk]));
  }

  private static void mapBoth(CommitRows rows, int row, int field, int[] map) {
    rows.replaceBoth(
        row, field, mapped(map, rows.high(row, field)), mapped(map, rows.low(row, field)));
  }

  private static int mapped(int[] map, int number) {
    return number == Commits.NOBODY ? number : map[number];
  }

  /// The empty list stays where it is.
  private static int moved(int list, int shift) {
    return list == 0 ? 0 : list + shift;
  }

  ByteTable people() {
    return chunks.getFirst().people;
  }

  ByteTable zones() {
    return chunks.getFirst().zones;
  }

  ByteTable encodings() {
    return chunks.getFirst().encodings;
  }

  NumberLists furtherParents() {
    return chunks.getFirst().furtherParents;
  }

  NumberLists credits() {
    return chunks.getFirst().credits;
  }

  List<byte[]> segments() {
    return segments;
  }
}
