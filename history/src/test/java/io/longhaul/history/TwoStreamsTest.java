package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two streams in turn give what each gives alone, and never touch what lies beyond the room that
/// they were promised. Oracle: zlib, see [ZlibVerdict].
class TwoStreamsTest {
  private static final int MOST = 1 << 18;
  private static final int BEFORE = 3;
  private static final int[] WRONG_ROOM = {0, 150, 5000};

  private final TwoStreams two = new TwoStreams(new Inflate());

  /// One of two streams, in an array that ends with the promised room, and an array for what comes
  /// out that does too.
  private static final class Side {
    private final byte[] stream;
    private final ZlibVerdict zlib;
    private final byte[] in;
    private byte[] out = {};

    Side(byte[] stream) {
      this.stream = stream;
      this.zlib = ZlibVerdict.of(stream, MOST);
      this.in = new byte[BEFORE + stream.length + Inflate.INPUT_SLACK];
      Arrays.fill(in, (byte) 0x55);
      System.arraycopy(stream, 0, in, BEFORE, stream.length);
    }

    boolean isTaken() {
      return zlib.bytes() != null;
    }

    int size(int otherwise) {
      var bytes = zlib.bytes();
      return bytes == null ? otherwise : bytes.length;
    }

    boolean begin(Inflate inflate, int size) {
      out = new byte[size + Inflate.OUTPUT_SLACK];
      return inflate.begin(in, BEFORE, BEFORE + stream.length, out, size);
    }

    void assertSame(Inflate inflate, String what) {
      assertThat(inflate.end() - BEFORE).as(what).isEqualTo(zlib.end());
      assertThat(Arrays.copyOf(out, inflate.filled())).as(what).isEqualTo(zlib.bytes());
    }
  }

  @Test
  @Timeout(value = 11, unit = TimeUnit.HOURS)
  void anyTwoStreamsAreTakenTogetherWhereZlibTakesEach() {
    var fuzz = Fuzz.ofCases(1500);
    int taken = 0;
    int pairs = 0;
    for (long seed = fuzz.firstSeed(); fuzz.goesOn(); seed++) {
      var odd = new OddStreams(seed);
      var one = new Side(odd.any());
      var other = new Side(odd.ofZlib(odd.content()));
      var damaged = new Side(odd.damaged(other.stream));
      taken += assertAsZlib(one, other, "seed " + seed) ? 1 : 0;
      taken += assertAsZlib(other, one, "the other way round, seed " + seed) ? 1 : 0;
      taken += assertAsZlib(damaged, other, "the first damaged, seed " + seed) ? 1 : 0;
      taken += assertAsZlib(other, damaged, "the second damaged, seed " + seed) ? 1 : 0;
      pairs += 4;
    }
    System.out.println("two streams: " + pairs + " pairs, " + taken + " taken");
    assertThat(taken).isBetween(pairs / 10, pairs - pairs / 10);
  }

  /// Whether both are taken.
  private boolean assertAsZlib(Side first, Side second, String what) {
    boolean taken = first.isTaken() && second.isTaken();
    for (int otherwise : WRONG_ROOM) {
      assertThat(inflate(first, first.size(otherwise), second, second.size(otherwise)))
          .as(what)
          .isEqualTo(taken);
    }
    if (taken) {
      first.assertSame(two.first(), what);
      second.assertSame(two.second(), what);
      for (int wrong : new int[] {-1, 1}) {
        int room = second.size(0) + wrong;
        if (room >= 0) {
          assertThat(inflate(first, first.size(0), second, room)).as(what).isFalse();
        }
      }
    }
    return taken;
  }

  private boolean inflate(Side first, int firstSize, Side second, int secondSize) {
    return first.begin(two.first(), firstSize)
        && second.begin(two.second(), secondSize)
        && two.inflate();
  }
}
