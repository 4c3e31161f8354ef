package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files with a flipped bit, a wrong stretch or a lost end, at seeded places. Invariant: what is
/// read is what was there before the damage, or what git reads after it, or it is refused; quickly
/// and with the bound on memory of this test's process.
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class CorruptionTest {
  private static final int COMMITS = 60;
  private static final int PLACES = 250;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {".pack", ".idx", "packed-refs", "refs/heads/loose", "HEAD", "objects/xx"})
  void damageIsNeverTakenForHistory(String part) throws IOException {
    var scratch = Scratch.at(folder).withHistory(COMMITS, 1);
    scratch.git("repack", "-adfq", "--depth=50", "--window=250");
    scratch.git("pack-refs", "--all", "--prune");
    scratch.git("symbolic-ref", "HEAD", "refs/heads/b0");
    scratch.withCommits(2).git("update-ref", "refs/heads/loose", "HEAD");
    var store = scratch.store();
    var file = file(scratch, part);
    var whole = Files.readAllBytes(file);
    var before = scratch.read();
    assertThat(before).isEqualTo(scratch.readByGit()).hasSize(COMMITS + 2);
    assertThat(file.toFile().setWritable(true)).isTrue();
    var random = new Random(part.hashCode());
    int refused = 0;
    for (int i = 0; i < PLACES; i++) {
      Files.write(file, damaged(whole, random));
      var read = readOrNull(store);
      refused += read == null ? 1 : 0;
      if (read != null && !read.equals(before)) {
        assertThat(read.equals(scratch.readByGit()))
            .as("place " + i + ": " + read.size() + " commits instead of " + before.size())
            .isTrue();
      }
    }
    assertThat(refused).isGreaterThan(PLACES / 20);
  }

  private static byte[] damaged(byte[] whole, Random random) {
    var bytes = whole.clone();
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(4)) {
      case 0 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 1 -> bytes[at] = (byte) random.nextInt();
      case 2 -> {
        for (int i = at; i < Math.min(bytes.length, at + 8); i++) {
          bytes[i] = (byte) random.nextInt();
        }
      }
      default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static @Nullable Map<String, String> readOrNull(Path store) {
    try {
      return Scratch.read(store);
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotBlank();
      return null;
    }
  }

  private static Path file(Scratch scratch, String part) throws IOException {
    if (part.equals("objects/xx")) {
      var name = scratch.git("rev-parse", "HEAD");
      return scratch
          .store()
          .resolve("objects")
          .resolve(name.substring(0, 2))
          .resolve(name.substring(2));
    }
    if (!part.startsWith(".")) {
      return scratch.store().resolve(part);
    }
    try (var files = Files.list(scratch.store().resolve("objects/pack"))) {
      return List.copyOf(files.toList()).stream()
          .filter(path -> path.toString().endsWith(part))
          .findFirst()
          .orElseThrow();
    }
  }
}
