package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The own inflater takes what zlib takes, gives the same bytes, ends at the same place, and never
/// touches what lies beyond the room that it was promised. Oracle: zlib, see [ZlibVerdict]; what
/// stands behind the input must not matter, so each stream is read with different bytes there.
class InflateTest {
  private static final int MOST = 1 << 18;
  private static final byte[] POISON = {0, -1, 0x55};
  private static final int BEFORE = 3;
  private static final int LONGEST_REPETITION = 258;

  private final Inflate inflate = new Inflate();

  @Test
  @Timeout(value = 11, unit = TimeUnit.HOURS)
  void anyStreamIsTakenOrRejectedAsZlibDoes() {
    var fuzz = Fuzz.ofCases(1500);
    int taken = 0;
    int streams = 0;
    for (long seed = fuzz.firstSeed(); fuzz.goesOn(); seed++) {
      var odd = new OddStreams(seed);
      var stream = odd.any();
      taken += assertAsZlib(stream, "seed " + seed) ? 1 : 0;
      for (int i = 0; i < 8; i++) {
        taken += assertAsZlib(odd.damaged(stream), "damage " + i + " of seed " + seed) ? 1 : 0;
      }
      streams += 9;
    }
    System.out.println("inflate: " + streams + " streams, " + taken + " taken by zlib");
    assertThat(taken).isBetween(streams / 20, streams - streams / 20);
  }

