package io.longhaul.cli;

import io.longhaul.accuracy.Cell;
import io.longhaul.accuracy.Grid;
import io.longhaul.accuracy.Score;
import io.longhaul.simulate.Scenario;
import io.longhaul.simulate.Scenarios;
import io.longhaul.view.AccuracyPage;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How near answers come to the truth about simulated people.
@Command(
    name = "accuracy",
    description = "How near answers come to the truth about simulated people.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul accuracy",
      "  longhaul accuracy --scenarios 996,997 --acts 10 --weeks 4 --seeds 20 --out try",
      "",
      "Writes accuracy.md and accuracy.csv. The seeds are 10001, 10002 and so on; the",
      "result does not depend on the number of threads. What is whole of a run that",
      "was ended stands in accuracy.part.csv; the same call again goes on from there.",
    })
final class AccuracyCommand implements Callable<Integer> {
  private static final int MOST_ACTS = 1000;
  private static final int MOST_WEEKS = 520;
  private static final int MOST_SEEDS = 100_000;
  private static final int MOST_THREADS = 256;
  private static final String TITLE = "# Accuracy on simulated people";

  private final Outside outside;

  @Option(
      names = "--scenarios",
      paramLabel = "NAMES",
      split = ",",
      description = "Which people: see longhaul simulate --list; all if not given.")
  private List<String> scenarios = new ArrayList<>();

  @Option(
      names = "--acts",
      paramLabel = "NUMBERS",
      split = ",",
      defaultValue = "1,3,10,30",
      description = "Acts on a working day; 1,3,10,30 if not given.")
  private List<Integer> acts = new ArrayList<>();

  @Option(
      names = "--weeks",
      paramLabel = "NUMBERS",
      split = ",",
      defaultValue = "2,4,8,26",
      description = "How many weeks; 2,4,8,26 if not given.")
  private List<Integer> weeks = new ArrayList<>();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many people of each kind; 100 if not given.")
  private int seeds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many at once; one for each processor if not given.")
  private @Nullable Integer threads;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where to; bench/results in the project, else the current folder.")
  private @Nullable String out;

  @Option(names = "--fresh", description = "Begin anew, whatever a run that was ended has left.")
  private boolean fresh;

  AccuracyCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, IOException {
    var grid = grid();
    int atOnce = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    check("--threads", atOnce, MOST_THREADS);
    var folder = folder();
    var page = folder.resolve("accuracy.md");
    if (Files.exists(page) && !Files.readString(page).startsWith(TITLE)) {
      throw new Mistake(page + " is none of ours; it is left as it is");
    }
    var partFile = folder.resolve("accuracy.part.csv");
    var part = new PartFile(partFile, grid, EngineBuild.name(), outside);
    try {
      var scores = new AccuracyRun(grid, atOnce, part, outside).scores(fresh);
      write(folder, grid, scores);
      part.delete();
    } catch (InterruptedException | ClosedByInterruptException e) {
      Thread.currentThread().interrupt();
      throw new Mistake("interrupted; the cells that are whole stand in " + partFile);
    }
    return Longhaul.ANSWERED;
  }

  private Grid grid() throws Mistake {
    var chosen = new ArrayList<Scenario>();
    for (var name : scenarios) {
      chosen.add(ScenarioNames.scenario(name));
    }
    for (int each : acts) {
      check("--acts", each, MOST_ACTS);
    }
    for (int each : weeks) {
      check("--weeks", each, MOST_WEEKS);
    }
    check("--seeds", seeds, MOST_SEEDS);
    return new Grid(
        chosen.isEmpty() ? Scenarios.all() : chosen.stream().distinct().toList(),
        acts.stream().distinct().toList(),
        weeks.stream().distinct().toList(),
        Grid.FIRST_JUDGING_SEED,
        seeds);
  }

  private static void check(String option, int value, int most) throws Mistake {
    if (value < 1 || value > most) {
      throw new Mistake(option + " takes 1 to " + most + ", not " + value);
    }
  }

  private Path folder() throws Mistake, IOException {
    if (out == null) {
      var results = outside.folder().resolve("bench").resolve("results");
      return Files.isDirectory(results) ? results : outside.folder();
    }
    return Files.createDirectories(PathArguments.path(outside.folder(), "--out ", out));
  }

  private static void write(Path folder, Grid grid, Map<Cell, Score> scores) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(ScoreLines.HEAD);
    scores.forEach((cell, score) -> lines.addAll(ScoreLines.write(cell, score)));
    lines.add("");
    WholeFile.write(folder.resolve("accuracy.csv"), String.join("\n", lines));
    WholeFile.write(folder.resolve("accuracy.md"), TITLE + "\n\n" + AccuracyPage.of(grid, scores));
  }
}
