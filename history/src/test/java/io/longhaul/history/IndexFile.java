package io.longhaul.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.function.IntUnaryOperator;

/// Indexes of packs that are not there, version 2, without checksums.
final class IndexFile {
  private IndexFile() {}

  /// @param offset where the object of a position stands
  static Path write(Path folder, SortedSet<byte[]> names, IntUnaryOperator offset)
      throws IOException {
    int count = names.size();
    var bytes = ByteBuffer.allocate(8 + 1024 + count * (ObjectName.BYTES + 8) + 40);
    bytes.putInt(0xff744f63).putInt(2);
    for (int first = 0; first < 256; first++) {
      int last = first;
      bytes.putInt((int) names.stream().filter(name -> (name[0] & 0xff) <= last).count());
    }
    names.forEach(bytes::put);
    bytes.position(bytes.position() + 4 * count);
    for (int i = 0; i < count; i++) {
      bytes.putInt(offset.applyAsInt(i));
    }
    return Files.write(folder.resolve("pack.idx"), bytes.array());
  }
}
