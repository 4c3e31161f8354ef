package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Numbers of stretches of bytes of every short length, which are compared in words. Oracle:
/// [Arrays#equals].
class ByteTableTest {
  private static final int LONGEST = 40;

  private final ByteTable table = new ByteTable();

  @Test
  void oneByteLessOrMoreOrAnotherIsAnotherNumber() {
    var text = new byte[LONGEST + 2];
    new Random(1).nextBytes(text);
    int numbers = 0;
    for (int length = 0; length <= LONGEST; length++) {
      int number = table.number(text, 1, 1 + length, 0);
      assertThat(number).isEqualTo(numbers++);
      assertThat(table.isAt(number, text, 1, 2 + length)).isFalse();
      assertThat(length > 0 && table.isAt(number, text, 1, length)).isFalse();
      for (int changed = 1; changed <= length; changed++) {
        var other = text.clone();
        other[changed] ^= (byte) (1 << (changed % 8));
        assertThat(table.isAt(number, other, 1, 1 + length)).isFalse();
        assertThat(table.number(other, 1, 1 + length, 0)).isEqualTo(numbers++);
      }
    }
    assertThat(table.size()).isEqualTo(numbers);
  }

  @Test
  void theSameBytesHaveTheSameNumberWhereverTheyStand() {
    var random = new Random(2);
    var text = new byte[3 * LONGEST];
    for (int round = 0; round < 2000; round++) {
      for (int i = 0; i < text.length; i++) {
        text[i] = (byte) random.nextInt(2);
      }
      int length = random.nextInt(LONGEST);
      int from = random.nextInt(LONGEST);
      int other = random.nextInt(LONGEST);
      boolean same = Arrays.equals(text, from, from + length, text, other, other + length);
      int number = table.number(text, from, from + length, 0);
      assertThat(table.isAt(number, text, other, other + length)).isEqualTo(same);
      assertThat(table.number(text, other, other + length, 0) == number).isEqualTo(same);
      assertThat(table.bytes(number)).isEqualTo(Arrays.copyOfRange(text, from, from + length));
    }
  }
}
