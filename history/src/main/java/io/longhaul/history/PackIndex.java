package io.longhaul.history;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The index of a pack, version 2: names in order, with the checksum and the place of each object.
/// What it says is believed only as far as the pack confirms it: see [PackedObjects].
final class PackIndex {
  private static final int MAGIC = 0xff744f63;
  private static final int FAN_OUT = 8;
  private static final int NAMES = FAN_OUT + 256 * 4;
  private static final int TRAILER = 2 * ObjectName.BYTES;
  private static final int FIRST_BITS = 8;
  private static final int SPAN_BITS = 32;
  private static final long SPAN_MASK = (1L << SPAN_BITS) - 1;

  /// Fewer names than these begin with the same bits, on the average and as long as bits suffice.
  private static final int BUCKET = 8;

  private static final int MOST_BITS = 18;
  private static final int MOST_GUESSES = 8;

  /// So many entries are read, 102 MiB of them, and of more the names are mapped: looks into large
  /// pages wait less.
  private static final int MOST_READ = FileBytes.MOST_READ / ObjectName.BYTES;

  private final Path file;
  private final int size;

  /// How many names begin with smaller bits than these, for each first byte and so many more bits,
  /// and how many there are.
  private final int[] fanOut;

  private final int moreBits;

  private final int count;
  private final IndexEntries entries;
  private final ObjectName packChecksum;
  private boolean isTakenFrom;

  private PackIndex(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.size = size(channel);
    var byFirst = fanOut(bytes(channel, 0, NAMES));
    this.count = byFirst[byFirst.length - 1];
    int end = size - TRAILER;
    checkSize(end);
    this.packChecksum = bytes(channel, end, ObjectName.BYTES).name(0);
    this.entries =
        count <= MOST_READ
            ? RowEntries.of(channel, NAMES, end, count)
            : MappedEntries.of(channel, NAMES, end, count);
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(count / BUCKET);
    this.moreBits = Math.clamp(bits - FIRST_BITS, 0, MOST_BITS - FIRST_BITS);
    this.fanOut = new int[((byFirst.length - 1) << moreBits) + 1];
    SideBySide.run(
        count < History.MANY_OBJECTS ? 1 : 2,
        byFirst.length - 1,
        (from, to) -> fanOut(byFirst, from, to));
  }

