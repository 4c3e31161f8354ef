package io.longhaul.history;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Damage of chance to one file of a repository, made for what the file is.
final class FileLies {
  private static final String LOOSE = ".*objects/[0-9a-f]{2}/.*";
  private static final String PACKED = ".*pack-[0-9a-f]*[.](pack|idx|rev)";
  private static final int NAMES = 1032;

  private final Random random;

  FileLies(Random random) {
    this.random = random;
  }

  byte[] told(String file, byte[] whole) {
    boolean other = file.contains("objects/") && !file.matches(LOOSE) && !file.matches(PACKED);
    if (other || random.nextInt(8) == 0) {
      return new OddStreams(random.nextLong()).damaged(whole);
    }
    if (file.endsWith(".idx")) {
      return index(whole.clone());
    }
    if (file.endsWith(".rev")) {
      return reverse(whole.clone());
    }
    if (file.endsWith(".pack")) {
      return pack(whole.clone());
    }
    if (file.endsWith("commits")) {
      return cache(whole.clone());
    }
    return file.contains("objects/") ? loose(whole) : text(whole);
  }

  private byte[] index(byte[] bytes) {
    var index = ByteBuffer.wrap(bytes);
    int count = index.getInt(NAMES - 4);
    int one = random.nextInt(count);
    int other = random.nextInt(count);
    int sums = NAMES + 20 * count;
    int offsets = sums + 4 * count;
    switch (random.nextInt(9)) {
      case 0 -> index.putInt(8 + 4 * random.nextInt(256), random.nextInt(count + 2));
      case 1 -> index.putInt(8 + 4 * random.nextInt(256), random.nextInt());
      case 2 -> swap(bytes, NAMES + 20 * one, NAMES + 20 * other, 20);
      case 3 -> swap(bytes, sums + 4 * one, sums + 4 * other, 4);
      case 4 -> swap(bytes, offsets + 4 * one, offsets + 4 * other, 4);
      case 5 -> index.putInt(offsets + 4 * one, index.getInt(offsets + 4 * other));
      case 6 -> index.putInt(offsets + 4 * one, 0x80000000 | random.nextInt(count + 3));
      case 7 -> index.putInt(offsets + 4 * one, random.nextInt());
      default -> {
        return far(bytes, offsets + 4 * one);
      }
    }
    return sealed(bytes);
  }

  /// One offset in the table of far ones, right or wrong.
  private byte[] far(byte[] bytes, int at) {
    var longer = ByteBuffer.allocate(bytes.length + 8);
    int end = bytes.length - 40;
    longer.put(bytes, 0, end);
    long right = ByteBuffer.wrap(bytes).getInt(at);
    long[] lies = {
      right, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40, right + 1, right | 1L << 32
    };
    longer.putLong(lies[random.nextInt(lies.length)]).put(bytes, end, 40);
    return sealed(longer.putInt(at, 0x80000000).array());
  }

  private static byte[] sealed(byte[] bytes) {
    int end = bytes.length - 20;
    System.arraycopy(PackImage.sha1(Arrays.copyOf(bytes, end)), 0, bytes, end, 20);
    return bytes;
  }

  private static void swap(byte[] bytes, int one, int other, int size) {
    var kept = Arrays.copyOfRange(bytes, one, one + size);
    System.arraycopy(bytes, other, bytes, one, size);
    System.arraycopy(kept, 0, bytes, other, size);
  }

  private byte[] reverse(byte[] bytes) {
    int count = (bytes.length - 52) / 4;
    if (random.nextBoolean()) {
      swap(bytes, 12 + 4 * random.nextInt(count), 12 + 4 * random.nextInt(count), 4);
    } else {
      ByteBuffer.wrap(bytes).putInt(4 * random.nextInt(count + 3), random.nextInt());
    }
    return sealed(bytes);
  }

  private byte[] pack(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    switch (random.nextInt(3)) {
      case 0 -> buffer.putInt(4 * random.nextInt(3), random.nextInt(100));
      case 1 -> bytes[bytes.length - 1 - random.nextInt(20)] = (byte) random.nextInt();
      default -> {
        int at = 12 + random.nextInt(bytes.length - 32);
        int size = Math.min(bytes.length - 20 - at, 1 + random.nextInt(40));
        var stretch = new byte[size];
        random.nextBytes(stretch);
        buffer.put(at, random.nextBoolean() ? stretch : new byte[size]);
      }
    }
    return bytes;
  }

  /// The file of known commits with a checksum that fits.
  private byte[] cache(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = bytes.length - 4;
    int at = random.nextInt(4) == 0 ? 4 * random.nextInt(5) : random.nextInt(end - 4);
    int[] lies = {-1, 0, 1, random.nextInt(), random.nextInt(100), end, Integer.MAX_VALUE};
    buffer.putInt(random.nextBoolean() ? at & ~3 : at, lies[random.nextInt(lies.length)]);
    return buffer.putInt(end, PackImage.crc(Arrays.copyOf(bytes, end))).array();
  }

  private byte[] loose(byte[] bytes) {
    var content = ZlibVerdict.of(bytes, 1 << 20).bytes();
    if (content == null) {
      throw new AssertionError("no loose object");
    }
    var text = new String(content, StandardCharsets.ISO_8859_1);
    int nul = text.indexOf('\0');
    var heads =
        List.of(
            "commit 0",
            "commit 16777216",
            "commit 99999999999",
            "tree " + nul,
            "commit",
            "",
            "commit -1",
            text.substring(0, nul) + " ",
            "commit  1",
            "x".repeat(40));
    var told =
        switch (random.nextInt(4)) {
          case 0 -> heads.get(random.nextInt(heads.size())) + text.substring(nul);
          case 1 -> text + "x".repeat(random.nextInt(1 << random.nextInt(25)));
          case 2 -> "commit 16777000\0" + "\0".repeat(16_777_000 + random.nextInt(2));
          default -> text.replace("0", "1");
        };
    return PackImage.deflated(told.getBytes(StandardCharsets.ISO_8859_1), random.nextInt(10));
  }

  /// A file of refs: lines, names of objects and of refs.
  private byte[] text(byte[] whole) {
    var text = new String(whole, StandardCharsets.ISO_8859_1);
    var lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    switch (random.nextInt(7)) {
      case 0 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 1 -> lines.remove(at);
      case 2 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 3 -> lines.set(at, lines.get(at) + " ");
      case 4 -> lines.set(at, "ref: refs/heads/b" + random.nextInt(9));
      case 5 -> lines.set(at, "0".repeat(40) + lines.get(at).substring(lines.get(at).length() / 2));
      default -> lines.set(at, lines.get(at).replace('b', "/.~\0a".charAt(random.nextInt(5))));
    }
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }
}
