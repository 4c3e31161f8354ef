package io.longhaul.history;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/// Lies of chance inside of a pack whose checksums and index all fit.
final class PackLies {
  private static final int COMMIT = 1;
  private static final int LARGE = 1 << 24;

  private final Random random;
  private final PackImage image;

  PackLies(PackImage image, Random random) {
    this.image = image;
    this.random = random;
  }

  /// Tells a lie or two.
  ///
  /// @return whether objects may have got another content, which nobody can notice who does not
  ///   hash every object
  boolean tell() {
    boolean forged = false;
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(image.entries.size());
      var entry = image.entries.get(at);
      switch (random.nextInt(12)) {
        case 0 -> entry.type = random.nextInt(8);
        case 1 -> entry.size = lie(entry.size);
        case 2 -> entry.rawHead = endlessHead(entry.type);
        case 3 -> forged |= moveBase(at);
        case 4, 5 -> forged |= twistDelta(entry);
        case 6 -> entry.stream = PackImage.deflated(longer(entry.content()), 6);
        case 7 -> forged |= bomb(at);
        case 8 -> entry.stream = PackImage.deflated(entry.content(), random.nextInt(10));
        case 9 -> entry.stream = inManyBlocks(entry.content());
        case 10 -> image.isFar = true;
        default -> {
          entry.stream = new OddStreams(random.nextLong()).damaged(entry.stream);
          forged = true;
        }
      }
    }
    return forged;
  }

  private long lie(long size) {
    long[] lies = {
      0,
      size + 1,
      size - 1,
      size / 2,
      2 * size,
      LARGE,
      LARGE + 1,
      Integer.MAX_VALUE,
      1L << 31,
      1L << 33,
      1L << 50
    };
    return Math.max(0, lies[random.nextInt(lies.length)]);
  }

  private byte[] endlessHead(int type) {
    var head = new byte[1 + random.nextInt(30)];
    Arrays.fill(head, (byte) 0xff);
    head[0] = (byte) (type << 4 | 0x8f);
    head[head.length - 1] &= (byte) (random.nextBoolean() ? 0x7f : 0xff);
    return head;
  }

  private boolean moveBase(int at) {
    var entry = image.entries.get(at);
    var other = image.entries.get(random.nextInt(image.entries.size()));
    entry.type = random.nextBoolean() ? PackImage.OFFSET_DELTA : PackImage.NAME_DELTA;
    entry.base = random.nextInt(4) == 0 ? entry.name : other.name;
    entry.distance =
        switch (random.nextInt(5)) {
          case 0 -> 0;
          case 1 -> random.nextInt(3000);
          case 2 -> 1L << random.nextInt(62);
          case 3 -> entry.distance + 1;
          default -> entry.distance;
        };
    if (other.isDelta() && random.nextBoolean()) {
      other.type = PackImage.NAME_DELTA;
      other.base = entry.name;
    }
    return true;
  }

  private boolean twistDelta(PackImage.Entry entry) {
    if (!entry.isDelta()) {
      return false;
    }
    var delta = entry.content();
    int at =
        random.nextBoolean()
            ? random.nextInt(Math.min(8, delta.length))
            : random.nextInt(delta.length);
    delta[at] = (byte) random.nextInt();
    entry.setContent(random.nextInt(4) == 0 ? Arrays.copyOf(delta, at) : delta);
    return true;
  }

  private byte[] longer(byte[] content) {
    return Arrays.copyOf(content, content.length + 1 + random.nextInt(LARGE));
  }

  /// A commit of 16 MiB out of some thousand bytes, or a difference that copies a base again and
  /// again.
  private boolean bomb(int at) {
    var entry = image.entries.get(at);
    if (entry.isDelta()) {
      entry.setContent(copies(entry.content()));
      return true;
    }
    if (entry.type == COMMIT) {
      var content = entry.content();
      var large = Arrays.copyOf(content, LARGE - random.nextInt(2));
      Arrays.fill(large, content.length, large.length, (byte) (random.nextBoolean() ? 'x' : 0));
      entry.setContent(large);
    } else {
      entry.setContent(new byte[LARGE]);
    }
    return true;
  }

  private byte[] copies(byte[] delta) {
    var out = new ByteArrayOutputStream();
    int at = 0;
    while (delta[at] < 0) {
      at++;
    }
    out.write(delta, 0, at + 1);
    int base = 0;
    for (int i = at; i >= 0; i--) {
      base = base << 7 | (delta[i] & 0x7f);
    }
    int step = Math.min(base, 0xffff);
    int times = step == 0 ? 0 : LARGE / step;
    for (int size = times * step; ; size >>>= 7) {
      out.write((size & 0x7f) | (size > 0x7f ? 0x80 : 0));
      if (size <= 0x7f) {
        break;
      }
    }
    for (int i = 0; i < times; i++) {
      out.writeBytes(new byte[] {(byte) 0xb0, (byte) step, (byte) (step >> 8)});
    }
    return out.toByteArray();
  }

  /// The same content behind many blocks without any.
  private byte[] inManyBlocks(byte[] content) {
    var writer = new DeflateWriter();
    int blocks = 1 << random.nextInt(17);
    boolean stored = random.nextBoolean();
    var fixed = OddStreams.fixedLiterals();
    for (int i = 0; i < blocks; i++) {
      if (stored) {
        writer.stored(false, new byte[0]);
      } else {
        writer.block(false, 1).symbol(fixed, 256);
      }
    }
    if (random.nextInt(8) == 0) {
      return new byte[] {0x78, 1};
    }
    return writer.stored(true, Arrays.copyOf(content, Math.min(content.length, 0xffff))).stream();
  }
}
