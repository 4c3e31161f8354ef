package io.longhaul.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Real files of tools, which lie beside some clones of the project and are not part of it. A test
/// of them is skipped where they are absent.
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

  /// Reads a sample as a person with these names; every record is accounted for.
  public static Reading read(Format format, String sample, String... names) throws SourceException {
    var owner =
        new Owner(
            List.of(names), ZoneId.of("Europe/Berlin"), Instant.parse("2026-11-01T00:00:00Z"));
    var reading = new FileSource(format).read(at(sample).toString(), owner, Progress.SILENT);
    assertThat(reading.account().records()).as(sample).isPositive();
    return reading;
  }
}
