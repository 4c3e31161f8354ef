package io.longhaul.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which object of a pack stands at a place: the file `.rev` beside the pack, where there is one,
/// else the offsets of the index in order. It is a hint: what it finds is compared with the index.
final class ReverseIndex {
  private static final int MAGIC = 0x52494458;
  private static final int HEADER = 12;

  private final PackIndex index;
  private final @Nullable FileBytes file;
  private final int @Nullable [] order;

  private ReverseIndex(PackIndex index, @Nullable FileBytes file, int @Nullable [] order) {
    this.index = index;
    this.file = file;
    this.order = order;
  }

  static ReverseIndex of(Path pack, PackIndex index) throws IOException {
    var name = String.valueOf(pack.getFileName()).replaceAll("\\.pack$", ".rev");
    var file = ofFile(pack.resolveSibling(name), index.count());
    return file == null ? sorted(index) : new ReverseIndex(index, file, null);
  }

  private static @Nullable FileBytes ofFile(Path file, int count) {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = HEADER + 4L * count + 2 * ObjectName.BYTES;
      if (channel.size() != size || size > Integer.MAX_VALUE) {
        return null;
      }
      var bytes = FileBytes.of(channel, 0, (int) size);
      return bytes.size() == size
              && bytes.getInt(0) == MAGIC
              && bytes.getInt(4) == 1
              && bytes.getInt(8) == 1
          ? bytes
          : null;
    } catch (IOException e) {
      // a hint that cannot be read is none
      return null;
    }
  }

  /// In the order of offsets, each sorted together with its position as one number.
  static ReverseIndex sorted(PackIndex index) throws HistoryException {
    int count = index.count();
    int bits = 32 - Integer.numberOfLeadingZeros(count);
    var keys = new long[count];
    for (int i = 0; i < count; i++) {
      long offset = index.offset(i);
      if (offset < 0 || offset >= 1L << (63 - bits)) {
        throw index.damaged("an offset that no pack reaches");
      }
      keys[i] = offset << bits | i;
    }
    Arrays.sort(keys);
    var order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = (int) (keys[i] & ((1L << bits) - 1));
    }
    return new ReverseIndex(index, null, order);
  }

  boolean isFromFile() {
    return file != null;
  }

  /// The position in the index of the object that begins at the offset, or -1.
  int position(long offset) throws HistoryException {
    int low = 0;
    int high = index.count() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int position = at(middle);
      if (position < 0 || position >= index.count()) {
        return -1;
      }
      long here = index.offset(position);
      if (here == offset) {
        return position;
      }
      if (here < offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int at(int rank) {
    return order != null ? order[rank] : file != null ? file.getInt(HEADER + 4 * rank) : -1;
  }
}
