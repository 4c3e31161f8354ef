package io.longhaul.accuracy;

import io.longhaul.simulate.Scenario;

/// One place of the grid.
///
/// @param scenario which kind of person
/// @param acts acts on a working day, mean
/// @param weeks how many weeks of traces there are
public record Cell(Scenario scenario, int acts, int weeks) {
  /// What tells it from the other cells.
  public String key() {
    return scenario.name() + "," + acts + "," + weeks;
  }
}