  @Test
  void aStreamThatIsCutAnywhereIsShort() {
    for (long seed = 1; seed <= 25; seed++) {
      var odd = new OddStreams(seed);
      var content = Arrays.copyOf(odd.content(), 150);
      var stream = odd.ofZlib(content);
      for (int size = 0; size < stream.length; size++) {
        var cut = Arrays.copyOf(stream, size);
        assertThat(run(cut, content.length, (byte) -1).how).isEqualTo(Inflate.End.SHORT_INPUT);
        assertAsZlib(cut, "seed " + seed + " cut to " + size);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void anyContentOfAnyLevelAndStrategyComesOutAgain(int level) {
    var random = new Random(level);
    for (int strategy = Deflater.DEFAULT_STRATEGY; strategy <= Deflater.HUFFMAN_ONLY; strategy++) {
      for (int size : new int[] {0, 1, 2, 300, 32_768, 32_769, 65_535, 65_536, 200_000}) {
        var content = new byte[size];
        random.nextBytes(content);
        for (int i = 0; i < size; i++) {
          content[i] = i < 32_768 ? (byte) (content[i] & 0x0f) : content[i - 32_768];
        }
        var deflater = new Deflater(level);
        deflater.setStrategy(strategy);
        deflater.setInput(content);
        deflater.finish();
        var stream = new byte[size + 1000];
        int filled = 0;
        while (!deflater.finished()) {
          filled += deflater.deflate(stream, filled, stream.length - filled);
        }
        deflater.end();
        stream = Arrays.copyOf(stream, filled);
        var run = run(stream, size, (byte) 0);
        assertThat(run.how).isEqualTo(Inflate.End.WHOLE);
        assertThat(run.end).isEqualTo(stream.length);
        assertThat(run.bytes).isEqualTo(content);
      }
    }
  }

  @Test
  void aHeadThatIsNoneIsRejectedAsByZlib() {
    var stream = new OddStreams(1).ofZlib(new byte[10]);
    for (int head = 0; head < 1 << 16; head++) {
      stream[0] = (byte) (head >> 8);
      stream[1] = (byte) head;
      var zlib = ZlibVerdict.of(stream, MOST);
      boolean taken = run(stream, 10, (byte) 0).how == Inflate.End.WHOLE;
      assertThat(taken).as("head " + head).isEqualTo(zlib.bytes() != null);
    }
  }

  /// Oracle: RFC 1951 and zlib, which reject all of them.
  @Test
  void whatNoStreamMayHoldIsRejected() {
    var streams = new ArrayList<byte[]>();
    var literals = OddStreams.fixedLiterals();
    var distances = OddStreams.fixedDistances();
    for (int symbol : new int[] {286, 287}) {
      streams.add(fixed().symbol(literals, 97).symbol(literals, symbol).bits(0, 20).stream());
    }
    for (int symbol : new int[] {30, 31}) {
      var writer = fixed().symbol(literals, 97).symbol(literals, 257);
      streams.add(writer.symbol(distances, symbol).symbol(literals, 256).stream());
    }
    streams.add(fixed().symbol(literals, 257).symbol(distances, 0).symbol(literals, 256).stream());
    streams.add(
        fixed().symbol(literals, 9).symbol(literals, 257).symbol(distances, 1).bits(0, 7).stream());
    streams.add(new DeflateWriter().block(true, 3).bits(0, 90).stream());
    streams.add(
        new DeflateWriter().block(true, 0).toByte().bits(5, 16).bits(5, 16).bits(0, 40).stream());
    for (var stream : streams) {
      assertThat(assertAsZlib(stream, Arrays.toString(stream))).isFalse();
    }
  }

  /// Oracle: RFC 1951 and zlib, which reject all but the first two: a single code of one bit for
  /// the end, and for distances, or none of these at all.
  @Test
  void codesThatAreNotCompleteAreRejectedButForASingleOne() {
    int[] lengthLengths = {2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 3};
    var end = List.of(new int[] {18, 127}, new int[] {18, 107}, new int[] {1});
    for (int distance : new int[] {0, 1}) {
      assertTaken(true, dynamic(257, 1, lengthLengths, end, new int[] {distance}).bits(0, 1));
    }
    assertTaken(false, dynamic(257, 1, lengthLengths, end, new int[] {2}).bits(0, 1));
    assertTaken(false, dynamic(257, 1, lengthLengths, end, new int[] {0}).bits(1, 1));
    assertTaken(false, dynamic(287, 1, lengthLengths, end, new int[] {18, 20}));
    assertTaken(false, dynamic(257, 31, lengthLengths, end, new int[] {18, 20}));
    assertTaken(false, dynamic(257, 1, lengthLengths, end, new int[] {18, 0}));
    assertTaken(false, dynamic(257, 1, lengthLengths, List.of(), new int[] {16, 0}));
    assertTaken(false, dynamic(257, 1, new int[19], end, new int[] {0}));
    var without = List.of(new int[] {1}, new int[] {1}, new int[] {18, 127}, new int[] {18, 106});
    assertTaken(false, dynamic(257, 1, lengthLengths, without, new int[] {0}));
    int[] tooMany = lengthLengths.clone();
    tooMany[4] = 1;
    assertTaken(false, dynamic(257, 1, tooMany, end, new int[] {0}));
    int[] tooFew = lengthLengths.clone();
    tooFew[16] = 0;
    assertTaken(false, dynamic(257, 1, tooFew, end, new int[] {0}));
  }

  /// Oracle: RFC 1951, 3.2.7, by which the lengths of both are one row, and zlib, which itself
  /// never writes such a repetition.
  @Test
  void aRepetitionMayBeginAmongLiteralsAndEndAmongDistances() {
    int[] lengthLengths = {2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 3};
    var zeros = List.of(new int[] {18, 127}, new int[] {18, 105}, new int[] {2});
    var six = new ArrayList<>(zeros);
    six.add(new int[] {16, 3});
    int[] literals = new int[258];
    Arrays.fill(literals, 254, 258, 2);
    int[] distances = {2, 2, 2, 2};
    var writer = dynamic(258, 4, lengthLengths, six, new int[] {2});
    writer.symbol(literals, 254).symbol(literals, 255);
    writer.symbol(literals, 257).symbol(distances, 1).symbol(literals, 256);
    assertTaken(true, writer);
    assertTaken(false, dynamic(258, 2, lengthLengths, zeros, new int[] {16, 3}));
    var none = List.of(new int[] {18, 127}, new int[] {18, 107}, new int[] {1}, new int[] {18, 0});
    assertTaken(true, dynamic(260, 9, lengthLengths, none, new int[] {1}).bits(0, 1));
    assertTaken(false, dynamic(260, 7, lengthLengths, none, new int[] {1}).bits(0, 1));
  }

  private void assertTaken(boolean taken, DeflateWriter writer) {
    var stream = writer.stream();
    var what = Arrays.toString(stream);
    assertThat(assertAsZlib(stream, what)).as(what).isEqualTo(taken);
  }

  private static DeflateWriter fixed() {
    return new DeflateWriter().block(true, 1);
  }

  private static DeflateWriter dynamic(
      int literals, int distances, int[] lengthLengths, List<int[]> lengths, int[] last) {
    var all = new ArrayList<>(lengths);
    all.add(last);
    return new DeflateWriter()
        .block(true, 2)
        .tables(literals, distances, lengthLengths)
        .lengths(lengthLengths, all);
  }

  /// Whether zlib takes it.
  private boolean assertAsZlib(byte[] stream, String what) {
    var zlib = ZlibVerdict.of(stream, MOST);
    var expected = zlib.bytes();
    for (byte poison : POISON) {
      if (expected == null) {
        for (int size : new int[] {0, 150, 5000}) {
          assertThat(run(stream, size, poison).how)
              .as(what)
              .isIn(Inflate.End.BROKEN, Inflate.End.SHORT_INPUT);
        }
        continue;
      }
      var run = run(stream, expected.length, poison);
      assertThat(run.how).as(what).isEqualTo(Inflate.End.WHOLE);
      assertThat(run.bytes).as(what).isEqualTo(expected);
      assertThat(run.end).as(what).isEqualTo(zlib.end());
      assertRoom(stream, expected, poison, what);
    }
    return expected != null;
  }

  /// With too little room what fits is there, up to a repetition that does not; with too much it is
  /// said how much there is.
  private void assertRoom(byte[] stream, byte[] expected, byte poison, String what) {
    int size = expected.length;
    for (int less : new int[] {0, size / 2, size - 1}) {
      if (less >= 0 && less < size) {
        var run = run(stream, less, poison);
        assertThat(run.how).as(what).isIn(Inflate.End.BROKEN, Inflate.End.SHORT_INPUT);
        int filled = Math.min(run.filled, less);
        assertThat(filled).as(what).isGreaterThan(less - LONGEST_REPETITION);
        assertThat(Arrays.copyOf(run.bytes, filled))
            .as(what)
            .isEqualTo(Arrays.copyOf(expected, filled));
      }
    }
    for (int more : new int[] {1, LONGEST_REPETITION}) {
      var run = run(stream, size + more, poison);
      assertThat(run.how).as(what).isEqualTo(Inflate.End.LESS);
      assertThat(run.filled).as(what).isEqualTo(size);
      assertThat(Arrays.copyOf(run.bytes, size)).as(what).isEqualTo(expected);
    }
  }

  /// One reading: how and where it ended, and what came out.
  private static final class Run {
    private final Inflate.End how;
    private final int end;
    private final int filled;
    private final byte[] bytes;

    Run(Inflate.End how, int end, int filled, byte[] bytes) {
      this.how = how;
      this.end = end;
      this.filled = filled;
      this.bytes = bytes;
    }
  }

  /// Reads it out of an array that ends with the promised room, into one that does too.
  private Run run(byte[] stream, int size, byte poison) {
    var in = new byte[BEFORE + stream.length + Inflate.INPUT_SLACK];
    Arrays.fill(in, poison);
    System.arraycopy(stream, 0, in, BEFORE, stream.length);
    var out = new byte[size + Inflate.OUTPUT_SLACK];
    var how = inflate.inflate(in, BEFORE, BEFORE + stream.length, out, size);
    return new Run(how, inflate.end() - BEFORE, inflate.filled(), Arrays.copyOf(out, size));
  }
}
