package io.longhaul.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Trees that are made of differences, whatever they cut through. Oracle: the bytes that a
/// difference makes, see [Delta], and the definition of a tree.
class TreeBuilderTest {
  private static final int ROUNDS = 3000;

  private final TreePool pool = new TreePool(20_000);
  private final TreeBuilder builder = new TreeBuilder(pool);
  private final Delta delta = new Delta();
  private final ObjectBuffer basis = new ObjectBuffer();
  private final ObjectBuffer result = new ObjectBuffer();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aTreeIsMadeOfItsBaseWhereverItIsCut(long seed) throws HistoryException {
    var random = new Random(seed);
    int taken = 0;
    int refused = 0;
    var base = new byte[0];
    for (int round = 0; round < ROUNDS; round++) {
      pool.forgetMany();
      var from = Objects.requireNonNull(made(base));
      assertThat(hex(bytes(from))).isEqualTo(hex(base));
      var wanted = changed(random, base);
      boolean isTree = isTree(wanted);
      var difference = difference(random, base, wanted);
      basis.set(base, base.length);
      assertThat(delta.apply(basis, difference, 1 << 20, result)).isTrue();
      assertThat(hex(result.copy())).isEqualTo(hex(wanted));
      var tree = builder.changed(from, difference, 0);
      assertThat(tree != null).as(new String(wanted, ISO_8859_1)).isEqualTo(isTree);
      if (tree != null) {
        assertThat(hex(bytes(tree))).isEqualTo(hex(wanted));
        assertThat(numbers(tree)).isEqualTo(numbers(Objects.requireNonNull(made(wanted))));
        base = wanted;
        taken++;
      } else {
        refused++;
      }
    }
    assertThat(taken).isGreaterThan(ROUNDS / 2);
    assertThat(refused).isGreaterThan(ROUNDS / 10);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private @Nullable Tree made(byte[] bytes) throws HistoryException {
    return builder.whole(bytes, bytes.length, Tree.EMPTY, 0);
  }

  private int[] numbers(Tree tree) {
    return Arrays.copyOfRange(pool.numbers(), tree.start, tree.end);
  }

  private byte[] bytes(Tree tree) {
    var all = new byte[tree.bytes()];
    for (int i = 0; i < tree.count(); i++) {
      int number = pool.numbers()[tree.start + i];
      int name = pool.entries().nameOf(number);
      int length = pool.entries().nameLength(name);
      var from = pool.entries().nameArray();
      System.arraycopy(from, pool.entries().nameStart(name), all, tree.layout()[i], length);
      pool.entries().objectOf(number).write(all, tree.layout()[i] + length);
    }
    return all;
  }

  /// Another tree that has much of this one, sometimes damaged.
  private static byte[] changed(Random random, byte[] base) {
    var entries = new TreeMap<String, String>();
    for (int at = 0; at < base.length; ) {
      int end = at;
      while (base[end] != 0) {
        end++;
      }
      var entry = new String(base, at, end + 21 - at, ISO_8859_1);
      entries.put(orderedName(entry), entry);
      at = end + 21;
    }
    for (int i = random.nextInt(6); i >= 0; i--) {
      var entry = entry(random);
      if (random.nextInt(3) == 0) {
        entries.remove(orderedName(entry));
      } else {
        entries.put(orderedName(entry), entry);
      }
    }
    var bytes = String.join("", entries.values()).getBytes(ISO_8859_1);
    if (bytes.length > 0 && random.nextInt(3) == 0) {
      damage(random, bytes);
      if (random.nextInt(4) == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
    }
    return bytes;
  }

  private static void damage(Random random, byte[] bytes) {
    var likely = "\0 /04a".getBytes(ISO_8859_1);
    bytes[random.nextInt(bytes.length)] = likely[random.nextInt(likely.length)];
  }

  /// The name as git orders it, a folder's ending in a slash.
  private static String orderedName(String entry) {
    var name = entry.substring(entry.indexOf(' ') + 1, entry.indexOf('\0'));
    return name + (entry.startsWith("40000") ? '/' : '\0');
  }

  private static String entry(Random random) {
    var modes = new String[] {"100644", "100755", "120000", "40000", "160000"};
    var names =
        new String[] {"a", "a-b", "a.c", "ab", "b", "c0", "c1", "c2", "d", "e", "f", "zzzz"};
    var object = new StringBuilder();
    for (int i = 0; i < ObjectName.BYTES; i++) {
      object.append((char) (random.nextBoolean() ? random.nextInt(256) : 0));
    }
    var name = names[random.nextInt(names.length)] + (random.nextBoolean() ? "" : "-longer-name");
    return modes[random.nextInt(modes.length)] + " " + name + "\0" + object;
  }

  /// A difference that cuts anywhere, and copies what the base has in the same order.
  private static ObjectBuffer difference(Random random, byte[] base, byte[] wanted) {
    var out = new ByteArrayOutputStream();
    size(out, base.length);
    size(out, wanted.length);
    for (int at = 0; at < wanted.length; ) {
      int length =
          Math.min(wanted.length - at, 1 + random.nextInt(random.nextBoolean() ? 120 : 12));
      int found = find(base, wanted, at, length);
      if (found >= 0 && random.nextInt(4) != 0) {
        out.write(0x80 | 0x0f | 0x70);
        for (int shift = 0; shift < 32; shift += 8) {
          out.write(found >>> shift);
        }
        for (int shift = 0; shift < 24; shift += 8) {
          out.write(length >>> shift);
        }
      } else {
        out.write(length);
        out.write(wanted, at, length);
      }
      at += length;
    }
    var buffer = new ObjectBuffer();
    buffer.set(out.toByteArray(), out.size());
    return buffer;
  }

  private static int find(byte[] base, byte[] wanted, int from, int length) {
    for (int at = 0; at + length <= base.length; at++) {
      if (Arrays.equals(base, at, at + length, wanted, from, from + length)) {
        return at;
      }
    }
    return -1;
  }

  private static void size(ByteArrayOutputStream out, int size) {
    int rest = size;
    while (rest > 0x7f) {
      out.write(0x80 | (rest & 0x7f));
      rest >>>= 7;
    }
    out.write(rest);
  }

  /// By the definition: modes in octal digits, names in order, no name twice.
  private static boolean isTree(byte[] bytes) {
    var text = new String(bytes, ISO_8859_1);
    var before = "";
    for (int at = 0; at < text.length(); ) {
      int blank = text.indexOf(' ', at);
      int zero = blank < 0 ? -1 : text.indexOf('\0', at);
      if (zero < blank || zero < 0 || zero + 1 + ObjectName.BYTES > text.length()) {
        return false;
      }
      var mode = text.substring(at, blank);
      var name = text.substring(blank + 1, zero);
      boolean isMode = mode.matches("[0-7]{1,9}") && Integer.parseInt(mode, 8) <= 0177777;
      if (!isMode || name.isEmpty() || name.contains("/")) {
        return false;
      }
      boolean isFolder = (Integer.parseInt(mode, 8) & 0170000) == 0040000;
      // behind a name that is the whole of another stands nothing, or the slash of a folder
      var ordered = name + (isFolder ? "/" : "\0");
      if (before.compareTo(ordered) >= 0) {
        return false;
      }
      before = ordered;
      at = zero + 1 + ObjectName.BYTES;
    }
    return true;
  }
}
