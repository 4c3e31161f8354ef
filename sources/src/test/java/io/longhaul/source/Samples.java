package io.longhaul.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Files of real tools that lie beside some clones of the project; their tests are skipped elsewhere.
public final class Samples {
  private Samples() {}

  /// The folder of samples, if there is one.
  public static Optional<Path> folder() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var samples = at.resolve("../shared/samples").normalize();
      if (Files.isDirectory(samples)) {
        return Optional.of(samples);
      }
    }
    return Optional.empty();
  }
}
