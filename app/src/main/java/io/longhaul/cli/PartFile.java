package io.longhaul.cli;

import io.longhaul.accuracy.Cell;
import io.longhaul.accuracy.Figure;
import io.longhaul.accuracy.Grid;
import io.longhaul.accuracy.Score;
import io.longhaul.simulate.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The cells that are whole while a run goes on, so that whatever ends it leaves them. Two lines
/// say first which program and which grid they are of; only the same program takes them over, and
/// only for the same grid. A cell is written at once; its last line counts its people.
final class PartFile {
  private static final String PROGRAM = "# program: ";
  private static final int HEAD_LINES = 3;

  private final Path file;
  private final Grid grid;
  private final Outside outside;
  private final List<String> head;

  /// @param build the program and the build of it that scores
  PartFile(Path file, Grid grid, String build, Outside outside) {
    this.file = file;
    this.grid = grid;
    this.outside = outside;
    this.head = List.of(PROGRAM + build, "# grid: " + words(grid), ScoreLines.HEAD);
  }

  private static String words(Grid grid) {
    return String.format(
        Locale.ROOT,
        "%d seeds from %d on; acts %s; weeks %s; scenarios %s",
        grid.seeds(),
        grid.firstSeed(),
        grid.acts(),
        grid.weeks(),
        grid.scenarios().stream().map(Scenario::name).toList());
  }

  /// Begins the file with what an earlier run left whole, and says so; with nothing when it is to
  /// be fresh.
  Map<Cell, Score> begin(boolean fresh) throws IOException {
    Map<Cell, Score> whole = fresh || !Files.exists(file) ? Map.of() : takeOver();
    var lines = new ArrayList<>(head);
    whole.forEach((cell, score) -> lines.addAll(ScoreLines.write(cell, score)));
    WholeFile.write(file, text(lines));
    return whole;
  }

  void add(Cell cell, Score score) throws IOException {
    Files.writeString(file, text(ScoreLines.write(cell, score)), StandardOpenOption.APPEND);
  }

  void delete() throws IOException {
    Files.delete(file);
  }

  private static String text(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private Map<Cell, Score> takeOver() throws IOException {
    var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    var lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    var strange = strangeness(lines);
    if (strange != null) {
      var aside = file.resolveSibling("accuracy.part.old.csv");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      outside.say(file + " " + strange + "; it is not used and now " + aside.getFileName());
      return Map.of();
    }
    var whole = whole(lines.subList(HEAD_LINES, lines.size()));
    outside.say(
        whole.size()
            + " of "
            + grid.cells().size()
            + " cells are those of an earlier run ("
            + file
            + "); --fresh begins anew");
    return whole;
  }

  /// Why the lines are of no use here, or null when they are of use.
  private @Nullable String strangeness(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().startsWith(PROGRAM)) {
      return "is no part of a run of this command";
    }
    if (!lines.getFirst().equals(head.getFirst())) {
      return "is of another version or build of the program";
    }
    return lines.size() < HEAD_LINES || !lines.subList(0, HEAD_LINES).equals(head)
        ? "is of another grid"
        : null;
  }

  private Map<Cell, Score> whole(List<String> lines) throws IOException {
    var byCell =
        lines.stream()
            .collect(Collectors.groupingBy(PartFile::key, LinkedHashMap::new, Collectors.toList()));
    var whole = new LinkedHashMap<Cell, Score>();
    for (var cell : grid.cells()) {
      var its = byCell.get(cell.key());
      if (its != null) {
        try {
          whole.put(cell, read(its));
        } catch (IllegalArgumentException e) {
          outside.say("cell " + cell.key() + " of " + file + " is scored again: " + e.getMessage());
        }
      }
    }
    return whole;
  }

  private static String key(String line) {
    var fields = line.split(",", 4);
    return String.join(",", List.of(fields).subList(0, Math.min(3, fields.length)));
  }

  private Score read(List<String> lines) {
    var score = ScoreLines.read(lines);
    long people = score.share(Figure.PEOPLE).of();
    if (people != grid.seeds()) {
      throw new IllegalArgumentException(people + " people instead of " + grid.seeds());
    }
    return score;
  }
}
