package io.longhaul.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Numbers for stretches of bytes that occur again and again, such as names and zones: the same
/// bytes always get the same number. One for each thread.
final class ByteTable {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private byte[] bytes = new byte[1 << 10];
  private int[] ends = new int[64];
  private int[] tags = new int[64];
  private int size;

  /// Hashes above numbers from one on; 0 for none.
  private long[] slots = new long[128];

  /// A table that is only looked into.
  static ByteTable of(byte[] bytes, int[] ends, int[] tags) {
    var table = new ByteTable();
    table.bytes = bytes;
    table.ends = ends;
    table.tags = tags;
    table.size = ends.length;
    return table;
  }

  int size() {
    return size;
  }

  /// How many bytes there is room for; of a table that is only looked into, how many there are.
  int capacity() {
    return bytes.length;
  }

  byte[] allBytes() {
    return Arrays.copyOf(bytes, start(size));
  }

  int[] ends() {
    return Arrays.copyOf(ends, size);
  }

  int[] tags() {
    return Arrays.copyOf(tags, size);
  }

  /// The number of these bytes under a tag; a new one when they were never met.
  int number(byte[] from, int start, int end, int tag) {
    int hash = hash(from, start, end) ^ tag * 0x85EBCA6B;
    int mask = slots.length - 1;
    int slot = hash & mask;
    for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
      int number = (int) entry - 1;
      if ((int) (entry >>> 32) == hash && tags[number] == tag && isAt(number, from, start, end)) {
        return number;
      }
      slot = (slot + 1) & mask;
    }
    add(from, start, end, tag);
    slots[slot] = (long) hash << 32 | size;
    if (2 * size > slots.length) {
      spread();
    }
    return size - 1;
  }

  /// Whether these are the bytes of a number: eight at a time, the last eight together with some
  /// that were compared before.
  boolean isAt(int number, byte[] from, int start, int end) {
    int own = start(number);
    int length = end - start;
    if (ends[number] - own != length) {
      return false;
    }
    if (length < 8) {
      return Arrays.equals(bytes, own, own + length, from, start, end);
    }
    for (int i = 0; i < length - 8; i += 8) {
      if ((long) WORD.get(bytes, own + i) != (long) WORD.get(from, start + i)) {
        return false;
      }
    }
    return (long) WORD.get(bytes, own + length - 8) == (long) WORD.get(from, end - 8);
  }

  private void add(byte[] from, int start, int end, int tag) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      tags = Arrays.copyOf(tags, 2 * size);
    }
    int at = start(size);
    if (at + end - start > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + end - start));
    }
    System.arraycopy(from, start, bytes, at, end - start);
    ends[size] = at + end - start;
    tags[size] = tag;
    size++;
  }

  private void spread() {
    var before = slots;
    slots = new long[2 * before.length];
    int mask = slots.length - 1;
    for (long entry : before) {
      if (entry != 0) {
        int slot = (int) (entry >>> 32) & mask;
        while (slots[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = entry;
      }
    }
  }

  /// Eight bytes at a time; the last eight may have been there before.
  static int hash(byte[] from, int start, int end) {
    long hash = (long) end - start;
    if (end - start < 8) {
      for (int at = start; at < end; at++) {
        hash = (hash ^ from[at]) * MIX;
      }
    } else {
      for (int at = start; at < end - 8; at += 8) {
        hash = (hash ^ (long) WORD.get(from, at)) * MIX;
        hash ^= hash >>> 32;
      }
      hash = (hash ^ (long) WORD.get(from, end - 8)) * MIX;
    }
    return (int) (hash ^ hash >>> 29 ^ hash >>> 47);
  }

  /// The array that has the bytes of a number from [#start] to [#end]; another one once more bytes
  /// were met.
  byte[] array() {
    return bytes;
  }

  int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  int end(int number) {
    return ends[number];
  }

  byte[] bytes(int number) {
    return Arrays.copyOfRange(bytes, start(number), ends[number]);
  }

  int tag(int number) {
    return tags[number];
  }

  /// The numbers that another table's numbers have here, with tags mapped as given.
  int[] addAll(ByteTable other, int[] tagMap) {
    var map = new int[other.size];
    for (int i = 0; i < other.size; i++) {
      int tag = other.tags[i];
      map[i] =
          number(
              other.bytes, other.start(i), other.ends[i], tag < tagMap.length ? tagMap[tag] : tag);
    }
    return map;
  }
}
