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
  private final List<byte[]> segments = new ArrayList<>();

  ChunkTables(List<CommitChunk> chunks) throws HistoryException {
    this.chunks = chunks;
    int count = chunks.size();
    people = new int[count][];
    zones = new int[count][];
    encodings = new int[count][];
    textShifts = new int[count];
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
      }
    }
  }

  int person(int chunk, int number) {
    return mapped(people, chunk, number);
  }

  int zone(int chunk, int number) {
    return mapped(zones, chunk, number);
  }

  int encoding(int chunk, int number) {
    return mapped(encodings, chunk, number);
  }

  private static int mapped(int[][] maps, int chunk, int number) {
    return chunk == 0 || number == Commits.NOBODY ? number : maps[chunk][number];
  }

  int text(int chunk, int number) {
    return number + textShifts[chunk];
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

  List<byte[]> segments() {
    return segments;
  }
}
