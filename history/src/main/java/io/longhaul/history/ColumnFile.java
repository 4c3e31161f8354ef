package io.longhaul.history;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;

/// Arrays of numbers one after the other in a file, with a checksum over all of them.
final class ColumnFile {
  private static final int STEP = 1 << 16;

  /// Most files are small, and what is made new for each of them is dear.
  private static final int LEAST_STEP = 1 << 12;

  private static final int STEPS = 32;

  private final FileChannel channel;
  private final CRC32 checksum = new CRC32();
  private final ByteBuffer step;

  /// What was read and is not used yet, and how many bytes of the file are not.
  private final ByteBuffer ahead;

  private long left;

  private ColumnFile(FileChannel channel, long left, int step, int ahead) {
    this.channel = channel;
    this.left = left;
    this.step = ByteBuffer.allocate(step).order(ByteOrder.LITTLE_ENDIAN);
    this.ahead = ByteBuffer.allocate(ahead).limit(0);
  }

  /// A file to be read from its beginning.
  static ColumnFile of(FileChannel channel) throws IOException {
    long size = channel.size();
    int step = Math.clamp(size / STEPS, LEAST_STEP, STEP);
    return new ColumnFile(channel, size, step, step);
  }

  /// An empty file to be written.
  static ColumnFile into(FileChannel channel) {
    return new ColumnFile(channel, 0, STEP, 0);
  }

  void write(int number) throws IOException {
    write(new int[] {number}, 1);
  }

  void write(byte[] bytes, int count) throws IOException {
    var buffer = ByteBuffer.wrap(bytes, 0, count);
    checksum.update(bytes, 0, count);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  void write(int[] numbers, int count) throws IOException {
    for (int from = 0; from < count; from += STEP / Integer.BYTES) {
      int part = Math.min(count - from, STEP / Integer.BYTES);
      step.asIntBuffer().put(numbers, from, part);
      write(step.array(), part * Integer.BYTES);
    }
  }

  void write(long[] numbers, int count) throws IOException {
    for (int from = 0; from < count; from += STEP / Long.BYTES) {
      int part = Math.min(count - from, STEP / Long.BYTES);
      step.asLongBuffer().put(numbers, from, part);
      write(step.array(), part * Long.BYTES);
    }
  }

  /// Writes the checksum of everything up to here.
  void writeChecksum() throws IOException {
    write((int) checksum.getValue());
  }

  int readInt() throws IOException {
    read(step.array(), Integer.BYTES);
    return step.getInt(0);
  }

  /// A number that says how many follow; no file can hold more of them than it has bytes.
  int readCount() throws IOException {
    int count = readInt();
    if (count < 0 || count > left) {
      throw new EOFException("a count of " + count);
    }
    return count;
  }

  byte[] readBytes(int count) throws IOException {
    require(count);
    var bytes = new byte[count];
    read(bytes, count);
    return bytes;
  }

  int[] readInts(int count) throws IOException {
    require((long) count * Integer.BYTES);
    var numbers = new int[count];
    for (int from = 0; from < count; from += step.capacity() / Integer.BYTES) {
      int part = Math.min(count - from, step.capacity() / Integer.BYTES);
      read(step.array(), part * Integer.BYTES);
      step.asIntBuffer().get(numbers, from, part);
    }
    return numbers;
  }

  long[] readLongs(int count) throws IOException {
    require((long) count * Long.BYTES);
    var numbers = new long[count];
    for (int from = 0; from < count; from += step.capacity() / Long.BYTES) {
      int part = Math.min(count - from, step.capacity() / Long.BYTES);
      read(step.array(), part * Long.BYTES);
      step.asLongBuffer().get(numbers, from, part);
    }
    return numbers;
  }

  private void require(long bytes) throws IOException {
    if (bytes > left) {
      throw new EOFException(bytes + " bytes are not there");
    }
  }

  /// Small parts come out of one that was read ahead: most files are small, and have thirty.
  private void read(byte[] into, int count) throws IOException {
    require(count);
    for (int done = 0; done < count; ) {
      if (!ahead.hasRemaining() && count - done < ahead.capacity()) {
        ahead.clear();
        fill(ahead);
        ahead.flip();
      }
      int part = Math.min(count - done, ahead.remaining());
      if (part > 0) {
        ahead.get(into, done, part);
      } else {
        part = fill(ByteBuffer.wrap(into, done, count - done));
      }
      done += part;
    }
    left -= count;
    checksum.update(into, 0, count);
  }

  private int fill(ByteBuffer buffer) throws IOException {
    int bytes = channel.read(buffer);
    if (bytes < 0) {
      throw new EOFException(left + " bytes are not there");
    }
    return bytes;
  }

  /// Whether the checksum of everything up to here follows, and then the end.
  boolean isConfirmed() throws IOException {
    int expected = (int) checksum.getValue();
    return readInt() == expected && left == 0;
  }
}
