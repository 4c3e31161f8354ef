package io.longhaul.history;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Takes objects out of packs; one for each thread.
///
/// Each object is confirmed: one that stands whole in its pack by the checksum that the index holds
/// for it (which covers its kind, size and stream, and costs a fiftieth of inflating them), one
/// that is made of differences by its name. So neither a flipped bit nor a wrong offset in the
/// index can pass off one object as another.
final class PackedObjects implements Closeable {
  /// Larger commits and tags are left to git.
  static final int MOST_BYTES = 1 << 24;

  private static final int LONGEST_CHAIN = 4096;
  private static final int OFFSET_DELTA = 6;
  private static final int NAME_DELTA = 7;

  /// So much is inflated at most for one object made of differences.
  private static final long MOST_WORK = 16L * MOST_BYTES;

  private final Inflater inflater = new Inflater();
  private final CRC32 checksum = new CRC32();
  private final ObjectDigest digest = new ObjectDigest();
  private final List<PackCursor> cursors;
  private final DeltaBases bases = new DeltaBases();

  PackedObjects(List<Pack> packs) {
    this.cursors = packs.stream().map(PackCursor::new).toList();
  }

  /// The head of an object in a pack.
  ///
  /// @param number the kind, or a difference
  /// @param dataOffset where the stream begins
  /// @param baseOffset where the base of a difference stands, else 0
  private record Entry(int number, int size, long offset, long dataOffset, long baseOffset) {
    boolean isDelta() {
      return number == OFFSET_DELTA || number == NAME_DELTA;
    }
  }

  ObjectKind kind(int pack, int position) throws IOException {
    var cursor = cursors.get(pack);
    var entry = entry(cursor, cursor.pack().index().offset(position));
    for (int depth = 0; entry.isDelta(); depth++) {
      if (depth > LONGEST_CHAIN) {
        throw cursor.pack().damaged(entry.offset, "a chain of differences without end");
      }
      entry = entry(cursor, entry.baseOffset);
    }
    return kind(cursor, entry);
  }

  private static ObjectKind kind(PackCursor cursor, Entry entry) throws HistoryException {
    var kind = ObjectKind.ofNumber(entry.number);
    if (kind == null) {
      throw cursor.pack().damaged(entry.offset, "no kind of object has the number " + entry.number);
    }
    return kind;
  }

  /// The object, which must be of this kind.
  byte[] read(int pack, int position, ObjectKind wanted) throws IOException {
    var cursor = cursors.get(pack);
    var index = cursor.pack().index();
    var entry = entry(cursor, index.offset(position));
    if (entry.isDelta()) {
      return resolve(cursor, entry, index.name(position), wanted);
    }
    checkKind(cursor, entry, wanted);
    var object = inflate(cursor, entry);
    if ((int) checksum.getValue() != index.checksum(position)) {
      throw cursor.pack().damaged(entry.offset, "another checksum than in the index");
    }
    return object;
  }

  private static void checkKind(PackCursor cursor, Entry entry, ObjectKind wanted)
      throws HistoryException {
    if (kind(cursor, entry) != wanted) {
      throw cursor.pack().damaged(entry.offset, "no " + wanted.word() + " stands here");
    }
  }

  private Entry entry(PackCursor cursor, long offset) throws IOException {
    cursor.seek(offset);
    int c = cursor.next();
    int number = (c >> 4) & 7;
    long size = c & 15;
    for (int shift = 4; (c & 0x80) != 0; shift += 7) {
      c = cursor.next();
      if (shift > 53) {
        throw cursor.pack().damaged(offset, "a size without end");
      }
      size |= (c & 0x7fL) << shift;
    }
    long base = 0;
    if (number == OFFSET_DELTA) {
      base = offset - distance(cursor);
    } else if (number == NAME_DELTA) {
      base = baseByName(cursor);
    }
    // kinds that nobody reads may be of any size
    return new Entry(
        number, (int) Math.min(size, Integer.MAX_VALUE), offset, cursor.offset(), base);
  }

