package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The oracle is what was written.
class TextPoolTest {
  private static final int PARTS = 2;

  private record Written(int number, List<byte[]> parts) {}

  private final Random random = new Random(11);

  private byte[] bytes(int most) {
    var bytes = new byte[random.nextInt(most + 1)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static int write(TextPool pool, byte[] subject, byte[] trailers) throws HistoryException {
    int number = pool.open(subject.length + trailers.length + PARTS * TextPool.HEAD_BYTES);
    pool.write(subject, 0, subject.length);
    pool.writeOften(trailers, 0, trailers.length);
    return number;
  }

  /// Some trailers occur once and some again and again; some texts are larger than a segment.
  private List<Written> fill(TextPool pool, int count) throws HistoryException {
    var usual = new ArrayList<byte[]>();
    for (int i = 0; i < 300; i++) {
      usual.add(bytes(200));
    }
    var written = new ArrayList<Written>();
    for (int i = 0; i < count; i++) {
      var subject = bytes(i % 5_000 == 77 ? 3 << 20 : 90);
      var trailers = random.nextInt(4) > 0 ? usual.get(random.nextInt(300)) : bytes(100);
      written.add(new Written(write(pool, subject, trailers), List.of(subject, trailers)));
    }
    return written;
  }

  @Test
  void everyPartIsFoundAgainHereBehindOthersAndInAnotherPool() throws HistoryException {
    var pool = new TextPool();
    var written = fill(pool, 60_000);
    var segments = new ArrayList<byte[]>(List.of(new byte[7], new byte[9]));
    segments.addAll(pool.segments());
    var copy = new TextPool();
    for (var one : written) {
      int moved = one.number() + TextPool.shift(2);
      assertThat(TextPool.isRecord(segments, moved, PARTS)).isTrue();
      int copied = copy.copy(segments, moved, PARTS);
      for (int part = 0; part < PARTS; part++) {
        assertThat(TextPool.part(segments, moved, part)).isEqualTo(one.parts().get(part));
        assertThat(TextPool.part(copy.segments(), copied, part)).isEqualTo(one.parts().get(part));
      }
    }
  }

  @Test
  void theSameTrailersAreKeptOnce() throws HistoryException {
    var pool = new TextPool();
    var trailers = "Signed-off-by: A U Thor <a@example.org>\n".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 1_000; i++) {
      write(pool, new byte[] {'s'}, trailers);
    }
    assertThat(pool.segments()).hasSize(1);
    assertThat(pool.segments().getFirst().length).isLessThan(1_000 * 6 + 100);
  }

  /// A number from a file may be any, and so may the bytes: nothing but yes or no comes out, and
  /// after a yes the parts can be read.
  @Test
  void whateverStandsInAFileNothingIsReadBesideIt() {
    for (int round = 0; round < 20_000; round++) {
      var segments = List.of(bytes(40), bytes(40));
      int number = random.nextInt(3) << 20 | random.nextInt(44);
      if (TextPool.isRecord(segments, number, PARTS)) {
        for (int part = 0; part < PARTS; part++) {
          assertThat(TextPool.part(segments, number, part).length).isLessThanOrEqualTo(40);
        }
      }
    }
  }
}
