package io.longhaul.cli;

import io.longhaul.source.Source;
import io.longhaul.source.git.GitOptions;
import io.longhaul.source.git.GitRepositories;
import io.longhaul.source.lines.LinesFile;
import java.util.List;
import java.util.stream.Collectors;

/// Every source that can be connected. A further one is one more entry.
final class Sources {
  private Sources() {}

  static List<Source> all() {
    int threads = Runtime.getRuntime().availableProcessors();
    return List.of(new GitRepositories(new GitOptions(false, threads, false)), new LinesFile());
  }

  static Source named(String name) throws Mistake {
    return all().stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Mistake(
                "there is no source '"
                    + name
                    + "'; there are: "
                    + all().stream().map(Source::name).collect(Collectors.joining(", "))));
  }
}
