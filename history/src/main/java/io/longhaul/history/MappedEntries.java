package io.longhaul.history;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;

/// The entries of an index that is too large to be read whole, as the file has them.
final class MappedEntries extends IndexEntries {
  private final int count;
  private final FileBytes names;

  /// What stands behind the names: checksums, places and far places.
  private final FileBytes numbers;

  private final Marks taken;

  private MappedEntries(int count, FileBytes names, FileBytes numbers) {
    this.count = count;
    this.names = names;
    this.numbers = numbers;
    this.taken = new Marks(count);
  }

  /// The entries that stand between these places of the file.
  ///
  /// @throws EOFException when the file has become shorter
  static MappedEntries of(FileChannel channel, int from, int to, int count) throws IOException {
    int behind = from + count * ObjectName.BYTES;
    var names = FileBytes.of(channel, from, behind - from);
    var numbers = FileBytes.of(channel, behind, to - behind);
    if (names.size() + numbers.size() < to - from) {
      throw new EOFException();
    }
    return new MappedEntries(count, names, numbers);
  }

  @Override
  int span(int position) {
    return names.getInt(position * ObjectName.BYTES + 1);
  }

  @Override
  int compare(long first, long second, int third, int position) {
    int at = position * ObjectName.BYTES;
    int order = Long.compareUnsigned(first, names.getLong(at));
    if (order == 0) {
      order = Long.compareUnsigned(second, names.getLong(at + 8));
    }
    return order == 0 ? Integer.compareUnsigned(third, names.getInt(at + 16)) : order;
  }

  @Override
  ObjectName name(int position) {
    return names.name(position * ObjectName.BYTES);
  }

  @Override
  void copyName(int position, byte[] into, int at) {
    names.copy(position * ObjectName.BYTES, ObjectName.BYTES, into, at);
  }

  @Override
  int checksum(int position) {
    return numbers.getInt(4 * position);
  }

  @Override
  long offset(int position) {
    int offset = numbers.getInt(4 * (count + position));
    if (offset >= 0) {
      return offset;
    }
    long far = 8L * count + (offset & Integer.MAX_VALUE) * 8L;
    return far + 8 > numbers.size() ? NO_PLACE : farPlace(numbers.getLong((int) far));
  }

  @Override
  boolean take(int position) {
    return taken.take(position);
  }
}
