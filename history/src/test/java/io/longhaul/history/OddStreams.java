package io.longhaul.history;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;

/// Compressed streams of chance: what zlib makes in all its ways, and blocks that no compressor
/// would make, with codes of any shape, a part of them wrong.
final class OddStreams {
  private final Random random;

  OddStreams(long seed) {
    this.random = new Random(seed);
  }

  byte[] any() {
    return random.nextInt(3) == 0 ? ofZlib(content()) : handMade();
  }

  /// Bytes of some kind that compresses in some way.
  byte[] content() {
    int size = random.nextInt(6) == 0 ? random.nextInt(150_000) : random.nextInt(1500);
    var content = new byte[size];
    int kind = random.nextInt(6);
    int period = 1 + random.nextInt(random.nextBoolean() ? 20 : 40_000);
    for (int i = 0; i < size; i++) {
      content[i] =
          switch (kind) {
            case 0 -> 0;
            case 1 -> (byte) random.nextInt();
            case 2 -> (byte) ('a' + random.nextInt(4));
            case 3 -> i < period ? (byte) random.nextInt() : content[i - period];
            case 4 -> (byte) ('a' + Math.min(25, (int) Math.abs(random.nextGaussian() * 6)));
            default -> i == 0 || random.nextInt(50) == 0 ? (byte) random.nextInt() : content[i - 1];
          };
    }
    return content;
  }

