package io.longhaul.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Real files of tools, which lie beside some clones of the project and are not part of it. A test
/// of them is skipped where they are absent.
public final class Samples {
  private Samples() {}

  /// Reads a sample as a person with these names; every record is accounted for.
  public static Reading read(Format format, String sample, String... names)
      throws SourceException {
    var file = file(sample);
    assumeTrue(file != null, "there are no samples beside this clone");
    var owner =
        new Owner(
            List.of(names), ZoneId.of("Europe/Berlin"), Instant.parse("2026-11-01T00:00:00Z"));
    var reading =
        new FileSource(format).read(String.valueOf(file), owner, Progress.SILENT);
    assertThat(reading.account().records()).as(sample).isPositive();
    return reading;
  }

  private static @Nullable Path file(String sample) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var beside = at.resolveSibling("shared").resolve("samples").resolve(sample);
      if (Files.exists(beside)) {
        return beside;
      }
    }
    return null;
  }
}
