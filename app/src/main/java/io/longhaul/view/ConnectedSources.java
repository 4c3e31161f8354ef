package io.longhaul.view;

import java.util.List;

/// Everything that is connected.
///
/// @param schemaVersion rises when a field changes its meaning or goes
/// @param store the folder of the store
/// @param asOf the instant of asking
/// @param sources by kind and place
public record ConnectedSources(
    int schemaVersion, String store, String asOf, List<SourceRow> sources) {
  public static final int SCHEMA_VERSION = 1;

  public ConnectedSources {
    sources = List.copyOf(sources);
  }
}
