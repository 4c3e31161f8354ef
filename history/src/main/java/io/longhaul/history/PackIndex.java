package io.longhaul.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The index of a pack, version 2: names in order, with the checksum and the place of each object.
/// What it says is believed only as far as the pack confirms it: see [PackedObjects].
final class PackIndex {
  private static final int MAGIC = 0xff744f63;
  private static final int FAN_OUT = 8;
  private static final int NAMES = FAN_OUT + 256 * 4;
  private static final int TRAILER = 2 * ObjectName.BYTES;
  private static final int PER_OBJECT = ObjectName.BYTES + 4 + 4;
  private static final int SPAN_BITS = 32;
  private static final long SPAN_MASK = (1L << SPAN_BITS) - 1;
  private static final int MOST_GUESSES = 8;

  private final Path file;
  private final FileBytes head;
  private final int count;
  private final FileBytes names;

  /// What stands behind the names: checksums, places, far places and the trailer.
  private final FileBytes numbers;

  /// Of each name the four bytes behind the first, close together, so that a search waits less for
  /// memory; none for a small index.
  private final int[] spans;

  private PackIndex(Path file, FileChannel channel) throws IOException {
    this.file = file;
    int size = size(channel);
    this.head = FileBytes.of(channel, 0, NAMES);
    this.count = check(size);
    int behind = NAMES + count * ObjectName.BYTES;
    if (count < History.MANY_OBJECTS) {
      this.names = FileBytes.of(channel, NAMES, behind - NAMES);
      this.numbers = FileBytes.of(channel, behind, size - behind);
      this.spans = new int[0];
    } else {
      // by two threads, since most of it is waiting for memory
      var later = Meanwhile.begin("index", () -> FileBytes.of(channel, NAMES, behind - NAMES));
      this.numbers = FileBytes.of(channel, behind, size - behind);
      this.spans = new int[count];
      this.names = later.await();
    }
    if (names.size() + numbers.size() < size - NAMES) {
      throw HistoryException.damaged(file, size, "the index has become shorter");
    }
    if (spans.length > 0) {
      SideBySide.run(2, count, this::fillSpans);
    }
  }

  static PackIndex open(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new PackIndex(file, channel);
    }
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

  private void fillSpans(int from, int to) {
    for (int i = from; i < to; i++) {
      spans[i] = names.getInt(spanPlace(i));
    }
  }

  /// The span begins behind the first byte.
  private static int spanPlace(int position) {
    return position * ObjectName.BYTES + 1;
  }

  private int check(int size) throws HistoryException {
    if (head.size() < NAMES) {
      throw HistoryException.damaged(file, 0, "the index has become shorter");
    }
    if (head.getInt(0) != MAGIC || head.getInt(4) != 2) {
      throw HistoryException.unknown(file, "no index of version 2");
    }
    int before = 0;
    for (int i = 0; i < 256; i++) {
      int here = head.getInt(FAN_OUT + 4 * i);
      if (here < before) {
        throw HistoryException.damaged(file, FAN_OUT + 4L * i, "the counts of names go down");
      }
      before = here;
    }
    long large = size - NAMES - TRAILER - (long) before * PER_OBJECT;
    if (large < 0 || large % 8 != 0 || large / 8 > before) {
      throw HistoryException.damaged(file, size, "the size does not fit to " + before + " objects");
    }
    return before;
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
  /// there: three or four looks into the index instead of twelve. Where that does not come closer
  /// any more, by halves. The fan-out has the first byte, so spans have the order of names; only
  /// where they are the same are the names compared.
  int find(long first, long second, int third) {
    int bucket = (int) (first >>> 56);
    int low = bucket == 0 ? 0 : head.getInt(FAN_OUT + 4 * bucket - 4);
    int high = head.getInt(FAN_OUT + 4 * bucket);
    long spread = (long) high - low;
    long wanted = span(first);
    int guess = low + (int) ((wanted * spread) >> SPAN_BITS);
    for (int looks = 0; low < high; looks++) {
      int middle = looks < MOST_GUESSES ? Math.clamp(guess, low, high - 1) : (low + high) >>> 1;
      long ahead = wanted - spanAt(middle);
      int order = ahead == 0 ? compare(first, second, third, middle) : Long.signum(ahead);
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

  private long spanAt(int position) {
    return SPAN_MASK & (spans.length == 0 ? names.getInt(spanPlace(position)) : spans[position]);
  }

  /// The part of a name behind the byte that the fan-out tells apart.
  private static long span(long first) {
    return (first >>> 24) & SPAN_MASK;
  }

  private int compare(long first, long second, int third, int position) {
    int at = position * ObjectName.BYTES;
    int order = Long.compareUnsigned(first, names.getLong(at));
    if (order == 0) {
      order = Long.compareUnsigned(second, names.getLong(at + 8));
    }
    return order == 0 ? Integer.compareUnsigned(third, names.getInt(at + 16)) : order;
  }

  ObjectName name(int position) {
    return names.name(position * ObjectName.BYTES);
  }

  void copyName(int position, byte[] into, int at) {
    names.copy(position * ObjectName.BYTES, ObjectName.BYTES, into, at);
  }

  /// The checksum of the object's bytes as they stand in the pack.
  int checksum(int position) {
    return numbers.getInt(4 * position);
  }

  /// Where the object stands in the pack.
  long offset(int position) throws HistoryException {
    int offset = numbers.getInt(4 * (count + position));
    if (offset >= 0) {
      return offset;
    }
    long large = 8L * count + (offset & Integer.MAX_VALUE) * 8L;
    if (large > numbers.size() - TRAILER - 8) {
      throw damaged("a far offset that is not there");
    }
    long far = numbers.getLong((int) large);
    if (far < 0) {
      throw damaged("a far offset below zero");
    }
    return far;
  }

  /// The checksum of the pack that this index was made for.
  ObjectName packChecksum() {
    return numbers.name(numbers.size() - TRAILER);
  }
}
