package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The order of places, against a map of them.
class ReverseOrderTest {
  private static final int PACK_END = 1 << 24;

  @TempDir Path folder;
  private final Random random = new Random(20261128);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 9, 5000})
  void objectsAreFoundByTheirPlaces(int count) throws IOException {
    assertFound(count, _ -> 12 + random.nextInt(PACK_END - 12));
  }

  /// All objects in one stretch of the pack, or behind its end.
  @ParameterizedTest
  @ValueSource(ints = {12, PACK_END - 2000, PACK_END + 12, Integer.MAX_VALUE - 5000})
  void objectsMayStandCloseTogether(int from) throws IOException {
    assertFound(2000, position -> from + (position * 7919) % 2000);
  }

  /// Either of two objects that are said to stand at one place.
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 500})
  void placesMayBeSaidTwice(int places) throws IOException {
    var index = index(1000, position -> 12 + position % places);
    var order = ReverseOrder.of(index, PACK_END);
    for (int place = 0; place < places; place++) {
      assertThat(order.position(12 + place)).isNotNegative();
      assertThat(order.position(12 + place) % places).isEqualTo(place);
    }
    assertThat(order.position(11)).isEqualTo(-1);
    assertThat(order.position(12 + places)).isEqualTo(-1);
  }

  /// With 5000 positions there is room for places of 50 bits beside them.
  @Test
  void aPlaceThatNoPackReachesIsDamage() throws IOException {
    long most = (1L << 50) - 1;
    assertFound(5000, position -> most - position);
    var index = index(5000, position -> position == 4711 ? most + 1 : 12 + position);
    assertThatThrownBy(() -> ReverseOrder.of(index, PACK_END))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("an offset that no pack reaches");
  }

  private void assertFound(int count, IntToLongFunction offset) throws IOException {
    var offsets = new long[count];
    var positions = new HashMap<Long, Integer>();
    for (int i = 0; i < count; i++) {
      do {
        offsets[i] = offset.applyAsLong(i);
      } while (positions.putIfAbsent(offsets[i], i) != null);
    }
    var order = ReverseOrder.of(index(count, position -> offsets[position]), PACK_END);
    positions.forEach((place, position) -> {
      assertThat(order.position(place)).isEqualTo(position);
      for (long beside : new long[] {place - 1, place + 1, random.nextInt(1, PACK_END)}) {
        assertThat(order.position(beside)).isEqualTo(positions.getOrDefault(beside, -1));
      }
    });
    assertThat(order.position(Long.MAX_VALUE)).isEqualTo(-1);
  }

  private PackIndex index(int count, IntToLongFunction offset) throws IOException {
    var names = new TreeSet<byte[]>(Arrays::compareUnsigned);
    while (names.size() < count) {
      var name = new byte[ObjectName.BYTES];
      random.nextBytes(name);
      names.add(name);
    }
    return PackIndex.open(IndexFile.write(folder, names, offset), List.of());
  }
}
