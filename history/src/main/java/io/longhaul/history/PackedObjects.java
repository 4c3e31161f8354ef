package io.longhaul.history;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes objects out of packs; one for each thread.
///
/// Each object is confirmed by the checksum that the index holds for it, which covers its kind,
/// size and stream and costs a fiftieth of inflating them; one that is made of differences by those
/// of all that it is made of. So neither a flipped bit nor a wrong offset in the index can pass off
/// one object as another.
final class PackedObjects {
  /// Larger commits and tags are left to git.
  static final int MOST_BYTES = 1 << 24;

  static final int LONGEST_CHAIN = 4096;

  /// So much is inflated at most for one object made of differences.
  static final long MOST_WORK = 16L * MOST_BYTES;

  private final PackStreams streams;
  private final List<PackCursor> cursors;
  private final DeltaBases bases = new DeltaBases();
  private final ObjectBuffer part = new ObjectBuffer();
  private ObjectBuffer object = new ObjectBuffer();
  private ObjectBuffer next = new ObjectBuffer();
  private final Delta delta = new Delta();
  private final Budget budget;
  private final PackEntry entry = new PackEntry();

  /// The object that was read ahead, and what it is.
  private ObjectBuffer ahead = new ObjectBuffer();

  private final PackEntry entryAhead = new PackEntry();
  private @Nullable ObjectKind kindAhead;
  private int packAhead;
  private int positionAhead;
  private long[] chain = new long[64];

  PackedObjects(List<Pack> packs, Inflate inflate, Budget budget, int stretch) {
    this.budget = budget;
    this.streams = new PackStreams(inflate, budget);
    this.cursors = packs.stream().map(pack -> new PackCursor(pack, stretch)).toList();
  }

  ObjectKind kind(int pack, int position) throws IOException {
    var cursor = cursors.get(pack);
    entry.read(cursor, cursor.pack().index().offset(position));
    for (int depth = 0; entry.isDelta(); depth++) {
      if (depth > LONGEST_CHAIN) {
        throw cursor.pack().damaged(entry.offset(), "a chain of differences without end");
      }
      entry.read(cursor, entry.baseOffset());
    }
    return entry.kind(cursor.pack());
  }

  /// Reads the object, which must be of this kind. The next one uses the same buffers.
  ///
  /// @param next the position in the same pack of one of that kind that will be read right after
  ///   it: it is read ahead where that takes less time than reading it alone
  ObjectBuffer read(int pack, int position, int next, ObjectKind wanted) throws IOException {
    var cursor = cursors.get(pack);
    var index = cursor.pack().index();
    entry.read(cursor, index.offset(position));
    if (isWhole(cursor, entry, wanted) && cursor.keepsStretch(index.offset(next))) {
      int checksum = index.checksum(position);
      int checksumAhead = index.checksum(next);
      entryAhead.read(cursor, index.offset(next));
      if (isWhole(cursor, entryAhead, wanted)
          && streams.readBoth(entry, checksum, object, entryAhead, checksumAhead, ahead)) {
        kindAhead = wanted;
        packAhead = pack;
        positionAhead = next;
        return object;
      }
    }
    return read(pack, position, wanted);
  }

  private static boolean isWhole(PackCursor cursor, PackEntry entry, ObjectKind wanted)
      throws HistoryException {
    return !entry.isDelta() && entry.kind(cursor.pack()) == wanted;
  }

  /// Reads the object, which must be of this kind. The next one uses the same buffers.
  ObjectBuffer read(int pack, int position, ObjectKind wanted) throws IOException {
    if (wanted == kindAhead && position == positionAhead && pack == packAhead) {
      kindAhead = null;
      var before = object;
      object = ahead;
      ahead = before;
      return object;
    }
    var cursor = cursors.get(pack);
    // both at once: each of them has to be waited for
    int checksum = cursor.pack().index().checksum(position);
    long offset = cursor.pack().index().offset(position);
    entry.read(cursor, offset);
    if (entry.isDelta()) {
      confirm(cursor.pack(), entry.offset(), position);
      resolve(cursor, wanted);
    } else {
      checkKind(cursor, wanted);
      streams.read(cursor, entry, checksum, object);
    }
    return object;
  }

  /// Looks whether the place belongs to the position alone: the checksums that confirm a difference
  /// are found by places.
  private static void confirm(Pack pack, long offset, int position) throws IOException {
    if (pack.positionAt(offset) != position) {
      throw pack.damaged(offset, "two objects of the index stand here");
    }
  }

  private void checkKind(PackCursor cursor, ObjectKind wanted) throws HistoryException {
    if (entry.kind(cursor.pack()) != wanted) {
      throw otherKind(cursor, wanted);
    }
  }

  private HistoryException otherKind(PackCursor cursor, ObjectKind wanted) {
    return cursor.pack().damaged(entry.offset(), "no " + wanted.word() + " stands here");
  }

  /// Makes the object that the entry, a difference, makes of others.
  private void resolve(PackCursor cursor, ObjectKind wanted) throws IOException {
    var pack = cursor.pack();
    long top = entry.offset();
    long work = 0;
    int links = 0;
    boolean isMade = false;
    while (!isMade && entry.isDelta()) {
      if (links == chain.length) {
        chain = Arrays.copyOf(chain, 2 * links);
      }
      chain[links++] = entry.offset();
      work += entry.size();
      if (links > LONGEST_CHAIN || work > MOST_WORK) {
        throw pack.damaged(top, "a chain of differences without end");
      }
      long base = entry.baseOffset();
      if (entry.isBaseNamed()) {
        confirm(pack, base, entry.basePosition());
      }
      isMade = bases.get(pack, base, wanted, object);
      if (!isMade) {
        entry.read(cursor, base);
      }
    }
    if (!isMade) {
      checkKind(cursor, wanted);
      streams.read(cursor, entry, checksumAt(pack, entry.offset()), object);
      bases.put(pack, entry.offset(), wanted, object);
    }
    while (links > 0) {
      entry.read(cursor, chain[--links]);
      streams.read(cursor, entry, checksumAt(pack, entry.offset()), part);
      work += object.size();
      budget.work(object.size());
      if (!delta.apply(object, part, MOST_BYTES, next) || work > MOST_WORK) {
        throw pack.damaged(entry.offset(), "a difference that does not fit to its base");
      }
      var base = object;
      object = next;
      next = base;
      bases.put(pack, entry.offset(), wanted, object);
    }
  }

  private static int checksumAt(Pack pack, long offset) throws IOException {
    return pack.index().checksum(pack.positionAt(offset));
  }
}