  private static long distance(PackCursor cursor) throws HistoryException {
    int c = cursor.next();
    long distance = c & 0x7f;
    while ((c & 0x80) != 0) {
      c = cursor.next();
      distance = ((distance + 1) << 7) | (c & 0x7f);
      if (distance > 1L << 54) {
        break;
      }
    }
    if (distance == 0) {
      throw cursor.pack().damaged(cursor.offset(), "a difference to itself");
    }
    return distance;
  }

  private static long baseByName(PackCursor cursor) throws HistoryException {
    var bytes = new byte[ObjectName.BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) cursor.next();
    }
    var index = cursor.pack().index();
    int position = index.find(ObjectName.ofBytes(bytes, 0));
    if (position < 0) {
      throw cursor.pack().damaged(cursor.offset(), "the base of a difference is not in the pack");
    }
    return index.offset(position);
  }

  private byte[] resolve(PackCursor cursor, Entry top, ObjectName name, ObjectKind wanted)
      throws IOException {
    var chain = new ArrayList<Entry>();
    var entry = top;
    long work = 0;
    byte[] object = null;
    while (object == null && entry.isDelta()) {
      chain.add(entry);
      work += entry.size;
      if (chain.size() > LONGEST_CHAIN || work > MOST_WORK) {
        throw cursor.pack().damaged(top.offset, "a chain of differences without end");
      }
      object = bases.get(cursor.pack(), entry.baseOffset);
      if (object == null) {
        entry = entry(cursor, entry.baseOffset);
      }
    }
    if (object == null) {
      checkKind(cursor, entry, wanted);
      object = inflate(cursor, entry);
    }
    for (int i = chain.size() - 1; i >= 0; i--) {
      var link = chain.get(i);
      bases.put(cursor.pack(), link.baseOffset, object);
      work += object.length;
      object = Delta.apply(object, inflate(cursor, link), MOST_BYTES);
      if (object == null || work > MOST_WORK) {
        throw cursor.pack().damaged(link.offset, "a difference that does not fit to its base");
      }
    }
    if (!digest.of(wanted, object).equals(name)) {
      throw cursor.pack().damaged(top.offset, "the object is not " + name);
    }
    return object;
  }

  /// Inflates the stream to its end and leaves the checksum of head and stream behind.
  private byte[] inflate(PackCursor cursor, Entry entry) throws IOException {
    if (entry.size > MOST_BYTES) {
      throw cursor.pack().unknown("an object of more than " + MOST_BYTES + " bytes");
    }
    var object = new byte[entry.size];
    cursor.seek(entry.offset);
    int head = (int) (entry.dataOffset - entry.offset);
    checksum.reset();
    checksum.update(cursor.bytes(), cursor.at(), head);
    cursor.skip(head);
    inflater.reset();
    try {
      fill(cursor, object);
    } catch (DataFormatException e) {
      throw cursor.pack().damaged(entry.offset, "a broken stream: " + e.getMessage());
    }
    return object;
  }

  private void fill(PackCursor cursor, byte[] object) throws IOException, DataFormatException {
    int filled = 0;
    long consumed = 0;
    var beyond = new byte[0];
    while (!inflater.finished()) {
      if (inflater.needsInput()) {
        if (cursor.remaining() == 0) {
          cursor.seek(cursor.offset());
        }
        inflater.setInput(cursor.bytes(), cursor.at(), cursor.remaining());
      }
      if (filled < object.length) {
        filled += inflater.inflate(object, filled, object.length - filled);
      } else {
        beyond = beyond.length == 0 ? new byte[1] : beyond;
        if (inflater.inflate(beyond) > 0) {
          throw new DataFormatException("it is longer than it says");
        }
      }
      if (inflater.needsDictionary()) {
        throw new DataFormatException("it needs a dictionary");
      }
      int step = (int) (inflater.getBytesRead() - consumed);
      checksum.update(cursor.bytes(), cursor.at(), step);
      cursor.skip(step);
      consumed += step;
    }
    if (filled < object.length) {
      throw new DataFormatException("it is shorter than it says");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
