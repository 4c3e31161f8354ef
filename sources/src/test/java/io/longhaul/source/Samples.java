package io.longhaul.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Real files that lie beside the project, where they do; they are no part of it.
public final class Samples {
  private static final String FOLDER = "../shared/samples";

  private Samples() {}

  /// A folder or file of them. The test that asks is skipped where it is absent.
  public static Path at(String name) {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var found = at.resolve(FOLDER).normalize().resolve(name);
      if (Files.exists(found)) {
        return found;
      }
    }
    assumeTrue(false, "there is no " + FOLDER + "/" + name);
    throw new IllegalStateException("skipped");
  }
}
