package io.longhaul.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pack of objects with its index. It is read at given places rather than mapped: a mapping costs
/// start-up time, ends at 2 GiB and kills the reader when the file is cut under it.
final class Pack implements Closeable {
  private static final int MAGIC = 0x5041434b;
  private static final int HEADER = 12;

  private final Path file;
  private final FileChannel channel;
  private final PackIndex index;
  private final long end;
  private @Nullable ReverseIndex reverse;

  private Pack(Path file, FileChannel channel, PackIndex index) throws IOException {
    this.file = file;
    this.channel = channel;
    this.index = index;
    this.end = channel.size() - ObjectName.BYTES;
  }

  /// @param known indexes that were read before
  static Pack open(Path file, Path indexFile, List<PackIndex> known) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      var pack = new Pack(file, channel, PackIndex.open(indexFile, known));
      pack.check();
      return pack;
    } catch (IOException | RuntimeException | Error e) {
      channel.close();
      throw e;
    }
  }

  private void check() throws IOException {
    if (end < HEADER) {
      throw damaged(0, "the pack is too short");
    }
    var header = ByteBuffer.wrap(read(0, HEADER));
    if (header.getInt() != MAGIC || header.getInt() != 2) {
      throw HistoryException.unknown(file, "no pack of version 2");
    }
    if (header.getInt() != index.count()) {
      throw damaged(8, "another number of objects than in its index");
    }
    var checksum = ObjectName.ofBytes(read(end, ObjectName.BYTES), 0);
    if (!checksum.equals(index.packChecksum())) {
      throw damaged(end, "another checksum than in its index");
    }
  }

  private byte[] read(long offset, int length) throws IOException {
    var bytes = new byte[length];
    if (read(offset, bytes, length) < length) {
      throw damaged(offset, "the pack is cut short");
    }
    return bytes;
  }

  /// Reads so many bytes from a place on, as far as objects reach, or their end mark for a place
  /// there.
  int read(long offset, byte[] into, int length) throws IOException {
    var buffer = ByteBuffer.wrap(into, 0, available(offset, length));
    while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
      // on until it is full or the file has become shorter
    }
    return buffer.position();
  }

  PackIndex index() {
    return index;
  }

  /// The position in the index of the object that begins at this place.
  int positionAt(long offset) throws IOException {
    int position = reverse(false).position(offset);
    return position < 0 ? positionByIndex(offset) : position;
  }

  private int positionByIndex(long offset) throws IOException {
    int position = reverse(true).position(offset);
    if (position < 0) {
      throw damaged(offset, "an object that the index does not know");
    }
    return position;
  }

  /// The order of the objects, which is needed only where differences are.
  ///
  /// @param own whether it is to be made of the index alone, since the file `.rev` is wrong
  private synchronized ReverseIndex reverse(boolean own) throws IOException {
    if (reverse == null && !own) {
      reverse = ReverseFile.of(file, index);
    }
    if (reverse == null || (own && reverse instanceof ReverseFile)) {
      reverse = ReverseOrder.of(index, end);
    }
    return reverse;
  }

  /// How many bytes can be read from a place on, of so many that are wanted.
  int available(long offset, int wanted) {
    long stop = offset < end ? end : end + ObjectName.BYTES;
    return (int) Math.min(wanted, stop - offset);
  }

  long size() {
    return end;
  }

  boolean holds(long offset) {
    return offset >= HEADER && offset < end;
  }

  HistoryException damaged(long offset, String what) {
    return HistoryException.damaged(file, offset, what);
  }

  HistoryException unknown(String what) {
    return HistoryException.unknown(file, what);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
