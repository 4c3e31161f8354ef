package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.accuracy.Cell;
import io.longhaul.accuracy.Grid;
import io.longhaul.simulate.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The scoreboard as a command. Oracle: the same run with other threads, a tiny page that somebody
/// has looked at and approved (`-Dlonghaul.approve=write` writes it anew), and the CSV read back.
class AccuracyCommandTest {
  private static final Path PROJECT =
      Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
  private static final Path GOLDEN =
      PROJECT.resolve("app/src/test/resources/io/longhaul/cli/accuracy.txt");
  private static final String[] TINY = {
    "accuracy", "--scenarios", "9-17,996", "--acts", "10", "--weeks", "2,8", "--seeds", "3"
  };

  @TempDir Path folder;

  private String page(String name, String... more) throws IOException {
    var line = new ArrayList<>(List.of(TINY));
    line.addAll(List.of(more));
    line.addAll(List.of("--out", name));
    var call = Call.in(folder, line.toArray(String[]::new));
    assertThat(call.err()).isEmpty();
    assertThat(call.exit()).isZero();
    return Files.readString(folder.resolve(name).resolve("accuracy.md"));
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws IOException {
    var one = page("one", "--threads", "1");
    assertThat(page("four", "--threads", "4")).isEqualTo(one);
    assertThat(Files.readString(folder.resolve("four/accuracy.csv")))
        .isEqualTo(Files.readString(folder.resolve("one/accuracy.csv")));
    assertThat(folder.resolve("one/accuracy.part.csv")).doesNotExist();
  }

  @Test
  void theTinyPageIsTheApprovedOne() throws IOException {
    var page = page("tiny");
    if ("write".equals(System.getProperty("longhaul.approve"))) {
      Files.writeString(GOLDEN, page);
    }
    assertThat(page).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void linesCanBeReadBack() throws InterruptedException {
    var cell = new Cell(Scenarios.named("996").orElseThrow(), 10, 4);
    var grid = new Grid(List.of(cell.scenario()), List.of(10), List.of(4), 1, 2);
    var lines = ScoreLines.write(cell, grid.score(cell));
    assertThat(ScoreLines.write(cell, ScoreLines.read(lines))).isEqualTo(lines);
    assertThat(lines.getLast()).startsWith("996,10,4,longhaul,people,2,2,2,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accuracy --scenarios 998 | no scenario '998'; use 9-17, 9-18",
        "accuracy --acts 0 | --acts takes 1 to 1000, not 0",
        "accuracy --weeks 600 | --weeks takes 1 to 520, not 600",
        "accuracy --seeds 0 | --seeds takes 1 to",
        "accuracy --threads 0 | --threads takes 1 to"
      })
  void mistakesAreSaidInOneLine(String line, String message) {
    var call = Call.in(folder, line.split(" ", -1));
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains(message);
    assertThat(call.err().lines()).hasSize(1);
  }
}