  byte[] ofZlib(byte[] content) {
    var deflater = new Deflater(random.nextInt(10));
    deflater.setStrategy(random.nextInt(3));
    var out = new ByteArrayOutputStream();
    var step = new byte[1 << 12];
    int flushes = random.nextInt(4);
    for (int i = 0; i <= flushes; i++) {
      int from = i * content.length / (flushes + 1);
      deflater.setInput(content, from, (i + 1) * content.length / (flushes + 1) - from);
      int flush = random.nextBoolean() ? Deflater.SYNC_FLUSH : Deflater.FULL_FLUSH;
      for (int n = step.length; n == step.length || !deflater.needsInput(); ) {
        n = deflater.deflate(step, 0, step.length, i < flushes ? flush : Deflater.NO_FLUSH);
        out.write(step, 0, n);
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      out.write(step, 0, deflater.deflate(step));
    }
    deflater.end();
    return out.toByteArray();
  }

  private byte[] handMade() {
    var writer = new DeflateWriter();
    int blocks = 1 + random.nextInt(4);
    for (int i = 1; i <= blocks; i++) {
      boolean last = i == blocks;
      switch (random.nextInt(8)) {
        case 0 -> writer.stored(last, new byte[random.nextInt(100)]);
        case 1, 2 -> fixed(writer, last);
        case 3 -> writer.block(last, oneOf(20) ? 3 : 1).symbol(fixedLiterals(), 256);
        default -> dynamic(writer, last);
      }
    }
    return writer.stream();
  }

  static int[] fixedLiterals() {
    var lengths = new int[288];
    Arrays.fill(lengths, 0, 144, 8);
    Arrays.fill(lengths, 144, 256, 9);
    Arrays.fill(lengths, 256, 280, 7);
    Arrays.fill(lengths, 280, 288, 8);
    return lengths;
  }

  static int[] fixedDistances() {
    var lengths = new int[32];
    Arrays.fill(lengths, 5);
    return lengths;
  }

  private void fixed(DeflateWriter writer, boolean last) {
    writer.block(last, 1);
    symbols(writer, fixedLiterals(), fixedDistances(), oneOf(4) ? 288 : 286, oneOf(4) ? 32 : 12);
  }

  private void dynamic(DeflateWriter writer, boolean last) {
    int literals = oneOf(30) ? 287 + random.nextInt(2) : 257 + random.nextInt(30);
    int distances = oneOf(30) ? 31 + random.nextInt(2) : 1 + random.nextInt(30);
    var literalLengths = complete(literals, 1 + random.nextInt(literals), 15, oneOf(30) ? 0 : 256);
    var distanceLengths = complete(distances, random.nextInt(distances + 1), 15, 0);
    if (oneOf(12)) {
      literalLengths[random.nextInt(literals)] = random.nextInt(16);
    }
    if (oneOf(12)) {
      distanceLengths[random.nextInt(distances)] = random.nextInt(16);
    }
    var lengthLengths = complete(19, 19, 7, 0);
    if (oneOf(25)) {
      lengthLengths[random.nextInt(19)] = random.nextInt(8);
    }
    writer.block(last, 2).tables(literals, distances, lengthLengths);
    writer.lengths(lengthLengths, packed(literalLengths, distanceLengths));
    symbols(writer, literalLengths, distanceLengths, 286, oneOf(6) ? 32 : 8);
  }

  /// The lengths of a complete code for so many of the symbols, one of them this one.
  private int[] complete(int symbols, int wanted, int longest, int always) {
    var depths = new ArrayList<Integer>(List.of(0));
    while (depths.size() < wanted) {
      int at = random.nextInt(depths.size());
      int depth = oneOf(2) ? depths.get(at) : depths.getLast();
      at = depths.lastIndexOf(depth);
      if (depth == longest) {
        at = depths.indexOf(depths.stream().min(Integer::compare).orElseThrow());
        depth = depths.get(at);
      }
      depths.set(at, depth + 1);
      depths.add(depth + 1);
    }
    var lengths = new int[symbols];
    lengths[Math.min(always, symbols - 1)] = wanted == 0 ? 0 : Math.max(1, depths.removeLast());
    for (int depth : depths.subList(0, Math.min(depths.size(), symbols - 1))) {
      int at = random.nextInt(symbols);
      while (lengths[at] != 0 && depth > 0) {
        at = (at + 1) % symbols;
      }
      lengths[at] = Math.max(lengths[at], depth);
    }
    return lengths;
  }

  /// Both tables' lengths one after the other, stretches of equal ones as repetitions now and then.
  private List<int[]> packed(int[] literals, int[] distances) {
    var all = Arrays.copyOf(literals, literals.length + distances.length);
    System.arraycopy(distances, 0, all, literals.length, distances.length);
    var symbols = new ArrayList<int[]>();
    for (int i = 0; i < all.length; ) {
      int run = 1;
      while (i + run < all.length && all[i + run] == all[i]) {
        run++;
      }
      boolean same = i > 0 && all[i] == all[i - 1];
      int wrong = oneOf(400) ? 1 : 0;
      if (all[i] == 0 && run >= 11 && !oneOf(3)) {
        run = Math.min(run, 138);
        symbols.add(new int[] {18, run - 11 + wrong});
      } else if (all[i] == 0 && run >= 3 && !oneOf(3)) {
        run = Math.min(run, 10);
        symbols.add(new int[] {17, run - 3 + wrong});
      } else if ((same && run >= 3) || (i == 0 && oneOf(60))) {
        run = Math.clamp(run, 3, 6);
        symbols.add(new int[] {16, run - 3 + wrong});
      } else {
        run = 1;
        symbols.add(new int[] {all[i]});
      }
      i += run;
    }
    return symbols;
  }

  private void symbols(
      DeflateWriter writer, int[] literals, int[] distances, int literalLimit, int distanceLimit) {
    int count = random.nextInt(300);
    for (int i = 0; i < count; i++) {
      int symbol = used(literals, i < 3 || oneOf(4) ? 256 : literalLimit);
      if (symbol < 0 || symbol == 256) {
        continue;
      }
      writer.symbol(literals, symbol);
      if (symbol > 256) {
        writer.bits(random.nextInt(), symbol < 265 || symbol >= 285 ? 0 : (symbol - 261) / 4);
        int distance = used(distances, i > 200 ? 32 : distanceLimit);
        if (distance >= 0) {
          writer.symbol(distances, distance);
          writer.bits(random.nextInt(), distance < 4 || distance > 29 ? 0 : distance / 2 - 1);
        }
      }
    }
    if (literals[256] > 0 && !oneOf(60)) {
      writer.symbol(literals, 256);
    }
  }

  /// A symbol below the limit that has a code, or -1.
  private int used(int[] lengths, int limit) {
    int most = Math.min(limit, lengths.length);
    int from = random.nextInt(most);
    for (int i = 0; i < most; i++) {
      int symbol = (from + i) % most;
      if (lengths[symbol] > 0) {
        return symbol;
      }
    }
    return -1;
  }

  private boolean oneOf(int many) {
    return random.nextInt(many) == 0;
  }

  /// The stream with some damage.
  byte[] damaged(byte[] stream) {
    int at = random.nextInt(stream.length);
    switch (random.nextInt(5)) {
      case 0 -> {
        return Arrays.copyOf(stream, at);
      }
      case 1 -> {
        return Arrays.copyOf(stream, stream.length + random.nextInt(40));
      }
      case 2 -> at = random.nextInt(Math.min(40, stream.length));
      default -> {
        // anywhere
      }
    }
    var bytes = stream.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      at = Math.min(bytes.length - 1, at + random.nextInt(4));
    }
    return bytes;
  }
}
