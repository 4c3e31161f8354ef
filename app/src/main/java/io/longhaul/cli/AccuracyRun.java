package io.longhaul.cli;

import io.longhaul.accuracy.Cell;
import io.longhaul.accuracy.Grid;
import io.longhaul.accuracy.Score;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/// Scores the cells of a grid, several at once, but for those that an earlier run left whole.
final class AccuracyRun {
  private final Grid grid;
  private final int threads;
  private final PartFile part;
  private final Outside outside;

  AccuracyRun(Grid grid, int threads, PartFile part, Outside outside) {
    this.grid = grid;
    this.threads = threads;
    this.part = part;
    this.outside = outside;
  }

  private record Scored(Cell cell, Score score) {}

  /// The scores in the order of the grid, whatever the number of threads and wherever an earlier
  /// run was ended.
  Map<Cell, Score> scores(boolean fresh) throws IOException, InterruptedException {
    var scores = new LinkedHashMap<>(part.begin(fresh));
    var cells = grid.cells();
    var missing = cells.stream().filter(cell -> !scores.containsKey(cell)).toList();
    var pool = Executors.newFixedThreadPool(threads);
    try (var progress = new ProgressLine(outside)) {
      var done = new ExecutorCompletionService<Scored>(pool);
      for (var cell : missing) {
        Callable<Scored> task = () -> new Scored(cell, grid.score(cell));
        done.submit(task);
      }
      while (scores.size() < cells.size()) {
        var scored = done.take().get();
        part.add(scored.cell(), scored.score());
        scores.put(scored.cell(), scored.score());
        progress.show("simulated " + scores.size() + " of " + cells.size() + " cells");
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
}
