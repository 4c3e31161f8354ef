package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packs that are opened before they are needed. Oracle: how many objects git has put into packs.
class StoreOpeningTest {
  @TempDir Path folder;

  @Test
  void packsThatCameMeanwhileAreSeen() throws IOException {
    var scratch = Scratch.at(folder.resolve("lab")).withHistory(30, 5);
    scratch.git("repack", "-adq");
    try (var opening = new StoreOpening(scratch.store().resolve("objects"))) {
      opening.begin();
      scratch.withCommits(1);
      scratch.git("repack", "-adq");
      var counted = scratch.git("count-objects", "-v").lines().toList();
      assertThat(counted).contains("in-pack: " + opening.store().packedObjects());
      assertThat(opening.store()).isSameAs(opening.store());
    }
  }

  @Test
  void whatWentWrongMeanwhileIsSaidOnceWhenTheyAreAskedFor() {
    assertThatThrownBy(
            () -> {
              try (var opening = new StoreOpening(folder.resolve("nowhere"))) {
                opening.begin();
                opening.store();
              }
            })
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void nobodyNeedsToAskForThem() throws IOException {
    new StoreOpening(folder.resolve("nowhere")).close();
    var opening = new StoreOpening(folder.resolve("nowhere"));
    opening.begin();
    assertThatNoException().isThrownBy(opening::close);
  }

  /// With so many refs that a [History] begins to open the packs before it has read them.
  @Test
  void aHistoryWithManyRefsIsWholeAndSaysWhichIndexIsDamaged() throws IOException {
    var scratch = Scratch.at(folder.resolve("lab")).withHistory(700, 6);
    scratch.git("repack", "-adq");
    scratch.git("pack-refs", "--all");
    assertThat(Files.size(scratch.store().resolve("packed-refs"))).isGreaterThan(1 << 15);
    var history = new History(scratch.store(), RefFilter.ALL, 2);
    assertThat(history.read(_ -> {}).size()).isEqualTo(700);
    Path index;
    try (var files = Files.list(scratch.store().resolve("objects").resolve("pack"))) {
      index = files.filter(file -> file.toString().endsWith(".idx")).findFirst().orElseThrow();
    }
    Files.delete(index);
    Files.write(index, new byte[1 << 12]);
    assertThatThrownBy(() -> history.read(_ -> {}))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining(String.valueOf(index.getFileName()));
  }
}
