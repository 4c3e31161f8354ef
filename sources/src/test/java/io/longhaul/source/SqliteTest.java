package io.longhaul.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Oracle: a file that SQLite itself wrote, with pages of 512 bytes: 600 rows whose number `a` is
/// the cube of the row's index (none in the sixth), and whose text `b` has up to 1,505 characters.
class SqliteTest {
  private static final int ROWS = 600;

  @TempDir private Path folder;

  private static Contract contract() {
    return new Contract(
        "",
        "",
        List.of(new Contract.Field("a", 9, ""), new Contract.Field("b", 8, "")),
        List.of(),
        List.of());
  }

  private Harvest read(Path file, String table, List<String> texts) throws Exception {
    var harvest = new Harvest("x", Progress.SILENT);
    try (var trove = Trove.at(file, _ -> true)) {
      Sqlite.each(
          contract(),
          trove.items().getFirst(),
          table,
          harvest,
          row -> {
            texts.add(row.number("a").orElse(-1) + " " + row.text("b"));
            return Outcome.used();
          });
    }
    return harvest;
  }

  private Path file() throws Exception {
    var file = folder.resolve("rows.db.gz");
    try (var stream = Objects.requireNonNull(SqliteTest.class.getResourceAsStream("rows.db.gz"))) {
      Files.write(file, stream.readAllBytes());
    }
    return file;
  }

  @Test
  void everyRowIsReadOnceInItsOrder() throws Exception {
    var texts = new ArrayList<String>();
    assertThat(read(file(), "rows", texts).records()).isEqualTo(ROWS);
    for (int i = 0; i < ROWS; i++) {
      long cube = (long) i * i * i;
      var begin = ("row " + i + " " + "y".repeat(i * 7 % 1500)).substring(0, Math.min(8, 4 + text(i)));
      assertThat(texts.get(i)).isEqualTo((i == 5 ? -1 : cube) + " " + begin);
    }
  }

  private static int text(int i) {
    return Integer.toString(i).length() + 1 + i * 7 % 1500;
  }

  @Test
  void whatIsNoSuchFileSaysSo() throws Exception {
    var other = Files.writeString(folder.resolve("x.db"), "SQLite format 2");
    var harvest = read(other, "rows", new ArrayList<>());
    assertThat(reasons(harvest)).containsExactly("it is no SQLite file");
    assertThat(reasons(read(file(), "others", new ArrayList<>())))
        .containsExactly("it holds no table others");
  }

  private static List<String> reasons(Harvest harvest) {
    return harvest.reading(null).trace().rejected().stream().map(each -> each.reason()).toList();
  }

  @Test
  void columnsAreFoundInWhateverFormTheyAreWritten() {
    assertThat(
            Sqlite.columns(
                "CREATE TABLE `t` (\n \"id\" text primary key, [n] decimal(9,2), z, unique(z, n))"))
        .startsWith("id", "n", "z");
    assertThat(Sqlite.columns("")).isEmpty();
  }
}
