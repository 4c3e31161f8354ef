package io.longhaul.history;

import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/// The entries of an index in memory. The file has all names, then all checksums, then all places;
/// here what belongs to one object stands together, so that who has found a name does not wait for
/// memory again when the object is read.
final class RowEntries extends IndexEntries {
  /// The bytes of names stay in the order of the file, which is that of words on nearly all
  /// machines.
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long LOW_HALF = 0xffff_ffffL;

  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

  /// Two words and a half of the name, half a word of checksum, and the place above one bit, which
  /// says whether somebody has asked for the object: who does has just waited for its row.
  private static final int WORDS = 4;

  private static final int TAKEN = 1;

  private static final int BLOCK_BITS = 13;

  /// So many rows are made of what is read at once.
  private static final int BLOCK = 1 << BLOCK_BITS;

  private final long[][] blocks;

  private RowEntries(long[][] blocks) {
    this.blocks = blocks;
  }

  /// The entries that stand between these places of the file.
  ///
  /// @throws EOFException when the file has become shorter
  static RowEntries of(FileChannel channel, int from, int to, int count) throws IOException {
    int behind = from + count * BYTES;
    var far = new byte[to - behind];
    fill(channel, behind, far, far.length);
    var entries = new RowEntries(new long[(count + BLOCK - 1) >>> BLOCK_BITS][]);
    int end = entries.blocks.length;
    int middle = end / 2;
    if (middle == 0) {
      return entries.read(new Source(channel, from, count, far), 0, end);
    }
    // by two threads, since most of it is waiting for memory
    var half =
        Meanwhile.begin(
            "index", () -> entries.read(new Source(channel, from, count, far), 0, middle));
    entries.read(new Source(channel, from, count, far), middle, end);
    half.await();
    return entries;
  }

  private RowEntries read(Source source, int from, int to) throws IOException {
    for (int block = from; block < to; block++) {
      blocks[block] = source.block(block);
    }
    return this;
  }

  private static void fill(FileChannel channel, long from, byte[] into, int size)
      throws IOException {
    if (FileBytes.read(channel, from, into, size) < size) {
      throw new EOFException();
    }
  }

  /// The file, and room for what one thread reads of it at once.
  private static final class Source {
    private final FileChannel channel;
    private final int from;
    private final int count;
    private final byte[] far;
    private final byte[] names;
    private final byte[] checksums;
    private final byte[] places;

    Source(FileChannel channel, int from, int count, byte[] far) {
      int most = Math.min(BLOCK, count);
      this.channel = channel;
      this.from = from;
      this.count = count;
      this.far = far;
      this.names = new byte[most * ObjectName.BYTES];
      this.checksums = new byte[4 * most];
      this.places = new byte[4 * most];
    }

    long[] block(int number) throws IOException {
      int first = number << BLOCK_BITS;
      int rows = Math.min(BLOCK, count - first);
      int behind = from + count * ObjectName.BYTES;
      fill(channel, from + first * ObjectName.BYTES, names, rows * ObjectName.BYTES);
      fill(channel, behind + 4 * first, checksums, 4 * rows);
      fill(channel, behind + 4 * (count + first), places, 4 * rows);
      var block = new long[rows * WORDS];
      for (int row = 0; row < rows; row++) {
        int name = row * ObjectName.BYTES;
        int at = row * WORDS;
        block[at] = (long) LONG.get(names, name);
        block[at + 1] = (long) LONG.get(names, name + 8);
        block[at + 2] =
            ((int) INT.get(names, name + 16) & LOW_HALF)
                | (long) (int) INT.get(checksums, 4 * row) << 32;
        block[at + 3] = place(Integer.reverseBytes((int) INT.get(places, 4 * row))) << 1;
      }
      return block;
    }

    private long place(int place) {
      if (place >= 0) {
        return place;
      }
      long at = 8L * (place & Integer.MAX_VALUE);
      return at + 8 > far.length
          ? NO_PLACE
          : farPlace(Long.reverseBytes((long) LONG.get(far, (int) at)));
    }
  }

  private long[] block(int position) {
    return blocks[position >>> BLOCK_BITS];
  }

  private static int row(int position) {
    return (position & (BLOCK - 1)) * WORDS;
  }

  @Override
  int span(int position) {
    return Integer.reverseBytes((int) (block(position)[row(position)] >>> 8));
  }

  @Override
  int compare(long first, long second, int third, int position) {
    var block = block(position);
    int row = row(position);
    int order = Long.compareUnsigned(first, Long.reverseBytes(block[row]));
    if (order == 0) {
      order = Long.compareUnsigned(second, Long.reverseBytes(block[row + 1]));
    }
    return order == 0
        ? Integer.compareUnsigned(third, Integer.reverseBytes((int) block[row + 2]))
        : order;
  }

  @Override
  ObjectName name(int position) {
    var block = block(position);
    int row = row(position);
    return new ObjectName(
        Long.reverseBytes(block[row]),
        Long.reverseBytes(block[row + 1]),
        Integer.reverseBytes((int) block[row + 2]));
  }

  @Override
  void copyName(int position, byte[] into, int at) {
    var block = block(position);
    int row = row(position);
    LONG.set(into, at, block[row]);
    LONG.set(into, at + 8, block[row + 1]);
    INT.set(into, at + 16, (int) block[row + 2]);
  }

  @Override
  int checksum(int position) {
    return Integer.reverseBytes((int) (block(position)[row(position) + 2] >>> 32));
  }

  @Override
  long offset(int position) {
    return (long) WORD.getOpaque(block(position), row(position) + 3) >> 1;
  }

  @Override
  boolean take(int position) {
    var block = block(position);
    int at = row(position) + 3;
    while (true) {
      long word = (long) WORD.getOpaque(block, at);
      if ((word & TAKEN) != 0) {
        return false;
      }
      if (WORD.compareAndSet(block, at, word, word | TAKEN)) {
        return true;
      }
    }
  }
}
