package io.longhaul.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A pack taken apart, to be put together again with lies in it. Whatever holds it together, such
/// as checksums and the index, is made anew and fits, so that only the lie itself can be noticed.
final class PackImage {
  static final int OFFSET_DELTA = 6;
  static final int NAME_DELTA = 7;

  /// One object as it stands in the pack.
  static final class Entry {
    final byte[] name;
    int type;
    long size;
    long distance;
    byte[] base = new byte[20];
    byte[] stream;
    private final byte[] before;
    private final int sizeBefore;

    /// Stands in the place of kind and size when it is not empty.
    byte[] rawHead = {};

    Entry(byte[] name, ByteBuffer bytes) {
      this.name = name;
      int c = bytes.get();
      type = (c >> 4) & 7;
      size = c & 15;
      for (int shift = 4; c < 0; shift += 7) {
        c = bytes.get();
        size |= (c & 0x7fL) << shift;
      }
      if (type == OFFSET_DELTA) {
        c = bytes.get();
        distance = c & 0x7f;
        while (c < 0) {
          c = bytes.get();
          distance = ((distance + 1) << 7) | (c & 0x7f);
        }
      } else if (type == NAME_DELTA) {
        bytes.get(base);
      }
      stream = new byte[bytes.remaining()];
      bytes.get(stream);
      before = stream;
      sizeBefore = (int) size;
    }

    boolean isDelta() {
      return type == OFFSET_DELTA || type == NAME_DELTA;
    }

    /// What it holds before any lie.
    byte[] content() {
      return inflated(before, sizeBefore);
    }

    /// Another content, with the size that belongs to it.
    void setContent(byte[] content) {
      size = content.length;
      stream = deflated(content, 9);
    }

    private byte[] bytes() {
      var out = new ByteArrayOutputStream();
      if (rawHead.length > 0) {
        out.writeBytes(rawHead);
      } else {
        long rest = size >>> 4;
        out.write((int) (size & 15) | type << 4 | (rest > 0 ? 0x80 : 0));
        for (; rest > 0; rest >>>= 7) {
          out.write((int) (rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
        }
      }
      if (type == OFFSET_DELTA) {
        out.writeBytes(distance(distance));
      } else if (type == NAME_DELTA) {
        out.writeBytes(base);
      }
      out.writeBytes(stream);
      return out.toByteArray();
    }

    private static byte[] distance(long distance) {
      var bytes = new byte[10];
      int at = bytes.length - 1;
      bytes[at] = (byte) (distance & 0x7f);
      for (long rest = distance >>> 7; rest > 0 && at > 0; rest >>>= 7) {
        bytes[--at] = (byte) ((--rest & 0x7f) | 0x80);
      }
      return Arrays.copyOfRange(bytes, at, bytes.length);
    }
  }

  final List<Entry> entries = new ArrayList<>();
  private final List<Long> offsets = new ArrayList<>();

  /// Whether the index is to hold all offsets in its table of far ones.
  boolean isFar;

  /// So many bytes of nothing, which take no room on the disk, stand before the second half.
  long hole;

  PackImage(byte[] pack, byte[] idx) {
    var index = ByteBuffer.wrap(idx);
    int count = index.getInt(8 + 255 * 4);
    var order = new ArrayList<long[]>();
    for (int i = 0; i < count; i++) {
      order.add(new long[] {index.getInt(1032 + 24 * count + 4 * i), i});
    }
    order.sort(Comparator.comparingLong(pair -> pair[0]));
    for (int i = 0; i < count; i++) {
      int from = (int) order.get(i)[0];
      int to = i + 1 < count ? (int) order.get(i + 1)[0] : pack.length - 20;
      int at = 1032 + 20 * (int) order.get(i)[1];
      entries.add(
          new Entry(Arrays.copyOfRange(idx, at, at + 20), ByteBuffer.wrap(pack, from, to - from)));
      offsets.add((long) from);
    }
  }

  /// The entry that another one is the difference to, as it stood in the pack, or -1.
  int baseOf(int entry) {
    return offsets.indexOf(offsets.get(entry) - entries.get(entry).distance);
  }

  /// Writes pack and index in the place of these.
  void write(Path pack, Path idx) throws IOException {
    var out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(12).putInt(0x5041434b).putInt(2).putInt(count()).array());
    var at = new long[count()];
    var sums = new int[count()];
    var bases = new ArrayList<Integer>();
    for (int i = 0; i < count(); i++) {
      bases.add(baseOf(i));
    }
    for (int i = 0; i < count(); i++) {
      var entry = entries.get(i);
      at[i] = out.size() + (i < count() / 2 ? 0 : hole);
      int base = bases.get(i);
      if (entry.type == OFFSET_DELTA && base >= 0 && base < i) {
        entry.distance = at[i] - at[base];
      }
      var bytes = entry.bytes();
      sums[i] = crc(bytes);
      out.writeBytes(bytes);
    }
    out.writeBytes(sha1(out.toByteArray()));
    var bytes = out.toByteArray();
    Files.deleteIfExists(pack);
    write(pack, bytes, hole == 0 ? bytes.length : (int) (at[count() / 2] - hole));
    Files.deleteIfExists(idx);
    Files.write(idx, index(at, sums, Arrays.copyOfRange(bytes, bytes.length - 20, bytes.length)));
  }

  private void write(Path pack, byte[] bytes, int half) throws IOException {
    try (var file = new RandomAccessFile(pack.toFile(), "rw")) {
      file.write(bytes, 0, half);
      file.seek(half + hole);
      file.write(bytes, half, bytes.length - half);
    }
  }

  private int count() {
    return entries.size();
  }

  private byte[] index(long[] at, int[] sums, byte[] packSum) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < count(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(i -> entries.get(i).name, Arrays::compareUnsigned));
    // as git has it, at least the first object is never far
    var out = ByteBuffer.allocate(1032 + count() * 28 + (isFar ? 8 * (count() - 1) : 0) + 40);
    out.putInt(0xff744f63).putInt(2);
    for (int first = 0; first < 256; first++) {
      int limit = first;
      out.putInt((int) entries.stream().filter(e -> (e.name[0] & 0xff) <= limit).count());
    }
    order.forEach(i -> out.put(entries.get(i).name));
    order.forEach(i -> out.putInt(sums[i]));
    int far = 0;
    for (int i : order) {
      out.putInt(isFar && i > 0 ? far++ | 0x80000000 : (int) at[i]);
    }
    if (isFar) {
      order.stream().filter(i -> i > 0).forEach(i -> out.putLong(at[i]));
    }
    out.put(packSum);
    return out.put(sha1(Arrays.copyOf(out.array(), out.position()))).array();
  }

  static int crc(byte[] bytes) {
    var sum = new CRC32();
    sum.update(bytes);
    return (int) sum.getValue();
  }

  static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] deflated(byte[] content, int level) {
    var deflater = new Deflater(level);
    deflater.setInput(content);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    var step = new byte[1 << 13];
    while (!deflater.finished()) {
      out.write(step, 0, deflater.deflate(step));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] inflated(byte[] stream, int size) {
    var inflater = new Inflater();
    try {
      inflater.setInput(stream);
      var content = new byte[size];
      inflater.inflate(content);
      return content;
    } catch (DataFormatException e) {
      throw new AssertionError(e);
    } finally {
      inflater.end();
    }
  }
}