  /// @param known indexes that were read before: what is in one of them is not read again
  static PackIndex open(Path file, List<PackIndex> known) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      for (var index : known) {
        if (index.isOf(file, channel)) {
          return index;
        }
      }
      return new PackIndex(file, channel);
    } catch (EOFException e) {
      throw HistoryException.damaged(file, 0, "the index has become shorter");
    }
  }

  /// Whether it was read from this file, and the pack is the same still: what the checksum of the
  /// pack is made of is all that an index says.
  private boolean isOf(Path other, FileChannel channel) throws IOException {
    return file.equals(other)
        && channel.size() == size
        && bytes(channel, size - TRAILER, ObjectName.BYTES).name(0).equals(packChecksum);
  }

  private int size(FileChannel channel) throws IOException {
    long size = channel.size();
    if (size > Integer.MAX_VALUE) {
      throw HistoryException.unknown(file, "an index of more than 2 GiB");
    }
    if (size < NAMES + TRAILER) {
      throw HistoryException.damaged(file, 0, "the index is too short");
    }
    return (int) size;
  }

  private static FileBytes bytes(FileChannel channel, int from, int size) throws IOException {
    var bytes = FileBytes.of(channel, from, size);
    if (bytes.size() < size) {
      throw new EOFException();
    }
    return bytes;
  }

  private int[] fanOut(FileBytes head) throws HistoryException {
    if (head.getInt(0) != MAGIC || head.getInt(4) != 2) {
      throw HistoryException.unknown(file, "no index of version 2");
    }
    var counts = new int[(1 << FIRST_BITS) + 1];
    for (int i = 1; i < counts.length; i++) {
      int place = FAN_OUT + 4 * (i - 1);
      counts[i] = head.getInt(place);
      if (counts[i] < counts[i - 1]) {
        throw HistoryException.damaged(file, place, "the counts of names go down");
      }
    }
    return counts;
  }

  private void checkSize(int end) throws HistoryException {
    long large = end - NAMES - (long) count * IndexEntries.BYTES;
    if (large < 0 || large % 8 != 0 || large / 8 > count) {
      throw HistoryException.damaged(
          file, end + TRAILER, "the size does not fit to " + count + " objects");
    }
  }

  /// Counts the names with these first bytes by more bits. Where names are out of order some are
  /// not found then, as anywhere.
  private void fanOut(int[] byFirst, int from, int to) {
    for (int first = from; first < to; first++) {
      int next = first << moreBits;
      for (int i = byFirst[first]; i < byFirst[first + 1]; i++) {
        long span = entries.span(i) & SPAN_MASK;
        int bucket = first << moreBits | (int) (span >>> (SPAN_BITS - moreBits));
        while (next <= bucket) {
          fanOut[next++] = i;
        }
      }
      while (next <= (first + 1) << moreBits) {
        fanOut[next++] = byFirst[first + 1];
      }
    }
  }

  int count() {
    return count;
  }

  HistoryException damaged(String what) {
    return HistoryException.damaged(file, 0, what);
  }

  int find(ObjectName name) {
    return find(name.first(), name.second(), name.third());
  }

  /// Where the name of these words stands in the order of names, or -1.
  ///
  /// Names are spread evenly, so the place is guessed by proportion, and corrected by what stands
  /// there: one or two looks, and one more to be sure. Where that does not come closer any more, by
  /// halves. The fan-out has the first byte, so spans have the order of names; only where they are
  /// the same are the names compared.
  int find(long first, long second, int third) {
    int bucket = (int) (first >>> (Long.SIZE - FIRST_BITS - moreBits));
    int low = fanOut[bucket];
    int high = fanOut[bucket + 1];
    long spread = ((long) high - low) << moreBits;
    long wanted = span(first);
    int guess = low + (int) (((wanted & (SPAN_MASK >>> moreBits)) * spread) >> SPAN_BITS);
    for (int looks = 0; low < high; looks++) {
      int middle = looks < MOST_GUESSES ? Math.clamp(guess, low, high - 1) : (low + high) >>> 1;
      long ahead = wanted - (entries.span(middle) & SPAN_MASK);
      int order = ahead == 0 ? entries.compare(first, second, third, middle) : Long.signum(ahead);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
      guess = middle + (int) ((ahead * spread) >> SPAN_BITS);
    }
    return -1;
  }

  /// The part of a name behind its first byte.
  private static long span(long first) {
    return (first >>> 24) & SPAN_MASK;
  }

  ObjectName name(int position) {
    return entries.name(position);
  }

  void copyName(int position, byte[] into, int at) {
    entries.copyName(position, into, at);
  }

  /// The checksum of the object's bytes as they stand in the pack.
  int checksum(int position) {
    return entries.checksum(position);
  }

  /// Where the object stands in the pack.
  long offset(int position) throws HistoryException {
    long offset = entries.offset(position);
    if (offset < 0) {
      throw damaged("a far offset that is not there");
    }
    return offset;
  }

  /// Says that objects will be taken, which is possible in one reading of a history only: what was
  /// taken stays so.
  void beginTaking() {
    if (isTakenFrom) {
      throw new IllegalStateException("the index has served another reading of a history");
    }
    isTakenFrom = true;
  }

  /// Whether it is the first time that somebody asks for the object. For several threads.
  boolean take(int position) {
    return entries.take(position);
  }

  /// The checksum of the pack that this index was made for.
  ObjectName packChecksum() {
    return packChecksum;
  }
}
