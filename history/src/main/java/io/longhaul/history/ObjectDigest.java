package io.longhaul.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Names objects by their content: SHA-1 as FIPS 180-4 has it.
///
/// The JDK's would do, but reads the settings of all security providers when it is used first: 35
/// ms, where most histories have one object to name or none.
final class ObjectDigest {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final int BLOCK = 64;
  private static final int LENGTH_BYTES = 8;
  private static final int ROUNDS = 80;

  private final int[] schedule = new int[ROUNDS];
  private int h0 = 0x67452301;
  private int h1 = 0xefcdab89;
  private int h2 = 0x98badcfe;
  private int h3 = 0x10325476;
  private int h4 = 0xc3d2e1f0;

  private ObjectDigest() {}

  static ObjectName of(ObjectKind kind, byte[] object) {
    var head = (kind.word() + " " + object.length + "\0").getBytes(StandardCharsets.US_ASCII);
    // the blocks that have the head or the end are put together, all others stand in the object
    var begin = Arrays.copyOf(head, BLOCK);
    int behind = Math.min(BLOCK - head.length, object.length);
    System.arraycopy(object, 0, begin, head.length, behind);
    var digest = new ObjectDigest();
    if (head.length + behind < BLOCK) {
      return digest.end(begin, head.length + behind, head.length + behind);
    }
    digest.add(begin, 0);
    int at = behind;
    for (; object.length - at >= BLOCK; at += BLOCK) {
      digest.add(object, at);
    }
    var rest = Arrays.copyOfRange(object, at, object.length);
    return digest.end(rest, rest.length, (long) head.length + object.length);
  }

  /// Adds what is left and pads it: a bit, zeros, and the length in bits.
  private ObjectName end(byte[] rest, int size, long length) {
    int blocks = size + 1 + LENGTH_BYTES > BLOCK ? 2 : 1;
    var last = Arrays.copyOf(Arrays.copyOf(rest, size), blocks * BLOCK);
    last[size] = (byte) 0x80;
    INT.set(last, last.length - 8, (int) (length >>> 29));
    INT.set(last, last.length - 4, (int) (length << 3));
    for (int block = 0; block < blocks; block++) {
      add(last, block * BLOCK);
    }
    return new ObjectName(joined(h0, h1), joined(h2, h3), h4);
  }

  private static long joined(int high, int low) {
    return (long) high << 32 | (low & 0xffff_ffffL);
  }

  private void add(byte[] bytes, int at) {
    for (int i = 0; i < 16; i++) {
      schedule[i] = (int) INT.get(bytes, at + 4 * i);
    }
    for (int i = 16; i < ROUNDS; i++) {
      int word = schedule[i - 3] ^ schedule[i - 8] ^ schedule[i - 14] ^ schedule[i - 16];
      schedule[i] = Integer.rotateLeft(word, 1);
    }
    int a = h0;
    int b = h1;
    int c = h2;
    int d = h3;
    int e = h4;
    for (int i = 0; i < ROUNDS; i++) {
      int next = Integer.rotateLeft(a, 5) + e + schedule[i] + mixed(i, b, c, d);
      e = d;
      d = c;
      c = Integer.rotateLeft(b, 30);
      b = a;
      a = next;
    }
    h0 += a;
    h1 += b;
    h2 += c;
    h3 += d;
    h4 += e;
  }

  /// The function and the constant of a round.
  private static int mixed(int round, int b, int c, int d) {
    return switch (round / 20) {
      case 0 -> ((b & c) | (~b & d)) + 0x5a827999;
      case 1 -> (b ^ c ^ d) + 0x6ed9eba1;
      case 2 -> ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
      default -> (b ^ c ^ d) + 0xca62c1d6;
    };
  }
}
