package io.longhaul.history;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/// Bytes of a file that are looked up here and there; numbers have their highest byte first.
final class FileBytes {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /// Up to this size the file is read, else mapped. For the index of git's own repository reading
  /// makes the whole run 8 % shorter: looks into large pages wait less, and mapping takes 20 ms.
  static final int MOST_READ = 1 << 26;

  /// So much is read at once: the JDK keeps room of its own for as much.
  private static final int PIECE = 1 << 18;

  private final byte[] read;
  private final @Nullable ByteBuffer mapped;
  private final int size;

  private FileBytes(byte[] read, @Nullable ByteBuffer mapped, int size) {
    this.read = read;
    this.mapped = mapped;
    this.size = size;
  }

  /// So many bytes of a file from a place on; less when it has become shorter.
  static FileBytes of(FileChannel channel, long from, int size) throws IOException {
    if (size > MOST_READ) {
      var mapped = channel.map(FileChannel.MapMode.READ_ONLY, from, size);
      return new FileBytes(new byte[0], mapped, size);
    }
    var bytes = new byte[size];
    return new FileBytes(bytes, null, read(channel, from, bytes, size));
  }

  /// Reads so many bytes of a file from a place on.
  ///
  /// @return how many there are; less when the file has become shorter
  static int read(FileChannel channel, long from, byte[] into, int size) throws IOException {
    int filled = 0;
    while (filled < size) {
      var piece = ByteBuffer.wrap(into, filled, Math.min(PIECE, size - filled));
      int read = channel.read(piece, from + filled);
      if (read < 0) {
        break;
      }
      filled += read;
    }
    return filled;
  }

  int size() {
    return size;
  }

  int getInt(int at) {
    return mapped == null ? (int) INT.get(read, at) : mapped.getInt(at);
  }

  long getLong(int at) {
    return mapped == null ? (long) LONG.get(read, at) : mapped.getLong(at);
  }

  ObjectName name(int at) {
    return new ObjectName(getLong(at), getLong(at + 8), getInt(at + 16));
  }

  void copy(int at, int length, byte[] into, int to) {
    if (mapped == null) {
      System.arraycopy(read, at, into, to, length);
    } else {
      mapped.get(at, into, to, length);
    }
  }
}
