package io.longhaul.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/// Indexes of packs that are not there, version 2, without checksums.
final class IndexFile {
  private IndexFile() {}

  /// @param offset where the object of a position stands; far ones are written as such
  static Path write(Path folder, SortedSet<byte[]> names, IntToLongFunction offset)
      throws IOException {
    int count = names.size();
    var offsets = IntStream.range(0, count).mapToLong(offset).toArray();
    var far = Arrays.stream(offsets).filter(it -> it > Integer.MAX_VALUE).toArray();
    int size = 8 + 1024 + count * IndexEntries.BYTES + 8 * far.length + 40;
    var bytes = ByteBuffer.allocate(size);
    bytes.putInt(0xff744f63).putInt(2);
    for (int first = 0; first < 256; first++) {
      int last = first;
      bytes.putInt((int) names.stream().filter(name -> (name[0] & 0xff) <= last).count());
    }
    names.forEach(bytes::put);
    bytes.position(bytes.position() + 4 * count);
    int number = 0;
    for (long place : offsets) {
      bytes.putInt(place > Integer.MAX_VALUE ? 1 << 31 | number++ : (int) place);
    }
    for (long place : far) {
      bytes.putLong(place);
    }
    return Files.write(folder.resolve("pack.idx"), bytes.array());
  }
}
