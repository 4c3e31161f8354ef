package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Both ways to have the entries of an index, against what was written.
class IndexEntriesTest {
  private static final int BEFORE = 24;

  @TempDir Path folder;
  private final Random random = new Random(20261128);
  private final List<byte[]> names = new ArrayList<>();
  private final List<Integer> checksums = new ArrayList<>();
  private final List<Long> places = new ArrayList<>();

  /// Within one block of rows, one that is full, and several with a rest.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8192, 20_000})
  void entriesAreWhatWasWritten(int count) throws IOException {
    var file = write(count);
    int end = (int) Files.size(file);
    try (var channel = FileChannel.open(file)) {
      check(RowEntries.of(channel, BEFORE, end, count));
      check(MappedEntries.of(channel, BEFORE, end, count));
    }
  }

  private void check(IndexEntries entries) {
    for (int i = 0; i < names.size(); i++) {
      var name = ObjectName.ofBytes(names.get(i), 0);
      var copy = new byte[ObjectName.BYTES + 2];
      entries.copyName(i, copy, 1);
      assertThat(ObjectName.ofBytes(copy, 1)).isEqualTo(name);
      assertThat(entries.name(i)).isEqualTo(name);
      assertThat(entries.span(i)).isEqualTo(ByteBuffer.wrap(names.get(i)).getInt(1));
      assertThat(entries.compare(name.first(), name.second(), name.third(), i)).isZero();
      assertThat(entries.compare(name.first(), name.second(), name.third() ^ 1 << 31, i))
          .isEqualTo(name.third() < 0 ? -1 : 1);
      assertThat(entries.checksum(i)).isEqualTo(checksums.get(i));
      assertThat(entries.offset(i)).isEqualTo(places.get(i));
    }
  }

  /// Each object is taken by one of two threads, which come to it at the same moment, and stands
  /// where it stood.
  @ParameterizedTest
  @ValueSource(ints = {1, 20_000})
  void anObjectIsTakenOnce(int count) throws Exception {
    var file = write(count);
    int end = (int) Files.size(file);
    try (var channel = FileChannel.open(file)) {
      for (var entries :
          List.of(
              RowEntries.of(channel, BEFORE, end, count),
              MappedEntries.of(channel, BEFORE, end, count))) {
        var taken = new AtomicInteger();
        var arrived = new AtomicInteger();
        SideBySide.run(
            2,
            2,
            (_, _) -> {
              for (int i = 0; i < count; i++) {
                arrived.incrementAndGet();
                while (arrived.get() < 2 * (i + 1)) {
                  Thread.onSpinWait();
                }
                taken.addAndGet(entries.take(i) ? 1 : 0);
              }
            });
        assertThat(taken).hasValue(count);
        for (int i = 0; i < count; i++) {
          assertThat(entries.take(i)).isFalse();
        }
        check(entries);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20_000})
  void aFileThatBecameShorterIsNotRead(int count) throws IOException {
    var file = write(count);
    int end = (int) Files.size(file);
    try (var channel = FileChannel.open(file)) {
      assertThatThrownBy(() -> RowEntries.of(channel, BEFORE, end + 8, count))
          .isInstanceOf(EOFException.class);
      assertThatThrownBy(() -> MappedEntries.of(channel, BEFORE, end + 8, count))
          .isInstanceOf(EOFException.class);
    }
  }

  /// Names, checksums and places; of every tenth object the place is far, or said to be.
  private Path write(int count) throws IOException {
    var far = new ArrayList<Long>();
    var bytes = ByteBuffer.allocate(BEFORE + count * (IndexEntries.BYTES + 8)).position(BEFORE);
    for (int i = 0; i < count; i++) {
      var name = new byte[ObjectName.BYTES];
      random.nextBytes(name);
      names.add(name);
      bytes.put(name);
    }
    for (int i = 0; i < count; i++) {
      checksums.add(random.nextInt());
      bytes.putInt(checksums.getLast());
    }
    for (int i = 0; i < count; i++) {
      switch (i % 30) {
        case 3 -> bytes.putInt(1 << 31 | far(far, random.nextLong() >>> 8));
        case 13 -> bytes.putInt(1 << 31 | far(far, Long.MIN_VALUE | random.nextLong()));
        case 18 -> bytes.putInt(1 << 31 | far(far, Long.MAX_VALUE >>> random.nextInt(2)));
        case 23 -> {
          places.add((long) IndexEntries.NO_PLACE);
          bytes.putInt(-1 - random.nextInt(1 << 16));
        }
        default -> {
          places.add((long) random.nextInt(Integer.MAX_VALUE));
          bytes.putInt(places.getLast().intValue());
        }
      }
    }
    far.forEach(bytes::putLong);
    bytes.flip();
    var all = new byte[bytes.limit()];
    bytes.get(all);
    return Files.write(folder.resolve("entries"), all);
  }

  /// A far place: which one it is.
  private int far(List<Long> far, long place) {
    places.add(place < 0 || place >= 1L << 62 ? IndexEntries.NO_PLACE : place);
    far.add(place);
    return far.size() - 1;
  }
}
