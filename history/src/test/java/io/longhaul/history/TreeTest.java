package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which entry of a tree a byte belongs to, for entries of like sizes and of very different ones.
/// Oracle: counting the entries from the first one on.
class TreeTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 9", "40, 1", "300, 30", "300, 4000"})
  void aByteBelongsToTheEntryThatBeginsLastBeforeIt(int count, int spread) {
    var random = new Random(count + spread);
    var layout = new int[count + 1];
    for (int i = 0; i < count; i++) {
      // sizes that double from time to time defeat every proportion
      boolean isLarge = spread > 1000 && random.nextInt(40) == 0;
      layout[i + 1] = layout[i] + 24 + random.nextInt(isLarge ? spread : Math.min(spread, 30));
    }
    var tree = new Tree(0, 0, count, layout);
    int entry = 0;
    for (int place = 0; place <= layout[count]; place++) {
      while (entry < count && layout[entry + 1] <= place) {
        entry++;
      }
      for (int near : new int[] {0, entry, Math.max(0, entry - 1), random.nextInt(count + 1)}) {
        assertThat(tree.entryAt(place, near)).as("%d near %d", place, near).isEqualTo(entry);
      }
    }
  }
}
