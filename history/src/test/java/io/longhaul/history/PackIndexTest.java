package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The search in an index, against the order in which its names were written.
class PackIndexTest {
  private static final long SEED = 20261125;

  @TempDir Path folder;

  /// A small index, and one whose fan-out has more bits than that of the file.
  @ParameterizedTest
  @ValueSource(ints = {600, 60_000})
  void namesThatBeginAlikeAreToldApart(int count) throws IOException {
    var random = new Random(SEED);
    var names = new TreeSet<byte[]>(Arrays::compareUnsigned);
    while (names.size() < count) {
      var name = new byte[ObjectName.BYTES];
      random.nextBytes(name);
      names.add(name);
      for (int twins = random.nextInt(20) == 0 ? 3 : 0; twins > 0; twins--) {
        names.add(likeButBehind(name, 5 + random.nextInt(15), random));
      }
    }
    var index =
        PackIndex.open(IndexFile.write(folder, names, position -> 12 + position), List.of());
    int position = 0;
    for (var name : names) {
      assertThat(index.find(ObjectName.ofBytes(name, 0))).isEqualTo(position++);
      var absent = likeButBehind(name, 5 + random.nextInt(15), random);
      assertThat(index.find(ObjectName.ofBytes(absent, 0)) >= 0).isEqualTo(names.contains(absent));
    }
  }

  private static byte[] likeButBehind(byte[] name, int same, Random random) {
    var other = new byte[name.length];
    random.nextBytes(other);
    System.arraycopy(name, 0, other, 0, same);
    return other;
  }
}
