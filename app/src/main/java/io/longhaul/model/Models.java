package io.longhaul.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All models that can be run on a table, in the order in which they are listed.
public final class Models {
  private Models() {}

  public static List<Model> all() {
    return Stream.of(LoadModels.all(), SleepModels.all(), DutyModels.all(), StatisticsModels.all())
        .flatMap(List::stream)
        .toList();
  }

  public static Model named(String name) throws Unusable {
    return all().stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Unusable(
                "there is no model '"
                    + name
                    + "', but "
                    + all().stream().map(Model::name).collect(Collectors.joining(", "))));
  }
}
