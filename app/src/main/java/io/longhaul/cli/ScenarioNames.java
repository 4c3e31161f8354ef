package io.longhaul.cli;

import io.longhaul.simulate.Scenario;
import io.longhaul.simulate.Scenarios;
import java.util.stream.Collectors;

/// The names of scenarios, as they are typed.
final class ScenarioNames {
  private ScenarioNames() {}

  static Scenario scenario(String name) throws Mistake {
    return Scenarios.named(name)
        .orElseThrow(() -> new Mistake("there is no scenario '" + name + "'; use " + all()));
  }

  static String all() {
    return Scenarios.all().stream().map(Scenario::name).collect(Collectors.joining(", "));
  }
}
