package io.longhaul.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The file `.rev` beside a pack: the positions of its objects in the order of their places. It is
/// a hint: what it finds is compared with the index.
final class ReverseFile implements ReverseIndex {
  private static final int MAGIC = 0x52494458;
  private static final int HEADER = 12;

  private final PackIndex index;
  private final FileBytes file;

  private ReverseFile(PackIndex index, FileBytes file) {
    this.index = index;
    this.file = file;
  }

  /// The file of a pack; null where there is none that can be one.
  static @Nullable ReverseFile of(Path pack, PackIndex index) {
    var name = String.valueOf(pack.getFileName()).replaceAll("\\.pack$", ".rev");
    try (var channel = FileChannel.open(pack.resolveSibling(name), StandardOpenOption.READ)) {
      long size = HEADER + 4L * index.count() + 2 * ObjectName.BYTES;
      if (channel.size() != size || size > Integer.MAX_VALUE) {
        return null;
      }
      var bytes = FileBytes.of(channel, 0, (int) size);
      return bytes.size() == size
              && bytes.getInt(0) == MAGIC
              && bytes.getInt(4) == 1
              && bytes.getInt(8) == 1
          ? new ReverseFile(index, bytes)
          : null;
    } catch (IOException e) {
      // a hint that cannot be read is none
      return null;
    }
  }

  @Override
  public int position(long offset) throws HistoryException {
    int low = 0;
    int high = index.count() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int position = file.getInt(HEADER + 4 * middle);
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
}
