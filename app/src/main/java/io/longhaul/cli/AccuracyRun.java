package io.longhaul.cli;

import io.longhaul.accuracy.Cell;
import io.longhaul.accuracy.Grid;
import io.longhaul.accuracy.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/// Scores the cells of a grid, several at once. Each whole cell is written at the end of a file of
/// its own at once, so that whatever ends the run leaves what is whole.
final class AccuracyRun {
  private final Grid grid;
  private final int threads;
  private final Path partFile;
  private final Outside outside;

  AccuracyRun(Grid grid, int threads, Path partFile, Outside outside) {
    this.grid = grid;
    this.threads = threads;
    this.partFile = partFile;
    this.outside = outside;
  }

  private record Scored(Cell cell, Score score) {}

  /// The scores in the order of the grid, whatever the number of threads.
  Map<Cell, Score> scores() throws IOException, InterruptedException {
    Files.writeString(partFile, ScoreLines.HEAD + "\n");
    var scores = new LinkedHashMap<Cell, Score>();
    var cells = grid.cells();
    var pool = Executors.newFixedThreadPool(threads);
    try (var progress = new ProgressLine(outside)) {
      var done = new ExecutorCompletionService<Scored>(pool);
      for (var cell : cells) {
        Callable<Scored> task = () -> new Scored(cell, grid.score(cell));
        done.submit(task);
      }
      for (int i = 0; i < cells.size(); i++) {
        var scored = done.take().get();
        append(scored);
        scores.put(scored.cell(), scored.score());
        progress.show("simulated " + (i + 1) + " of " + cells.size() + " cells");
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a cell could not be scored", e.getCause());
    } finally {
      pool.shutdownNow();
    }
    return inOrder(cells, scores);
  }

  private static Map<Cell, Score> inOrder(List<Cell> cells, Map<Cell, Score> scores) {
    var ordered = new LinkedHashMap<Cell, Score>();
    for (var cell : cells) {
      var score = scores.get(cell);
      if (score != null) {
        ordered.put(cell, score);
      }
    }
    return ordered;
  }

  private void append(Scored scored) throws IOException {
    var lines = new ArrayList<>(ScoreLines.write(scored.cell(), scored.score()));
    lines.add("");
    Files.writeString(partFile, String.join("\n", lines), StandardOpenOption.APPEND);
  }
}
