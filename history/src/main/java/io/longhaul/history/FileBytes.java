package io.longhaul.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// All bytes of a file that are looked up here and there.
final class FileBytes {
  /// Up to this size reading a file costs less than mapping it, whose first use takes 20 ms.
  private static final int MOST_READ = 1 << 22;

  /// So much is read at once: the JDK keeps room of its own for as much.
  private static final int PIECE = 1 << 18;

  private FileBytes() {}

  /// The first so many bytes of a file; less when it has become shorter.
  static ByteBuffer of(FileChannel channel, int size) throws IOException {
    if (size > MOST_READ) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
    }
    var bytes = new byte[size];
    int filled = 0;
    while (filled < size) {
      var piece = ByteBuffer.wrap(bytes, filled, Math.min(PIECE, size - filled));
      int read = channel.read(piece, filled);
      if (read < 0) {
        break;
      }
      filled += read;
    }
    return ByteBuffer.wrap(bytes, 0, filled);
  }
}
