package io.longhaul.view.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.view.Hours;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Oracle: what a person may conclude from a tile.
class TileTest {
  @SuppressWarnings("NullAway") // of a nested type the annotation is not seen in class files
  private static Tile tile(@Nullable Hours load) {
    return new Tile(
        LocalDate.parse("2026-03-03"), null, Tile.State.TRACE, load, null, 0, List.of());
  }

  @Test
  void aStrayActIsLittleWorkAndNotZero() {
    assertThat(tile(new Hours(0, 0, 0.8)).hours()).isEqualTo("little");
    assertThat(tile(new Hours(0, 0, 0.8)).words()).contains("at most 0.8");
    assertThat(tile(new Hours(0, 0.1, 0.8)).hours()).isEqualTo("0.1");
    assertThat(tile(null).hours()).isEmpty();
  }
}
