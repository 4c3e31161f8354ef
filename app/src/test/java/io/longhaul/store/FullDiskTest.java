package io.longhaul.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.longhaul.evidence.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A full disk costs the step that it interrupts, nothing else. Oracle: what was kept before.
class FullDiskTest {
  private static final int PIECES = 4_000;

  @TempDir Path folder;

  /// On every machine: the database itself is told that there is no more room.
  @Test
  void aStepThatDoesNotFitIsNotKept() throws StoreException {
    var home = StoreHome.in(folder.resolve("home"));
    var first = Made.anything(100, new Random(1));
    try (var store = Store.openOrCreate(home, Passphrase.NONE, Made.CLOCK)) {
      store.take(store.connect("lines", "a"), Made.taken("1", first));
    }
    var key = new KeyFile(home.key()).open(Passphrase.NONE);
    try (var database = Database.open(home.database(), key)) {
      database.read(c -> Sql.number(c, "PRAGMA max_page_count = 30"));
      var source = database.read(Sources::all).getFirst();
      var many = Made.anything(PIECES, new Random(2));
      assertThatThrownBy(() -> database.write(c -> Packs.write(c, source, many)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("the disk is full");
      List<Evidence> kept = database.read(c -> Packs.read(c, source));
      assertThat(kept).isEqualTo(first);
    }
    assertKept(home, first);
  }

  /// Where one may be mounted: a real file system of one megabyte.
  @Test
  void aRealDiskThatFillsLosesNothing() throws Exception {
    var disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()),
        "no file system can be mounted here");
    try {
      var home = StoreHome.in(disk.resolve("home"));
      var first = Made.anything(100, new Random(1));
      try (var store = Store.openOrCreate(home, Passphrase.NONE, Made.CLOCK)) {
        store.take(store.connect("lines", "a"), Made.taken("1", first));
        fill(disk, store, first);
      }
      assertKept(home, first);
      assertNothingCanBeMade(disk);
      Files.delete(disk.resolve("filler"));
      try (var store = Store.open(home, Passphrase.NONE, Made.CLOCK)) {
        store.take(store.connected().getFirst(), Made.taken("2", List.of()));
        assertThat(store.trace().evidence()).isEmpty();
      }
    } finally {
      run("umount", disk.toString());
    }
  }

  private static void fill(Path disk, Store store, List<Evidence> first) throws Exception {
    var source = store.connected().getFirst();
    try (var filler = Files.newOutputStream(disk.resolve("filler"))) {
      for (int i = 0; i < 1_000; i++) {
        filler.write(new byte[4_096]);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space");
    }
    var many = Made.anything(PIECES, new Random(2));
    assertThatThrownBy(() -> store.take(source, Made.taken("2", many)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("nothing of this step was kept");
    assertThat(store.evidence(source)).isEqualTo(first);
  }

  private static void assertNothingCanBeMade(Path disk) {
    var other = StoreHome.in(disk.resolve("other"));
    assertThatThrownBy(() -> Store.openOrCreate(other, Passphrase.NONE, Made.CLOCK))
        .isInstanceOf(StoreException.class);
  }

  private static void assertKept(StoreHome home, List<Evidence> first) throws StoreException {
    try (var store = Store.open(home, Passphrase.NONE, Made.CLOCK)) {
      var source = store.connected().getFirst();
      assertThat(source.state()).isEqualTo("1");
      assertThat(store.evidence(source)).isEqualTo(first);
      assertThat(store.check()).isEqualTo("ok");
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
