package io.longhaul.accuracy;

import io.longhaul.simulate.Scenario;
import java.util.List;
import java.util.stream.LongStream;

/// What is simulated: every scenario at every density over every length, with the same seeds.
///
/// @param acts acts on a working day, mean
/// @param weeks how many weeks of traces there are
/// @param firstSeed the first of the seeds; the others follow one by one
/// @param seeds how many people are drawn for each cell
public record Grid(
    List<Scenario> scenarios, List<Integer> acts, List<Integer> weeks, long firstSeed, int seeds) {
  /// Seeds below this may be used to choose the numbers of a method, those from it on only to judge
  /// it.
  public static final long FIRST_JUDGING_SEED = 10_001;

  public Grid {
    scenarios = List.copyOf(scenarios);
    acts = List.copyOf(acts);
    weeks = List.copyOf(weeks);
    if (scenarios.isEmpty() || acts.isEmpty() || weeks.isEmpty() || seeds < 1) {
      throw new IllegalArgumentException(
          "a grid has a scenario, a density, a length and a seed at least, not "
              + scenarios.size()
              + ", "
              + acts
              + ", "
              + weeks
              + ", "
              + seeds);
    }
  }

  /// The cells in the order of the lists.
  public List<Cell> cells() {
    return scenarios.stream()
        .flatMap(scenario ->
            acts.stream()
                .flatMap(
                    density -> weeks.stream().map(length -> new Cell(scenario, density, length))))
        .toList();
  }

  /// Draws the people of a cell and measures the answers about them. Looks at the thread's
  /// interruption between two people.
  public Score score(Cell cell) throws InterruptedException {
    var tally = new Tally();
    for (long seed : LongStream.range(firstSeed, firstSeed + seeds).toArray()) {
      if (Thread.interrupted()) {
        throw new InterruptedException("between two simulated people");
      }
      var person = Case.of(cell, seed);
      tally.add(Measures.of(person));
      if (seed == firstSeed && TeamMeasure.isFor(cell)) {
        tally.add(TeamMeasure.of(person));
      }
    }
    return tally.score();
  }
}
